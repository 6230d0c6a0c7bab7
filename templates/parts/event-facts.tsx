// What else is known of an event, as a list of facts; whatever nobody has told is left out.

import type { Child } from 'hono/jsx'
import { mailtoUrl } from '../../src/domain/email-address.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Terms, termName } from '../../src/domain/event/terms.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { WebLink } from './web-link.tsx'

type EventFactsProps = {
  snapshot: Snapshot
  terms: Terms
  language: Language
  /** The list of the same organizer's events. */
  organizerUrl?: string | undefined
  /** A remark on the organizer's name. */
  organizerNote?: string | undefined
  /** The organizer's address, only when they have asked to show it. */
  contact?: string | null | undefined
  /** The form to write to an organizer who does not show it. */
  contactUrl?: string | undefined
}

/** Everything but title, time, place, state and description. */
export function EventFacts(props: EventFactsProps) {
  const { snapshot, terms, language, contact, contactUrl } = props
  const words = wordsOf(language).factsList
  const name = (kind: keyof Terms, slug: string) => termName(terms, kind, slug, language)
  return (
    <dl class="facts">
      <Fact label={words.organizer}>{snapshot.organizer && <OrganizerName {...props} />}</Fact>
      <Fact label={words.contact}>
        {contact ? (
          <a href={mailtoUrl(contact)}>{contact}</a>
        ) : (
          contactUrl && <a href={contactUrl}>{words.write}</a>
        )}
      </Fact>
      <Fact label={words.website}>{snapshot.website && <WebLink url={snapshot.website} />}</Fact>
      <Fact label={words.price}>{snapshot.price && <span dir="auto">{snapshot.price}</span>}</Fact>
      <Fact label={words.languages}>
        {snapshot.languages && <span dir="auto">{snapshot.languages}</span>}
      </Fact>
      <Fact label={words.type}>{name('type', snapshot.type)}</Fact>
      <Fact label={words.topics}>
        {snapshot.topics.map(slug => name('topic', slug)).join(', ')}
      </Fact>
      <Fact label={words.region}>{name('region', snapshot.region)}</Fact>
    </dl>
  )
}

function OrganizerName({ snapshot, organizerUrl, organizerNote }: EventFactsProps) {
  return (
    <>
      {organizerUrl ? (
        <a class="p-organizer" href={organizerUrl} dir="auto">
          {snapshot.organizer}
        </a>
      ) : (
        <span class="p-organizer" dir="auto">
          {snapshot.organizer}
        </span>
      )}
      {organizerNote && (
        <>
          {' '}
          <span class="aside">{organizerNote}</span>
        </>
      )}
    </>
  )
}

function Fact({ label, children }: { label: string; children?: Child }) {
  if (!children) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
