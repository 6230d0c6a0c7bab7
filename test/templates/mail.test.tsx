// Every mail as its receiver gets it: subject, plain text and HTML.

import { describe, expect, test } from 'vitest'
import { differences } from '../../src/domain/event/differences.ts'
import type { Revision, Snapshot } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import { changeMail } from '../../templates/mail/change-mail.tsx'
import {
  confirmEndorseMail,
  confirmFollowMail,
  confirmPublishMail,
} from '../../templates/mail/confirm-mails.tsx'
import { wrapLine } from '../../templates/mail/document-text.ts'
import { lostLinksMail } from '../../templates/mail/lost-links-mail.tsx'
import type { RenderedMail } from '../../templates/mail/mail-document.ts'
import { manageLinkMail } from '../../templates/mail/manage-link-mail.tsx'
import { personalise } from '../../templates/mail/personalise.ts'
import { aRevision, aSnapshot } from '../support/an-event.ts'

const rally = aSnapshot({
  summary: '',
  description: 'Labor solidarity.\n\nFriday January 13, 2023\nPeru Consulate',
  topics: ['labor'],
  contact: '',
})
const atEleven = { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' }
const cancelled = { state: 'cancelled', reason: 'no permit' } as const
const postponed = { state: 'postponed', reason: 'rain' } as const
const terms: Terms = {
  region: [
    { slug: 'san-francisco', parent: null, name: { en: 'San Francisco', es: 'San Francisco' } },
  ],
  type: [{ slug: 'protest', parent: null, name: { en: 'Protest', es: 'Protesta' } }],
  topic: [{ slug: 'labor', parent: null, name: { en: 'Labor', es: 'Trabajo' } }],
}
const token = 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE'
const links = {
  event: 'https://turnout.example/events/k3x9',
  history: 'https://turnout.example/events/k3x9/history',
  subscribe: 'https://turnout.example/calendar.ics?type=protest&topic=labor',
  lostLink: 'https://turnout.example/lost-link',
}
const watcher = {
  watchUrl: `https://turnout.example/watch/${token}?a=1&b=2`,
  stopUrl: `https://turnout.example/watch/${token}/stop`,
}

const revised = (snapshot: Snapshot): Revision =>
  aRevision(snapshot, { number: 3, at: '2023-01-10T23:24:00.000Z' })

type Story = {
  was?: Partial<Snapshot>
  now: Partial<Snapshot>
  language?: Language
  urgent?: boolean
  begun?: boolean
  notes?: string[]
  calendarName?: string
}

function aChangeMail({
  was = {},
  now,
  language = 'en',
  urgent = false,
  ...rest
}: Story): RenderedMail {
  const before = { ...rally, ...was }
  const after = { ...before, ...now }
  return changeMail({
    event: { id: 'k3x9', revision: revised(after) },
    changes: differences(before, after),
    notes: rest.notes ?? ['Time of rally moved to 11AM'],
    terms,
    language,
    calendarName: rest.calendarName ?? 'Bay Area Turnout',
    urgent,
    begun: rest.begun ?? false,
    links,
  })
}

/** Every kind of mail there is, about this event, by name. */
function everyMail(language: Language, hostile = ''): Record<string, RenderedMail> {
  const event = { ...rally, title: `${rally.title}${hostile}`, reason: hostile, summary: hostile }
  const name = `Ana${hostile}`
  const calendarName = `Bay Area Turnout${hostile}`
  const change = aChangeMail({
    was: { title: event.title },
    now: { ...atEleven, address: `790 Market St.${hostile}`, description: 'New' },
    notes: [`Time moved${hostile}`, 'Second note'],
    language,
    calendarName,
  })
  const off = aChangeMail({ was: { title: event.title }, now: cancelled, language, urgent: true })
  const common = {
    event,
    terms,
    language,
    calendarName,
    link: `https://turnout.example/confirm/${token}`,
    expires: 'Friday, January 13, 2023',
  }
  return {
    endorser: personalise(change, { ...watcher, organization: `Tenants & Friends${hostile}` }),
    follower: personalise(change, { ...watcher, organization: null }),
    cancelled: personalise(off, { ...watcher, organization: null }),
    publish: confirmPublishMail({ ...common, contact: 'ada@example.org' }),
    endorse: confirmEndorseMail({
      ...common,
      organization: `Tenants${hostile}`,
      statement: `We stand\n\nwith workers.${hostile}`,
      website: 'https://tenants.example/?a=1&b=2',
      asksToShow: true,
    }),
    follow: confirmFollowMail(common),
    published: manageLinkMail({
      ...common,
      name,
      invitedBy: null,
      first: true,
      proved: true,
      links,
    }),
    invited: manageLinkMail({
      ...common,
      name,
      invitedBy: `Bruno${hostile}`,
      first: false,
      proved: false,
      links,
    }),
    again: manageLinkMail({
      ...common,
      name: '',
      invitedBy: null,
      first: false,
      proved: true,
      links,
    }),
    lost: lostLinksMail({
      events: [
        {
          title: event.title,
          when: 'Friday, January 13, 2023',
          link: common.link,
          standing: 'published',
        },
      ],
      watching: [{ title: `Potluck${hostile}`, link: watcher.watchUrl }],
      language,
      calendarName,
    }),
  }
}

describe('the subject of a change mail', () => {
  const title = rally.title
  const table: [what: string, story: Omit<Story, 'language'>, en: string, es: string][] = [
    ['an hour', { now: atEleven }, 'Moved to 11:00 AM', 'Pasa a las 11:00 a. m.'],
    [
      'one o’clock',
      { now: { startsLocal: '2023-01-13T13:00' } },
      'Moved to 1:00 PM',
      'Pasa a la 1:00 p. m.',
    ],
    [
      'another day',
      { now: { startsLocal: '2023-01-14T14:00', endsLocal: null } },
      'Moved to Sat, Jan 14, 2:00 PM',
      'Pasa al sáb 14 de enero, a las 2:00 p. m.',
    ],
    [
      'another year',
      { now: { startsLocal: '2024-02-29T14:00', endsLocal: null } },
      'Moved to Thu, Feb 29, 2024, 2:00 PM',
      'Pasa al jue 29 de febrero de 2024, a las 2:00 p. m.',
    ],
    [
      'all of another day',
      { now: { startsLocal: '2023-01-14T00:00', endsLocal: null, allDay: true } },
      'Moved to Sat, Jan 14',
      'Pasa al sáb 14 de enero',
    ],
    [
      'only the end',
      { now: { endsLocal: '2023-01-13T15:00' } },
      'Now ends at 3:00 PM',
      'Ahora termina a las 3:00 p. m.',
    ],
    ['an unknown end', { now: { endsLocal: null } }, 'Changed', 'Cambios'],
    ['the address', { now: { address: '790 Market St.' } }, 'New address', 'Nueva dirección'],
    ['the place', { now: { placeName: 'City Hall' } }, 'New place', 'Nuevo lugar'],
    ['a place taken away', { now: { address: '' } }, 'Changed', 'Cambios'],
    [
      'the rally: hour and address',
      { now: { ...atEleven, address: '790 Market St.', price: 'Free' } },
      'Moved to 11:00 AM, new address',
      'Pasa a las 11:00 a. m., nueva dirección',
    ],
    [
      'two things at most',
      { now: { ...atEleven, city: 'Oakland', onlineUrl: 'https://meet.example/1' } },
      'Moved to 11:00 AM, new city',
      'Pasa a las 11:00 a. m., nueva ciudad',
    ],
    [
      'the online link',
      { now: { onlineUrl: 'https://meet.example/1' } },
      'New link to join online',
      'Nuevo enlace para participar',
    ],
    ['cancelled', { now: { ...cancelled, ...atEleven } }, 'Cancelled', 'Cancelado'],
    ['postponed', { now: postponed }, 'Postponed', 'Pospuesto'],
    [
      'back on',
      { was: cancelled, now: { state: 'announced', reason: '' } },
      'Back on',
      'Vuelve a estar en pie',
    ],
    [
      'back on at another hour',
      { was: postponed, now: { state: 'announced', reason: '', ...atEleven } },
      'Back on, moved to 11:00 AM',
      'Vuelve a estar en pie, pasa a las 11:00 a. m.',
    ],
    [
      'cancelled as before',
      { was: cancelled, now: atEleven },
      'Still cancelled',
      'Sigue cancelado',
    ],
    ['the price', { now: { price: '$5' } }, 'Changed', 'Cambios'],
    ['the name of the place', { now: { placeName: 'Plaza' } }, 'New place', 'Nuevo lugar'],
    [
      'the place and its address',
      { now: { placeName: 'Plaza', address: '790 Market St.' } },
      'New address',
      'Nueva dirección',
    ],
    ['the city', { now: { city: 'Oakland' } }, 'New city', 'Nueva ciudad'],
    [
      'a place, in place of its address',
      { now: { placeName: 'Plaza', address: '' } },
      'New place',
      'Nuevo lugar',
    ],
    [
      'an hour, where it was all day',
      {
        was: { startsLocal: '2023-01-13T00:00', endsLocal: null, allDay: true },
        now: { ...atEleven, allDay: false },
      },
      'Now starts at 11:00 AM',
      'Ahora empieza a las 11:00 a. m.',
    ],
    [
      'the place, while it is on',
      { now: { placeName: 'Plaza' }, urgent: true, begun: true },
      'On now, new place',
      'Ya empezó, nuevo lugar',
    ],
    [
      'an hour, within a day',
      { now: atEleven, urgent: true },
      'Starts soon, moved to 11:00 AM',
      'Empieza pronto, pasa a las 11:00 a. m.',
    ],
    [
      'cancelled within a day',
      { now: cancelled, urgent: true },
      'Cancelled (Fri, Jan 13)',
      'Cancelado (vie 13 de enero)',
    ],
  ]
  test.each(table)('%s', (_, story, en, es) => {
    expect(aChangeMail({ ...story, language: 'en' }).subject).toBe(`${en}: ${title}`)
    expect(aChangeMail({ ...story, language: 'es' }).subject).toBe(`${es}: ${title}`)
  })

  test('shortens a long title at a word and keeps what changed', () => {
    const long = 'Neighbors and friends of the branch library gather '.repeat(8)
    const { subject } = aChangeMail({ was: { title: long }, now: { ...atEleven, city: 'Oakland' } })
    expect(subject.length).toBeLessThanOrEqual(120)
    expect(subject).toMatch(/^Moved to 11:00 AM, new city: Neighbors .* \p{L}+…$/u)
  })

  test('cuts a title without spaces, and never through an emoji', () => {
    for (const lead of ['', 'x']) {
      const { subject } = aChangeMail({ was: { title: lead + '🎉'.repeat(200) }, now: atEleven })
      expect(subject.length).toBeLessThanOrEqual(120)
      expect(subject.isWellFormed()).toBe(true)
      expect(subject).toMatch(/🎉…$/u)
    }
  })
})

describe('the body of a change mail', () => {
  test('says the rally’s change as was and now, in words', () => {
    const en = aChangeMail({ now: { ...atEleven, address: '790 Market St.' } })
    expect(en.text).toContain('Time: was 12:00 noon to 1:30 PM; now 11:00 AM to 12:30 PM')
    expect(en.text).toContain('Address: was 870 Market St.; now 790 Market St.')
    expect(en.text).toContain('“Time of rally moved to 11AM”')
    const es = aChangeMail({ now: { ...atEleven, address: '790 Market St.' }, language: 'es' })
    expect(es.text).toContain(
      'Hora: antes: de 12:00 del mediodía a 1:30\u00a0p.\u00a0m.; ahora: de 11:00\u00a0a.\u00a0m. a',
    )
    expect(es.text).toContain('Dirección: antes: 870 Market St.; ahora: 790 Market St.')
  })

  test('asks an endorser to correct their copies, and a follower not', () => {
    const mail = aChangeMail({ now: atEleven })
    const endorser = personalise(mail, { ...watcher, organization: 'Mission Tenants Assembly' })
    const follower = personalise(mail, { ...watcher, organization: null })
    for (const said of [endorser.text, endorser.html]) {
      expect(said).toContain('Our announcements are up to date')
      expect(said).not.toContain('You follow this event')
    }
    expect(endorser.text).toContain('Mission Tenants Assembly endorses this event.')
    for (const said of [follower.text, follower.html]) {
      expect(said).not.toContain('our copies')
      expect(said).toContain('You follow this event')
    }
  })

  test('says that the description was rewritten, and where to read it', () => {
    const { text } = aChangeMail({ now: { description: 'x'.repeat(1_000_000) } })
    expect(text).toContain('Description: rewritten')
    expect(text).toContain(`Read the new description:\n${links.event}`)
    expect(text.length).toBeLessThan(3000)
  })

  test('leaves out the note when there is none', () => {
    expect(aChangeMail({ now: atEleven, notes: [' '] }).text).not.toContain('writes')
  })
})

describe.each(languages)('every mail in %s', language => {
  test('says the same in text and in HTML', () => {
    for (const [name, mail] of Object.entries(everyMail(language))) {
      expect(words(plain(mail.html)), name).toEqual(words(mail.text))
      expect(urls(mail.html.replaceAll('&amp;', '&').replaceAll('&#38;', '&')), name).toEqual(
        urls(mail.text),
      )
    }
  })

  test('keeps its links whole, and other lines within 72 columns', () => {
    for (const [name, { text }] of Object.entries(everyMail(language))) {
      const long = text.split('\n').filter(line => line.length > 72)
      expect(
        long.filter(line => !/^https:\S+$/.test(line)),
        name,
      ).toEqual([])
      expect(text, name).not.toMatch(/\n{3}/)
    }
    const { endorser } = everyMail(language)
    expect(endorser?.text).toContain(`\n${watcher.watchUrl}\n`)
    expect(endorser?.text).toContain(`\n${watcher.stopUrl}\n`)
    expect(endorser?.html).toContain(`href="${watcher.stopUrl}"`)
  })

  test('parts no hour from its half of the day', () => {
    for (const { text } of Object.values(everyMail(language)))
      expect(text).not.toMatch(/\d:\d\d\s*\n/)
    expect(wrapLine(`${'word '.repeat(13)}at 12:00 PM`)).toMatch(/\n12:00 PM$/)
  })

  test('fetches nothing and runs nothing', () => {
    for (const { html } of Object.values(everyMail(language))) {
      expect(html).not.toMatch(/<(img|script|link|style|iframe|form)\b|url\(|src=/i)
      expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
      expect(html).toContain(`<html lang="${language}">`)
    }
  })

  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '\r\nBcc: everyone@example.org\r\n\r\nHello',
    '\u2028\u2029\u0085\0\u001b[31m',
    '\uE000\uE001\uE002\uE003\uE004\uE005\uE006',
    '\uE003 \uE006 \uE005 \uE004',
    '\u202Egnp.exe',
    '$& $1 $` &amp; \uD800',
  ]
  test.each(hostile)('takes %j for text and nothing else', text => {
    for (const [name, mail] of Object.entries(everyMail(language, text))) {
      expect(mail.subject, name).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      expect(mail.subject.length, name).toBeLessThanOrEqual(120)
      for (const part of Object.values(mail)) {
        expect(part, name).not.toMatch(/[\uE000-\uE00F\u202A-\u202E]|[^\P{Cc}\n]/u)
        expect(part.isWellFormed(), name).toBe(true)
      }
      expect(mail.html, name).not.toMatch(/<script|<img|<[^>]* on(click|error)=/i)
      expect(words(plain(mail.html)), name).toEqual(words(mail.text))
    }
    const { endorser } = everyMail(language, text)
    expect(endorser?.text).toContain(`\n${watcher.watchUrl}\n`)
    expect(endorser?.text).toContain(`\n${watcher.stopUrl}\n`)
  })
})

/** The words of an HTML mail as a person sees them, without markup. */
function plain(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<!doctype html>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name?: string) =>
      code ? String.fromCharCode(Number(code)) : (characters[name ?? ''] ?? ''),
    )
}

const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }
const address = /https?:\/\/[^\s"<>]+/g
const words = (text: string) => text.replace(address, '').match(/[\p{L}\p{N}]+/gu)
const urls = (text: string) => [...new Set(text.match(address))].sort()
