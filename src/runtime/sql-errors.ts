// How both databases word a broken unique key, turned into the one error that actions know.

import { UniqueViolation } from '../ports.ts'

/** The error to throw for what a driver threw: a {@link UniqueViolation}, or the same error. */
export function knownSqlError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error)
  // SQLite: "UNIQUE constraint failed: revisions.event_id, revisions.number"; D1 wraps the same words
  const table = /UNIQUE constraint failed: (\w+)\./.exec(message)?.[1]
  return table ? new UniqueViolation(table, error) : error
}
