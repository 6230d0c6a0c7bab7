// `npm run -s turnout -- COMMAND …`: runs the host's command line, beside a running server. One file a
// command in `commands`; a new one is a line here.

import { SettingsError } from '../setting-values.ts'
import { readSettings } from '../settings.ts'
import { ImportRefused } from '../transfer/import-calendar.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import { type Command, CommandError } from './commands/command.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { moderators } from './commands/moderators.ts'
import { restore } from './commands/restore.ts'
import { stats } from './commands/stats.ts'
import { suppressions } from './commands/suppressions.ts'

const commands: Record<string, Command> = {
  backup,
  restore,
  check,
  stats,
  moderators,
  suppressions,
  export: exportCommand,
  import: importCommand,
}

/** Wrong words, or a command that could do nothing. */
const failed = 2

const lineOf = ([name, { takes, does }]: [string, Command]) =>
  `  ${`${name} ${takes}`.padEnd(48)} ${does}`

const help = () =>
  [
    'npm run -s turnout -- COMMAND',
    '',
    ...Object.entries(commands).map(lineOf),
    `  ${'help'.padEnd(48)} Shows these lines.`,
    '',
    'It reads the settings of npm start, above all DATABASE_PATH. All but restore and import go on beside a server.',
  ].join('\n')

async function main([name = 'help', ...words]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name) || words.includes('--help')) {
    console.log(help())
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new CommandError(`There is no command ${name}.\n\n${help()}`)
  const settings = readSettings(process.env)
  return command.run(words, {
    settings,
    print: line => console.log(line),
    progress: line => console.error(line),
  })
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const isExpected = [CommandError, SettingsError, ImportRefused].some(one => error instanceof one)
  console.error(isExpected && error instanceof Error ? error.message : error)
  process.exitCode = failed
}
