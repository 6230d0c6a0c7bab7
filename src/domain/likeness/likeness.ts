// Says how likely two events are the same event, posted twice. The points were weighed before anything was
// measured; only the two bars were read off pairs (test/domain/likeness). Must not know where events are kept.

import type { Snapshot } from '../event/event.ts'
import { startInstant } from '../event/when.ts'
import { foldName } from '../fold-name.ts'
import { compareLinks, isEmpty, type PreparedLinks, prepareLinks } from './link-likeness.ts'
import { comparePlace, type PreparedPlace, preparePlace } from './place-likeness.ts'
import {
  isOtherNumber,
  lettersOf,
  type PreparedTitle,
  prepareTitle,
  titleLikeness,
} from './title-likeness.ts'
import { silent, wordReadAs } from './title-words-table.ts'

/** The fields that events are compared by. */
export type Comparable = Pick<
  Snapshot,
  | 'title'
  | 'summary'
  | 'description'
  | 'startsLocal'
  | 'endsLocal'
  | 'zone'
  | 'allDay'
  | 'placeName'
  | 'address'
  | 'city'
  | 'onlineUrl'
  | 'organizer'
  | 'website'
>

/** From here on it is said to be the same. */
export const samePoints = 4
/** From here on it is asked whether it is the same. */
export const askPoints = 2.5

/** Features that two events can have in common, the strongest first. */
export type Reason = 'link' | 'title' | 'start' | 'address' | 'place' | 'organizer' | 'text'

export type Likeness = { points: number; reasons: readonly Reason[] }

/** An event ready to be compared with many others. */
export type Prepared = {
  event: Comparable
  startsAt: number
  title: PreparedTitle
  place: PreparedPlace
  /** Read when they are asked for: most events are told apart without their texts. */
  links: () => PreparedLinks
  organizer: readonly string[]
  /** Runs of four words of the text. */
  runs: () => ReadonlySet<string>
}

export function prepareLikeness(event: Comparable): Prepared {
  return {
    event,
    startsAt: Date.parse(startInstant(event)),
    title: prepareTitle(event.title),
    place: preparePlace(event),
    links: once(() =>
      prepareLinks([event.website, event.onlineUrl], [event.description.slice(0, comparedUnits)]),
    ),
    organizer: wordsOf(event.organizer),
    runs: once(() => runsOf(`${event.summary}\n${event.description}`.slice(0, comparedUnits))),
  }
}

/** Points of two events, and what they have in common. */
export function likenessOf(one: Prepared, other: Prepared): Likeness {
  const placeWords = new Set([
    ...one.place.all,
    ...one.place.city,
    ...other.place.all,
    ...other.place.city,
  ])
  const { likeness: title, shared, isOtherKind } = titleLikeness(one.title, other.title, placeWords)
  const place = comparePlace(one.place, other.place)
  const link = linkOf(one, other)
  const start = startPoints(one, other)
  const organizer = organizerPoints(one, other)
  const isNumberedApart = isOtherNumber(one.title, other.title)
  const facts =
    start.points +
    4 * title -
    0.4 +
    (link === 'page' ? 3 : link === 'site' ? 0.4 : 0) +
    place.points +
    organizer -
    (isNumberedApart ? 2 : 0)
  const text = facts + sameText >= askPoints ? overlap(one.runs(), other.runs()) : 0
  const sum = facts + (text >= 0.5 ? sameText : text >= 0.2 ? sameText / 2 : 0)
  const isTold = shared >= 1 || organizer > 0
  const mayBeSaid =
    start.isSame &&
    !isNumberedApart &&
    (link === 'page'
      ? title >= 0.15 && !place.isElsewhere
      : !place.isElsewhere && !isOtherKind && ((title >= 0.45 && isTold) || text >= 0.5))
  const points = Math.round((mayBeSaid ? sum : Math.min(sum, samePoints - 0.1)) * 100) / 100
  return {
    points,
    reasons: (
      [
        ['link', link === 'page'],
        ['title', title >= 0.45],
        ['start', start.points >= 1],
        ['address', place.isSameAddress],
        ['place', place.isSamePlace && !place.isSameAddress],
        ['organizer', organizer > 0],
        ['text', text >= 0.2],
      ] as const
    ).flatMap(([reason, holds]) => (holds ? [reason] : [])),
  }
}

/** Points of two texts that are mostly the same. */
const sameText = 1.2

const minute = 60_000

/**
 * All-day against a time on the same date, and twelve hours of difference (7:00 typed for 19:00), are
 * slips that people make; any other start is another session.
 */
function startPoints(one: Prepared, other: Prepared): { points: number; isSame: boolean } {
  const [a, b] = [one.event, other.event]
  const isSameDate = a.startsLocal.slice(0, 10) === b.startsLocal.slice(0, 10)
  if (a.allDay || b.allDay)
    return { points: isSameDate ? (a.allDay === b.allDay ? 1 : 0.5) : -1, isSame: isSameDate }
  const apart = Math.abs(one.startsAt - other.startsAt)
  if (apart === 0 || a.startsLocal === b.startsLocal) return { points: 1.5, isSame: true }
  if (apart <= 30 * minute) return { points: 1, isSame: true }
  if (apart <= 60 * minute) return { points: 0.3, isSame: true }
  if (apart === 720 * minute && isSameDate) return { points: 0, isSame: true }
  return { points: -1, isSame: false }
}

function organizerPoints(one: Prepared, other: Prepared): number {
  const [a, b] = [one.organizer, other.organizer]
  if (a.length === 0 || b.length === 0) return 0
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const shared = short.filter(word => long.includes(word)).length / short.length
  return shared >= 0.6 ? 0.8 : -0.2
}

const wordsOf = (text: string): string[] =>
  lettersOf(foldName(text))
    .filter(word => !silent.has(word))
    .map(wordReadAs)

/** As much of a text as is compared, in UTF-16 units. */
const comparedUnits = 4000

function runsOf(text: string): ReadonlySet<string> {
  const words = lettersOf(foldName(text))
  return new Set(
    Array.from({ length: Math.max(0, words.length - 3) }, (_, at) =>
      words.slice(at, at + 4).join(' '),
    ),
  )
}

/** Share of the shorter set that is in the other; 0 for a text too short to tell. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one]
  if (short.size < 8) return 0
  let shared = 0
  for (const run of short) if (long.has(run)) shared++
  return shared / short.size
}

const linkOf = (one: Prepared, other: Prepared): 'page' | 'site' | null =>
  isEmpty(one.links()) ? null : compareLinks(one.links(), other.links())

function once<T>(work: () => T): () => T {
  let known: { value: T } | undefined
  return () => {
    known ??= { value: work() }
    return known.value
  }
}
