// What pages promise: hostile text stays text, each field is named, both languages are whole.

import { type FC, jsx } from 'hono/jsx'
import { expect, test } from 'vitest'
import { languages } from '../../src/domain/language.ts'
import { InPageContext, type PageContext } from '../../templates/page-context.ts'
import { EventFormPage } from '../../templates/pages/event-form-page.tsx'
import { EventPage, type EventPageProps } from '../../templates/pages/event-page.tsx'
import { HomePage } from '../../templates/pages/home-page.tsx'
import { MailboxMessagePage } from '../../templates/pages/mailbox-message-page.tsx'
import { ManagePage } from '../../templates/pages/manage-page.tsx'
import {
  ManagedEditPage,
  type ManagedEditPageProps,
} from '../../templates/pages/managed-edit-page.tsx'
import { ManagedPeoplePage } from '../../templates/pages/managed-people-page.tsx'
import { WatchPage } from '../../templates/pages/watch-page.tsx'
import type { ManagedEvent } from '../../templates/parts/managed-frame.tsx'
import { aForm, terms, thirdRevision } from './sample.ts'

const base = { language: 'en', calendarName: 'Turnout' } as const
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>\' onfocus=alert(1) x="'

const eventPage = (changed: Partial<EventPageProps & PageContext> = {}) =>
  html(EventPage, {
    ...base,
    id: 'abc',
    url: 'https://example.org/events/abc',
    revision: thirdRevision(),
    rendered: { html: '<p>Meet at the <strong>door</strong>.</p>', places: [] },
    terms,
    actions: ['follow', 'endorse', 'add'],
    copies: [],
    asksToShow: true,
    endorsements: [],
    caughtUp: { endorsers: 0, told: 0, acknowledged: 0 },
    questions: { shown: [], all: 0, canAsk: true },
    history: [],
    feedUrl: 'https://example.org/calendar.ics',
    ...changed,
  })

/** Snapshot before a change. */
const before = thirdRevision({ startsLocal: '2023-01-13T12:00' }).snapshot

const managed: ManagedEvent = {
  baseUrl: '/manage/t',
  eventId: 'abc',
  snapshot: thirdRevision().snapshot,
  standing: 'public',
}

const managePage = (language: 'en' | 'es' = 'en') =>
  html(ManagePage, {
    ...base,
    language,
    managed,
    revision: 3,
    contradictions: [],
    unread: [],
    dateNotices: [],
    isPlain: false,
    undo: { what: 'Time', until: '3:25 PM' },
    change: null,
    waiting: { endorsements: 1, questions: 1 },
  })

const editPage = (edit: Partial<ManagedEditPageProps> = {}) =>
  html(ManagedEditPage, {
    ...base,
    managed,
    terms,
    form: aForm(),
    edit: { note: '', baseRevision: 3, tell: 'everyone', people: 1 },
    errors: [],
    ...edit,
  })

const peoplePage = (language: 'en' | 'es' = 'en') =>
  html(ManagedPeoplePage, {
    ...base,
    language,
    managed,
    endorsements: [],
    rule: 'ask',
    told: {
      unlisted: 0,
      changes: [],
      watchers: [
        {
          name: 'Retirees',
          kind: 'endorser',
          toldRevision: 1,
          toldAt: null,
          standing: 'waiting',
          answer: null,
          website: '',
        },
      ],
    },
    questions: { questions: [], waiting: 0, all: 0 },
  })

const managedPages = () => Promise.all([managePage(), editPage(), peoplePage()])

test('shows hostile text in every field as text, never as markup', async () => {
  const revision = thirdRevision({
    title: hostile,
    summary: hostile,
    description: `${hostile}\n\n[link](javascript:alert(1))`,
    placeName: hostile,
    address: hostile,
    organizer: hostile,
    website: 'javascript:alert(1)',
    onlineUrl: 'javascript:alert(1)',
    price: hostile,
    state: 'cancelled',
    reason: hostile,
  })
  const page = await eventPage({
    revision,
    recent: {
      changes: [
        {
          aspect: 'title',
          label: 'Title',
          was: hostile,
          now: hostile,
          before,
          href: '/events/abc',
        },
      ],
      notes: [{ words: hostile, at: '2023-01-10T23:24:00.000Z', href: '/events/abc' }],
    },
    endorsements: [
      {
        organization: hostile,
        website: 'javascript:alert(1)',
        statement: hostile,
        confirmedDomain: hostile,
        confirms: hostile,
      },
    ],
    calendarName: hostile,
  })
  expect(page).not.toMatch(/<script>|<img|href="javascript/i)
  expect(attributesOf(page)).not.toContain('onerror')
  expect(attributesOf(page)).not.toContain('onfocus')
})

test('carries no inline script, style or event handler', async () => {
  for (const page of [await eventPage(), ...(await managedPages())]) {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
    expect(page.match(/<script[^>]*>[^<]*/g)).toEqual(['<script type="module" src="/turnout.js">'])
  }
})

test('gives every field of every form a label, and every id once', async () => {
  for (const page of [await eventPage(), ...(await managedPages())]) {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
    const labelled = new Set([...page.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id))
    const unlabelled = [...page.matchAll(/<(?:input|select|textarea)\s[^>]*>/g)]
      .map(([tag]) => tag)
      .filter(tag => !/type="(hidden|checkbox|radio)"/.test(tag))
      .filter(tag => !labelled.has(/\sid="([^"]+)"/.exec(tag)?.[1] ?? ''))
    expect(unlabelled).toEqual([])
  }
})

test('keeps a refused form as it was typed and links each error to its field', async () => {
  const page = await html(EventFormPage, {
    ...base,
    terms,
    action: '/events',
    form: aForm({ title: 'a "b" <c>', description: '\nfirst line empty', zone: 'Mars/Olympus' }),
    errors: [
      { field: 'title', message: 'Too odd.' },
      { field: 'zone', message: 'There is no zone “Mars/Olympus”.' },
      { field: 'topics', message: 'Choose topics from the list.' },
    ],
  })
  expect(page).toContain('value="a &quot;b&quot; &lt;c&gt;"')
  expect(page).toMatch(/<textarea[^>]*>\n\nfirst line empty/)
  expect(page).toMatch(/name="zone"[^>]*value="Mars\/Olympus"/)
  for (const field of ['title', 'zone', 'topics']) {
    expect(page).toContain(`href="#field-${field}"`)
    expect(page).toMatch(new RegExp(`id="field-${field}"[^>]*field-${field}-error`))
    expect(page).toContain(`<p class="error" id="field-${field}-error"`)
  }
})

test('shows a lost race with both versions above what was typed', async () => {
  const page = await editPage({
    form: aForm({ placeName: 'Side door' }),
    edit: {
      note: 'Use the side door',
      baseRevision: 4,
      tell: 'now',
      people: 2,
      conflict: {
        theirs: [{ aspect: 'address', label: 'Address', was: '870', now: '790' }],
        theirNote: 'The number was wrong',
        revision: 4,
      },
    },
  })
  expect(words(page)).toContain('Address was 870 now 790')
  expect(words(page)).toContain('The number was wrong')
  expect(page).toContain('value="Side door"')
  expect(page).toContain('value="Use the side door"')
  expect(page).toMatch(/name="baseRevision" value="4"/)
})

test('says by word that an event is cancelled, why, and what changed', async () => {
  const page = words(
    await eventPage({
      revision: thirdRevision({ state: 'cancelled', reason: 'The permit was withdrawn.' }),
      recent: {
        changes: [
          {
            aspect: 'time',
            label: 'Time',
            was: '12:00 PM',
            now: '11:00 AM',
            before,
            href: '/events/abc/revisions/2',
          },
        ],
        notes: [
          {
            words: 'Moved to 11AM',
            at: '2023-01-10T23:24:00.000Z',
            href: '/events/abc/revisions/2',
          },
        ],
      },
    }),
  )
  expect(page).toContain('cancelled The permit was withdrawn.')
  expect(page).toContain('Changed · Time: was 12:00 PM')
  expect(page).toContain('Moved to 11AM')
})

test('shows the contact address only when it is given', async () => {
  expect(await eventPage()).not.toMatch(/mailto:(?!\?)/)
  expect(await eventPage({ contact: 'ada@example.org' })).toContain('mailto:ada@example.org')
})

test('lists what began earlier under the first day of the list', async () => {
  const page = words(
    await html(HomePage, {
      ...base,
      events: [
        {
          id: 'w',
          revision: thirdRevision({
            title: 'Open studios',
            startsLocal: '2023-01-08T00:00',
            endsLocal: '2023-01-14T00:00',
            allDay: true,
          }),
          changed: [],
        },
        { id: 'r', revision: thirdRevision(), changed: [] },
      ],
      goingOn: [],
      from: '2023-01-10',
      to: '',
      terms,
      choices: { when: [], views: [], where: [], kinds: [] },
      month: {
        month: '2023-01-01',
        weeks: [],
        firstWeekday: 0,
        today: '2023-01-10',
        chosen: null,
        monthUrl: '/?view=month',
        previous: null,
        next: null,
      },
      clearUrl: '/',
      counts: { region: new Map(), type: new Map(), topic: new Map(), choices: new Map() },
      filters: {
        region: [],
        type: [],
        topic: [],
        q: '',
        organizer: '',
        by: '',
        from: '',
        to: '',
      },
      nextUrl: null,
      moreGoingOnUrl: null,
      subscription: {
        calendarUrl: 'https://example.org/calendar.ics',
        atomUrl: '/calendar.atom',
        jsonUrl: '/calendar.json',
        digestUrl: '/digests',
        embedUrl: '/embed',
        sharingUrl: '/sharing',
        leavesView: false,
        leavesDates: false,
      },
      now: '2023-01-10T23:30:00.000Z',
      zone: 'America/Los_Angeles',
    }),
  )
  expect(page).toContain('Today Tuesday, January 10 since Sun 8 to Sat 14 Open studios')
  expect(page).toContain(
    'This weekend January 13 to 15 Fri 13 11:00 AM to 12:30 PM Rally at the consulate',
  )
})

test('sends no referrer from pages whose address holds a token', async () => {
  const watch = await html(WatchPage, {
    ...base,
    baseUrl: '/watch/t',
    eventId: 'abc',
    revision: thirdRevision(),
    told: null,
    allMailUrl: '/mail/token',
    acknowledgedRevision: 0,
    stopped: false,
    reminder: false,
    publicConfirmation: null,
    organization: null,
    standing: null,
    withdrawn: false,
  })
  for (const page of [watch, ...(await managedPages())])
    expect(page).toContain('<meta name="referrer" content="no-referrer"/>')
  expect(await eventPage()).not.toContain('no-referrer')
})

test('makes links of the addresses in a mail and of nothing else', async () => {
  const page = await html(MailboxMessagePage, {
    ...base,
    id: 'm1',
    from: 'turnout@localhost',
    to: 'ada@example.org',
    subject: hostile,
    at: '2023-01-10T23:30:00.000Z',
    text: 'See (http://localhost:8787/watch/a_b-c). javascript:alert(1) <b>',
    headers: hostile,
    hasCalendar: false,
    hasHtml: false,
    zone: 'America/Los_Angeles',
  })
  expect(page).toContain(
    '<a href="http://localhost:8787/watch/a_b-c">http://localhost:8787/watch/a_b-c</a>). javascript',
  )
  expect(page).toContain('&lt;b&gt;')
})

test('says everything in the language that is asked for', async () => {
  for (const language of languages) {
    const other = language === 'en' ? 'es' : 'en'
    const pagesIn = async (one: 'en' | 'es') =>
      [await eventPage({ language: one }), await managePage(one), await peoplePage(one)].map(
        phrasesOf,
      )
    const own = await pagesIn(language)
    const theirs = await pagesIn(other)
    own.forEach((mine, index) => {
      const same = mine.filter(phrase => theirs[index]?.includes(phrase)).filter(isProse)
      expect(same).toEqual([])
    })
  }
})

/** A page as its reader gets it. */
const html = async <Props,>(
  page: (props: Props) => unknown,
  { language, calendarName, ...props }: PageContext & NoInfer<Props>,
): Promise<string> =>
  String(
    await (
      <InPageContext value={{ language, calendarName }}>{jsx(page as FC, props)}</InPageContext>
    ),
  )

/** The text that a reader sees, one space between pieces. */
const words = (page: string): string =>
  page
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

/** Pieces of text between tags. */
const phrasesOf = (page: string): string[] =>
  page
    .replace(/<head>.*<\/head>/s, '')
    .split(/<[^>]*>/)
    .map(piece => piece.trim())

/** A sentence of the program's own: longer than a word, and not from the sample event. */
const isProse = (phrase: string): boolean =>
  phrase.split(' ').length > 2 &&
  !JSON.stringify(thirdRevision().snapshot).includes(phrase) &&
  !phrase.includes(thirdRevision().snapshot.city)

const attributesOf = (page: string): string[] =>
  [...page.matchAll(/<[a-z][^\s>]*((?:\s+[a-z-]+(?:="[^"]*")?)*)/g)].flatMap(([, attributes]) =>
    [...(attributes ?? '').matchAll(/([a-z-]+)(?:="[^"]*")?/g)].map(([, name]) => name ?? ''),
  )
