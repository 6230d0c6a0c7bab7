// Says that a mail is on its way: after endorsing, following, or asking for lost links.

import { useWords } from '../page-context.ts'
import { Page } from '../parts/page.tsx'

export type MailSentPageProps = {
  purpose: 'endorse' | 'follow' | 'lost-link' | 'digest' | 'contact' | 'ask' | 'moderation'
  /** The event's page; null for lost links, which never say whether an address is known. */
  eventUrl: string | null
  /** Address of the built-in mailbox while it takes the mail, else null. */
  mailboxUrl: string | null
}

/** Draws the page after every form that ends in a mail. */
export function MailSentPage(props: MailSentPageProps) {
  const { purpose, eventUrl, mailboxUrl } = props
  const words = useWords().mailSentPage
  return (
    <Page {...props} title={words.title} secret>
      <h1>{words.title}</h1>
      <p class="lead">{words[purpose]}</p>
      <p>{words.spam}</p>
      {mailboxUrl && (
        <p>
          {words.mailbox} <a href={mailboxUrl}>{words.openMailbox}</a>
        </p>
      )}
      <p class="links">
        {eventUrl && <a href={eventUrl}>{useWords().common.eventPage}</a>}
        <a href="/">{useWords().common.whatIsOn}</a>
      </p>
    </Page>
  )
}
