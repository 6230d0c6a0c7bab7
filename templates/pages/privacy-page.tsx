// Shows what is kept about people, and how long (decision 6). The numbers come from where they are decided.

import type { HostContact } from '../../src/domain/host-contact.ts'
import { useWords } from '../page-context.ts'
import { Page } from '../parts/page.tsx'
import { Chapter, Points } from '../parts/prose.tsx'

export type PrivacyPageProps = {
  contact: HostContact
  /** Days after which it is deleted what nobody confirmed. */
  forgottenAfter: { event: number; watching: number; other: number }
}

/** `GET /privacy`. */
export function PrivacyPage({ contact, forgottenAfter }: PrivacyPageProps) {
  const words = useWords().house.privacyPage
  const { event, watching, other } = words.forgotten
  return (
    <Page title={words.title} path="/privacy" description={words.lead}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Chapter title={words.reading}>
        <Points points={words.read} />
      </Chapter>
      <Chapter title={words.form}>
        <Points points={words.forms} />
      </Chapter>
      <Chapter title={words.addresses}>
        <Points points={words.addressed} />
      </Chapter>
      <Chapter title={words.unconfirmed}>
        <Points
          points={[
            event(forgottenAfter.event),
            watching(forgottenAfter.watching),
            other(forgottenAfter.other),
          ]}
        />
      </Chapter>
      <Chapter title={words.events}>
        <Points points={words.published} />
      </Chapter>
      <Chapter title={words.reports}>
        <p>{words.reported}</p>
        <p>{words.backups}</p>
      </Chapter>
      <Chapter title={words.yours}>
        <p>
          {words.ask} <a href={contact.url}>{contact.words}</a>
        </p>
      </Chapter>
    </Page>
  )
}
