// Draws the built-in mailbox: every mail that was sent while no mail server is set up.

import type { Instant } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { Moment } from '../parts/moment.tsx'
import { Page } from '../parts/page.tsx'

export type MailboxEntry = { id: string; to: string; subject: string; at: Instant }

export type MailboxPageProps = {
  /** Newest first. */
  messages: readonly MailboxEntry[]
  /** The zone in whose wall time the moments are shown. */
  zone: string
}

/** `GET /mailbox`. */
export function MailboxPage(props: MailboxPageProps) {
  const { messages, zone } = props
  const words = useWords().mailboxPage
  return (
    <Page {...props} title={words.title} secret>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {messages.length === 0 && <p>{words.empty}</p>}
      <ol class="mailbox">
        {messages.map(({ id, to, subject, at }) => (
          <li>
            <a href={`/mailbox/${id}`} dir="auto">
              {subject}
            </a>
            <span class="aside">
              {`${words.to} ${to}, `}
              <Moment at={at} zone={zone} />
            </span>
          </li>
        ))}
      </ol>
    </Page>
  )
}
