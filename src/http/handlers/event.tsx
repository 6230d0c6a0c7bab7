// Answers GET /events/:id: the event as it stands. Also drawn when endorsing or following was refused.

import type { Context } from 'hono'
import { EventPage, type EventPageProps } from '../../../templates/pages/event-page.tsx'
import { EventHead } from '../../../templates/parts/event-head.tsx'
import { whyNotAsked } from '../../actions/why-not-asked.ts'
import { whyNotPublic } from '../../actions/why-not-public.ts'
import { changeWords } from '../../domain/change-words.ts'
import { isSure, unreadTexts } from '../../domain/contradiction/contradiction.ts'
import { renderDescription } from '../../domain/description-html.ts'
import { endorsementStanding } from '../../domain/endorsement.ts'
import { loudRevisions, type Traced } from '../../domain/event/differences.ts'
import type { CalendarEvent, Revision, Snapshot } from '../../domain/event/event.ts'
import { isOver, offeredActions, overAt } from '../../domain/event/event-actions.ts'
import { firstPublished } from '../../domain/event/moved.ts'
import { marksMoveOn, recentChanges } from '../../domain/event/recent-changes.ts'
import { endedAt } from '../../domain/event/when.ts'
import type { Language } from '../../domain/language.ts'
import { usedBefore } from '../../domain/organizer-words.ts'
import { publicConfirmationWords, stillHolds } from '../../domain/public-confirmation.ts'
import { type SeriesView, seriesView } from '../../domain/recurrence/series-view.ts'
import { seriesLine } from '../../domain/recurrence/series-words.ts'
import { type CopiedEvent, googleLink, outlookLink } from '../../feeds/calendar-links.ts'
import { currentFlyer } from '../../feeds/flyer.ts'
import { dateJsonLd, jsonLd, seriesJsonLd } from '../../feeds/json-ld.ts'
import type { App } from '../../ports.ts'
import { openContradictions } from '../../store/contradictions.ts'
import { findDescription } from '../../store/descriptions.ts'
import { endorsementRule } from '../../store/endorsement-showing.ts'
import { countCaughtUp, listEndorsements } from '../../store/endorsements.ts'
import { findEvent } from '../../store/events.ts'
import { nextOfOrganizer } from '../../store/next-of-organizer.ts'
import { identityOf } from '../../store/organizer-identities.ts'
import { restedRevisions } from '../../store/publications.ts'
import { countShownQuestions, listShownQuestions } from '../../store/questions.ts'
import { listRevisions } from '../../store/revisions.ts'
import { listTerms } from '../../store/terms.ts'
import { type Handler, param } from '../context.ts'
import { eventAlternates, oembedAlternate } from '../feed-alternates.ts'
import { historyEntries, type Wording } from '../history-entries.ts'
import { organizerLink } from '../organizer-filter.ts'
import { publicQuestions } from '../public-questions.ts'
import { languageOf } from '../reader-language.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { holdsUntil } from '../rendered-page.ts'
import { seenIn, sinceSeen } from '../seen.ts'
import { showPage } from '../show-page.tsx'
import { ofShownTexts, type ShownTexts, shownAspect, shownTexts } from '../shown-texts.ts'

/** `/events/:id/dates/:date`: the same page for one date of an event that repeats. */
export const showDate: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  const key = param(c, 'date').toUpperCase()
  const revisions = await listRevisions(app.db, event.id)
  if (!seriesView(event, revisions, { now: app.clock.now(), key }))
    return refuse(app, c, 'event-not-found')
  return showPage(app, c, <EventPage {...(await eventPage(app, c, event, {}, key))} />)
}

export const showEvent: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  return event instanceof Response
    ? event
    : showPage(app, c, <EventPage {...(await eventPage(app, c, event))} />)
}

/** The published event of the address, or the answer that there is none. */
export async function publicEvent(
  app: App,
  c: Context,
  id = param(c, 'id'),
): Promise<CalendarEvent | Response> {
  const event = await findEvent(app.db, id)
  const refusal = await whyNotPublic(app, event)
  return event && !refusal ? event : refuseAny(app, c, refusal ?? { refused: 'event-not-found' })
}

export async function eventPage(
  app: App,
  c: Context,
  template: CalendarEvent,
  typed: Pick<EventPageProps, 'endorse' | 'follow'> = {},
  key?: string,
): Promise<EventPageProps> {
  const { db, clock, config, vault } = app
  const { id } = template
  const all = await listRevisions(db, id)
  const now = clock.now()
  const view = seriesView(template, all, { now, key })
  const event = view?.event ?? template
  const revisions = view?.revisions ?? all
  const terms = await listTerms(db)
  const language = languageOf(app, c)
  const texts = shownTexts(event.revision.snapshot, language, config.calendarLanguage)
  const { snapshot } = texts
  const revision = { ...event.revision, snapshot }
  const wording = { language, terms }
  const rested = (await restedRevisions(db, [id])).get(id) ?? []
  const over = isOver(revision, now)
  holdsUntil(c, marksMoveOn(revisions, now), over ? null : overAt(revision))
  for (const { revision: first } of view?.coming.slice(0, 1) ?? []) holdsUntil(c, endedAt(first))
  const url = `${config.baseUrl}/events/${id}`
  // a date may have a text of its own
  const rendered =
    event.revision.snapshot.description === template.revision.snapshot.description
      ? await findDescription(db, id, revision, language)
      : renderDescription(snapshot.description)
  const open = (await openContradictions(db, id, event.revision)).filter(isSure)
  const contradictions = ofShownTexts(open, event.revision.snapshot, language)
  const endorsements = (await listEndorsements(db, id)).filter(
    one => endorsementStanding(one) === 'shown',
  )
  const confirms = (confirmed: number | null) => {
    const then = revisions.find(({ number }) => number === confirmed)
    return then && stillHolds(then, revision) ? publicConfirmationWords(snapshot, language) : null
  }
  return {
    id,
    url,
    revision,
    rendered,
    langs: texts.langs,
    since: sinceSeen(seenIn(c, template), { revisions: all, now, wording }),
    canonical: c.req.query('seen') ? url : undefined,
    otherLanguages: texts.others,
    terms,
    recent: marked(event, recentChanges(revisions, rested, now), wording),
    over,
    next: over ? await nextEvent(app, c, id) : null,
    actions: offeredActions(event, now),
    copies: copiesOf({ revision, url, language }),
    contradictions,
    readInPart: contradictions.some(one => one.in === 'description') && isLong(snapshot),
    ...(await organizerProps(app, id, language)),
    contact: snapshot.showContact ? await vault.unseal(snapshot.contact) : null,
    contactUrl: `/events/${id}/contact`,
    reportUrl: config.moderators.length > 0 ? `/events/${id}/report` : null,
    asksToShow: (await endorsementRule(db, id)) === 'ask',
    endorsements: endorsements.map(one => ({ ...one, confirms: confirms(one.confirmedRevision) })),
    caughtUp: await countCaughtUp(db, id, revision.number),
    questions: await questionProps(app, event, revisions),
    history: historyEntries(all, wording).slice(0, 3),
    feedUrl: `${config.baseUrl}/calendar.ics`,
    preview: currentFlyer(snapshot, config.baseUrl),
    alternates: [...eventAlternates(id, snapshot.title, language), oembedAlternate(app, c)],
    dates: view && {
      shown: view.event.date.key,
      alone: key !== undefined,
      words: seriesLine(view.series, language),
      coming: view.coming,
      more: view.more,
    },
    head: (
      <EventHead
        {...eventHead(
          app,
          { ...event, revision },
          {
            revisions,
            description: rendered.html,
            texts,
            language,
            view,
            alone: key !== undefined,
          },
        )}
      />
    ),
    ...typed,
  }
}

/** The changes that are marked, each with the newest revision that brought it about; null for none. */
function marked(
  { id, revision: { snapshot } }: CalendarEvent,
  recent: readonly Traced[],
  wording: Wording,
) {
  if (recent.length === 0) return null
  const hrefOf = (revision: Revision | undefined) => `/events/${id}/revisions/${revision?.number}`
  return {
    changes: recent.map(({ change, by }) => ({
      ...changeWords(change, wording),
      aspect: shownAspect(change.aspect, snapshot, wording.language),
      before: change.was,
      href: hrefOf(by.at(-1)),
    })),
    notes: loudRevisions(recent)
      .filter(({ note }) => note !== '')
      .map(revision => ({ words: revision.note, at: revision.at, href: hrefOf(revision) })),
  }
}

const copiesOf = (event: CopiedEvent) => [
  { name: 'Google Calendar', href: googleLink(event) },
  { name: 'Outlook.com', href: outlookLink(event, 'live') },
  { name: 'Microsoft 365', href: outlookLink(event, 'office') },
]

/** As many as leave the page short; the others have a page of their own. */
const questionsOnPage = 5

async function questionProps(app: App, event: CalendarEvent, revisions: readonly Revision[]) {
  const newest = await listShownQuestions(app.db, event.id, { limit: questionsOnPage })
  return {
    shown: await publicQuestions(app, newest, revisions),
    all: await countShownQuestions(app.db, event.id),
    canAsk: (await whyNotAsked(app, event)) === undefined,
  }
}

/** The event that comes next from the same organizer, until it is over itself. */
async function nextEvent({ db, clock }: App, c: Context, eventId: string) {
  const next = await nextOfOrganizer(db, eventId, clock.now())
  if (!next) return null
  holdsUntil(c, overAt(next.revision))
  return { id: next.id, snapshot: next.revision.snapshot }
}

/** Loads the address of the same organizer's other events, and whether the name was another's first. */
async function organizerProps({ db }: App, eventId: string, language: Language) {
  const identity = await identityOf(db, eventId)
  if (!identity) return {}
  return {
    organizerUrl: organizerLink(identity, language).path,
    organizerNote: identity.isTaken ? usedBefore(language) : undefined,
  }
}

/** Too much in it for the whole to be compared with the event. */
const isLong = (snapshot: Snapshot): boolean =>
  unreadTexts({ event: snapshot }).some(one => one.in === 'description')

type HeadFacts = {
  revisions: readonly Revision[]
  description: string
  texts: ShownTexts
  language: Language
  view: SeriesView | null
  alone: boolean
}

function eventHead(
  app: App,
  event: CalendarEvent,
  { revisions, description, texts, language: wordsIn, view, alone }: HeadFacts,
) {
  const { baseUrl, calendarName } = app.config
  const { id, revision, publishedAt } = event
  const page = `${baseUrl}/events/${id}`
  const url = view && alone ? `${page}/dates/${view.event.date.key}` : page
  const first = firstPublished(revisions, publishedAt) ?? revision
  const data = jsonLd({
    ...{ url, revision, first, description, language: texts.language, wordsIn },
    image: currentFlyer(revision.snapshot, baseUrl)?.url,
  })
  return {
    url,
    revision,
    calendarName,
    data: view ? seriesJsonLd(data, { page, alone, dates: datesJsonLd(view, page) }) : data,
  }
}

const datesJsonLd = ({ coming }: SeriesView, page: string) =>
  coming.map(({ key, revision }) => dateJsonLd(revision, `${page}/dates/${key}`))
