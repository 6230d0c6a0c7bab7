// `npm run -s turnout -- COMMAND …`: runs the host's command line, beside a running server. One file a
// command in `commands`; a new one is a line here.

import { SettingsError } from '../setting-values.ts'
import { readSettings } from '../settings.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import { type Command, CommandError } from './commands/command.ts'
import { restore } from './commands/restore.ts'

const commands: Record<string, Command> = { backup, restore, check }

/** Wrong words, or a command that could do nothing. */
const failed = 2

const lineOf = ([name, { takes, does }]: [string, Command]) =>
  `  ${`${name} ${takes}`.padEnd(28)} ${does}`

const help = () =>
  [
    'npm run -s turnout -- COMMAND',
    '',
    ...Object.entries(commands).map(lineOf),
    `  ${'help'.padEnd(28)} Shows these lines.`,
    '',
    'It reads the settings of npm start, above all DATABASE_PATH. All but restore go on beside a server.',
  ].join('\n')

async function main([name = 'help', ...words]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name) || words.includes('--help')) {
    console.log(help())
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new CommandError(`There is no command ${name}.\n\n${help()}`)
  const settings = readSettings(process.env)
  return command.run(words, { settings, print: line => console.log(line) })
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const isExpected = error instanceof CommandError || error instanceof SettingsError
  console.error(isExpected ? error.message : error)
  process.exitCode = failed
}
