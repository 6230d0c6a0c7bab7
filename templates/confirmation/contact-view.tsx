// Asks a reader whether a message to an organizer is theirs.

import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { useWords } from '../page-context.ts'
import type { ConfirmView } from '../pages/confirm-page.tsx'

export type ContactProps = {
  language: Language
  eventId: string
  snapshot: Snapshot
  /** As its writer typed it; null once it is sent, because it is not kept. */
  message: Message | null
  /** It was sent just now, from this page. */
  justSent: boolean
}

type Message = { name: string; email: string; text: string }

export function contactView(props: ContactProps): ConfirmView {
  const { language, eventId, snapshot, message, justSent } = props
  const { title, lead, button, ignore, used, sentTitle, sent } =
    wordsOf(language).confirmation.contact
  const { usedTitle } = wordsOf(language).confirmation
  const href = `/events/${eventId}`
  const about = {
    event: { snapshot, href },
    links: [{ href, words: wordsOf(language).common.eventPage }],
  }
  if (message)
    return {
      ...about,
      title,
      lead,
      body: <Words message={message} />,
      press: { button, ignore },
    }
  return justSent
    ? { ...about, title: sentTitle, lead: sent, press: null }
    : { ...about, title: usedTitle, lead: used, press: null }
}

function Words({ message }: { message: Message }) {
  return (
    <>
      <p dir="auto">
        {`${useWords().confirmation.contact.from} `}
        <strong>{isolated(message.name)}</strong>
        {`, ${message.email}`}
      </p>
      <blockquote class="typed" dir="auto">
        {message.text}
      </blockquote>
    </>
  )
}
