// `export FROM FILE [--json]`: the same as `npm run export`, with its progress on stderr.

import { exportTo, isPlace, placesInWords } from '../../transfer/move-calendar.ts'
import { type Command, CommandError } from './command.ts'
import { typedPath } from './typed-path.ts'
import { wordsOf } from './words-of.ts'

const usage = `npm run -s turnout -- export FROM FILE [--json]\n\nFROM is one of\n${placesInWords}`

export const exportCommand: Command = {
  takes: 'FROM FILE [--json]',
  does: 'Writes a calendar into FILE, for another host.',
  async run(words, { print, progress }) {
    const { typed, json } = wordsOf(words, usage)
    const [place, file, ...more] = typed
    if (!isPlace(place) || !file || more.length > 0) throw new CommandError(usage)
    const moved = await exportTo(place, typedPath(file), rows => progress(`${rows} rows`))
    print(json ? JSON.stringify({ rows: moved.rows }) : moved.says)
    return 0
  },
}
