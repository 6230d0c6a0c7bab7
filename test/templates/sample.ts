// Builds one event with its neighbours, for the tests of pages. Valid by default.

import type { Revision, Snapshot } from '../../src/domain/event/event.ts'
import type { EventForm } from '../../src/domain/event/event-form.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { anEventForm, aRevision } from '../support/an-event.ts'

export const terms: Terms = {
  region: [
    { slug: 'california', parent: null, name: { en: 'California', es: 'California' } },
    { slug: 'east-bay', parent: 'california', name: { en: 'East Bay', es: 'Este de la Bahía' } },
  ],
  type: [{ slug: 'protest', parent: null, name: { en: 'Protest', es: 'Protesta' } }],
  topic: [{ slug: 'labor', parent: null, name: { en: 'Labor', es: 'Trabajo' } }],
}

const details = {
  title: 'Rally at the consulate',
  summary: 'Bring drums.',
  description: 'Meet at the **door**.',
  startsLocal: '2023-01-13T11:00',
  endsLocal: '2023-01-13T12:30',
  address: '790 Market St.',
  region: ['east-bay'],
  topics: ['labor'],
  organizer: 'United Front Committee',
  website: 'https://example.org/rally',
  price: 'free',
  languages: 'English',
}

export const thirdRevision = (changed: Partial<Snapshot> = {}): Revision =>
  aRevision({ ...details, ...changed }, { number: 3, at: '2023-01-10T23:24:00.000Z' })

export const aForm = (changed: Partial<EventForm> = {}): EventForm =>
  anEventForm({ ...details, contactEmail: 'ada@example.org', ...changed })
