// Says what happens next to a poster whose mail is on its way.

import { isolated } from '../../src/domain/direction.ts'
import type { SeriesInWords } from '../../src/domain/recurrence/next-dates.ts'
import { useWords } from '../page-context.ts'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { PlainTextNote } from '../parts/plain-text-note.tsx'
import { NextDates } from '../parts/repeat-fields.tsx'

export type SubmittedPageProps = {
  /** The title that was posted; null when the page was opened later and it is not known. */
  title: string | null
  /** A moderator looks at it before it is public; `waits`: it was confirmed, and waits for that. */
  moderated: boolean
  waits: boolean
  /** Remarks on the saved event, such as an hour that happens twice. */
  notices: readonly string[]
  /** How it repeats; null for an event that takes place once. */
  repeats: SeriesInWords | null
  /** Number of contradictions in its text; the mailed link alone shows them. */
  contradictions: number
  /** Its description exceeds the budget for Markdown. */
  isPlain: boolean
  /** Address of the built-in mailbox while it takes the mail, else null. */
  mailboxUrl: string | null
}

/** Draws the page that `POST /events` leads to. */
export function SubmittedPage(props: SubmittedPageProps) {
  const { title, mailboxUrl } = props
  const words = useWords().submittedPage
  if (props.waits) return <WaitingPage {...props} />
  return (
    <Page {...props} title={words.title} secret>
      <h1>{words.title}</h1>
      <p class="lead" dir="auto">
        {title ? words.waiting(isolated(title)) : words.waitingUnnamed}
      </p>
      {props.repeats && <NextDates {...props.repeats} />}
      {props.notices.map(notice => (
        <Notice notice={notice} />
      ))}
      <PlainTextNote isPlain={props.isPlain} />
      {props.contradictions > 0 && <Notice notice={words.stillSays(props.contradictions)} />}
      <ol class="steps">
        {(props.moderated ? words.reviewSteps : words.steps).map(step => (
          <li>{step}</li>
        ))}
      </ol>
      {mailboxUrl && (
        <p>
          {words.mailbox} <a href={mailboxUrl}>{words.openMailbox}</a>
        </p>
      )}
      <h2>{words.noMail}</h2>
      <ul class="plain">
        <li>{words.spam}</li>
        <li>
          {words.wrongAddress} <a href="/events/new">{words.postAgain}</a>
        </li>
        <li>
          {words.later} <a href="/lost-link">{words.lostLink}</a>
        </li>
      </ul>
    </Page>
  )
}

/** Opened again once it is confirmed. */
function WaitingPage(props: SubmittedPageProps) {
  const { title } = props
  const words = useWords().submittedPage
  return (
    <Page {...props} title={words.waitsTitle} secret>
      <h1>{words.waitsTitle}</h1>
      <p class="lead" dir="auto">
        {title ? words.waiting(isolated(title)) : words.waitingUnnamed}
      </p>
      <p>{words.waits}</p>
      <p>
        {words.later} <a href="/lost-link">{words.lostLink}</a>
      </p>
    </Page>
  )
}
