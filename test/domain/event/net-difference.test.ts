// The net difference, case by case: what a watcher holds, the revisions since, and the aspects that are told.

import { expect, test } from 'vitest'
import { netDifference } from '../../../src/domain/event/differences.ts'
import type { Revision, Snapshot } from '../../../src/domain/event/event.ts'
import { aRevision } from '../../support/an-event.ts'

type Step = Partial<Snapshot> | { quiet: true; set: Partial<Snapshot> }

type Case = {
  says: string
  /** The revision that is held, as it differs from the rally. */
  held?: Partial<Snapshot>
  /** Each revision since, as it differs from the rally. */
  since: Step[]
  /** Numbers of later revisions whose mail may have arrived; the held one is number 1. */
  uncertain?: number[]
  told: string[]
}

const eleven = { startsLocal: '2023-01-13T11:00' }
const mission = { address: '870 Mission St.' }
const quietly = (set: Partial<Snapshot>): Step => ({ quiet: true, set })

const cases: Case[] = [
  { says: 'nothing since', since: [], told: [] },
  { says: 'the same again', since: [{}], told: [] },
  { says: 'another hour', since: [eleven], told: ['time'] },
  {
    says: 'another hour, then a price',
    since: [eleven, { ...eleven, price: '$5' }],
    told: ['time', 'price'],
  },
  {
    says: 'three edits of one hour',
    since: [{ startsLocal: '2023-01-13T10:00' }, {}, eleven],
    told: ['time'],
  },
  { says: 'a change that was taken back', since: [eleven, {}], told: [] },
  {
    says: 'one of two changes taken back',
    since: [{ ...eleven, ...mission }, mission],
    told: ['address'],
  },
  { says: 'called off', since: [{ state: 'cancelled', reason: 'Rain' }], told: ['state'] },
  { says: 'called off and on again', since: [{ state: 'cancelled' }, {}], told: [] },
  {
    says: 'another reason for its state',
    held: { state: 'cancelled' },
    since: [{ state: 'cancelled', reason: 'Rain' }],
    told: ['state'],
  },
  {
    says: 'all day instead of hours',
    since: [{ allDay: true, startsLocal: '2023-01-13T00:00', endsLocal: null }],
    told: ['time'],
  },
  {
    says: 'several aspects, by importance',
    since: [{ topics: ['labor'], title: 'Rally', ...mission }],
    told: ['address', 'title', 'topics'],
  },
  { says: 'another address for questions', since: [{ contact: 'sealed anew' }], told: ['contact'] },
  {
    says: 'a zone that has the same hour',
    held: { zone: 'America/Denver' },
    since: [{ zone: 'America/Phoenix' }],
    told: [],
  },
  { says: 'a zone that has another hour', since: [{ zone: 'America/Denver' }], told: ['time'] },
  {
    says: 'an end that is the start',
    held: { endsLocal: null },
    since: [{ endsLocal: '2023-01-13T12:00' }],
    told: [],
  },
  {
    says: 'a last day that is the first',
    held: { allDay: true, startsLocal: '2023-01-13T00:00', endsLocal: null },
    since: [{ allDay: true, startsLocal: '2023-01-13T00:00', endsLocal: '2023-01-13T00:00' }],
    told: [],
  },
  {
    says: 'letters composed otherwise',
    held: { city: 'San Jos\u00e9' },
    since: [{ city: 'San Jose\u0301' }],
    told: [],
  },
  { says: 'an invisible character', since: [{ placeName: 'Peru \u200bConsulate' }], told: [] },
  {
    says: 'a curly quote',
    held: { placeName: "St. Mary's" },
    since: [{ placeName: 'St. Mary\u2019s' }],
    told: [],
  },
  {
    says: 'a correction of spelling',
    since: [quietly({ title: 'SF Rally: US hands off Peru' })],
    told: [],
  },
  {
    says: 'a correction behind a change',
    since: [mission, quietly({ ...mission, title: 'Rally' })],
    told: ['address'],
  },
  {
    says: 'a loud change of a corrected field',
    since: [quietly({ title: 'SF Rally' }), { title: 'Rally' }],
    told: ['title'],
  },
  {
    says: 'taken back, where a mail of it may have arrived',
    since: [eleven, {}],
    uncertain: [2],
    told: ['time'],
  },
  {
    says: 'a start that the law of the zone moved',
    since: [{ movedByLaw: { from: '2023-01-13T20:00:00.000Z', to: '2023-01-13T19:00:00.000Z' } }],
    told: ['time'],
  },
]

test.each(cases)('$says: $told', ({ held = {}, since, uncertain = [], told }) => {
  const first = aRevision(held)
  const later = since.map((step, index): Revision => {
    const isQuiet = 'quiet' in step
    return aRevision(isQuiet ? step.set : step, { number: index + 2, quiet: isQuiet })
  })
  const perhaps = later.filter(({ number }) => uncertain.includes(number))
  const changes = netDifference([first, ...perhaps], later)
  expect(changes.map(({ aspect }) => aspect)).toEqual(told)
})
