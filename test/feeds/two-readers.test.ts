// Every golden file, read by two programs that Turnout did not write: both see the same event.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ICAL from 'ical.js'
import ical from 'node-ical'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(folder).filter(name => name.endsWith('.ics'))

test.each(files)('%s', name => {
  const text = readFileSync(`${folder}${name}`, 'utf8')
  expect(byNodeIcal(text)).toEqual(byIcalJs(text))
})

/** Event as a subscriber's calendar shows it, instants as ISO text. */
type Shown = Record<string, string | undefined>

function byIcalJs(text: string): Shown {
  const vevent = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
  if (!vevent) throw new Error('no VEVENT')
  const value = (name: string) => vevent.getFirstPropertyValue(name)?.toString()
  const time = (name: string) => {
    const at = vevent.getFirstPropertyValue(name)
    if (!(at instanceof ICAL.Time)) return undefined
    return at.isDate ? at.toString() : at.toJSDate().toISOString()
  }
  return {
    uid: value('uid'),
    sequence: value('sequence'),
    start: time('dtstart'),
    // RFC 5545 3.6.1: without an end, an event ends when it starts
    end: time('dtend') ?? time('dtstart'),
    stamp: time('dtstamp'),
    modified: time('last-modified'),
    summary: value('summary'),
    location: value('location'),
    description: value('description'),
    status: value('status'),
    url: value('url'),
  }
}

function byNodeIcal(text: string): Shown {
  const vevent = Object.values(ical.sync.parseICS(text)).find(one => one?.type === 'VEVENT')
  if (vevent?.type !== 'VEVENT') throw new Error('no VEVENT')
  // a whole day is a date, whatever the machine's zone makes of its midnight
  const time = (at: Date | undefined) =>
    vevent.datetype === 'date' ? at && dayOf(at) : at?.toISOString()
  return {
    uid: vevent.uid,
    sequence: String(vevent.sequence),
    start: time(vevent.start),
    end: time(vevent.end),
    stamp: vevent.dtstamp?.toISOString(),
    modified: vevent.lastmodified?.toISOString(),
    summary: textOf(vevent.summary),
    location: textOf(vevent.location),
    description: textOf(vevent.description),
    status: vevent.status,
    url: textOf(vevent.url),
  }
}

const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(n => String(n).padStart(2, '0')).join('-')

/** node-ical gives a text with parameters as an object, and one that is missing not at all. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value && 'val' in value) return String(value.val)
  return value === undefined ? undefined : String(value)
}
