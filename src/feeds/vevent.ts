// Renders one revision as one VEVENT by ical-generator, corrects what that writes wrong, and reads the
// outcome back.

import ICAL from 'ical.js'
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { CalendarEvent, Instant, Revision, State, WallTime } from '../domain/event/event.ts'
import { pointOf } from '../domain/event/map-point.ts'
import { type Terms, termName } from '../domain/event/terms.ts'
import { addDays } from '../domain/event/wall-time.ts'
import { titleWords } from '../domain/title-words.ts'
import type { Config } from '../ports.ts'
import { descriptionHtml, descriptionWords, locationWords, type ToldChange } from './event-words.ts'
import { flyerJpeg } from './flyer.ts'
import { escapeText, fold, oneLine, plainText } from './ical-text.ts'
import { organizerLine } from './organizer.ts'
import { envelope } from './vcalendar.ts'

export type VeventInput = {
  event: Pick<CalendarEvent, 'id' | 'createdAt'>
  revision: Revision
  /** Its description as it was rendered. */
  descriptionHtml: string
  /** Of an event that repeats, the date that the revision is of, and its rule in words. */
  date?: VeventDate
  /** In words of the calendar's language; null when there was none. */
  lastChange: ToldChange | null
  /** The address that people may write to; null unless the event shows it. */
  contact: string | null
  terms: Terms
  config: Pick<Config, 'calendarId' | 'baseUrl' | 'calendarLanguage'>
}

/** A date has a UID of its own for ever, and no text of its event: fifty copies of one would crowd a feed. */
export type VeventDate = { key: string; repeats: string }

/**
 * `BEGIN:VEVENT` to `END:VEVENT` with CR LF after each line, folded; null when what was written cannot
 * be read back as what was meant. Depends on its input alone, so that every poll gets the same bytes
 * (without METHOD a DTSTAMP that moves is a new revision, RFC 5545 3.8.7.2).
 */
export function renderVevent(input: VeventInput): string | null {
  try {
    const facts = factsOf(input)
    const vevent = fold(write(facts))
    return saysTheSame(vevent, facts) ? vevent : null
  } catch {
    // one event that cannot be rendered must not cost anybody the others
    return null
  }
}

type VeventFacts = ReturnType<typeof factsOf>

/** Everything that the VEVENT says, in characters that may go out. */
function factsOf(input: VeventInput) {
  const { event, lastChange, contact, terms, config, date } = input
  const revision = date ? withoutText(input.revision) : input.revision
  const { snapshot } = revision
  const language = config.calendarLanguage
  const page = `${config.baseUrl}/events/${event.id}`
  const url = oneLine(date ? `${page}/dates/${date.key}` : page)
  const words = { revision, lastChange, url, language, repeats: date?.repeats }
  return {
    uid: oneLine(`${event.id}${date ? `-${date.key}` : ''}@${config.calendarId}`),
    sequence: revision.number - 1,
    revisedAt: revision.at,
    createdAt: event.createdAt,
    ...times(revision),
    summary: oneLine(titleWords(snapshot, language)),
    location: oneLine(locationWords(snapshot)),
    description: plainText(descriptionWords(words)),
    html:
      date || snapshot.description.length > longestAlternative
        ? ''
        : plainText(`<html><body>${descriptionHtml(words, input.descriptionHtml)}</body></html>`),
    geo: pointOf(snapshot),
    conference: oneLine(snapshot.onlineUrl),
    categories: [
      termName(terms, 'type', snapshot.type, language),
      ...snapshot.topics.map(topic => termName(terms, 'topic', topic, language)),
    ]
      .map(oneLine)
      .filter(Boolean),
    status: statusOf[snapshot.state],
    transparent: snapshot.allDay || snapshot.state === 'cancelled',
    organizer: contact === null ? null : { name: snapshot.organizer, address: contact },
    url,
    // fifty copies of one would crowd a feed
    image: date ? '' : (flyerJpeg(snapshot, config.baseUrl)?.url ?? ''),
  }
}

const withoutText = (revision: Revision): Revision => ({
  ...revision,
  snapshot: { ...revision.snapshot, description: '', timetable: '' },
})

/**
 * UTF-16 units of the longest description that stands in a VEVENT twice, as text and as HTML: a feed
 * has room for 900 KB, and a long text must not take the place of other events.
 */
const longestAlternative = 8_000

type Times = { allDay: boolean; start: Instant | WallTime; end: Instant | WallTime | null }

/** Dates with an exclusive end for an all-day event, else UTC: the forms that every client reads right. */
function times({ snapshot, startsAt, endsAt }: Revision): Times {
  const { startsLocal, endsLocal, allDay } = snapshot
  const start = allDay ? startsLocal.slice(0, 10) : startsAt
  const end = allDay ? addDays(endsLocal ?? startsLocal, 1).slice(0, 10) : endsAt
  if (end < start) throw new RangeError('an event that ends before it starts')
  return { allDay, start, end: end === start ? null : end }
}

const statusOf: Record<State, ICalEventStatus> = {
  announced: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

function write(facts: VeventFacts): string {
  const vevent = ical()
    // a time zone here would turn DTSTAMP, CREATED and LAST-MODIFIED into local times without Z
    .createEvent({
      id: facts.uid,
      sequence: facts.sequence,
      stamp: facts.revisedAt,
      lastModified: facts.revisedAt,
      created: facts.createdAt,
      start: facts.start,
      end: facts.end,
      allDay: facts.allDay,
      summary: facts.summary,
      location: facts.location || null,
      description: facts.description,
      categories: facts.categories.map(name => ({ name })),
      status: facts.status,
      transparency: facts.transparent
        ? ICalEventTransparency.TRANSPARENT
        : ICalEventTransparency.OPAQUE,
    })
    .toString()
  // the generator escapes URIs as text, which breaks links and addresses with `,` and `;`
  const lines = [
    `URL:${facts.url}`,
    facts.geo && `GEO:${facts.geo.latitude};${facts.geo.longitude}`,
    facts.image && `IMAGE;VALUE=URI;DISPLAY=FULLSIZE;FMTTYPE=image/jpeg:${facts.image}`,
    facts.conference && `CONFERENCE;VALUE=URI:${facts.conference}`,
    facts.organizer && organizerLine(facts.organizer),
    facts.html && `X-ALT-DESC;FMTTYPE=text/html:${escapeText(facts.html)}`,
  ].filter(line => line)
  return vevent.replace(/END:VEVENT\r\n$/, end => `${lines.join('\r\n')}\r\n${end}`)
}

function saysTheSame(vevent: string, facts: VeventFacts): boolean {
  const calendar = new ICAL.Component(ICAL.parse(envelope({ vevents: [vevent] })))
  const [read, ...others] = calendar.getAllSubcomponents()
  if (read?.name !== 'vevent' || others.length || read.getAllSubcomponents().length) return false
  const value = (name: string) => String(read.getFirstPropertyValue(name) ?? '')
  const said: [name: string, meant: string][] = [
    ['uid', facts.uid],
    ['sequence', String(facts.sequence)],
    ['dtstart', isoSeconds(facts.start)],
    ['dtend', isoSeconds(facts.end ?? '')],
    ['dtstamp', isoSeconds(facts.revisedAt)],
    ['last-modified', isoSeconds(facts.revisedAt)],
    ['created', isoSeconds(facts.createdAt)],
    ['summary', facts.summary],
    ['location', facts.location],
    ['description', facts.description],
    ['status', facts.status],
    ['url', facts.url],
    ['conference', facts.conference],
    ['geo', facts.geo ? `${facts.geo.latitude},${facts.geo.longitude}` : ''],
    ['image', facts.image],
    // ical.js leaves the value of an X-property as it stands in the file
    ['x-alt-desc', escapeText(facts.html)],
  ]
  return said.every(([name, meant]) => value(name) === meant)
}

/** As ical.js prints a time: no fraction of a second. */
const isoSeconds = (time: Instant | WallTime): string => time.replace(/\.\d+Z$/, 'Z')
