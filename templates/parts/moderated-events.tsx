// Draws an event of the moderators' queue with its possible answers. Shows what its poster has put on the
// page, and nothing else of theirs.

import type { Instant, Revision, Snapshot } from '../../src/domain/event/event.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { spamBar, spamScore } from '../../src/domain/spam/spam-score.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { FoundPassage, type OpenContradiction } from './contradictions.tsx'
import { EventFacts } from './event-facts.tsx'
import { EventInWords } from './event-in-words.tsx'
import { ErrorSummary, TextField } from './field.tsx'
import { Moment } from './moment.tsx'
import { Translations } from './translations.tsx'

/** A contradiction, and since when the text has had it. */
type AgedContradiction = OpenContradiction & { since: Instant }

export type WaitingEvent = {
  id: string
  revision: Revision
  askedAt: Instant
  contradictions: readonly OpenContradiction[]
  /** Only when the page would show it. */
  contact: string | null
}

export type ContradictedEvent = {
  id: string
  revision: Revision
  contradictions: readonly AgedContradiction[]
  /** When its organizers were reminded of this revision; null when nobody did. */
  remindedAt: Instant | null
}

/** Reason that was typed for an event and refused. */
export type RefusedReason = { eventId: string; reason: string; errors: readonly FieldError[] }

type Base = {
  baseUrl: string
  terms: Terms
  refused?: RefusedReason | undefined
}

/** Says why a post reads like advertising; nothing for one that does not. */
function SpamNote({ snapshot }: { snapshot: Snapshot }) {
  const words = useWords().moderationPage
  const reasons = new Intl.ListFormat(useLanguage(), { type: 'unit' })
  const { points, reasons: found } = spamScore(snapshot)
  if (points < spamBar) return null
  return <p>{words.suspected(reasons.format(found.map(reason => words.spamReasons[reason])))}</p>
}

export function WaitingPart(props: Base & { waiting: WaitingEvent }) {
  const { waiting, baseUrl, refused } = props
  const { id, revision, askedAt, contradictions, contact } = waiting
  const { snapshot } = revision
  const words = useWords().moderationPage
  const action = `${baseUrl}/events/${id}`
  const mine = refused?.eventId === id ? refused : undefined
  return (
    <li>
      <EventInWords snapshot={snapshot} />
      <p class="aside">
        {`${words.waitsSince} `}
        <Moment at={askedAt} zone={snapshot.zone} />
      </p>
      {snapshot.summary && <p dir="auto">{snapshot.summary}</p>}
      <SpamNote snapshot={snapshot} />
      {!snapshot.organizer && <p>{words.nobodyNamed}</p>}
      <EventFacts {...props} snapshot={snapshot} contact={contact} />
      {snapshot.description && (
        <details class="fold" open={snapshot.description.length < 2000}>
          <summary>{words.text}</summary>
          <p class="typed" dir="auto">
            {snapshot.description}
          </p>
        </details>
      )}
      <Translations snapshot={snapshot} />
      {contradictions.length > 0 && (
        <>
          <h3>{words.textSays}</h3>
          <ul class="contradictions">
            {contradictions.map(one => (
              <li>
                <FoundPassage {...one} />
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={`${action}/publication`}>
        <input type="hidden" name="revision" value={revision.number} />
        <button type="submit">{words.publish}</button>
      </form>
      <details class="fold" open={mine !== undefined}>
        <summary>{words.decline}</summary>
        <form class="form" method="post" action={`${action}/refusal`}>
          <ErrorSummary scope={id} errors={mine?.errors ?? []} />
          <input type="hidden" name="revision" value={revision.number} />
          <TextField
            scope={id}
            name="reason"
            label={words.reason}
            help={words.reasonHelp}
            value={mine?.reason ?? ''}
            errors={mine?.errors ?? []}
            rows={4}
            required
          />
          <button type="submit" class="quiet">
            {words.declineButton}
          </button>
        </form>
      </details>
    </li>
  )
}

export function ContradictedPart(props: Base & { contradicted: ContradictedEvent }) {
  const { contradicted, baseUrl } = props
  const { id, revision, contradictions, remindedAt } = contradicted
  const { snapshot } = revision
  const words = useWords().moderationPage
  const action = `${baseUrl}/events/${id}`
  return (
    <li>
      <EventInWords snapshot={snapshot} href={`/events/${id}`} />
      <ul class="contradictions">
        {contradictions.map(one => (
          <li>
            <FoundPassage {...one} />
            <p class="aside">
              {`${words.since} `}
              <Moment at={one.since} zone={snapshot.zone} />
            </p>
            <form method="post" action={`${action}/dismissals`}>
              <input type="hidden" name="sentence" value={one.sentence} />
              <button type="submit" class="quiet">
                {words.dismiss}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {remindedAt ? (
        <p>
          {`${words.reminded} `}
          <Moment at={remindedAt} zone={snapshot.zone} />
        </p>
      ) : (
        <form method="post" action={`${action}/reminder`}>
          <button type="submit">{words.remind}</button>
        </form>
      )}
    </li>
  )
}
