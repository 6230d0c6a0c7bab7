// The rally as revisions, to be varied by each test: posted at noon, moved to 11 AM. No database.

import { renderDescription } from '../../src/domain/description-html.ts'
import { differences } from '../../src/domain/event/differences.ts'
import type { Revision, Snapshot } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { addDays, instantOf } from '../../src/domain/event/wall-time.ts'
import { toldChange } from '../../src/feeds/event-words.ts'
import { renderVevent, type VeventInput } from '../../src/feeds/vevent.ts'

export const terms: Terms = {
  region: [
    { slug: 'san-francisco', parent: null, name: { en: 'San Francisco', es: 'San Francisco' } },
  ],
  type: [{ slug: 'protest', parent: null, name: { en: 'Protest', es: 'Protesta' } }],
  topic: [
    { slug: 'international', parent: null, name: { en: 'International', es: 'Internacional' } },
    { slug: 'labor', parent: null, name: { en: 'Labor, unions', es: 'Trabajo, sindicatos' } },
  ],
}

const posted: Snapshot = {
  title: 'SF rally: US hands off Peru',
  summary: 'Labor solidarity with Peruvian workers and people.',
  description: 'Solidarity action\n\nInitiated by the **United Front Committee**; all welcome.',
  startsLocal: '2023-01-13T12:00',
  endsLocal: '2023-01-13T13:30',
  zone: 'America/Los_Angeles',
  allDay: false,
  placeName: 'Peru Consulate',
  address: '870 Market St.',
  city: 'San Francisco',
  region: 'san-francisco',
  onlineUrl: '',
  type: 'protest',
  topics: ['international', 'labor'],
  organizer: 'United Front Committee For A Labor Party',
  contact: 'sealed',
  showContact: false,
  website: '',
  price: '',
  languages: '',
  state: 'announced',
  reason: '',
}

/** A revision with its instants worked out; `set` is what differs from the rally as it was posted. */
export function aRevision(set: Partial<Snapshot> = {}, more: Partial<Revision> = {}): Revision {
  const snapshot = { ...posted, ...set }
  const { startsLocal, endsLocal, zone, allDay } = snapshot
  const end = allDay ? addDays(endsLocal ?? startsLocal, 1) : (endsLocal ?? startsLocal)
  return {
    number: 1,
    at: '2023-01-07T03:10:00.000Z',
    by: 'organizer',
    note: '',
    quiet: false,
    snapshot,
    startsAt: instantOf(startsLocal, zone),
    endsAt: instantOf(end, zone),
    changedFrom: null,
    ...more,
  }
}

/** What renderVevent takes for the newest of one or two revisions. */
export function veventInput(
  revision: Revision,
  previous: Revision | null = null,
  more: Partial<VeventInput> = {},
): VeventInput {
  const config = {
    calendarId: 'turnout.example',
    baseUrl: 'https://turnout.example',
    calendarLanguage: 'en' as const,
    ...more.config,
  }
  const wording = { language: config.calendarLanguage, terms }
  const changes = previous ? differences(previous.snapshot, revision.snapshot) : []
  return {
    event: { id: 'r4lly', createdAt: '2023-01-07T03:08:21.500Z' },
    revision,
    descriptionHtml: renderDescription(revision.snapshot.description).html,
    lastChange:
      previous &&
      toldChange({ at: revision.at, notes: [revision.note].filter(Boolean), changes }, wording),
    contact: null,
    terms,
    ...more,
    config,
  }
}

/** The VEVENT of an input that can be rendered. */
export function vevent(input: VeventInput): string {
  const rendered = renderVevent(input)
  if (rendered === null) throw new Error('this event cannot be rendered')
  return rendered
}
