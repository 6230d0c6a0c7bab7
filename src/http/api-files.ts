// Describes what /openapi.json has beside the API: feeds, what other sites show, and files for programs that visit.

import { integer, type Schema } from './api-schemas.ts'

type Described = {
  operationId: string
  summary: string
  /** Media types of the answer. */
  types: readonly string[]
  /** Takes the filters of a list; by pages: `after`, `limit` and `updated_since` too. */
  filtered?: 'whole' | 'by pages'
  /** Other parameters that it takes. */
  also?: readonly { name: string; description: string; schema: Schema }[]
}

const html = 'text/html'

/** By path, each a GET. */
export const files: Record<string, Described> = {
  '/calendar.ics': {
    operationId: 'getCalendar',
    summary: 'The feed for calendar apps',
    types: ['text/calendar'],
    filtered: 'whole',
    also: [
      {
        name: 'size',
        description:
          '`full` leaves nothing out; when absent, the feed is as large as every calendar app takes.',
        schema: { type: 'string', enum: ['full'] },
      },
    ],
  },
  '/calendar.atom': {
    operationId: 'getAtom',
    summary: 'What is on, for feed readers (RFC 4287)',
    types: ['application/atom+xml'],
    filtered: 'by pages',
  },
  '/calendar.json': {
    operationId: 'getJsonFeed',
    summary: 'What is on (JSON Feed 1.1); `_event` has both instants and what changed last',
    types: ['application/feed+json'],
    filtered: 'by pages',
  },
  '/changes.atom': {
    operationId: 'getChanges',
    summary: 'What changed, newest first, was / now in words',
    types: ['application/atom+xml'],
  },
  '/embed': {
    operationId: 'getListFrame',
    summary: 'A list for a frame of another site',
    types: [html],
    filtered: 'whole',
    also: [
      {
        name: 'view',
        description: '`list` when absent.',
        schema: { type: 'string', enum: ['list', 'month'] },
      },
      {
        name: 'size',
        description: 'Events of a list; 20 when absent.',
        schema: { ...integer, maximum: 50 },
      },
    ],
  },
  '/embed/events/{id}': {
    operationId: 'getEventFrame',
    summary: 'One event for a frame of another site',
    types: [html],
  },
  '/embed.js': {
    operationId: 'getElement',
    summary: 'The element `<turnout-events src max>` for pages of other sites',
    types: ['text/javascript'],
  },
  '/robots.txt': {
    operationId: 'getRobots',
    summary: 'What robots are to leave alone (RFC 9309)',
    types: ['text/plain'],
  },
  '/sitemap.xml': {
    operationId: 'getSitemap',
    summary: 'Every public address, or an index of pages of them (sitemaps.org)',
    types: ['application/xml'],
  },
  '/.well-known/security.txt': {
    operationId: 'getSecurity',
    summary: 'Where to report a vulnerability (RFC 9116)',
    types: ['text/plain'],
  },
  '/manifest.webmanifest': {
    operationId: 'getManifest',
    summary: 'Name, colours and sign, for home screens',
    types: ['application/manifest+json'],
  },
  '/favicon.ico': {
    operationId: 'getFavicon',
    summary: 'The sign, or a redirect to the host’s own',
    types: ['image/x-icon'],
  },
  '/sign.svg': {
    operationId: 'getSign',
    summary: 'The sign, or a redirect to the host’s PNG',
    types: ['image/svg+xml'],
  },
  '/sign.png': {
    operationId: 'getSignPicture',
    summary: 'The sign as link previews show it',
    types: ['image/png'],
  },
  '/sw.js': {
    operationId: 'getServiceWorker',
    summary: 'Keeps the last events that a browser opened, to be read without a connection',
    types: ['text/javascript'],
  },
}
