// Finds public events by the beginnings of words in their titles, places and organizers.

import { type RawBuilder, sql } from 'kysely'
import type { WallTime } from '../domain/event/event.ts'
import { addDays } from '../domain/event/wall-time.ts'
import type { AskedWords } from '../domain/search/asked-words.ts'
import type { Db } from '../ports.ts'
import { isCommon, searchWords } from './event-index.ts'

export type Suggestion = { title: string; id: string; startsLocal: WallTime }

type Asked = {
  words: AskedWords
  /** The calendar's date. */
  today: string
  /** Dates at most; an event that repeats has several. */
  limit: number
}

/** Dates to come, the nearest first, then those that are over, the newest first. */
export async function suggestDates(db: Db, { words, today, limit }: Asked): Promise<Suggestion[]> {
  const asked = searchWords(words)
  if (!asked) return []
  const common = await isCommon(db, words, 'title_search')
  const begun = addDays(`${today}T00:00`, -daysGoingOn)
  const coming = await datesOf(db, {
    ...{ asked, common, limit, order: sql`ASC` },
    when: common
      ? sql`starts_local >= ${begun} AND +ends_on >= ${today}`
      : sql`+ends_on >= ${today}`,
  })
  if (coming.length === limit) return coming
  const past = await datesOf(db, {
    ...{ asked, common, limit: limit - coming.length, order: sql`DESC` },
    when: common ? sql`starts_local < ${today} AND +ends_on < ${today}` : sql`+ends_on < ${today}`,
  })
  return [...coming, ...past]
}

/** Most days since the start of an event that goes on, where dates are walked by their start. */
const daysGoingOn = 3

type Dates = {
  asked: string
  /** Dates are walked by their start, and the words looked for in each; else the words lead to the dates. */
  common: boolean
  when: RawBuilder<unknown>
  order: RawBuilder<unknown>
  limit: number
}

async function datesOf(
  db: Db,
  { asked, common, when, order, limit }: Dates,
): Promise<Suggestion[]> {
  const found = sql`(SELECT rowid FROM title_search WHERE title_search MATCH ${asked})`
  const has = common
    ? sql`(SELECT seq FROM events WHERE id = event_id) IN ${found}`
    : sql`event_id IN (SELECT id FROM events WHERE seq IN ${found})`
  // a plus keeps the calendar from being walked
  const by = sql.raw(common ? '' : '+')
  const { rows } = await sql<Suggestion>`
    SELECT revisions.snapshot ->> 'title' AS title, dates.event_id AS id, dates.starts_local AS "startsLocal"
    FROM (
      SELECT event_id, starts_local FROM occurrences
      WHERE ${by}publication = 'published' AND ${when} AND ${has}
      ORDER BY ${by}starts_local ${order}, event_id LIMIT ${limit}
    ) AS dates
    JOIN events ON events.id = dates.event_id
    JOIN revisions ON revisions.event_id = events.id AND revisions.number = events.revision
    ORDER BY dates.starts_local ${order}, dates.event_id`.execute(db.query)
  return rows
}
