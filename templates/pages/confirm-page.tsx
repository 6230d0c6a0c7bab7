// Draws the page behind a mailed link, one for every purpose. It shows what would be confirmed; only its
// button does it.

import type { Child } from 'hono/jsx'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

/** Content that a purpose puts on the page. */
export type ConfirmView = {
  title: string
  lead: string
  /** The event that it is about; its title links to `href` when there is one. */
  event?: { snapshot: Snapshot; href?: string | undefined }
  /** Content to be confirmed, beyond the event. */
  body?: Child
  /** Null when there is nothing left to press. */
  press: Press | null
  links: readonly { href: string; words: string }[]
}

type Press = {
  button: string
  /** Says what happens without a press; by default that nothing does. */
  ignore?: string
  /** The number of the revision that is shown, posted along. */
  revision?: number
}

export type ConfirmPageProps = {
  /** `/confirm/:token`, which takes the POST. */
  action: string
  /** Notice about the last answer to a question beside the text. */
  notice?: string | undefined
  view: ConfirmView
}

/** `GET /confirm/:token`. */
export function ConfirmPage({ view, action, notice }: ConfirmPageProps) {
  const { title, lead, event, body, press, links } = view
  return (
    <Page title={title} secret>
      <Notice notice={notice} />
      <h1>{title}</h1>
      <p class="lead" dir="auto">
        {lead}
      </p>
      {event && <EventInWords {...event} />}
      {body}
      {press && <PressForm press={press} action={action} />}
      {links.length > 0 && (
        <p class="links">
          {links.map(({ href, words }) => (
            <a href={href}>{words}</a>
          ))}
        </p>
      )}
    </Page>
  )
}

function PressForm({ press, action }: { press: Press; action: string }) {
  return (
    <>
      <form method="post" action={action}>
        {press.revision !== undefined && (
          <input type="hidden" name="revision" value={press.revision} />
        )}
        <button type="submit">{press.button}</button>
      </form>
      <p>{press.ignore ?? useWords().confirmation.ignore}</p>
    </>
  )
}
