// Reads table questions: what readers ask an organizer, with what became of it. Words and addresses are sealed.

import { type Selectable, sql } from 'kysely'
import type { QuestionsTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import type { QuestionState } from '../domain/question.ts'
import type { Db } from '../ports.ts'

export type Question = QuestionState & {
  id: string
  eventId: string
  /** Sealed like an address, as are the words. */
  name: SealedAddress
  /** '' once it is forgotten. */
  address: SealedAddress
  words: SealedAddress
  /** An answer by mail that waits for a second look; '' for none. */
  draft: SealedAddress
  /** Of its asker. */
  language: Language
  createdAt: Instant
  settledAt: Instant | null
  hiddenBy: QuestionsTable['hidden_by']
  /** Grows with every act; an act that began at another version does nothing. */
  version: number
}

export async function findQuestion(db: Db, id: string): Promise<Question | undefined> {
  const row = await questions(db).where('id', '=', id).executeTakeFirst()
  return row && toQuestion(row)
}

export async function findQuestionByToken(
  db: Db,
  tokenHash: string,
): Promise<Question | undefined> {
  const row = await questions(db).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row && toQuestion(row)
}

/** A place in a list, newest first: the next page begins behind it. */
export type QuestionPlace = { at: Instant; id: string }

/** Those that the public sees, the newest answered first. */
export async function listShownQuestions(
  db: Db,
  eventId: string,
  { limit, before }: { limit: number; before?: QuestionPlace | undefined },
): Promise<Question[]> {
  const rows = await questions(db)
    .where('event_id', '=', eventId)
    .where(isShown)
    .$if(before !== undefined, query =>
      query.where(sql<boolean>`(settled_at, id) < (${before?.at}, ${before?.id})`),
    )
    .orderBy('settled_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toQuestion)
}

export async function countShownQuestions(db: Db, eventId: string): Promise<number> {
  const { n } = await db.query
    .selectFrom('questions')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('event_id', '=', eventId)
    .where(isShown)
    .executeTakeFirstOrThrow()
  return n
}

/** All that an asker has confirmed: those that wait first, the longest waiting on top; then the newest settled. */
export async function listConfirmedQuestions(
  db: Db,
  eventId: string,
  limit: number,
): Promise<{ listed: Question[]; all: number; waiting: number }> {
  const rows = await questions(db)
    .where('event_id', '=', eventId)
    .where('confirmed_at', 'is not', null)
    .orderBy(sql`outcome IS NOT NULL`)
    .orderBy(sql`iif(outcome IS NULL, confirmed_at, '')`)
    .orderBy('settled_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  const { all, waiting } = await db.query
    .selectFrom('questions')
    .select([
      eb => eb.fn.countAll<number>().as('all'),
      sql<number>`count(*) FILTER (WHERE outcome IS NULL)`.as('waiting'),
    ])
    .where('event_id', '=', eventId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return { listed: rows.map(toQuestion), all, waiting }
}

/** Those that were answered in public, shown or not; those that wait for a moderator first. */
export async function listPublicQuestions(
  db: Db,
  eventId: string,
  limit: number,
): Promise<Question[]> {
  const rows = await questions(db)
    .where('event_id', '=', eventId)
    .where('outcome', '=', 'public')
    .orderBy(sql`shown_at IS NOT NULL OR hidden_at IS NOT NULL`)
    .orderBy('settled_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toQuestion)
}

/** Public answers of an event that wait to be shown, the longest waiting first. */
export async function questionsInReviewOf(db: Db, eventId: string): Promise<Question[]> {
  const rows = await inReview(db)
    .selectAll('questions')
    .where('questions.event_id', '=', eventId)
    .orderBy('settled_at')
    .limit(20)
    .execute()
  return rows.map(toQuestion)
}

export async function isAnyQuestionInReview(db: Db): Promise<boolean> {
  const row = await inReview(db).select('questions.id').limit(1).executeTakeFirst()
  return row !== undefined
}

const isShown = sql<boolean>`outcome = 'public' AND shown_at IS NOT NULL AND hidden_at IS NULL`

/** Rows of the moderators' queue (`asks.ts`). */
export const questionsAsking = (db: Db) =>
  inReview(db).select([
    'questions.event_id',
    sql<Instant>`questions.settled_at`.as('since'),
    sql<number>`1`.as('rank'),
  ])

const questions = (db: Db) => db.query.selectFrom('questions').selectAll()

const inReview = (db: Db) =>
  db.query
    .selectFrom('questions')
    .innerJoin('events', 'events.id', 'questions.event_id')
    .where(sql<boolean>`outcome = 'public' AND shown_at IS NULL AND hidden_at IS NULL`)
    .where('events.publication', '=', 'published')

const toQuestion = (row: Selectable<QuestionsTable>): Question => ({
  id: row.id,
  eventId: row.event_id,
  name: row.name_sealed,
  address: row.address_sealed,
  words: row.question_sealed,
  draft: row.draft_sealed,
  language: row.language as Language,
  createdAt: row.created_at,
  confirmedAt: row.confirmed_at,
  outcome: row.outcome,
  settledAt: row.settled_at,
  shownAt: row.shown_at,
  hiddenAt: row.hidden_at,
  hiddenBy: row.hidden_by,
  version: row.version,
})
