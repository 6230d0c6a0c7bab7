// Draws the three actions of an event: add to a calendar, follow, share. Each opens in place, without a script.

import type { Revision } from '../../src/domain/event/event.ts'
import type { EventAction } from '../../src/domain/event/event-actions.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { titleWords } from '../../src/domain/title-words.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { type FollowForm, FollowFormPart } from './join-forms.tsx'
import { SharePanel } from './share-panel.tsx'

export type EventActionsProps = {
  id: string
  /** Its own absolute address. */
  url: string
  revision: Revision
  /** Actions that it offers a reader at this time. */
  actions: readonly EventAction[]
  /** Forms of web calendars with the event in them: the calendar's name, its address. */
  copies: readonly { name: string; href: string }[]
  /** As typed, when a follower was refused. */
  follow?: { form: FollowForm; errors: readonly FieldError[] } | undefined
}

export function EventActions(props: EventActionsProps) {
  return (
    <section class="acts" aria-label={useWords().eventPage.actions}>
      {props.actions.includes('add') && <Adding {...props} />}
      {props.actions.includes('follow') && <Following {...props} />}
      <Sharing {...props} />
    </section>
  )
}

function Adding({ id, url, copies }: EventActionsProps) {
  const words = useWords().eventPage
  const file = { name: words.otherCalendars, href: `/events/${id}.ics` }
  return (
    <details class="act" id="add" name="act">
      <summary>{words.add}</summary>
      <div class="act-panel">
        <ul class="copies">
          {[...copies, file].map(({ name, href }) => (
            <li>
              <a href={href} rel="nofollow noopener">
                {name}
              </a>{' '}
              <span class="aside">{words.aCopy}</span>
            </li>
          ))}
          <li>
            <a href={`${url.replace(/^https?:/, 'webcal:')}.ics`}>{words.ownCalendar}</a>{' '}
            <span class="aside">{words.aSubscription}</span>
          </li>
        </ul>
        <p class="aside">{words.addHelp}</p>
      </div>
    </details>
  )
}

function Following({ id, revision, follow }: EventActionsProps) {
  const language = useLanguage()
  const words = useWords().eventPage
  const isCancelled = revision.snapshot.state === 'cancelled'
  return (
    <details class="act" id="follow" name="act" open={follow !== undefined}>
      <summary>{words.follow}</summary>
      <div class="act-panel">
        <p>{isCancelled ? words.followCancelled : words.followLead}</p>
        <FollowFormPart
          eventId={id}
          form={follow?.form ?? { email: '', language, reminder: false }}
          errors={follow?.errors ?? []}
        />
      </div>
    </details>
  )
}

function Sharing({ id, url, revision: { snapshot } }: EventActionsProps) {
  const title = titleWords(snapshot, useLanguage())
  return (
    <details class="act" id="share" name="act" data-title={title}>
      <summary>{useWords().eventPage.share}</summary>
      <div class="act-panel">
        <SharePanel id={id} url={url} snapshot={snapshot} />
      </div>
    </details>
  )
}
