// Prepares the revisions of a history, each against the one before, newest first.

import type { HistoryEntry } from '../../templates/parts/history-entry.tsx'
import { changeWords } from '../domain/change-words.ts'
import type { Revision } from '../domain/event/event.ts'
import type { Terms } from '../domain/event/terms.ts'
import type { Language } from '../domain/language.ts'
import { stepChanges } from '../domain/recurrence/series-changes.ts'
import type { Db } from '../ports.ts'
import { revisionsFrom } from '../store/revisions.ts'

export type Wording = { language: Language; terms: Terms }

/** A page with the longest of everything in each revision stays under 1 MB. */
const pageSize = 50

/**
 * A page of an event's history, newest first; `older` is what the next page is before, null after the last.
 *
 * @param before `51`: the page ends with revision 50; what is no such number begins with the newest.
 */
export async function historyPage(
  db: Db,
  eventId: string,
  { newest, before, wording }: { newest: number; before: string | undefined; wording: Wording },
): Promise<{ entries: HistoryEntry[]; older: number | null }> {
  const last = readBefore(before, newest + 1) - 1
  const first = Math.max(1, last - pageSize + 1)
  // the one before the page is there for what the first of the page changed
  const found = await revisionsFrom(db, eventId, Math.max(1, first - 1), last - first + 2)
  const entries = historyEntries(
    found.filter(({ number }) => number <= last),
    wording,
  )
  return {
    entries: entries.filter(({ number }) => number >= first),
    older: first > 1 ? first : null,
  }
}

function readBefore(asked: string | undefined, newest: number): number {
  const before = Number(asked)
  return Number.isInteger(before) && before > 1 && before < newest ? before : newest
}

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
