// The page behind the link that confirms a message to an organizer. Only its button sends it.

import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { wordsOf } from '../../src/domain/language.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { Page, type PageBase } from '../parts/page.tsx'

export type ConfirmContactPageProps = PageBase & {
  /** `sent`: just now, from this page. */
  state: 'open' | 'sent' | 'used'
  /** Where its form goes. */
  action: string
  eventId: string
  snapshot: Snapshot
  /** As its writer typed it; null once it is sent, since it is not kept. */
  message: { name: string; email: string; text: string } | null
}

export function ConfirmContactPage(props: ConfirmContactPageProps) {
  const { language, state, eventId, snapshot, message } = props
  const words = wordsOf(language).confirmContactPage
  return (
    <Page {...props} title={words[state].title} secret>
      <h1>{words[state].title}</h1>
      <p class="lead">{words[state].lead}</p>
      <EventInWords snapshot={snapshot} language={language} href={`/events/${eventId}`} />
      {message && (
        <>
          <p dir="auto">
            {`${words.from} `}
            <strong>{isolated(message.name)}</strong>
            {`, ${message.email}`}
          </p>
          <blockquote class="typed" dir="auto">
            {message.text}
          </blockquote>
          <form method="post" action={props.action}>
            <button type="submit">{words.button}</button>
          </form>
          <p>{words.ignore}</p>
        </>
      )}
      <p class="links">
        <a href={`/events/${eventId}`}>{wordsOf(language).common.eventPage}</a>
      </p>
    </Page>
  )
}
