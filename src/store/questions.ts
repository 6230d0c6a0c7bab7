// Holds the SQL of table questions: what readers ask an organizer, with what became of it. Words and
// addresses are sealed.

import { type Selectable, sql } from 'kysely'
import type { QuestionsTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import type { QuestionState } from '../domain/question.ts'
import type { Db, Write } from '../ports.ts'

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

/** Public answers that no moderator has looked at, the longest waiting first; and how many there are. */
export async function listQuestionsInReview(
  db: Db,
  limit: number,
): Promise<{ listed: Question[]; all: number }> {
  const rows = await inReview(db)
    .selectAll('questions')
    .orderBy('settled_at')
    .limit(limit)
    .execute()
  const { n } = await inReview(db)
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return { listed: rows.map(toQuestion), all: n }
}

export async function isAnyQuestionInReview(db: Db): Promise<boolean> {
  const row = await inReview(db).select('questions.id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** The same question again, by the same asker about the same event, is the same row and stays as it is. */
export function insertQuestion(
  db: Db,
  question: Pick<Question, 'id' | 'eventId' | 'name' | 'address' | 'words' | 'language'>,
  { tokenHash, now, keptUntil }: { tokenHash: string; now: Instant; keptUntil: Instant },
): Write {
  const { id, eventId, name, address, words, language } = question
  return db.query
    .insertInto('questions')
    .values({
      id,
      event_id: eventId,
      name_sealed: name,
      address_sealed: address,
      question_sealed: words,
      language,
      token_hash: tokenHash,
      created_at: now,
      changed_at: now,
      kept_until: keptUntil,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
}

export function confirmQuestion(db: Db, id: string, now: Instant): Write {
  return db.query
    .updateTable('questions')
    .set({ confirmed_at: now, changed_at: now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
}

/** An act on one question as it was seen. */
export type QuestionAct = { id: string; version: number; now: Instant }

/** An answer that is public stays public: the organizer can hide it, and it was never private. */
export function settleQuestion(
  db: Db,
  act: QuestionAct & { outcome: QuestionsTable['outcome']; shownAt: Instant | null },
): Write {
  const { outcome, shownAt } = act
  return changed(db, act)
    .set({
      outcome,
      settled_at: sql`iif(outcome IS ${outcome}, settled_at, ${act.now})`,
      shown_at: sql`coalesce(shown_at, ${shownAt})`,
      draft_sealed: '',
    })
    .where('confirmed_at', 'is not', null)
    .where(sql<boolean>`(outcome IS NOT 'public' OR ${outcome} = 'public')`)
}

/** Keeps an answer by mail for a second look. */
export function draftAnswer(db: Db, id: string, draft: SealedAddress): Write {
  return db.query.updateTable('questions').set({ draft_sealed: draft }).where('id', '=', id)
}

/** Takes a public answer off the page. What a moderator has hidden stays theirs. */
export function hideQuestion(db: Db, act: QuestionAct & { by: 'organizer' | 'moderator' }): Write {
  return changed(db, act)
    .set({ hidden_at: act.now, hidden_by: act.by })
    .where('outcome', '=', 'public')
    .where(sql<boolean>`hidden_by IS NOT 'moderator'`)
}

/** Shows a public answer: again, or after a moderator has looked at it. */
export function showQuestion(db: Db, act: QuestionAct & { by: 'organizer' | 'moderator' }): Write {
  const shown = changed(db, act).where('outcome', '=', 'public')
  return act.by === 'moderator'
    ? shown.set({
        hidden_at: null,
        hidden_by: null,
        shown_at: sql`coalesce(shown_at, ${act.now})`,
      })
    : shown.set({ hidden_at: null, hidden_by: null }).where('hidden_by', '=', 'organizer')
}

/** Notes that something shown beside the question changed. */
export const touchQuestion = (db: Db, act: QuestionAct): Write => changed(db, act)

/** Deletes a question and all answers to it. */
export function eraseQuestion(db: Db, id: string): Write[] {
  return [
    db.query.deleteFrom('answers').where('question_id', '=', id),
    db.query.deleteFrom('questions').where('id', '=', id),
  ]
}

/** Days after the end of an event that a question about it is kept. */
export const daysKept = 90

/** True when the time of any question has come. */
export async function hasQuestionToForget(db: Db, now: Instant): Promise<boolean> {
  const row = await db.query
    .selectFrom('questions')
    .select('id')
    .where('kept_until', '<>', '')
    .where('kept_until', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets askers of events that are over for long: of a public question the address, of others everything. */
export function forgetQuestions(db: Db, now: Instant): Write[] {
  const ends = sql<Instant>`strftime('%Y-%m-%dT%H:%M:%fZ', (SELECT over_at FROM events
    WHERE events.id = questions.event_id), ${`+${daysKept} days`})`
  const due = sql<boolean>`kept_until <> '' AND kept_until <= ${now}`
  return [
    // the event was moved since
    db.query
      .updateTable('questions')
      .set({ kept_until: ends })
      .where(due)
      .where(sql<boolean>`${ends} > ${now}`),
    db.query
      .deleteFrom('answers')
      .where('question_id', 'in', eb =>
        eb.selectFrom('questions').select('id').where(due).where(isNotPublic),
      ),
    db.query.deleteFrom('questions').where(due).where(isNotPublic),
    db.query
      .updateTable('questions')
      .set({ address_sealed: '', draft_sealed: '', kept_until: '' })
      .where(due),
  ]
}

const isNotPublic = sql<boolean>`outcome IS NOT 'public'`
const isShown = sql<boolean>`outcome = 'public' AND shown_at IS NOT NULL AND hidden_at IS NULL`

const questions = (db: Db) => db.query.selectFrom('questions').selectAll()

const inReview = (db: Db) =>
  db.query
    .selectFrom('questions')
    .innerJoin('events', 'events.id', 'questions.event_id')
    .where(sql<boolean>`outcome = 'public' AND shown_at IS NULL AND hidden_at IS NULL`)
    .where('events.publication', '=', 'published')

const changed = (db: Db, { id, version, now }: QuestionAct) =>
  db.query
    .updateTable('questions')
    .set({ version: version + 1, changed_at: now })
    .where('id', '=', id)
    .where('version', '=', version)

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
