// Writes the schemas of /openapi.json: shapes of the API's answers, with the fields of an event from their
// table.

import { fieldValue } from '../domain/event/field-names.ts'
import type { Kind } from '../domain/event/field-row.ts'
import { aspects, type FieldName } from '../domain/event/fields.ts'
import { isSparse, pluralOf, shownOn } from '../domain/event/shown-fields.ts'
import { languages } from '../domain/language.ts'

export type Schema = {
  type: 'string' | 'integer' | 'boolean' | 'object' | 'array' | ['string', 'null']
  [more: string]: unknown
}

export const string: Schema = { type: 'string' }
const nullable: Schema = { type: ['string', 'null'] }
export const instant: Schema = { type: 'string', format: 'date-time', description: 'In UTC.' }
const wallTime: Schema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$',
  description: 'A time on the wall of `zone`.',
}
export const integer: Schema = { type: 'integer', minimum: 1 }
const boolean: Schema = { type: 'boolean' }
const uri: Schema = { type: 'string', format: 'uri' }
const listOf = (items: Schema | { $ref: string }): Schema => ({ type: 'array', items })
const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: [...values] })
/** Every property is always there. `more` are those that are left out until they are stated. */
const record = (
  properties: Record<string, unknown>,
  more: Record<string, Schema> = {},
): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  ...(Object.keys(more).length > 0 && { patternProperties: more }),
  additionalProperties: false,
})
export const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** The values of each kind of field. */
const kinds: Record<Exclude<Kind, 'choice'>, Schema> = {
  line: string,
  name: string,
  text: { ...string, description: 'CommonMark.' },
  url: string,
  'wall-time': wallTime,
  zone: { ...string, description: 'IANA name.' },
  term: string,
  terms: listOf(string),
  point: {
    ...string,
    description:
      '`37.78,-122.41`: latitude and longitude (WGS 84). Emptied by an edit that names another place and not another point.',
  },
  timetable: {
    ...string,
    description:
      'Lines of `14:00 Gather`, on the wall of `zone`, in order; a time before the one above is after midnight. An edit with `moveTimetable` (true) moves rows that it does not name with the start.',
  },
  flag: boolean,
  contact: string,
  picture: string,
  language: oneOf(...languages),
}

function fieldSchema(name: FieldName): Schema {
  const value = fieldValue(name)
  if (value.kind === 'choice') return oneOf('', ...value.of)
  const schema = kinds[value.kind]
  return value.default === null ? { ...schema, type: ['string', 'null'] } : schema
}

const asItStands = {
  status: oneOf('on', 'moved', 'tentative', 'postponed', 'cancelled'),
  reason: string,
  when: { ...string, description: 'Date, time and zone in words of the calendar’s language.' },
  startsAt: instant,
  endsAt: {
    ...instant,
    description:
      'Exclusive: an event is over at its end, an all-day event at the midnight after its last day. The start when no end is known.',
  },
  ...Object.fromEntries(
    shownOn('json')
      .filter(name => !isSparse(name))
      .flatMap(fieldSchemas),
  ),
}

function fieldSchemas(name: FieldName): [string, Schema][] {
  const plural = pluralOf(name)
  if (!plural) return [[name, fieldSchema(name)]]
  const first = { ...string, description: `The first of \`${plural}\`; empty where there is none.` }
  return [
    [name, first],
    [plural, fieldSchema(name)],
  ]
}

const flyer = record({
  alt: { ...string, description: 'What it shows and says, in words.' },
  olderThan: {
    ...listOf(oneOf(...aspects)),
    description: 'What has changed since it was made: it may still say what was true before.',
  },
  files: listOf(record({ url: uri, type: string, width: integer, height: integer })),
})

const onceStated = {
  ...Object.fromEntries(
    shownOn('json')
      .filter(isSparse)
      .map(name => [`^${name.replace('.', '\\.')}$`, fieldSchema(name)]),
  ),
  '^flyer$': flyer,
}

export const schemas = {
  Event: record(
    {
      id: string,
      url: uri,
      repeats: { ...nullable, description: 'The rule (RFC 5545 3.3.10) of an event that repeats.' },
      date: {
        ...nullable,
        description: 'Which of its dates this is, as the address of the date has it.',
      },
      seriesId: { ...nullable, description: 'The `id` that all dates of a series share.' },
      revision: integer,
      revisedAt: instant,
      createdAt: instant,
      publishedAt: { ...instant, type: ['string', 'null'] },
      updatedAt: { ...instant, description: 'What updated_since compares with.' },
      heading: { ...string, description: 'The title after its status, as calendars show it.' },
      ...asItStands,
      contact: nullable,
      links: record({ calendar: uri, history: uri, changes: uri, revisions: uri }),
    },
    onceStated,
  ),
  Revision: record({
    number: integer,
    url: uri,
    at: instant,
    by: oneOf('organizer', 'moderator', 'import', 'time-zone law'),
    note: string,
    quiet: { ...boolean, description: 'A correction of spelling, of which nobody was told.' },
    changes: listOf(
      record({ aspect: oneOf(...aspects), label: string, was: nullable, now: nullable }),
    ),
    event: record(asItStands, onceStated),
  }),
  Events: record({
    events: listOf(reference('Event')),
    tombstones: {
      ...listOf(reference('Tombstone')),
      description:
        'With updated_since: what was public and is taken down, of every filter. Drop these ids; one that is shown again is among the events once more.',
    },
    next: { ...nullable, description: 'The page after this one; null on the last.' },
  }),
  Tombstone: record({
    id: string,
    status: {
      ...oneOf('hidden', 'removed'),
      description: '`hidden`: by moderators, perhaps for a time; `removed`: for good.',
    },
    updatedAt: instant,
  }),
  Revisions: record({ revisions: listOf(reference('Revision')), next: nullable }),
  Dates: record({
    dates: listOf(
      record({
        date: {
          ...string,
          description: 'The date that it first had, for ever: its address has it.',
        },
        startsLocal: wallTime,
        endsLocal: { ...wallTime, type: ['string', 'null'] },
        startsAt: instant,
        status: oneOf('on', 'moved', 'tentative', 'postponed', 'cancelled'),
      }),
    ),
    next: nullable,
  }),
  Suggestions: listOf(
    record({ title: string, id: string, startsLocal: { ...string, description: 'Of its date.' } }),
  ),
  Oembed: record({
    version: oneOf('1.0'),
    type: oneOf('rich'),
    title: string,
    author_name: { ...string, description: 'The organizer; absent where none is named.' },
    provider_name: string,
    provider_url: uri,
    cache_age: integer,
    html: { ...string, description: 'An `<iframe>`.' },
    width: integer,
    height: integer,
  }),
  Problem: {
    type: 'object',
    properties: {
      type: string,
      status: integer,
      title: string,
      detail: string,
      takedown: {
        ...record({
          act: oneOf('hidden', 'removed'),
          by: oneOf('moderator', 'organizer'),
          at: instant,
          reason: string,
        }),
        description: 'Of an event that was taken down.',
      },
    },
  },
} as const
