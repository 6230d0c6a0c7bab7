// Builds the rally as a snapshot, a revision and a form without any database, valid by default: a test
// sets what it is about. A field that is new needs no line here, because it has its default.

import type { Revision, Snapshot } from '../../src/domain/event/event.ts'
import { type EventForm, emptyForm } from '../../src/domain/event/event-form.ts'
import { emptySnapshot } from '../../src/domain/event/snapshot.ts'
import { endInstant, startInstant } from '../../src/domain/event/when.ts'

/** Fields of the rally when it was posted. */
export const theRally = {
  title: 'SF rally: US hands off Peru',
  summary: 'Labor solidarity with Peruvian workers and people.',
  description: 'Solidarity action\n\nInitiated by the **United Front Committee**; all welcome.',
  startsLocal: '2023-01-13T12:00',
  endsLocal: '2023-01-13T13:30',
  zone: 'America/Los_Angeles',
  placeName: 'Peru Consulate',
  address: '870 Market St.',
  city: 'San Francisco',
  region: ['san-francisco'],
  type: 'protest',
  topics: ['international', 'labor'],
  organizer: 'United Front Committee For A Labor Party',
} as const satisfies Partial<Snapshot>

/** The rally as it was posted, at noon, but for what is `set`. */
export const aSnapshot = (set: Partial<Snapshot> = {}): Snapshot => ({
  ...emptySnapshot,
  ...theRally,
  contact: 'sealed',
  state: 'announced',
  ...set,
})

/** Its first revision with its instants worked out; `set` is what differs in its snapshot, `more` in itself. */
export function aRevision(set: Partial<Snapshot> = {}, more: Partial<Revision> = {}): Revision {
  const snapshot = aSnapshot(set)
  return {
    number: 1,
    at: '2023-01-07T03:10:00.000Z',
    by: 'organizer',
    note: '',
    quiet: false,
    snapshot,
    startsAt: startInstant(snapshot),
    endsAt: endInstant(snapshot),
    changedFrom: null,
    ...more,
  }
}

/** The form that it was posted with. */
export const anEventForm = (set: Partial<EventForm> = {}): EventForm => ({
  ...emptyForm(),
  ...theRally,
  contactEmail: 'olga@example.org',
  ...set,
})
