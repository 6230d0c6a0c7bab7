// Draws the newest revisions as a line of time: what each changed, why, when.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import { changeParts } from '../../src/domain/change-words.ts'
import { useLanguage, useWords } from '../page-context.ts'
import type { HistoryEntry } from './history-entry.tsx'
import { WhenAndWho } from './history-entry.tsx'

type TimelineProps = {
  eventId: string
  /** Newest first. */
  entries: readonly HistoryEntry[]
  /** The zone in whose wall time the moments are shown. */
  zone: string
}

/** Nothing for an event that has never changed. */
export function Timeline({ eventId, entries, zone }: TimelineProps) {
  const { eventPage: words, common, historyEntry: say } = useWords()
  if (entries.length === 0 || entries[0]?.first) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol class="timeline" reversed>
        {entries.map(entry => (
          <li value={entry.number}>
            {entry.first && <p>{say.posted}</p>}
            {entry.changes.map(change => (
              <ChangeLine change={change} />
            ))}
            {entry.note && (
              <p>
                <q dir="auto">{entry.note}</q>
              </p>
            )}
            {entry.quiet && <p>{say.quiet}</p>}
            <p class="aside">
              <a href={`/events/${eventId}/revisions/${entry.number}`}>
                {common.revision(entry.number)}
              </a>
              {', '}
              <WhenAndWho entry={entry} zone={zone} />
            </p>
          </li>
        ))}
      </ol>
      <p class="links">
        <a href={`/events/${eventId}/history`}>{common.history}</a>
      </p>
    </section>
  )
}

/** "Address: was 870 Market St.; now 790 Market St." */
function ChangeLine({ change }: { change: ChangeWords }) {
  const [was, now] = changeParts(change, useLanguage())
  return (
    <p>
      {change.label}: <span dir="auto">{was}</span>
      {now && (
        <>
          {'; '}
          <strong dir="auto">{now}</strong>
        </>
      )}
    </p>
  )
}
