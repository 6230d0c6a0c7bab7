// Draws one revision of a history: number, when, by which role, the note, was and now in words.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import type { Author, Instant } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { Moment } from './moment.tsx'
import { Note, WasNow } from './was-now.tsx'

export type HistoryEntry = {
  number: number
  at: Instant
  by: Author
  note: string
  /** True when it corrected spelling and nobody was told. */
  quiet: boolean
  /** The first that anybody could read. */
  first: boolean
  /** Against the revision before; empty for the first. */
  changes: readonly ChangeWords[]
}

type HistoryListProps = {
  eventId: string
  /** Newest first. */
  entries: readonly HistoryEntry[]
  /** The zone in whose wall time the moments are shown. */
  zone: string
}

export function HistoryList({ eventId, entries, zone }: HistoryListProps) {
  return (
    <ol class="history" reversed>
      {entries.map(entry => (
        <li value={entry.number}>
          <p class="history-head">
            <a href={`/events/${eventId}/revisions/${entry.number}`}>
              {useWords().common.revision(entry.number)}
            </a>{' '}
            <WhenAndWho entry={entry} zone={zone} />
          </p>
          <EntryBody entry={entry} />
        </li>
      ))}
    </ol>
  )
}

type EntryProps = { entry: HistoryEntry; zone: string }

/** "Tuesday, January 10, 2023, 3:20 PM (PST), by the organizer". */
export function WhenAndWho({ entry, zone }: EntryProps) {
  return (
    <>
      <Moment at={entry.at} zone={zone} />
      {`, ${useWords().historyEntry.by} ${useWords().authors[entry.by]}`}
    </>
  )
}

/** The note and the changes, or that this is how it began. */
export function EntryBody({ entry }: { entry: HistoryEntry }) {
  const words = useWords().historyEntry
  return (
    <>
      {entry.first && <p>{words.posted}</p>}
      <Note note={entry.note} />
      {entry.changes.length > 0 && <WasNow changes={entry.changes} />}
      {entry.quiet && <p class="aside">{words.quiet}</p>}
    </>
  )
}
