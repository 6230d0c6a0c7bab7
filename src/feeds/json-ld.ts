// Describes an event as schema.org/Event, for search engines and other programs that read a page.

import type { Details, Revision } from '../domain/event/event.ts'
import { toldOfGroup } from '../domain/event/group-words.ts'
import { pointOf } from '../domain/event/map-point.ts'
import { standingOf } from '../domain/event/moved.ts'
import { offsetTime } from '../domain/event/offset-time.ts'
import { timetableRows } from '../domain/event/timetable.ts'
import { wordsOfHtml } from '../domain/html-words.ts'
import type { Language } from '../domain/language.ts'
import { firstSentences } from './first-sentences.ts'
import { isFree, offerOf } from './offer.ts'

export type JsonLdInput = {
  url: string
  revision: Revision
  /** The revision that was first published: where the event was moved from. */
  first: Revision
  /** The description as it was rendered. */
  description: string
  /** Address of its flyer, when it says the event as it stands. */
  image?: string | undefined
  /** Of the title and the description, where the event says it. */
  language?: Language | null
  /** Of the names of what is accessible: the page's. */
  wordsIn: Language
}

const statuses = {
  on: 'https://schema.org/EventScheduled',
  moved: 'https://schema.org/EventRescheduled',
  // schema.org has no word for it
  tentative: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
}

/** UTF-16 units; search engines show less. */
const mostOfDescription = 300
/** UTF-16 units of HTML that they are taken from. */
const mostRead = 4000

/** Leaves out what is not known. Times carry the offset of the event's own zone; dates stand alone for an all-day event. */
export function jsonLd(input: JsonLdInput) {
  const { url, revision, first, description, language, wordsIn, image } = input
  const { snapshot, startsAt } = revision
  const about =
    snapshot.summary ||
    firstSentences(wordsOfHtml(description.slice(0, mostRead)), mostOfDescription)
  const places = locations(snapshot, wordsIn)
  const parts = timetableRows(snapshot)
  const otherTime = startsAt !== first.startsAt
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: snapshot.title,
    ...(about && { description: about }),
    ...(language && { inLanguage: language }),
    ...(image && { image: [image] }),
    startDate: startOf(revision),
    ...(snapshot.endsLocal && { endDate: endOf(revision) }),
    // an event that only changed its place is on, at another place
    eventStatus: statuses[statusOf(revision, otherTime)],
    ...(otherTime && startOf(first) !== startOf(revision) && { previousStartDate: startOf(first) }),
    ...(places.length > 0 && { eventAttendanceMode: attendance(snapshot), location: places }),
    ...(isFree(snapshot) && { isAccessibleForFree: true }),
    ...(snapshot.price && { offers: offerOf(snapshot, url) }),
    ...(snapshot.organizer && {
      organizer: { '@type': 'Organization', name: snapshot.organizer },
    }),
    ...(parts.length > 0 && {
      subEvent: parts.map(({ local, words }) => ({
        '@type': 'Event',
        name: words,
        startDate: offsetTime(local, snapshot.zone),
        ...(places.length > 0 && { location: places }),
      })),
    }),
    dateModified: revision.at,
  }
}

/** One of many dates, as little as names it. */
export const dateJsonLd = (revision: Revision, url: string) => ({
  '@type': 'Event',
  '@id': url,
  url,
  name: revision.snapshot.title,
  startDate: startOf(revision),
  ...(revision.snapshot.endsLocal && { endDate: endOf(revision) }),
  eventStatus: statuses[standingOf(revision.snapshot) ?? 'on'],
})

/** An event that repeats, with its next dates; `alone`: one date of it. */
export const seriesJsonLd = (
  data: ReturnType<typeof jsonLd>,
  { page, alone, dates }: { page: string; alone: boolean; dates: readonly object[] },
) =>
  alone
    ? { ...data, superEvent: { '@type': 'EventSeries', '@id': page, url: page, name: data.name } }
    : { ...data, '@type': 'EventSeries', subEvent: dates }

function statusOf({ snapshot }: Revision, otherTime: boolean): keyof typeof statuses {
  const standing = standingOf(snapshot) ?? 'on'
  return standing === 'moved' && !otherTime ? 'on' : standing
}

const startOf = ({ snapshot: { allDay, startsLocal, zone } }: Revision): string =>
  allDay ? startsLocal.slice(0, 10) : offsetTime(startsLocal, zone)

function endOf({ snapshot: { allDay, startsLocal, endsLocal, zone } }: Revision): string {
  const end = endsLocal ?? startsLocal
  return allDay ? end.slice(0, 10) : offsetTime(end, zone)
}

const isSomewhere = ({ placeName, address, city, geo }: Details): boolean =>
  placeName !== '' || address !== '' || city !== '' || geo !== ''

function attendance(what: Details): string {
  if (!what.onlineUrl) return 'https://schema.org/OfflineEventAttendanceMode'
  return isSomewhere(what)
    ? 'https://schema.org/MixedEventAttendanceMode'
    : 'https://schema.org/OnlineEventAttendanceMode'
}

/** Answers about accessibility, as schema.org has them: of the place. What is not told yet is no feature. */
function amenities(what: Details, language: Language) {
  return toldOfGroup('access', what, language).flatMap(({ name, label }) =>
    what[name] === 'yes' || what[name] === 'no'
      ? [{ '@type': 'LocationFeatureSpecification', name: label, value: what[name] === 'yes' }]
      : [],
  )
}

function locations(what: Details, language: Language) {
  const features = amenities(what, language)
  const point = pointOf(what)
  const place = isSomewhere(what) && {
    '@type': 'Place',
    name: what.placeName || what.address || what.city || what.geo,
    ...((what.address || what.city) && {
      address: {
        '@type': 'PostalAddress',
        ...(what.address && { streetAddress: what.address }),
        ...(what.city && { addressLocality: what.city }),
      },
    }),
    ...(point && { geo: { '@type': 'GeoCoordinates', ...point } }),
    ...(features.length > 0 && { amenityFeature: features }),
  }
  const online = what.onlineUrl && { '@type': 'VirtualLocation', url: what.onlineUrl }
  return [place, online].filter(one => one !== false && one !== '')
}
