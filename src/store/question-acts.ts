// Writes table questions: each act is of one version of a question, and forgetting of all whose time has come.

import { sql } from 'kysely'
import type { QuestionsTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'
import type { Question } from './questions.ts'

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

/** Takes back that a moderator has shown an answer for the first time, at an instant. */
export function unshowQuestion(db: Db, id: string, shownAt: Instant): Write {
  return db.query
    .updateTable('questions')
    .set({ shown_at: null })
    .where('id', '=', id)
    .where('shown_at', '=', shownAt)
}

/** Notes that something shown beside the question changed. */
export const touchQuestion = (db: Db, act: QuestionAct): Write => changed(db, act)

/** Deletes a question, all answers to it and the mails about it, so that the same question again is a new one. */
export function eraseQuestion(db: Db, id: string): Write[] {
  return [
    db.query.deleteFrom('letters').where('subject_id', '=', id),
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

const changed = (db: Db, { id, version, now }: QuestionAct) =>
  db.query
    .updateTable('questions')
    .set({ version: version + 1, changed_at: now })
    .where('id', '=', id)
    .where('version', '=', version)
