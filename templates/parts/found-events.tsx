// Lists events that a moderator has looked for, each with its state and what can be done about it: hide,
// show again, remove.

import type { Revision } from '../../src/domain/event/event.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import type { Takedown } from '../../src/domain/takedown.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from './event-in-words.tsx'
import { ErrorSummary, TextField } from './field.tsx'
import { Moment } from './moment.tsx'

export type FoundEvent = {
  id: string
  revision: Revision
  standing: 'published' | 'hidden' | 'removed' | 'unconfirmed' | 'in-review'
  hiding: Takedown | undefined
}

/** A reason as it was typed for hiding an event, and why it was not taken. */
export type RefusedHiding = { eventId: string; reason: string; errors: readonly FieldError[] }

type FoundProps = {
  /** `/moderation/:token` */
  baseUrl: string
  /** Of moments, which belong to the calendar and not to an event. */
  zone: string
  refusedHiding?: RefusedHiding | undefined
}

export function FindForm(props: { baseUrl: string; sought: string }) {
  const words = useWords().takedownForms
  return (
    <form class="form" method="get" action={props.baseUrl}>
      <TextField
        scope="find"
        name="q"
        type="search"
        label={words.find}
        help={words.findHelp}
        value={props.sought}
        errors={[]}
        maxlength={500}
      />
      <button type="submit" class="quiet">
        {words.findButton}
      </button>
    </form>
  )
}

export function FoundPart(props: FoundProps & { found: FoundEvent }) {
  const { found, baseUrl, zone } = props
  const { id, revision, standing, hiding } = found
  const words = useWords().takedownForms
  const isPublic = standing === 'published'
  if (standing === 'removed')
    return (
      <li>
        <p>{`${id}: ${words.standings.removed}`}</p>
      </li>
    )
  return (
    <li>
      <EventInWords snapshot={revision.snapshot} href={isPublic ? `/events/${id}` : undefined} />
      <p class="aside">{words.standings[standing]}</p>
      {hiding && (
        <>
          <p class="aside">
            {`${words.hiddenSince} `}
            <Moment at={hiding.at} zone={zone} />
          </p>
          {hiding.reason && (
            <blockquote class="typed" dir="auto">
              {hiding.reason}
            </blockquote>
          )}
          <form method="post" action={`${baseUrl}/events/${id}/showing`}>
            <button type="submit">{words.show}</button>
          </form>
        </>
      )}
      {!hiding && <HideForm {...props} eventId={id} />}
      <p class="links">
        <a href={`${baseUrl}/events/${id}/questions`}>{useWords().questions.moderation.open}</a>
        <a href={`${baseUrl}/events/${id}/removal`}>{words.remove}</a>
      </p>
    </li>
  )
}

/** Folded: the reason is what people read in place of the event. */
export function HideForm(props: Omit<FoundProps, 'zone'> & { eventId: string; scope?: string }) {
  const { eventId, baseUrl, refusedHiding } = props
  const words = useWords().takedownForms
  const mine = refusedHiding?.eventId === eventId ? refusedHiding : undefined
  // one event may stand on the page twice
  const scope = `${props.scope ?? 'hide'}-${eventId}`
  return (
    <details class="fold" open={mine !== undefined}>
      <summary>{words.hide}</summary>
      <form class="form" method="post" action={`${baseUrl}/events/${eventId}/hiding`}>
        <ErrorSummary scope={scope} errors={mine?.errors ?? []} />
        <TextField
          scope={scope}
          name="reason"
          label={words.hideReason}
          help={words.hideHelp}
          value={mine?.reason ?? ''}
          errors={mine?.errors ?? []}
          rows={3}
          required
        />
        <button type="submit" class="quiet">
          {words.hideButton}
        </button>
      </form>
    </details>
  )
}
