// `stats [--json]`: counts what is in the calendar, beside a server. Names and addresses are not in it.

import { statSync } from 'node:fs'
import { tzVersion } from '../../../domain/event/tz-database.ts'
import { countStored } from '../../../store/stored-counts.ts'
import { type Command, CommandError } from './command.ts'
import { withCalendar } from './open-calendar.ts'
import { wordsOf } from './words-of.ts'

const usage = 'npm run -s turnout -- stats [--json]'

export const stats: Command = {
  takes: '[--json]',
  does: 'Counts events, watchers and mail.',
  async run(words, { settings, print }) {
    const { typed, json } = wordsOf(words, usage)
    if (typed.length > 0) throw new CommandError(usage)
    const counts = await withCalendar(settings, app => countStored(app.db, app.clock.now()))
    const { size } = statSync(settings.databasePath)
    const all = { ...counts, databaseBytes: size, tz: tzVersion }
    if (json) print(JSON.stringify(all))
    else for (const [name, value] of Object.entries(all)) print(`${name.padEnd(16)} ${value}`)
    return 0
  },
}
