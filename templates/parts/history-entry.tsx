// One revision in a history: number, when, who, the note, was / now in words.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import type { Author, Instant } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
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
  language: Language
}

export function HistoryList({ eventId, entries, zone, language }: HistoryListProps) {
  return (
    <ol class="history" reversed>
      {entries.map(entry => (
        <li value={entry.number}>
          <p class="history-head">
            <a href={`/events/${eventId}/revisions/${entry.number}`}>
              {wordsOf(language).common.revision(entry.number)}
            </a>{' '}
            <WhenAndWho entry={entry} zone={zone} language={language} />
          </p>
          <EntryBody entry={entry} language={language} />
        </li>
      ))}
    </ol>
  )
}

type EntryProps = { entry: HistoryEntry; zone: string; language: Language }

/** "Tuesday, January 10, 2023, 3:20 PM (PST), by the organizer". */
export function WhenAndWho({ entry, zone, language }: EntryProps) {
  return (
    <>
      <Moment at={entry.at} zone={zone} language={language} />
      {`, ${wordsOf(language).historyEntry.by} ${wordsOf(language).authors[entry.by]}`}
    </>
  )
}

/** The note and the changes, or that this is how it began. */
export function EntryBody({ entry, language }: { entry: HistoryEntry; language: Language }) {
  const words = wordsOf(language).historyEntry
  return (
    <>
      {entry.first && <p>{words.posted}</p>}
      <Note note={entry.note} language={language} />
      {entry.changes.length > 0 && <WasNow changes={entry.changes} language={language} />}
      {entry.quiet && <p class="aside">{words.quiet}</p>}
    </>
  )
}
