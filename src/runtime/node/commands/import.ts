// `import TO FILE [--json]`: the same as `npm run import`, with its progress on stderr.

import { importFrom, isPlace, placesInWords } from '../../transfer/move-calendar.ts'
import { type Command, CommandError } from './command.ts'
import { typedPath } from './typed-path.ts'
import { wordsOf } from './words-of.ts'

const usage = `npm run -s turnout -- import TO FILE [--json]\n\nTO is one of\n${placesInWords}`

export const importCommand: Command = {
  takes: 'TO FILE [--json]',
  does: 'Fills an empty calendar from FILE.',
  async run(words, { print, progress }) {
    const { typed, json } = wordsOf(words, usage)
    const [place, file, ...more] = typed
    if (!isPlace(place) || !file || more.length > 0) throw new CommandError(usage)
    const moved = await importFrom(place, typedPath(file), rows => progress(`${rows} rows`))
    print(json ? JSON.stringify({ rows: moved.rows }) : moved.says)
    return 0
  },
}
