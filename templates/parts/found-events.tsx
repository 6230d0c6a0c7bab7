// Lists events that a moderator has looked for, each with its state and what can be done about it: hide,
// show again, remove.

import type { Revision } from '../../src/domain/event/event.ts'
import type { Takedown } from '../../src/domain/takedown.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from './event-in-words.tsx'
import { TextField } from './field.tsx'
import { HideForm, type RefusedReason } from './hide-form.tsx'
import { Moment } from './moment.tsx'

export type FoundEvent = {
  id: string
  revision: Revision
  standing: 'published' | 'hidden' | 'removed' | 'unconfirmed' | 'in-review'
  hiding: Takedown | undefined
}

type FoundProps = {
  /** `/moderation/:token` */
  baseUrl: string
  /** Of moments, which belong to the calendar and not to an event. */
  zone: string
  refused?: RefusedReason | undefined
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
      {!hiding && <HideForm {...props} eventId={id} scope={`found-${id}`} />}
      <p class="links">
        <a href={`${baseUrl}/events/${id}/questions`}>{useWords().questions.moderation.open}</a>
        <a href={`${baseUrl}/events/${id}/removal`}>{words.remove}</a>
      </p>
    </li>
  )
}
