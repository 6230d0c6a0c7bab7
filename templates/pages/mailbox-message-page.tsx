// Shows one mail of the built-in mailbox as text, with its links.

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
  /** Where the attached .ics is served; null when there is none. */
  calendarUrl: string | null
  /** Where the HTML version is served; null when there is none. */
  htmlUrl: string | null
  zone: string
}

/** `GET /mailbox/:id`. */
export function MailboxMessagePage(props: MailboxMessagePageProps) {
  const { subject, text, calendarUrl, htmlUrl } = props
  const words = useWords().mailboxMessagePage
  return (
    <Page {...props} title={subject} secret>
      <h1 class="letter-subject" dir="auto">
        {subject}
      </h1>
      <Headers {...props} />
      <div class="letter" dir="auto">
        {linked(text)}
      </div>
      <p class="links">
        {htmlUrl && <a href={htmlUrl}>{words.html}</a>}
        {calendarUrl && <a href={calendarUrl}>{words.calendar}</a>}
        <a href="/mailbox">{words.all}</a>
      </p>
    </Page>
  )
}

function Headers({ from, to, at, zone }: MailboxMessagePageProps) {
  const words = useWords().mailboxMessagePage
  return (
    <dl class="facts">
      <div>
        <dt>{words.from}</dt>
        <dd>{from}</dd>
      </div>
      <div>
        <dt>{words.to}</dt>
        <dd>{to}</dd>
      </div>
      <div>
        <dt>{words.at}</dt>
        <dd>
          <Moment at={at} zone={zone} />
        </dd>
      </div>
    </dl>
  )
}

/** Web addresses become links; a full stop or bracket that ends the sentence stays outside. */
function linked(text: string) {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, index) => (index % 2 ? <a href={part}>{part}</a> : part))
}
