// Holds the SQL of table event_search_words: the words of all events, published or not, for spellings.

import type { KnownWord } from '../domain/search/spelling.ts'
import type { Db } from '../ports.ts'

/** Words that are read for one spelling. */
const mostRead = 20_000

/**
 * Words that begin as this one does, or with its first two letters exchanged, and are `slips` letters longer or
 * shorter at most. Not all of them are those of public events.
 */
export async function wordsLike(db: Db, word: string, slips: number): Promise<KnownWord[]> {
  const [first = '', second = ''] = word
  const [ofFirst, exchanged] = await Promise.all([
    beginning(db, first, { word, slips }),
    first === second ? [] : beginning(db, `${second}${first}`, { word, slips }),
  ])
  return [...ofFirst, ...exchanged]
}

async function beginning(
  db: Db,
  letters: string,
  { word, slips }: { word: string; slips: number },
): Promise<KnownWord[]> {
  const rows = await db.query
    .selectFrom('event_search_words')
    .select(['term as word', 'doc as events'])
    .where('term', '>=', letters)
    .where('term', '<', `${letters}\u{10ffff}`)
    .where(eb => eb.fn<number>('length', ['term']), '>=', word.length - slips)
    .where(eb => eb.fn<number>('length', ['term']), '<=', word.length + slips)
    .limit(mostRead)
    .execute()
  return rows
}
