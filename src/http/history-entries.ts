// Prepares the revisions of a history, each against the one before, newest first.

import type { HistoryEntry } from '../../templates/parts/history-entry.tsx'
import { changeWords } from '../domain/change-words.ts'
import type { Revision } from '../domain/event/event.ts'
import type { Terms } from '../domain/event/terms.ts'
import type { Language } from '../domain/language.ts'
import { stepChanges } from '../domain/recurrence/series-changes.ts'

export type Wording = { language: Language; terms: Terms }

/** @param revisions in a row, oldest first. */
export function historyEntries(revisions: readonly Revision[], wording: Wording): HistoryEntry[] {
  return revisions
    .map((revision, index) => historyEntry(revision, revisions[index - 1], wording))
    .reverse()
}

export function historyEntry(
  revision: Revision,
  previous: Revision | undefined,
  wording: Wording,
): HistoryEntry {
  const { number, at, by, note, quiet } = revision
  const changes = previous ? stepChanges(previous, revision) : []
  return {
    number,
    at,
    by,
    note,
    quiet,
    first: previous === undefined,
    changes: changes.map(one => changeWords(one, wording)),
  }
}
