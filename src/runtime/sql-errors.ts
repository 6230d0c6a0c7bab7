// Translates errors of both databases (broken key, constraint, refused trigger) into those that actions know.

import { CheckViolation, RemovedEvent, UniqueViolation } from '../ports.ts'

/** The error to throw for what a driver threw: one of those that actions know, or the same error. */
export function knownSqlError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error)
  // SQLite: "UNIQUE constraint failed: revisions.event_id, revisions.number"; D1 wraps the same words
  const table = /UNIQUE constraint failed: (\w+)\./.exec(message)?.[1]
  if (message.includes('the event is removed')) return new RemovedEvent(error)
  if (table) return new UniqueViolation(table, error)
  const constraint = /CHECK constraint failed: (\w+)/.exec(message)?.[1]
  return constraint ? new CheckViolation(constraint, error) : error
}
