// The handbill itself: date, place, state, what changed, what it is about. Of one revision only.

import { raw } from 'hono/html'
import type { ChangeWords } from '../../src/domain/change-words.ts'
import type { Contradiction } from '../../src/domain/contradiction/contradiction.ts'
import { unreadByReaders } from '../../src/domain/contradiction-words.ts'
import { type DescriptionHtml, withRemarks } from '../../src/domain/description-html.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import { type Terms, termName } from '../../src/domain/event/terms.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { Remarks, remarksOn } from './contradiction-remarks.tsx'
import { Dateline } from './dateline.tsx'
import { EventFacts } from './event-facts.tsx'
import { OverLine, StateLine } from './state-line.tsx'
import { ChangedMarks, Note } from './was-now.tsx'
import { WebLink } from './web-link.tsx'

export type HandbillProps = {
  revision: Revision
  /** Its description as it was rendered. */
  rendered: Pick<DescriptionHtml, 'html' | 'places'>
  terms: Terms
  /** What changed of late and the notes that explain it; null when nothing did. */
  recent?: { changes: readonly ChangeWords[]; notes: readonly string[] } | null | undefined
  /** Its end has passed. */
  over?: boolean | undefined
  /** The list of the same organizer's events. */
  organizerUrl?: string | undefined
  /** A remark on the organizer's name. */
  organizerNote?: string | undefined
  contact?: string | null | undefined
  /** The form to write to an organizer who does not show it. */
  contactUrl?: string | undefined
  /** What its texts still say against it, each marked where it stands. */
  contradictions?: readonly Contradiction[] | undefined
  /** Its description is so long that only the first part was read for them. */
  readInPart?: boolean | undefined
}

/** Title, date, place, then everything else that the revision says. */
export function Handbill(props: HandbillProps) {
  const language = useLanguage()
  const { revision, rendered, terms, recent, contact, contactUrl, contradictions = [] } = props
  const { snapshot } = revision
  const words = useWords().eventPage
  return (
    <>
      <header class="handbill">
        <p class="kind">{termName(terms, 'type', snapshot.type, language)}</p>
        <h1 class="p-name" dir="auto">
          {snapshot.title}
        </h1>
        <Remarks of="title" contradictions={contradictions} />
        <StateLine snapshot={snapshot} />
        {props.over && <OverLine snapshot={snapshot} />}
        <Dateline revision={revision} />
        <Place revision={revision} />
        {recent && recent.changes.length > 0 && (
          <div class="recent">
            <ChangedMarks changes={recent.changes} />
            {recent.notes
              .filter(note => note !== snapshot.reason)
              .map(note => (
                <Note note={note} />
              ))}
          </div>
        )}
        {snapshot.summary && (
          <p class="lead p-summary" dir="auto">
            {snapshot.summary} <Remarks of="summary" contradictions={contradictions} />
          </p>
        )}
      </header>
      {rendered.html && (
        <section aria-labelledby="about">
          <h2 id="about">{words.about}</h2>
          <div class="prose e-content" dir="auto">
            {raw(withRemarks(rendered, remarksOn('description', contradictions)))}
          </div>
          {props.readInPart && <p class="aside">{unreadByReaders(language)}</p>}
        </section>
      )}
      <section aria-labelledby="details">
        <h2 id="details">{words.details}</h2>
        <EventFacts
          snapshot={snapshot}
          terms={terms}
          organizerUrl={props.organizerUrl}
          organizerNote={props.organizerNote}
          contact={contact}
          contactUrl={contactUrl}
        />
      </section>
    </>
  )
}

function Place({ revision }: { revision: Revision }) {
  const { placeName, address, city, onlineUrl } = revision.snapshot
  const words = useWords().eventPage
  const street = [address, city].filter(Boolean).join(', ')
  return (
    <div class="place p-location">
      {placeName && (
        <p class="place-name" dir="auto">
          {placeName}
        </p>
      )}
      {street && (
        <p class="place-street" dir="auto">
          {street}
        </p>
      )}
      {onlineUrl && (
        <p class="place-online">
          {words.join}: <WebLink url={onlineUrl} />
        </p>
      )}
      {!placeName && !street && !onlineUrl && <p class="place-street">{words.placeUnknown}</p>}
    </div>
  )
}
