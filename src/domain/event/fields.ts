// Lists the fields of an event, one row a field; there is no other list. Types, form, request schema,
// differences, facts, JSON and search are derived from it. Knows no words: labels are in the catalogues,
// group `fields`.

import { type Language, languages } from '../language.ts'
import { accessAspects, accessFields } from './access-fields.ts'
import {
  type FieldRow,
  type StateRow,
  type TranslatedField,
  translatedFields,
} from './field-row.ts'

const ownAspects = [
  'state',
  'time',
  'timetable',
  'place',
  'address',
  'city',
  'geo',
  'online',
  'title',
  'price',
  'summary',
  'description',
  'organizer',
  'contact',
  'website',
  'flyer',
  'languages',
  ...accessAspects,
  'type',
  'topics',
  'region',
  'language',
] as const

/** The name of a text in another language: `title.es`. */
export type TranslationName = `${TranslatedField}.${Language}`

export type Aspect = (typeof ownAspects)[number] | TranslationName

const translationNames = languages.flatMap(into =>
  translatedFields.map((of): TranslationName => `${of}.${into}`),
)

/** Names of changes, as people speak of them, in the order in which they matter to people. */
export const aspects: readonly Aspect[] = [...ownAspects, ...translationNames]

const ownFields = {
  title: {
    value: { kind: 'line', limit: 200, default: '' },
    change: { aspect: 'title', told: 'unless-quiet' },
    form: { section: 'what', required: true },
    shows: ['json'],
    reading: { search: 'title', contradictions: 'read' },
  },
  startsLocal: {
    value: { kind: 'wall-time', limit: 120, default: '1970-01-01T00:00' },
    change: { aspect: 'time', told: 'always' },
    form: { section: 'when', required: true },
    shows: ['json'],
    reading: { search: null, contradictions: 'compared' },
  },
  /** The last day, inclusive, of an all-day event. Null when no end is known. */
  endsLocal: {
    value: { kind: 'wall-time', limit: 120, default: null },
    change: { aspect: 'time', told: 'always' },
    form: { section: 'when' },
    shows: ['json'],
    reading: { search: null, contradictions: 'compared' },
  },
  allDay: {
    value: { kind: 'flag', default: false },
    change: { aspect: 'time', told: 'always' },
    form: { section: 'when' },
    shows: ['json'],
    reading: { search: null, contradictions: 'compared' },
  },
  zone: {
    value: { kind: 'zone', limit: 100, default: 'UTC' },
    change: { aspect: 'time', told: 'always' },
    form: { section: 'when' },
    shows: ['json'],
    reading: { search: null, contradictions: 'compared' },
  },
  placeName: {
    value: { kind: 'line', limit: 200, default: '' },
    change: { aspect: 'place', told: 'unless-respelled' },
    form: { section: 'where' },
    shows: ['json'],
    reading: { search: 'place', contradictions: 'compared' },
  },
  address: {
    value: { kind: 'line', limit: 300, default: '' },
    change: { aspect: 'address', told: 'unless-respelled' },
    form: { section: 'where' },
    shows: ['json'],
    reading: { search: 'place', contradictions: 'compared' },
  },
  city: {
    value: { kind: 'line', limit: 100, default: '' },
    change: { aspect: 'city', told: 'unless-respelled' },
    form: { section: 'where' },
    shows: ['json'],
    reading: { search: 'place', contradictions: 'compared' },
  },
  region: {
    value: { kind: 'terms', of: 'region', limit: 100, most: 3, plural: 'regions', default: [] },
    change: { aspect: 'region', told: 'unless-quiet' },
    form: { section: 'where' },
    shows: ['page', 'mail', 'json'],
    reading: { search: 'term', contradictions: null },
  },
  onlineUrl: {
    value: { kind: 'url', limit: 1000, default: '' },
    change: { aspect: 'online', told: 'unless-respelled' },
    form: { section: 'more' },
    shows: ['json'],
    reading: { search: null, contradictions: 'compared' },
  },
  organizer: {
    value: { kind: 'name', limit: 200, default: '' },
    change: { aspect: 'organizer', told: 'unless-quiet' },
    form: { section: 'who' },
    shows: ['page', 'mail', 'json'],
    reading: { search: 'organizer', contradictions: 'compared' },
  },
  contact: {
    value: { kind: 'contact', typedAs: 'contactEmail', limit: 320, default: '' },
    change: { aspect: 'contact', told: 'unless-quiet' },
    form: { section: 'who', required: true },
    shows: ['page', 'mail'],
    reading: { search: null, contradictions: null },
  },
  showContact: {
    value: { kind: 'flag', default: false },
    change: { aspect: 'contact', told: 'unless-quiet' },
    form: { section: 'who' },
    shows: [],
    reading: { search: null, contradictions: null },
  },
  summary: {
    value: { kind: 'line', limit: 500, default: '' },
    change: { aspect: 'summary', told: 'unless-quiet' },
    form: { section: 'more', rows: 2 },
    shows: ['mail', 'json'],
    reading: { search: 'text', contradictions: 'read' },
  },
  description: {
    value: { kind: 'text', limit: 50_000, default: '' },
    change: { aspect: 'description', told: 'unless-quiet' },
    form: { section: 'text', rows: 6 },
    shows: ['json'],
    reading: { search: 'text', contradictions: 'read' },
  },
  /** Lines of `14:00 Gather`. */
  timetable: {
    value: { kind: 'timetable', limit: 4000, default: '' },
    change: { aspect: 'timetable', told: 'unless-respelled' },
    form: { section: 'more', rows: 4 },
    shows: ['mail', 'json'],
    reading: { search: 'text', contradictions: 'compared' },
  },
  type: {
    value: { kind: 'term', of: 'type', limit: 100, default: '' },
    change: { aspect: 'type', told: 'unless-quiet' },
    form: { section: 'more' },
    shows: ['list', 'page', 'mail', 'json'],
    reading: { search: 'term', contradictions: null },
  },
  topics: {
    value: { kind: 'terms', of: 'topic', limit: 100, default: [] },
    change: { aspect: 'topics', told: 'unless-quiet' },
    form: { section: 'more' },
    shows: ['page', 'mail', 'json'],
    reading: { search: 'term', contradictions: null },
  },
  price: {
    value: { kind: 'line', limit: 200, default: '' },
    change: { aspect: 'price', told: 'unless-quiet' },
    form: { section: 'more' },
    shows: ['page', 'mail', 'json'],
    reading: { search: null, contradictions: 'compared' },
  },
  languages: {
    value: { kind: 'line', limit: 200, default: '' },
    change: { aspect: 'languages', told: 'unless-quiet' },
    form: { section: 'more' },
    shows: ['page', 'mail', 'json'],
    reading: { search: null, contradictions: null },
  },
  website: {
    value: { kind: 'url', limit: 1000, default: '' },
    change: { aspect: 'website', told: 'unless-quiet' },
    form: { section: 'more' },
    shows: ['page', 'mail', 'json'],
    reading: { search: null, contradictions: 'compared' },
  },
  /** The file itself comes as `flyer`. */
  flyer: {
    value: { kind: 'picture', typedAs: 'flyerKept', limit: 200, default: '' },
    change: { aspect: 'flyer', told: 'unless-quiet' },
    sparse: true,
    form: { section: 'more' },
    shows: [],
    reading: { search: null, contradictions: null },
  },
  /** Required with a flyer, and kept with one alone. */
  flyerAlt: {
    value: { kind: 'line', limit: 1000, default: '' },
    change: { aspect: 'flyer', told: 'unless-quiet' },
    sparse: true,
    form: { section: 'more', rows: 2 },
    shows: [],
    reading: { search: null, contradictions: null },
  },
  /** `37.78,-122.41` */
  geo: {
    value: { kind: 'point', limit: 60, default: '' },
    change: { aspect: 'geo', told: 'unless-quiet' },
    form: { section: 'more' },
    shows: ['mail', 'json'],
    reading: { search: null, contradictions: null },
  },
  ...accessFields,
  /** Language of the texts, '' for the calendar's. */
  language: {
    value: { kind: 'language', limit: 20, default: '' },
    change: { aspect: 'language', told: 'unless-quiet' },
    sparse: true,
    form: { section: 'more' },
    shows: ['json'],
    reading: { search: null, contradictions: null },
  },
} as const satisfies Record<string, FieldRow<Aspect>>

type TranslationRow<N extends TranslationName> =
  N extends `${infer F extends TranslatedField}.${infer L extends Language}`
    ? Pick<(typeof ownFields)[F], 'value' | 'reading'> & {
        change: { aspect: N; told: 'unless-quiet' }
        translation: { of: F; into: L }
        sparse: true
        form: { section: 'more'; rows?: number }
        shows: readonly ['json']
      }
    : never

/** A row for each text in each language. */
const translations = Object.fromEntries(
  languages.flatMap(into =>
    translatedFields.map(of => {
      const { value, reading, form } = ownFields[of]
      const row: FieldRow<Aspect> = {
        ...{ value, reading, sparse: true, translation: { of, into }, shows: ['json'] },
        change: { aspect: `${of}.${into}`, told: 'unless-quiet' },
        form: { section: 'more', ...('rows' in form && { rows: form.rows }) },
      }
      return [`${of}.${into}`, row]
    }),
  ),
) as { [N in TranslationName]: TranslationRow<N> }

/** Rows in the order of the form: sections, facts and JSON keep it. */
export const fields = { ...ownFields, ...translations }

export type FieldName = keyof typeof fields

/** The rest of a snapshot: how the event stands. Changed by buttons and not by the form. */
export const stateFields = {
  state: { kind: 'state', default: 'announced', aspect: 'state' },
  /** The reason for its state, '' when it is on. */
  reason: { kind: 'line', default: '', aspect: 'state' },
} as const satisfies Record<string, StateRow<Aspect>>

export type StateFieldName = keyof typeof stateFields
