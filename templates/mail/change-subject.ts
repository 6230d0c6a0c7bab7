// Writes the subject of a mail about a change. It is read on a locked phone, so it says the change itself,
// the most important first and at most two things. Must not know the mail beneath it.

import type { Words } from '../../locales/en.ts'
import { dayParts, timeWords, zoneWords } from '../../src/domain/date-words.ts'
import { type Change, isMovedByLaw } from '../../src/domain/event/differences.ts'
import type { Revision, Snapshot, WallTime } from '../../src/domain/event/event.ts'
import type { Aspect } from '../../src/domain/event/fields.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { subjectLine } from './mail-document.ts'

/** `urgent`: it starts within a day, or did when it was still on; `begun`: it has started. */
export type ChangeInBrief = {
  revision: Revision
  changes: readonly Change[]
  language: Language
  urgent: boolean
  begun?: boolean
}

/** "Moved to 11:00 AM, new address: SF rally"; one line of at most 120 characters. */
export function changeSubject(change: ChangeInBrief): string {
  const { revision, language, urgent, begun = false } = change
  // that dates are added or gone changes nothing of any
  const changes = change.changes.filter(({ scope }) => scope !== 'added' && scope !== 'gone')
  const single = changes.every(({ scope, dates }) => scope === 'some' && dates?.length === 1)
  const onDay =
    single && changes.length > 0 ? ` (${shortDate(revision.snapshot.startsLocal, language)})` : ''
  const { snapshot } = revision
  const say = wordsOf(language).changeSubject
  if (snapshot.state === 'cancelled' || snapshot.state === 'postponed') {
    // Whether it is on outweighs everything; "starts soon" would be untrue, so urgency is the day.
    const day = shortDate(snapshot.startsLocal, language)
    const news = changes.some(change => wasOtherwise(change))
    const word = (news ? say : say.still)[snapshot.state]
    return subjectLine(urgent || onDay ? `${word} (${day})` : word, snapshot.title)
  }
  const parts = [
    stateNews(snapshot, changes, say),
    timePart(revision, changes, language),
    wherePart(changes, language),
    newValue(changes, 'online') ? say.newLink : '',
  ].filter(part => part !== '')
  const head = (parts.length > 0 ? parts : [say.changed]).slice(0, 2)
  const near = begun ? say.begun : say.soon
  const news = [...(urgent ? [near] : []), ...head].join(', ')
  return subjectLine(`${capital(news)}${onDay}`, snapshot.title)
}

/** That it is on again, or certain, or not certain any more. */
function stateNews(
  { state }: Snapshot,
  changes: readonly Change[],
  say: Words['changeSubject'],
): string {
  const change = changes.find(wasOtherwise)
  if (!change) return ''
  if (state === 'tentative') return say.tentative
  return change.was.state === 'tentative' ? say.certain : say.backOn
}

const wasOtherwise = ({ aspect, was, now }: Change): boolean =>
  aspect === 'state' && was.state !== now.state

/** Tells whether there is a new place to go; a place that was only taken away is not a new one. */
const newValue = (changes: readonly Change[], where: keyof typeof fieldOf): boolean =>
  changes.some(change => change.aspect === where && change.now[fieldOf[where]] !== '')

/** No broader than the fact: a place that is called otherwise has no new address. */
function wherePart(changes: readonly Change[], language: Language): string {
  const say = wordsOf(language).changeSubject
  if (newValue(changes, 'address')) return say.newAddress
  if (newValue(changes, 'place')) return say.newPlace
  return newValue(changes, 'city') ? say.newCity : ''
}

function timePart(revision: Revision, changes: readonly Change[], language: Language): string {
  const change = changes.find(({ aspect }) => aspect === 'time')
  if (!change) return ''
  const { was, now } = change
  const say = wordsOf(language).changeSubject
  const sameDay = dayOf(was.startsLocal) === dayOf(now.startsLocal)
  const day = shortDate(now.startsLocal, language, was.startsLocal)
  if (now.allDay && !sameDay) return say.movedToDay(day)
  if (now.allDay && !was.allDay) return say.nowAllDay
  if (now.startsLocal === was.startsLocal && now.zone === was.zone && now.allDay === was.allDay)
    return isMovedByLaw(was, now) ? say.byLaw : endPart(now, language)
  const zone = now.zone === was.zone ? '' : ` (${zoneWords(revision.startsAt, now.zone, language)})`
  const time = `${timeWords(now.startsLocal, language)}${zone}`
  if (!sameDay) return say.movedToDay(say.dayAndTime(day, time))
  return was.allDay ? say.startsAtTime(time) : say.movedToTime(time)
}

function endPart(now: Snapshot, language: Language): string {
  if (now.endsLocal === null) return ''
  const say = wordsOf(language).changeSubject
  const day = shortDate(now.endsLocal, language, now.startsLocal)
  const time = timeWords(now.endsLocal, language)
  if (now.allDay) return say.endsOnDay(day)
  return dayOf(now.endsLocal) === dayOf(now.startsLocal)
    ? say.endsAtTime(time)
    : say.endsOnDay(say.dayAndTime(day, time))
}

/** "Sat, Jan 14", with the year where it is another than that of `beside`. */
function shortDate(local: WallTime, language: Language, beside: WallTime = local): string {
  const parts = dayParts(local, language)
  return wordsOf(language).changeSubject.day(
    parts,
    beside.startsWith(parts.year) ? null : parts.year,
  )
}

const dayOf = (local: WallTime): string => local.slice(0, 10)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const fieldOf = {
  place: 'placeName',
  address: 'address',
  city: 'city',
  online: 'onlineUrl',
} as const satisfies Partial<Record<Aspect, keyof Snapshot>>
