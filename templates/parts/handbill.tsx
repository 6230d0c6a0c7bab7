// Draws the handbill itself: is it on, when, where, what it is about. Of one revision only.

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Contradiction } from '../../src/domain/contradiction/contradiction.ts'
import { unreadByReaders } from '../../src/domain/contradiction-words.ts'
import { type DescriptionHtml, withRemarks } from '../../src/domain/description-html.ts'
import type { Instant, Revision, Snapshot } from '../../src/domain/event/event.ts'
import type { TranslatedField } from '../../src/domain/event/field-row.ts'
import { type Aspect, fields } from '../../src/domain/event/fields.ts'
import { shownOn } from '../../src/domain/event/shown-fields.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { AccessFacts } from './access-facts.tsx'
import { Remarks, remarksOn } from './contradiction-remarks.tsx'
import { Dateline } from './dateline.tsx'
import { EventFacts } from './event-facts.tsx'
import { Flyer } from './flyer.tsx'
import { changeOf, type MarkedChange, Was } from './marks.tsx'
import { Moment } from './moment.tsx'
import { type NextEvent, NextEventLine } from './next-event.tsx'
import { Place } from './place.tsx'
import { OverLine, StateLine } from './state-line.tsx'
import { TermLinks } from './term-links.tsx'
import { Timetable } from './timetable.tsx'

export type HandbillProps = {
  revision: Revision
  /** Its description as it was rendered. */
  rendered: Pick<DescriptionHtml, 'html' | 'places'>
  /** Languages of its texts, where they are not the page's. */
  langs?: Partial<Record<TranslatedField, Language>> | undefined
  /** Other languages that it can be read in, each a page away. */
  otherLanguages?: readonly Language[] | undefined
  terms: Terms
  /** Recent changes and the notes that explain them; null when there are none. */
  recent?: Recent | null | undefined
  /** Its end has passed. */
  over?: boolean | undefined
  /** Once it is over: the event that comes next from its organizer. */
  next?: NextEvent | null | undefined
  /** The list of the same organizer's events. */
  organizerUrl?: string | undefined
  /** A remark on the organizer's name. */
  organizerNote?: string | undefined
  contact?: string | null | undefined
  /** The form to write to an organizer who does not show it. */
  contactUrl?: string | undefined
  /** Contradictions in its texts, each marked where it stands. */
  contradictions?: readonly Contradiction[] | undefined
  /** Its description is so long that only the first part was read for them. */
  readInPart?: boolean | undefined
}

export type Recent = {
  changes: readonly MarkedChange[]
  notes: readonly { words: string; at: Instant; href: string }[]
}

/** Title, date, place, then everything else that the revision says. */
export function Handbill(props: HandbillProps) {
  return (
    <>
      <HandbillHead {...props} hasMaps={false} />
      <HandbillText {...props} />
      <Flyer snapshot={props.revision.snapshot} />
      <HandbillDetails {...props} />
    </>
  )
}

/** The first view: how it stands, when, where; then what can be done, and why it changed. */
export function HandbillHead(props: HandbillProps & { hasMaps: boolean; children?: Child }) {
  const { revision, terms, recent, contradictions = [] } = props
  const { snapshot } = revision
  const { changes } = recent ?? {}
  return (
    <header class="handbill">
      <div class="standing">
        <StateLine snapshot={snapshot} />
        <Was change={changeOf(changes, 'state')} />
        {props.over && <OverLine snapshot={snapshot} />}
        <NextEventLine next={props.next} />
        <p class="kind">
          <TermLinks kind="type" slugs={snapshot.type ? [snapshot.type] : []} terms={terms} />
        </p>
        <OtherLanguages {...props} />
      </div>
      <h1 class={`p-name${titleSize(snapshot.title)}`} dir="auto" lang={props.langs?.title}>
        {snapshot.title}
      </h1>
      <Was change={changeOf(changes, 'title')} beside />
      <Remarks of="title" contradictions={contradictions} />
      <Dateline revision={revision} change={changeOf(changes, 'time')} />
      <Place snapshot={snapshot} changes={changes} hasMaps={props.hasMaps} />
      {props.children}
      {recent && <Notes recent={recent} snapshot={snapshot} />}
      {snapshot.summary && (
        <p class="lead p-summary" dir="auto" lang={props.langs?.summary}>
          {snapshot.summary} <Remarks of="summary" contradictions={contradictions} />
        </p>
      )}
      <Was change={changeOf(changes, 'summary')} />
    </header>
  )
}

/** The same page with the texts in another language. */
function OtherLanguages({ otherLanguages = [] }: HandbillProps) {
  return otherLanguages.map(other => (
    <p class="kind">
      <a href={`?lang=${other}`} lang={other} hreflang={other}>
        {wordsOf(other).translations.readIt}
      </a>
    </p>
  ))
}

/** Long titles are set smaller, so that the date stays in the first view. */
const titleSize = ({ length }: string): string =>
  length > 100 ? ' title-longest' : length > 50 ? ' title-long' : ''

/** Aspects whose change is marked in the first view. */
const inHead: readonly Aspect[] = [
  ...(['state', 'title', 'time', 'place', 'address', 'city', 'online', 'summary'] as const),
]

/**
 * Chooses the place where the change of an aspect is marked: beside its value, or in the history where
 * the page shows none.
 */
function placeOf(aspect: Aspect, { flyer }: Snapshot): string {
  if (aspect === 'description') return '#about'
  if (aspect === 'timetable') return '#timetable'
  if (aspect === 'flyer' && flyer) return '#flyer'
  const isFact = shownOn('page').some(name => fields[name].change.aspect === aspect)
  return isFact ? '#details' : '#history'
}

/** The notes on the changes, and the names of those that are marked further down. */
function Notes({ recent, snapshot }: { recent: Recent; snapshot: Snapshot }) {
  const { common: words, eventPage: say } = useWords()
  const below = recent.changes.filter(({ aspect }) => !inHead.includes(aspect))
  const notes = recent.notes.filter(note => note.words !== snapshot.reason)
  return (
    <>
      {below.length > 0 && (
        <p class="also-changed">
          <strong class="changed">{say.alsoChanged}</strong>{' '}
          {below.map(({ aspect, label }, index) => (
            <>
              {index > 0 && ', '}
              <a href={placeOf(aspect, snapshot)}>{label}</a>
            </>
          ))}
        </p>
      )}
      {notes.map(({ words: note, at, href }) => (
        <figure class="note">
          <figcaption>
            {words.note} ·{' '}
            <a href={href}>
              <Moment at={at} zone={snapshot.zone} />
            </a>
          </figcaption>
          <blockquote dir="auto">{note}</blockquote>
        </figure>
      ))}
    </>
  )
}

export function HandbillText(props: HandbillProps) {
  const language = useLanguage()
  const { rendered, recent, contradictions = [] } = props
  const change = changeOf(recent?.changes, 'description')
  const timetable = (
    <Timetable snapshot={props.revision.snapshot} change={changeOf(recent?.changes, 'timetable')} />
  )
  if (!rendered.html && !change) return timetable
  return (
    <>
      {timetable}
      <section class="event-text" aria-labelledby="about">
        <h2 id="about">{useWords().eventPage.about}</h2>
        <Was change={change} />
        <div class="prose e-content" dir="auto" lang={props.langs?.description}>
          {raw(withRemarks(rendered, remarksOn('description', contradictions)))}
        </div>
        {props.readInPart && <p class="aside">{unreadByReaders(language)}</p>}
      </section>
    </>
  )
}

export function HandbillDetails(props: HandbillProps) {
  const { revision, terms, recent } = props
  const changes = recent?.changes.filter(({ aspect }) => !inHead.includes(aspect))
  return (
    <section aria-labelledby="details">
      <h2 id="details">{useWords().eventPage.details}</h2>
      <EventFacts
        snapshot={revision.snapshot}
        terms={terms}
        changes={changes}
        organizerUrl={props.organizerUrl}
        organizerNote={props.organizerNote}
        contact={props.contact}
        contactUrl={props.contactUrl}
      />
      <AccessFacts snapshot={revision.snapshot} terms={terms} changes={changes} />
    </section>
  )
}
