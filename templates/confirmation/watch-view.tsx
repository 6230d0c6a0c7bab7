// Asks an organization to endorse an event, or a person to follow it.

import type { Child } from 'hono/jsx'
import type { Revision } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { useWords } from '../page-context.ts'
import type { ConfirmView } from '../pages/confirm-page.tsx'

export type WatchProps = {
  language: Language
  isOpen: boolean
  eventId: string
  /** The event as it stands. */
  revision: Revision
}

export const followView = (props: WatchProps): ConfirmView => watchView('follow', props)

export const endorseView = (
  props: WatchProps & { endorsement: { organization: string; statement: string } },
): ConfirmView => watchView('endorse', props, <Endorsement {...props.endorsement} />)

function watchView(
  purpose: 'follow' | 'endorse',
  { language, isOpen, eventId, revision }: WatchProps,
  body?: Child,
): ConfirmView {
  const words = wordsOf(language).confirmation
  const { title, lead, button, used } = words[purpose]
  const { eventPage, lostLink } = wordsOf(language).common
  const href = `/events/${eventId}`
  const event = { snapshot: revision.snapshot, href }
  const page = { href, words: eventPage }
  return isOpen
    ? { title, lead, event, body, press: { button, revision: revision.number }, links: [page] }
    : {
        title: words.usedTitle,
        lead: used,
        event,
        press: null,
        links: [{ href: '/lost-link', words: lostLink }, page],
      }
}

function Endorsement(props: { organization: string; statement: string }) {
  return (
    <div class="endorsers">
      <p>{useWords().confirmation.endorse.as}</p>
      <p class="endorser" dir="auto">
        {props.organization}
      </p>
      {props.statement && <blockquote dir="auto">{props.statement}</blockquote>}
    </div>
  )
}
