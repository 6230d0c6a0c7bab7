// Makes a calendar of any size for benchmarks: varied events over a year, written straight into SQLite.

import type { Revision, Snapshot } from '../../src/domain/event/event.ts'
import { emptySnapshot } from '../../src/domain/event/snapshot.ts'
import { instant, wallTimeAt } from '../../src/domain/event/wall-time.ts'
import { endedAt, endInstant, lastDate, startInstant } from '../../src/domain/event/when.ts'
import { fold, unfold } from '../../src/feeds/ical-text.ts'
import { renderVevent } from '../../src/feeds/vevent.ts'
import type { NodeDb } from '../../src/runtime/node/database.ts'

const words =
  'march rally tenants water school union clinic library harbor strike vigil kitchen garden bridge drums banner press hall street court council night morning solidarity budget release housing transit language neighbors'.split(
    ' ',
  )
const regions = ['san-francisco', 'east-bay', 'north-bay', 'south-bay', 'california']
const types = ['protest', 'meeting', 'vigil-ritual', 'fundraiser', 'screening', 'teach-in']
const topics = ['labor', 'housing', 'immigration', 'environment', 'health', 'media']

/** Deterministic, so that every run has the same texts. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return (state >>> 0) / 2 ** 32
  }
}

function sentence(next: () => number, length: number): string {
  let text = ''
  while (text.length < length) text += `${words[Math.floor(next() * words.length)]} `
  return text.trim()
}

/** Only so many are rendered; the others are those with another name, time and title. */
const rendered = 2000

/** Fills an empty, migrated database. Events start from a month ago to eleven months from `now`. */
export function fillCalendar(db: NodeDb, size: number, now: number): void {
  const event = db.raw.prepare(
    `INSERT INTO events (id, publication, created_at, published_at, revision, revised_at, starts_at,
       ends_at, starts_local, ends_on, over_at, region, type, organizer)
       VALUES (?, 'published', ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const revision = db.raw.prepare(
    `INSERT INTO revisions (event_id, number, at, by, note, quiet, snapshot, starts_at, ends_at, vevent,
       description_html)
     VALUES (?, 1, ?, 'organizer', '', 0, ?, ?, ?, ?, ?)`,
  )
  const publication = db.raw.prepare(
    'INSERT INTO publications (event_id, revision, at) VALUES (?, 1, ?)',
  )
  const topic = db.raw.prepare('INSERT INTO event_topics VALUES (?, ?)')
  const patterns: string[] = []
  db.raw.transaction(() => {
    for (let number = 0; number < size; number++) {
      const id = `b${number.toString(32).padStart(11, '0')}`
      const one = anEvent(number, size, now)
      const { snapshot } = one
      const vevent =
        number < rendered ? render(id, one) : renamed(patterns[number % rendered] ?? '', id, one)
      if (number < rendered) patterns.push(vevent)
      const { at, startsAt, endsAt } = one
      const { region, type, organizer } = snapshot
      const days = [snapshot.startsLocal, lastDate(snapshot), endedAt(one)]
      event.run(id, at, at, at, startsAt, endsAt, ...days, region.join(' '), type, organizer)
      revision.run(id, at, JSON.stringify(snapshot), startsAt, endsAt, vevent, htmlOf(one))
      publication.run(id, at)
      for (const slug of snapshot.topics) topic.run(slug, id)
    }
    db.raw.exec(
      `UPDATE calendar SET version = version + 1, changed_at = '${instant(now - 3_600_000)}'`,
    )
  })()
  db.raw.exec('ANALYZE')
}

const day = 24 * 60 * 60 * 1000

function anEvent(number: number, size: number, now: number): Revision {
  const next = random(number + 1)
  const zone = 'America/Los_Angeles'
  const quarter = 15 * 60 * 1000
  const starts = Math.floor((now + (number / size) * 365 * day - 30 * day) / quarter) * quarter
  const startsLocal = wallTimeAt(instant(starts), zone)
  const snapshot: Snapshot = {
    ...emptySnapshot,
    title: sentence(next, 30),
    summary: sentence(next, 60),
    description: sentence(next, 600),
    startsLocal,
    endsLocal: wallTimeAt(instant(starts + 2 * 3_600_000), zone),
    zone,
    placeName: sentence(next, 12),
    address: `${Math.floor(next() * 2000)} Market St.`,
    city: 'San Francisco',
    region: [regions[number % regions.length] ?? ''],
    type: types[number % types.length] ?? '',
    topics: [topics[number % topics.length] ?? ''],
    organizer: sentence(next, 20),
    price: 'free',
    languages: 'English',
    state: 'announced',
  }
  return {
    number: 1,
    at: instant(now - 2 * 3_600_000),
    by: 'organizer',
    note: '',
    quiet: false,
    snapshot,
    startsAt: startInstant(snapshot),
    endsAt: endInstant(snapshot),
    changedFrom: null,
  }
}

/** Its words have no markup. */
const htmlOf = ({ snapshot }: Revision): string => `<p>${snapshot.description}</p>`

function render(id: string, revision: Revision): string {
  const vevent = renderVevent({
    event: { id, createdAt: revision.at },
    revision,
    descriptionHtml: htmlOf(revision),
    lastChange: null,
    contact: null,
    terms: { region: [], type: [], topic: [] },
    config: { calendarId: 'localhost', baseUrl: 'http://localhost', calendarLanguage: 'en' },
  })
  if (!vevent) throw new Error('an event of the benchmark cannot be rendered')
  return vevent
}

function renamed(pattern: string, id: string, { startsAt, endsAt, snapshot }: Revision): string {
  const basic = (at: string) => at.replace(/[-:]|\.\d+/g, '')
  return fold(
    unfold(pattern)
      .replace(/^UID:.*$/m, `UID:${id}@localhost`)
      .replace(/^DTSTART:.*$/m, `DTSTART:${basic(startsAt)}`)
      .replace(/^DTEND:.*$/m, `DTEND:${basic(endsAt)}`)
      .replace(/^SUMMARY:.*$/m, `SUMMARY:${snapshot.title}`)
      .replaceAll(/\/events\/\w+/g, `/events/${id}`)
      .replaceAll(/\r?$/gm, '')
      .replaceAll('\n', '\r\n'),
  )
}
