// Writes the OpenAPI 3.1 document of the API, at /openapi.json.

import { choiceFilters, valuesOf } from '../domain/event/choice-filters.ts'
import { spanNames } from '../domain/event/day-sections.ts'
import { fieldLabel } from '../domain/event/field-words.ts'
import { languages } from '../domain/language.ts'
import type { App } from '../ports.ts'
import { files } from './api-files.ts'
import { askOrganizer } from './api-forms.ts'
import { instant, integer, reference, type Schema, schemas, string } from './api-schemas.ts'

type Parameter = {
  name: string
  description: string
  schema: Schema
  several?: boolean
  required?: boolean
}

const filterParameters: Parameter[] = [
  {
    name: 'region',
    description: 'Slug; with every region below it.',
    schema: string,
    several: true,
  },
  { name: 'type', description: 'Slug.', schema: string, several: true },
  { name: 'topic', description: 'Slug.', schema: string, several: true },
  ...choiceFilters.map(name => ({
    name,
    description: `Events that say it of themselves: ${fieldLabel(name, 'en')}.`,
    schema: { type: 'string' as const, enum: [...valuesOf(name)] },
    several: true,
  })),
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
    name: 'when',
    description: 'A span by name, in place of `from` and `to`, in the calendar’s zone.',
    schema: { type: 'string', enum: [...spanNames] },
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
]

const day: Schema = { type: 'string', format: 'date' }

const lang: Parameter = {
  name: 'lang',
  description: 'Of the words.',
  schema: { type: 'string', enum: [...languages] },
}

const apiParameters: Parameter[] = [
  ...filterParameters,
  {
    name: 'updated_since',
    description:
      'Only what was revised, published, hidden, shown again or removed after this; by update, cancelled events too.',
    schema: instant,
  },
  { name: 'after', description: 'Where the page begins; take it from `next`.', schema: string },
  { name: 'limit', description: '50 when absent.', schema: { ...integer, maximum: 200 } },
]

const inQuery = ({ name, description, schema, several, required }: Parameter) => ({
  in: 'query',
  name,
  description,
  schema: several ? { type: 'array', items: schema } : schema,
  ...(several && { style: 'form', explode: true }),
  ...(required && { required }),
})

/** The parameters that the braces of a path name. */
const inPath = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    in: 'path',
    name,
    schema: string,
    required: true,
  }))

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

type Operation = {
  operationId: string
  summary: string
  description?: string
  parameters?: readonly Parameter[]
  requestBody?: object
  responses: Record<number, object>
}

const event = (operationId: string): Operation => ({
  operationId,
  summary: 'One event as it stands',
  parameters: [lang],
  responses: { 200: { description: 'The event.', ...json('Event') }, 304: unchanged, ...gone },
})

const oembed: Operation = {
  operationId: 'getOembed',
  summary: 'The frame for an address of a list or of an event (oEmbed 1.0, `rich`)',
  parameters: [
    { name: 'url', description: 'The address.', schema: string, required: true },
    { name: 'format', description: 'json; another is a 501.', schema: string },
    { name: 'maxwidth', description: 'Pixels, 600 when absent.', schema: integer },
    { name: 'maxheight', description: 'Pixels.', schema: integer },
  ],
  responses: {
    200: { description: 'The frame.', ...json('Oembed') },
    304: { description: 'Unchanged: If-None-Match held.' },
    404: problem('It is no address of a list or of a public event here.'),
    501: problem('Only JSON is offered.'),
  },
}

const fileOperations = Object.fromEntries(
  Object.entries(files).map(([path, { types, filtered, also, ...said }]): [string, Operation] => [
    path,
    {
      ...said,
      ...(filtered && {
        parameters: [
          ...(filtered === 'whole' ? filterParameters : apiParameters),
          ...(also ?? []),
          lang,
        ],
      }),
      responses: {
        200: {
          description: 'As described.',
          content: Object.fromEntries(types.map(type => [type, {}])),
        },
        ...(filtered && { 400: { description: 'A filter value is not known.' } }),
        ...(path.includes('{id}') && { 404: { description: 'No such event.' } }),
      },
    },
  ]),
)

/** Each GET that programs have a use for. */
const operations: Record<string, Operation> = {
  '/api/v1/events': {
    operationId: 'listEvents',
    summary: 'Published events, by start or by last update',
    description:
      'In the order of `startsLocal`, then of `id`, so that dates never go back whatever the zones; with `updated_since` in the order of `updatedAt`.',
    parameters: [...apiParameters, lang],
    responses: {
      200: { description: 'A page of events.', ...json('Events') },
      304: unchanged,
      400: problem('A filter value is not known; the answer says which there are.'),
    },
  },
  '/api/v1/events/{id}': event('getEvent'),
  '/api/v1/events/{id}/revisions': {
    operationId: 'listRevisions',
    summary: 'Every state that an event has had, oldest first, was / now in words',
    parameters: [
      { name: 'after', description: 'Number of the last revision known.', schema: integer },
      lang,
    ],
    responses: {
      200: { description: 'A page of revisions.', ...json('Revisions') },
      304: unchanged,
      ...gone,
    },
  },
  '/api/v1/events/{id}/dates': {
    operationId: 'listDates',
    summary: 'The dates of an event, in the order of `date`; one of an event that does not repeat',
    parameters: [
      { name: 'from', description: 'First day; all that were when absent.', schema: day },
      {
        name: 'to',
        description: 'Last day; about 400 days ahead when absent, for an event that repeats.',
        schema: day,
      },
      { name: 'after', description: 'Where the page begins; take it from `next`.', schema: string },
    ],
    responses: {
      200: { description: 'A page of dates.', ...json('Dates') },
      304: unchanged,
      400: problem('A date cannot be read.'),
      ...gone,
    },
  },
  '/events/{file}': event('getEventFile'),
  '/suggestions': {
    operationId: 'suggestEvents',
    summary: 'Events for the words of a search while they are typed',
    description:
      'Eight at most, each title once: what is to come, the nearest first, then what is over. None for less than two letters.',
    parameters: [{ name: 'q', description: 'Words, the last may be a beginning.', schema: string }],
    responses: {
      200: { description: 'Suggestions.', ...json('Suggestions') },
      304: unchanged,
    },
  },
  '/oembed': oembed,
  '/events/{id}/questions': {
    operationId: 'readQuestions',
    summary: 'Questions that the organizer has answered in public, and the form to ask, as a page',
    responses: { 200: { description: 'The page.', content: { 'text/html': {} } }, ...gone },
  },
  ...fileOperations,
}

const { accepted, ...asking } = askOrganizer

/** Forms, by the path that takes them. */
const posts: Record<string, Operation> = {
  '/events/{id}/questions': {
    ...asking,
    responses: {
      202: accepted,
      ...gone,
      409: problem('The event is over, or no organizer of it has confirmed an address.'),
      422: problem('A field is not valid; `errors` says which.'),
      429: problem('A limit is used up; Retry-After says until when.'),
    },
  },
}

const pathItem = (path: string, { parameters = [], ...operation }: Operation) => {
  const own = inPath(path)
  const all = [...parameters.map(inQuery), ...own]
  const post = posts[path]
  return {
    get: { ...operation, ...(all.length > 0 && { parameters: all }) },
    ...(post && { post: { ...post, parameters: own } }),
  }
}

/** The whole document. */
export const openApi = ({ config }: App) => ({
  openapi: '3.1.0',
  info: {
    title: config.calendarName,
    version: '1',
    description:
      'Events of this calendar, its other files for programs, and the form to ask an organizer. Unknown fields may be added; those named here stay.',
  },
  servers: [{ url: config.baseUrl }],
  components: { schemas },
  paths: Object.fromEntries(
    Object.entries(operations).map(([path, operation]) => [path, pathItem(path, operation)]),
  ),
})
