// Answers of an event about its accessibility, in the words of feeds and as schema.org has it: yes, no, and nothing of what
// is not told yet.

import { expect, test } from 'vitest'
import { changeWords } from '../../../src/domain/change-words.ts'
import { differences } from '../../../src/domain/event/differences.ts'
import { untoldOfGroup } from '../../../src/domain/event/group-words.ts'
import { toSnapshot } from '../../../src/domain/event/snapshot.ts'
import { descriptionWords } from '../../../src/feeds/event-words.ts'
import { jsonLd } from '../../../src/feeds/json-ld.ts'
import { terms } from '../../feeds/rally.ts'
import { aRevision, aSnapshot } from '../../support/an-event.ts'

const url = 'https://turnout.example/events/r4lly'
const told = { accessStepFree: 'yes', accessAsl: 'no', accessNotes: 'Elevator on 5th St.' } as const
const described = (set: object, language: 'en' | 'es') =>
  descriptionWords({ revision: aRevision(set), lastChange: null, url, language }).split('\n\n')
const linked = (set: object) => {
  const revision = aRevision(set)
  const more = { url, revision, first: revision, description: '', wordsIn: 'en' } as const
  return jsonLd(more)
}

test('calendars read the answers on one line, in the language of the calendar', () => {
  expect(described(told, 'en')).toContain(
    'Accessibility: Step-free access: yes; ASL interpretation: no; Elevator on 5th St.',
  )
  expect(described(told, 'es').join()).toContain('Accesibilidad: Acceso sin escalones: sí;')
  expect(described({}, 'en').join()).not.toContain('Accessibility')
})

test('schema.org is given each answer as a feature of the place, and none where nothing is told', () => {
  expect(linked(told).location?.[0]).toMatchObject({
    amenityFeature: [
      { '@type': 'LocationFeatureSpecification', name: 'Step-free access', value: true },
      { '@type': 'LocationFeatureSpecification', name: 'ASL interpretation', value: false },
    ],
  })
  expect(JSON.stringify(linked({}))).not.toContain('amenityFeature')
})

test('what is not told is named once anything is', () => {
  expect(untoldOfGroup('access', aSnapshot(told), 'en')).toEqual([
    ...['Live captions', 'Childcare', 'Masks required', 'Quiet space'],
  ])
  expect(untoldOfGroup('access', aSnapshot(), 'en')).toEqual([])
})

test('an event that is older than the fields changed in none of them', () => {
  const kept = Object.entries(aSnapshot()).filter(([name]) => !name.startsWith('access'))
  const old = toSnapshot(JSON.stringify(Object.fromEntries(kept)))
  const changed = differences(old, aSnapshot({ price: 'free' }))
  expect(changed.map(({ aspect }) => aspect)).toEqual(['price'])
})

test.each([
  ['en', 'Step-free access', 'yes', 'not told yet'],
  ['es', 'Acceso sin escalones', 'sí', 'todavía no se dice'],
] as const)('a change says yes, no or not told yet (%s)', (language, label, was, now) => {
  const [change] = differences(aSnapshot({ accessStepFree: 'yes' }), aSnapshot())
  expect(change && changeWords(change, { language, terms })).toMatchObject({ label, was, now })
})
