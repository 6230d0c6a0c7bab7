// Says who runs the calendar, how to reach them, and what readers can rely on.

import type { HostContact } from '../../src/domain/host-contact.ts'
import { usePage, useWords } from '../page-context.ts'
import { Page } from '../parts/page.tsx'
import { Chapter, Points } from '../parts/prose.tsx'

export type AboutPageProps = {
  /** Null where the host gave none. */
  hostName: string | null
  contact: HostContact
  version: string
}

/** `GET /about`. */
export function AboutPage({ hostName, contact, version }: AboutPageProps) {
  const { house } = useWords()
  const words = house.aboutPage
  const title = words.title(usePage().calendarName)
  return (
    <Page title={title} path="/about" description={words.lead}>
      <h1 dir="auto">{title}</h1>
      <p class="lead">{words.lead}</p>
      <Chapter title={words.host}>
        <p dir="auto">{hostName ? words.runBy(hostName) : words.nameless}</p>
        <p>
          {contact.isGiven ? words.writeTo : words.postmaster}{' '}
          <a href={contact.url}>{contact.words}</a>
        </p>
        <p>{words.organizers}</p>
      </Chapter>
      <Chapter title={words.promise}>
        <Points points={words.promises} />
      </Chapter>
      <Chapter title={words.more}>
        <p class="links">
          <a href="/rules">{house.rules}</a>
          <a href="/privacy">{house.privacy}</a>
        </p>
        <p>{words.program(version)}</p>
      </Chapter>
    </Page>
  )
}
