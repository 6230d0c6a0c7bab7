// Draws the three actions of an event: add to a calendar, follow, share. Each opens in place, without a script.

import { whenWords } from '../../src/domain/date-words.ts'
import { encodedWithin } from '../../src/domain/encoded-within.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import type { EventAction } from '../../src/domain/event/event-actions.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { titleWords } from '../../src/domain/title-words.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { placeWords } from './event-in-words.tsx'
import { type FollowForm, FollowFormPart } from './join-forms.tsx'
import { CopyButton } from './place.tsx'

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

/** UTF-16 units, encoded, that mail programs take of a subject and of the lines of a text. */
const mostOfSubject = 600
const mostOfMail = 1200

function Sharing({ id, url, revision: { snapshot } }: EventActionsProps) {
  const language = useLanguage()
  const words = useWords().eventPage
  const title = titleWords(snapshot, language)
  const about = [title, whenWords(snapshot, language), placeWords(snapshot) || snapshot.onlineUrl]
  const subject = encodeURIComponent(encodedWithin(title, mostOfSubject))
  const lines = encodedWithin(about.filter(Boolean).join('\r\n'), mostOfMail)
  const body = encodeURIComponent(`${lines}\r\n\r\n${url}`)
  return (
    <details class="act" id="share" name="act" data-title={title}>
      <summary>{words.share}</summary>
      <div class="act-panel">
        <p class="address">
          <a href={url}>{url}</a>
        </p>
        <p class="links">
          <CopyButton text={url} words={words.copyLink} />
          <a href={`mailto:?subject=${subject}&body=${body}`}>{words.sendByEmail}</a>
        </p>
        <p class="links">
          <a class="qr" href={`/events/${id}/qr.svg`}>
            {words.qr}
          </a>
        </p>
      </div>
    </details>
  )
}
