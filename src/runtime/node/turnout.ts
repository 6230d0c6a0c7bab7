// `npm run -s turnout -- COMMAND …`: runs the host's command line, beside a running server. One file a
// command in `commands`; a new one is a line here.

import { SettingsError } from '../setting-values.ts'
import { readSettings } from '../settings.ts'
import { ImportRefused } from '../transfer/import-calendar.ts'
import { type Command, CommandError } from './commands/command.ts'

/** Loaded when it is asked for: a backup beside a server needs little memory then. */
const commands: Record<string, () => Promise<Command>> = {
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  check: async () => (await import('./commands/check.ts')).check,
  stats: async () => (await import('./commands/stats.ts')).stats,
  moderators: async () => (await import('./commands/moderators.ts')).moderators,
  suppressions: async () => (await import('./commands/suppressions.ts')).suppressions,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
}

/** Wrong words, or a command that could do nothing. */
const failed = 2

const lineOf = (name: string, { takes, does }: Command) =>
  `  ${`${name} ${takes}`.padEnd(48)} ${does}`

async function help(): Promise<string> {
  const lines = Object.entries(commands).map(async ([name, load]) => lineOf(name, await load()))
  return [
    'npm run -s turnout -- COMMAND',
    '',
    ...(await Promise.all(lines)),
    `  ${'help'.padEnd(48)} Shows these lines.`,
    '',
    'It reads the settings of npm start, above all DATABASE_PATH. All but restore and import go on beside a server.',
  ].join('\n')
}

async function main([name = 'help', ...words]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name) || words.includes('--help')) {
    console.log(await help())
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new CommandError(`There is no command ${name}.\n\n${await help()}`)
  const settings = readSettings(process.env)
  const command = await load()
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
