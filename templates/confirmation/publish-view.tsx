// Asks a poster to publish their event, and shows all of it, so that a slip is found before it is public.

import type { Unread } from '../../src/domain/contradiction/contradiction.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { useWords } from '../page-context.ts'
import type { ConfirmView } from '../pages/confirm-page.tsx'
import { AlikeEvents, type NamedAlike } from '../parts/alike-events.tsx'
import { Contradictions, type OpenContradiction } from '../parts/contradictions.tsx'
import { EventFacts } from '../parts/event-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PlainTextNote } from '../parts/plain-text-note.tsx'
import { Translations } from '../parts/translations.tsx'

export type PublishProps = {
  language: Language
  /** `/confirm/:token`, below which the buttons beside the text and the withdrawal are. */
  action: string
  isOpen: boolean
  /** A moderator looks at it before it is public. */
  isModerated: boolean
  /** A moderator did not publish it. */
  isDeclined: boolean
  eventId: string
  revision: Revision
  terms: Terms
  /** Contradictions in the texts; as for the organizer's page. */
  contradictions: readonly OpenContradiction[]
  unread: readonly Unread[]
  /** Its description exceeds the budget for Markdown. */
  isPlain: boolean
  /** Remarks on its dates: a past day, a year of length. */
  dateNotices: readonly string[]
  /** Published events that may be the same. */
  alike: readonly NamedAlike[]
}

export function publishView(props: PublishProps): ConfirmView {
  const { language, action, isOpen, isModerated, isDeclined, eventId, revision } = props
  const words = wordsOf(language).confirmation
  const { title, lead, button, used } = isModerated ? words.review : words.publish
  const { eventPage, lostLink } = wordsOf(language).common
  const page = `/events/${eventId}`
  if (isOpen)
    return {
      title,
      lead,
      event: { snapshot: revision.snapshot },
      body: <Whole {...props} />,
      press: { button, revision: revision.number },
      links: [{ href: `${action}/withdrawal`, words: wordsOf(language).takedownForms.withdraw }],
    }
  return {
    title: words.usedTitle,
    lead: isDeclined ? words.review.declined : used,
    event: { snapshot: revision.snapshot, href: isModerated ? undefined : page },
    press: null,
    links: [
      { href: '/lost-link', words: lostLink },
      ...(isModerated ? [] : [{ href: page, words: eventPage }]),
    ],
  }
}

function Whole({ revision, terms, ...props }: PublishProps) {
  const { snapshot, number } = revision
  return (
    <>
      {props.dateNotices.map(notice => (
        <Notice notice={notice} />
      ))}
      <AlikeEvents events={props.alike} />
      <PlainTextNote isPlain={props.isPlain} />
      <Contradictions
        baseUrl={props.action}
        isPublic={false}
        contradictions={props.contradictions}
        unread={props.unread}
        texts={snapshot}
        revision={number}
      />
      {snapshot.summary && <p dir="auto">{snapshot.summary}</p>}
      <EventFacts snapshot={snapshot} terms={terms} />
      {snapshot.description && (
        <details class="fold" open>
          <summary>{useWords().confirmation.description}</summary>
          <p class="typed" dir="auto">
            {snapshot.description}
          </p>
        </details>
      )}
      <Translations snapshot={snapshot} />
    </>
  )
}
