// Holds the SQL of table answers: every wording of an organizer's answer to a question, sealed.

import { type Selectable, sql } from 'kysely'
import type { AnswersTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

export type Answer = {
  questionId: string
  /** 1 for the first; a correction is the next. */
  number: number
  isPublic: boolean
  words: SealedAddress
  at: Instant
  /** Revision of the event that it was given for, or that an organizer said it still holds for. */
  revision: number
}

/** Answers to some questions by question, oldest wording first. */
export async function answersOf(
  db: Db,
  questionIds: readonly string[],
): Promise<Map<string, Answer[]>> {
  const rows = await db.query
    .selectFrom('answers')
    .selectAll()
    .where(
      'question_id',
      'in',
      sql<string>`(SELECT value FROM json_each(${JSON.stringify(questionIds)}))`,
    )
    .orderBy('question_id')
    .orderBy('number')
    .execute()
  return Map.groupBy(rows.map(toAnswer), answer => answer.questionId)
}

/** Inserts the next wording, unless another act on the question came since `version`. */
export function insertAnswer(db: Db, answer: Answer & { eventId: string; version: number }): Write {
  const { questionId, number, eventId, isPublic, words, at, revision, version } = answer
  const insert = sql`
    INSERT INTO answers (question_id, number, event_id, is_public, answer_sealed, at, revision)
    SELECT id, ${number}, ${eventId}, ${isPublic ? 1 : 0}, ${words}, ${at}, ${revision} FROM questions
    WHERE id = ${questionId} AND version = ${version} AND confirmed_at IS NOT NULL
      AND (outcome IS NOT 'public' OR ${isPublic ? 1 : 0} = 1)`
  return { compile: () => insert.compile(db.query) }
}

/** "It still holds": the newest wording is right for this revision too. */
export function renewAnswer(
  db: Db,
  { questionId, version, revision }: { questionId: string; version: number; revision: number },
): Write {
  return db.query
    .updateTable('answers')
    .set({ revision })
    .where('question_id', '=', questionId)
    .where(
      sql<boolean>`number = (SELECT max(number) FROM answers WHERE question_id = ${questionId})
        AND EXISTS (SELECT 1 FROM questions WHERE id = ${questionId} AND version = ${version})`,
    )
}

const toAnswer = (row: Selectable<AnswersTable>): Answer => ({
  questionId: row.question_id,
  number: row.number,
  isPublic: row.is_public === 1,
  words: row.answer_sealed,
  at: row.at,
  revision: row.revision,
})
