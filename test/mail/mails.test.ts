// Every kind of mail as it leaves: byte for byte in files to read in review, parsed back part by part
// in both languages, and safe from whatever people write into names and titles.

import { type ParsedMail, simpleParser } from 'mailparser'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../../src/ports.ts'
import { aFollower, anEndorser, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'
import { asSent } from './as-sent.ts'

const kinds: Record<string, Message> = {}

/** The same ids and links each time, each as long as the real one. */
function steady(message: Message, eventId: string): Message {
  const text = JSON.stringify(message)
    .replace(/\/[\w-]{43}(?![\w-])/g, `/${'T'.repeat(43)}`)
    .replace(/\/mail\/1\.[\w.-]+/g, link => `/mail/${'T'.repeat(link.length - 6)}`)
    .replaceAll(eventId, 'rally'.padEnd(eventId.length, '0'))
    .replace(/<letter\.\w+(\.bounces\.\d+)?@/g, '<letter.0000$1@')
    .replace(/(\.\d+\.)\w{12}@/g, '$1watcher00000@')
  return JSON.parse(text) as Message
}

async function last(world: World, to: string, name: string, eventId: string): Promise<void> {
  world.clock.advance(60)
  await world.work()
  const mail = world.mails.findLast(one => one.to === to)
  if (!mail) throw new Error(`no mail for ${name}`)
  kinds[name] = steady(mail, eventId)
}

beforeAll(async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  kinds['confirm-publish'] = steady(world.mails[0] as Message, rally.id)
  await last(world, 'olga@example.org', 'manage-link', rally.id)
  await anEndorser(world, rally.id, { website: 'https://mission.example' })
  await last(world, 'bruno@example.org', 'confirm-endorse', rally.id)
  await aFollower(world, rally.id, { reminder: 'on' })
  await last(world, 'ada@example.org', 'confirm-follow', rally.id)
  await anEndorser(world, rally.id, {
    organization: 'Comité de Solidaridad con el Perú',
    email: 'carmen@example.org',
    language: 'es',
    statement: 'Nos vemos allí.',
  })
  await last(world, 'carmen@example.org', 'confirm-endorse-in-spanish', rally.id)
  await edited(world, rally, {
    startsLocal: '2023-01-13T11:00',
    endsLocal: '2023-01-13T12:30',
    address: '790 Market St.',
    note: 'Time of rally moved to 11AM',
  })
  world.clock.advance(600)
  await last(world, 'bruno@example.org', 'change', rally.id)
  await last(world, 'ada@example.org', 'change-to-a-follower', rally.id)
  await last(world, 'carmen@example.org', 'change-in-spanish', rally.id)
  world.clock.set('2023-01-11T19:00:00.000Z')
  await last(world, 'bruno@example.org', 'reminder-of-copies', rally.id)
  await last(world, 'carmen@example.org', 'reminder-of-copies-in-spanish', rally.id)
  world.clock.set('2023-01-12T19:00:00.000Z')
  await last(world, 'ada@example.org', 'reminder-of-the-start', rally.id)
  await world.post('/lost-link', { email: 'bruno@example.org' })
  await last(world, 'bruno@example.org', 'lost-links', rally.id)
  world.deliver = ({ to }) =>
    to === 'olga@example.org'
      ? { outcome: 'delivered', response: '250 OK' }
      : { outcome: 'rejected', response: '550 no such user' }
  await world.post(`${rally.manage}/cancellation`, { reason: 'The consulate is closed' })
  await world.work()
  world.clock.advance(600)
  await last(world, 'olga@example.org', 'bounces', rally.id)
})

const names = [
  'confirm-publish',
  'manage-link',
  'confirm-endorse',
  'confirm-endorse-in-spanish',
  'confirm-follow',
  'change',
  'change-to-a-follower',
  'change-in-spanish',
  'reminder-of-copies',
  'reminder-of-copies-in-spanish',
  'reminder-of-the-start',
  'lost-links',
  'bounces',
]

test.each(names)('%s, byte for byte', async name => {
  const raw = await asSent(kinds[name] as Message)
  await expect(raw.replaceAll('\r\n', '\n')).toMatchFileSnapshot(`${name}.eml`)
})

const parsed = async (name: string): Promise<ParsedMail> =>
  simpleParser(Buffer.from(await asSent(kinds[name] as Message), 'latin1'))

describe.each([
  ['change', 'en', 'Moved to 11:00 AM, new address: ', 'was 870 Market St., now 790 Market St.'],
  [
    'change-in-spanish',
    'es',
    'Pasa a las 11:00 a.m., nueva dirección: ',
    'antes 870 Market St., ahora 790 Market St.',
  ],
])('the mail of a %s, parsed back', (name, language, subject, difference) => {
  test('says the same in text and HTML, and the change in words', async () => {
    const mail = await parsed(name)
    expect(mail.subject).toBe(`${subject}SF rally: US hands off Peru`)
    expect(mail.text).toContain(difference)
    expect(mail.html).toContain(`<html lang="${language}">`)
    for (const said of [mail.text, mail.html || '']) {
      expect(said).toContain('790 Market St.')
      expect(said).toContain('https://turnout.example/events/')
    }
  })

  test('holds the event once, as an attachment that publishes', async () => {
    const { attachments } = await parsed(name)
    expect(attachments.map(one => [one.contentType, one.filename])).toEqual([
      ['text/calendar', 'event.ics'],
    ])
    const [calendar] = attachments
    expect(calendar?.headers.get('content-type')).toMatchObject({
      params: { method: 'PUBLISH', charset: 'utf-8' },
    })
    const ics = calendar?.content.toString('utf8') ?? ''
    expect(ics).toContain('METHOD:PUBLISH')
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(ics.replaceAll('\r\n ', '')).toMatch(/ORGANIZER[^\r]*calendar@turnout\.example/)
    expect(ics).not.toContain('ATTENDEE')
    expect(ics).toContain('DTSTART:20230113T190000Z')
  })

  test('carries what mail programs look for, once each', async () => {
    const raw = await asSent(kinds[name] as Message)
    const head = (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ')
    const headers = Map.groupBy(head.split('\r\n'), line =>
      (line.split(':')[0] ?? '').toLowerCase(),
    )
    const only = (field: string) => {
      const found = headers.get(field.toLowerCase()) ?? []
      expect(found, field).toHaveLength(1)
      return found[0]?.slice(field.length + 1).trim()
    }
    expect(only('List-Unsubscribe')).toMatch(
      /^<https:\/\/turnout\.example\/watch\/[\w-]{43}\/stop>$/,
    )
    expect(only('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(only('List-Id')).toMatch(/^<\w+\.events\.turnout\.example>$/i)
    expect(only('Auto-Submitted')).toBe('auto-generated')
    expect(only('References')).toBe('<letter.0000@turnout.example>')
    expect(only('Message-ID')).toMatch(/^<rally0+\.2\.watcher00000@turnout\.example>$/)
    expect(only('From')).toBe('Bay Area Turnout <calendar@turnout.example>')
  })
})

describe('whatever people write into it', () => {
  const hostile = [
    'Rally\r\nBcc: everyone@example.org',
    '"Rally" <ada@example.org>, everyone@example.org',
    'Manifestación: ¡Fuera las manos del Perú! '.repeat(6),
    '집회 '.repeat(60),
    '🎉'.repeat(50),
    '=?utf-8?Q?Bcc=3A?=',
  ]
  test.each(hostile)('a subject of %j comes back whole, on short lines', async subject => {
    const raw = await asSent({ ...(kinds.change as Message), subject })
    const [head = ''] = raw.split('\r\n\r\n')
    for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(200)
    expect(head).toMatch(/^[\x20-\x7e\r\n\t]*$/)
    const mail = await simpleParser(Buffer.from(raw, 'latin1'))
    expect(mail.bcc).toBeUndefined()
    expect([mail.to].flat().map(to => to?.text)).toEqual(['bruno@example.org'])
    if (!subject.startsWith('=?'))
      expect(mail.subject?.replace(/\s+/g, ' ').trim()).toBe(subject.replace(/\s+/g, ' ').trim())
  })

  test.each(hostile)('a calendar named %j sends from its own address alone', async name => {
    const raw = await asSent(kinds.change as Message, name)
    const mail = await simpleParser(Buffer.from(raw, 'latin1'))
    expect(mail.bcc).toBeUndefined()
    expect(mail.from?.value.map(one => one.address)).toEqual(['calendar@turnout.example'])
  })
})
