// Draws the revisions of an event for its organizer, each of which can be put back.

import type { Revision } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { type Effects, EffectsInWords } from '../parts/edit-preview.tsx'
import { EventInWords } from '../parts/event-in-words.tsx'
import { TextField } from '../parts/field.tsx'
import { EntryBody, type HistoryEntry, WhenAndWho } from '../parts/history-entry.tsx'
import { type ManagedEvent, ManagedFrame } from '../parts/managed-frame.tsx'

export type ManagedHistoryPageProps = {
  managed: ManagedEvent
  /** Number of the newest revision. */
  newest: number
  /** A page of them, newest first. */
  entries: readonly HistoryEntry[]
  /** The page of what was before; null on the last. */
  olderUrl: string | null
}

/** `GET /manage/:token/history`. */
export function ManagedHistoryPage({
  managed,
  newest,
  entries,
  olderUrl,
}: ManagedHistoryPageProps) {
  const { managePage: words, common, historyPage } = useWords()
  const { baseUrl, eventId, snapshot } = managed
  return (
    <ManagedFrame managed={managed} page="history" heading={words.historyTitle} inWords={false}>
      <p>{words.historyLead}</p>
      <ol class="history" reversed>
        {entries.map(entry => (
          <li value={entry.number}>
            <p class="history-head">
              <a href={`/events/${eventId}/revisions/${entry.number}`}>
                {common.revision(entry.number)}
              </a>{' '}
              <WhenAndWho entry={entry} zone={snapshot.zone} />
            </p>
            <EntryBody entry={entry} />
            {entry.number < newest && (
              <p>
                <a class="button" href={`${baseUrl}/revisions/${entry.number}/restoration`}>
                  {words.putBack(entry.number)}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      {olderUrl && (
        <p class="next">
          <a class="button" href={olderUrl} rel="next">
            {historyPage.older}
          </a>
        </p>
      )}
    </ManagedFrame>
  )
}

export type RestorationPageProps = {
  managed: ManagedEvent
  /** The earlier one. */
  earlier: Revision
  /** Number of the newest revision. */
  newest: number
  /** Null where the event is as it was then. */
  effects: Effects | null
  note: string
  errors: readonly { field: string; message: string }[]
}

/** `GET /manage/:token/revisions/:number/restoration`, and its 422. */
export function RestorationPage(props: RestorationPageProps) {
  const { managed, earlier, newest, effects, note, errors } = props
  const words = useWords().managePage
  const { baseUrl } = managed
  const back = `${baseUrl}/history`
  return (
    <ManagedFrame
      managed={managed}
      page="history"
      heading={words.putBackTitle(earlier.number)}
      inWords={false}
    >
      <EventInWords snapshot={earlier.snapshot} />
      {!effects && <p>{words.alreadySo}</p>}
      {effects && (
        <form
          class="form"
          method="post"
          action={`${baseUrl}/revisions/${earlier.number}/restoration`}
        >
          <input type="hidden" name="baseRevision" value={newest} />
          <EffectsInWords effects={effects} level="h2" />
          <TextField
            name="note"
            label={words.moveReason}
            help={words.moveReasonHelp}
            value={note}
            errors={errors}
          />
          <p class="buttons">
            <button type="submit">{words.putBack(earlier.number)}</button>
            <a class="button" href={back}>
              {words.goBack}
            </a>
          </p>
        </form>
      )}
      {!effects && (
        <p class="links">
          <a href={back}>{words.goBack}</a>
        </p>
      )}
    </ManagedFrame>
  )
}
