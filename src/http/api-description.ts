// Descriptions of the API's routes in /openapi.json: beside each route, so that neither goes without.

import type { Hono, MiddlewareHandler } from 'hono'
import { describeRoute, openAPIRouteHandler } from 'hono-openapi'
import type { Kind } from '../domain/event/field-row.ts'
import { aspects, type FieldName, fields } from '../domain/event/fields.ts'
import { shownOn } from '../domain/event/shown-fields.ts'
import type { App } from '../ports.ts'

type Schema = {
  type: 'string' | 'integer' | 'boolean' | 'object' | 'array' | ['string', 'null']
  [more: string]: unknown
}

const string: Schema = { type: 'string' }
const nullable: Schema = { type: ['string', 'null'] }
const instant: Schema = { type: 'string', format: 'date-time', description: 'In UTC.' }
const wallTime: Schema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$',
  description: 'A time on the wall of `zone`.',
}
const integer: Schema = { type: 'integer', minimum: 1 }
const boolean: Schema = { type: 'boolean' }
const uri: Schema = { type: 'string', format: 'uri' }
const listOf = (items: Schema | { $ref: string }): Schema => ({ type: 'array', items })
const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: [...values] })
/** Every property is always there. */
const record = (properties: Record<string, unknown>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** The values of each kind of field. */
const kinds: Record<Kind, Schema> = {
  line: string,
  name: string,
  text: { ...string, description: 'CommonMark.' },
  url: string,
  'wall-time': wallTime,
  zone: { ...string, description: 'IANA name.' },
  term: string,
  terms: listOf(string),
  flag: boolean,
  contact: string,
}

function fieldSchema(name: FieldName): Schema {
  const { kind, default: value } = fields[name].value
  const schema = kinds[kind]
  return value === null ? { ...schema, type: ['string', 'null'] } : schema
}

const asItStands = {
  status: oneOf('on', 'moved', 'postponed', 'cancelled'),
  reason: string,
  when: { ...string, description: 'Date, time and zone in words of the calendar’s language.' },
  startsAt: instant,
  endsAt: {
    ...instant,
    description:
      'Exclusive: an event is over at its end, an all-day event at the midnight after its last day. The start when no end is known.',
  },
  ...Object.fromEntries(shownOn('json').map(name => [name, fieldSchema(name)])),
}

export const schemas = {
  Event: record({
    id: string,
    url: uri,
    revision: integer,
    revisedAt: instant,
    createdAt: instant,
    publishedAt: { ...instant, type: ['string', 'null'] },
    updatedAt: { ...instant, description: 'What updated_since compares with.' },
    heading: { ...string, description: 'The title after its status, as calendars show it.' },
    ...asItStands,
    contact: nullable,
    links: record({ calendar: uri, history: uri, changes: uri, revisions: uri }),
  }),
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
    event: record(asItStands),
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

type Parameter = { name: string; description: string; schema: Schema; several?: boolean }

const filterParameters: Parameter[] = [
  {
    name: 'region',
    description: 'Slug; with every region below it.',
    schema: string,
    several: true,
  },
  { name: 'type', description: 'Slug.', schema: string, several: true },
  { name: 'topic', description: 'Slug.', schema: string, several: true },
  { name: 'q', description: 'Words; each must occur.', schema: string },
  {
    name: 'organizer',
    description:
      'The whole name, in any case and with or without accents: events of the first who confirmed it by mail.',
    schema: string,
  },
  {
    name: 'by',
    description: 'One of several organizers of that name, as the address of their list has it.',
    schema: string,
  },
  {
    name: 'from',
    description:
      'First day, compared with the date on which each event ends in its own `zone`. When absent: today in the calendar’s zone.',
    schema: { type: 'string', format: 'date' },
  },
  {
    name: 'to',
    description:
      'Last day, whole, compared with the date on which each event starts in its own `zone`.',
    schema: { type: 'string', format: 'date' },
  },
  {
    name: 'updated_since',
    description:
      'Only what was revised, published, hidden, shown again or removed after this; by update, cancelled events too.',
    schema: instant,
  },
  { name: 'after', description: 'Where the page begins; take it from `next`.', schema: string },
  { name: 'limit', description: '50 when absent.', schema: { ...integer, maximum: 200 } },
]

const inQuery = (parameters: readonly Parameter[]) =>
  parameters.map(({ name, description, schema, several }) => ({
    in: 'query' as const,
    name,
    description,
    schema: several
      ? { type: 'array' as const, items: { type: 'string' as const } }
      : loose(schema),
    ...(several && { style: 'form', explode: true }),
  }))

/** hono-openapi types schemas more narrowly than OpenAPI 3.1 does. */
const loose = (schema: Schema) => schema as { type: 'string' }

const json = (name: keyof typeof schemas, type = 'application/json') => ({
  content: { [type]: { schema: reference(name) } },
})
const problem = (description: string) => ({
  description,
  ...json('Problem', 'application/problem+json'),
})

const unchanged = { description: 'Unchanged: If-None-Match or If-Modified-Since held.' }
const gone = {
  404: problem('There is no such event, or moderators have hidden it.'),
  410: problem('It was removed for good.'),
}

export const describeEvents = (): MiddlewareHandler =>
  describeRoute({
    operationId: 'listEvents',
    summary: 'Published events, by start or by last update',
    description:
      'In the order of `startsLocal`, then of `id`, so that dates never go back whatever the zones; with `updated_since` in the order of `updatedAt`.',
    parameters: inQuery(filterParameters),
    responses: {
      200: { description: 'A page of events.', ...json('Events') },
      304: unchanged,
      400: problem('A filter value is not known; the answer says which there are.'),
    },
  })

export const describeEvent = (operationId: 'getEvent' | 'getEventFile'): MiddlewareHandler =>
  describeRoute({
    operationId,
    summary: 'One event as it stands',
    responses: { 200: { description: 'The event.', ...json('Event') }, 304: unchanged, ...gone },
  })

export const describeRevisions = (): MiddlewareHandler =>
  describeRoute({
    operationId: 'listRevisions',
    summary: 'Every state that an event has had, oldest first, was / now in words',
    parameters: inQuery([
      { name: 'after', description: 'Number of the last revision known.', schema: integer },
    ]),
    responses: {
      200: { description: 'A page of revisions.', ...json('Revisions') },
      304: unchanged,
      ...gone,
    },
  })

/** The OpenAPI 3.1 document of the routes that say what they are. */
export const openApi = (http: Hono, { config }: App) =>
  openAPIRouteHandler(http, {
    documentation: {
      openapi: '3.1.0',
      info: {
        title: config.calendarName,
        version: '1',
        description:
          'Events of this calendar, read only. Unknown fields may be added; those named here stay.',
      },
      servers: [{ url: config.baseUrl }],
      components: { schemas: JSON.parse(JSON.stringify(schemas)) },
    },
  })
