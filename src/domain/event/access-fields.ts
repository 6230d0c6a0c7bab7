// Lists the rows of the table of fields that say for whom an event is accessible.

import type { FieldRow } from './field-row.ts'

export const accessAspects = [
  'accessStepFree',
  'accessAsl',
  'accessCaptions',
  'accessChildcare',
  'accessMasks',
  'accessQuiet',
  'accessNotes',
] as const

type AccessAspect = (typeof accessAspects)[number]

/** The first value that each had is '': not told yet, which is neither yes nor no. */
const answered = {
  value: { kind: 'choice', of: ['yes', 'no'], default: '' },
  form: { section: 'more', group: 'access' },
  shows: ['page', 'mail', 'json'],
  reading: { search: null, contradictions: null },
} as const

export const accessFields = {
  accessStepFree: { ...answered, change: { aspect: 'accessStepFree', told: 'always' } },
  accessAsl: { ...answered, change: { aspect: 'accessAsl', told: 'always' } },
  accessCaptions: { ...answered, change: { aspect: 'accessCaptions', told: 'always' } },
  accessChildcare: { ...answered, change: { aspect: 'accessChildcare', told: 'always' } },
  accessMasks: { ...answered, change: { aspect: 'accessMasks', told: 'always' } },
  accessQuiet: { ...answered, change: { aspect: 'accessQuiet', told: 'always' } },
  accessNotes: {
    value: { kind: 'line', limit: 500, default: '' },
    change: { aspect: 'accessNotes', told: 'unless-respelled' },
    form: { section: 'more', group: 'access', rows: 2 },
    shows: ['page', 'mail', 'json'],
    reading: { search: 'text', contradictions: null },
  },
} as const satisfies Record<AccessAspect, FieldRow<AccessAspect>>
