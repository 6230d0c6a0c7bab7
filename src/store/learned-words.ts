// Holds the SQL of table learned_words: how often posts that moderators have answered said a word, by buckets of words.

import { sql } from 'kysely'
import type { OwnLearned } from '../domain/spam/learned-words.ts'
import type { Db, Write } from '../ports.ts'

/** The row that counts the posts. */
const posts = -1

export type Lesson = 'advertising' | 'genuine'

/** Counts of some buckets, and of all posts that were learned from. */
export async function ownLearned(db: Db, buckets: readonly number[]): Promise<OwnLearned> {
  const rows = await db.query
    .selectFrom('learned_words')
    .selectAll()
    .where(
      'bucket',
      'in',
      sql<number>`(SELECT value FROM json_each(${JSON.stringify([posts, ...buckets])}))`,
    )
    .execute()
  const counts = new Map(rows.map(row => [row.bucket, [row.advertising, row.genuine] as const]))
  const [advertising = 0, genuine = 0] = counts.get(posts) ?? []
  counts.delete(posts)
  return { advertising, genuine, buckets: counts }
}

/** Learns the words of one post, or forgets them again (`by` = -1). */
export function learnWords(
  db: Db,
  buckets: readonly number[],
  lesson: Lesson,
  by: 1 | -1 = 1,
): Write {
  const column = sql.ref(lesson)
  const learn = sql`INSERT INTO learned_words (bucket, ${column})
    SELECT value, max(0, ${by}) FROM json_each(${JSON.stringify([posts, ...buckets])}) WHERE true
    ON CONFLICT (bucket) DO UPDATE SET ${column} = max(0, ${column} + ${by})`
  return { compile: () => learn.compile(db.query) }
}
