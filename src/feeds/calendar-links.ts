// Makes addresses that open a web calendar's form with an event in it, for a copy. Neither service has a
// specification; what their forms take is written down in
// InteractionDesignFoundation/add-event-to-calendar-docs.

import { encodedWithin } from '../domain/encoded-within.ts'
import type { Revision } from '../domain/event/event.ts'
import { addDays } from '../domain/event/wall-time.ts'
import type { Language } from '../domain/language.ts'
import { titleWords } from '../domain/title-words.ts'
import { descriptionWords, locationWords } from './event-words.ts'

export type CopiedEvent = {
  revision: Revision
  /** The event's page. */
  url: string
  language: Language
}

/** UTF-16 units of an address that every browser and server takes. */
const longestLink = 2000
/** Of them, encoded, for the title and for the place; the description has the rest. */
const mostOfLine = 500

/** The event in the form of Google Calendar: dates for whole days, their end exclusive, else UTC. */
export function googleLink(event: CopiedEvent): string {
  const { snapshot } = event.revision
  const [start, end] = times(event.revision).map(one => one.replace(/[-:]|\.000/g, ''))
  return filled('https://calendar.google.com/calendar/render', event, {
    fixed: { action: 'TEMPLATE', dates: `${start}/${end}`, ctz: snapshot.zone },
    names: { title: 'text', place: 'location', text: 'details' },
  })
}

/** `live`: Outlook.com; `office`: accounts of work and school. */
export function outlookLink(event: CopiedEvent, host: 'live' | 'office'): string {
  const [startdt = '', enddt = ''] = times(event.revision).map(one => one.replace('.000', ''))
  return filled(`https://outlook.${host}.com/calendar/0/deeplink/compose`, event, {
    fixed: {
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt,
      enddt,
      ...(event.revision.snapshot.allDay && { allday: 'true' }),
    },
    names: { title: 'subject', place: 'location', text: 'body' },
  })
}

/** The start, and the exclusive end. */
function times({ snapshot, startsAt, endsAt }: Revision): string[] {
  const { startsLocal, endsLocal, allDay } = snapshot
  if (!allDay) return [startsAt, endsAt]
  return [startsLocal, addDays(endsLocal ?? startsLocal, 1)].map(one => one.slice(0, 10))
}

type Form = {
  fixed: Record<string, string>
  names: { title: string; place: string; text: string }
}

/** The text begins with the event's address, so that it stands however much is cut off. */
function filled(address: string, event: CopiedEvent, { fixed, names }: Form): string {
  const { revision, url, language } = event
  const { snapshot } = revision
  const words = descriptionWords({ revision, lastChange: null, url: '', language })
  const place = locationWords(snapshot)
  const link = [
    ...Object.entries(fixed).map(([name, value]) => parameter(name, value)),
    parameter(names.title, encodedWithin(titleWords(snapshot, language), mostOfLine)),
    ...(place ? [parameter(names.place, encodedWithin(place, mostOfLine))] : []),
  ].join('&')
  const left = longestLink - `${address}?${link}&${names.text}=`.length
  return `${address}?${link}&${parameter(names.text, encodedWithin(`${url}\n\n${words}`, left))}`
}

const parameter = (name: string, value: string): string => `${name}=${encodeURIComponent(value)}`
