// `npm run -s suppressions -- list | add ADDRESS | remove ADDRESS`: the command `suppressions` under its older name, with
// its exit code 1 for everything that it cannot do.

import { SettingsError } from '../setting-values.ts'
import { readSettings } from '../settings.ts'
import { CommandError } from './commands/command.ts'
import { suppressions } from './commands/suppressions.ts'

try {
  const settings = readSettings(process.env)
  const print = (line: string) => console.log(line)
  await suppressions.run(process.argv.slice(2), { settings, print, progress: print })
} catch (error) {
  const isExpected = error instanceof SettingsError || error instanceof CommandError
  console.error(isExpected ? error.message : error)
  process.exitCode = 1
}
