// Shows one mail of the built-in mailbox as its reader would see it, then as text with its links, then its source.

import type { Instant } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { Moment } from '../parts/moment.tsx'
import { Page } from '../parts/page.tsx'

export type MailboxMessagePageProps = {
  id: string
  from: string
  to: string
  subject: string
  at: Instant
  text: string
  /** Header fields, as they were sent. */
  headers: string
  /** An .ics is attached. */
  hasCalendar: boolean
  hasHtml: boolean
  zone: string
}

/** `GET /mailbox/:id`. */
export function MailboxMessagePage(props: MailboxMessagePageProps) {
  const { id, from, to, subject, at, text, hasCalendar, hasHtml, zone } = props
  const words = useWords().mailboxMessagePage
  const url = `/mailbox/${id}`
  return (
    <Page {...props} title={subject} secret>
      <h1 class="letter-subject" dir="auto">
        {subject}
      </h1>
      <p class="aside">
        {`${words.from} ${from}. ${words.to} ${to}. `}
        <Moment at={at} zone={zone} />
      </p>
      {hasHtml && (
        <iframe
          class="letter-frame"
          title={words.frame}
          src={`${url}/html`}
          sandbox="allow-top-navigation-by-user-activation"
        />
      )}
      {hasHtml && <h2>{words.asText}</h2>}
      <div class="letter" dir="auto">
        {linked(text)}
      </div>
      <details class="fold">
        <summary>{words.headers}</summary>
        <pre class="letter" tabindex={0}>
          {props.headers}
        </pre>
        <p class="links">
          <a href={`${url}/source`}>{words.source}</a>
          {hasHtml && <a href={`${url}/html`}>{words.html}</a>}
        </p>
      </details>
      <p class="links">
        {hasCalendar && <a href={`${url}/event.ics`}>{words.calendar}</a>}
        <a href="/mailbox">{words.all}</a>
      </p>
    </Page>
  )
}

/** Web addresses become links; a full stop or bracket that ends the sentence stays outside. */
function linked(text: string) {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, index) => (index % 2 ? <a href={part}>{part}</a> : part))
}
