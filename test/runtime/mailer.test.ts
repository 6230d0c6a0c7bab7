// What a mail server's answer means, tried on real connections to servers that misbehave.

import { simpleParser } from 'mailparser'
import { afterEach, describe, expect, test } from 'vitest'
import type { Message } from '../../src/ports.ts'
import { composeMail } from '../../src/runtime/compose-mail.ts'
import { smtpMailer } from '../../src/runtime/mailer.ts'
import { type Script, type ScriptedSmtp, scriptedSmtp } from './scripted-smtp.ts'

const clock = { now: () => '2023-01-10T18:00:00.000Z' }
const settings = {
  mailFrom: 'calendar@turnout.example',
  calendarName: 'Turnout',
  dkim: null,
  smtpTls: 'opportunistic' as const,
}

const message: Message = {
  language: 'en',
  messageId: '<rally.2.ada@turnout.example>',
  to: 'ada@example.org',
  subject: 'Moved to 11:00 AM: SF rally',
  text: 'was 12:00 PM, now 11:00 AM',
  html: '<p>was 12:00 PM, now 11:00 AM</p>',
  calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
  unsubscribeUrl: 'https://turnout.example/watch/token/stop',
  listId: '<rally.events.turnout.example>',
}

let smtp: ScriptedSmtp | undefined
afterEach(() => smtp?.close())

async function sent(script: Script, path = '', mail: Message = message) {
  smtp = await scriptedSmtp(script)
  const mailer = smtpMailer(smtp.url.replace('//', `//${path}`), settings, clock, {
    connectionTimeout: 500,
    greetingTimeout: 500,
    socketTimeout: 2000,
  })
  const delivery = await mailer.send(mail)
  mailer.close()
  return delivery
}

test('a mail has a deadline of its own, and so have all of them when the program ends', async () => {
  smtp = await scriptedSmtp({ dot: 'hang' })
  const mailer = smtpMailer(smtp.url, settings, clock, { mailTimeout: 300 })
  expect(await mailer.send(message)).toMatchObject({ outcome: 'uncertain' })
  mailer.close()
  const patient = smtpMailer(smtp.url, settings, clock)
  const hanging = [patient.send(message), patient.send({ ...message, to: 'eva@example.org' })]
  while (smtp.mails.length < 3) await new Promise(resolve => setTimeout(resolve, 5))
  patient.cut()
  const cut = await Promise.all([...hanging, patient.send(message)])
  expect(cut.map(({ outcome }) => outcome)).toEqual(['uncertain', 'uncertain', 'uncertain'])
  expect(smtp.mails).toHaveLength(3)
  patient.close()
})

describe('the outcome of a mail', () => {
  const table: [what: string, script: Script, outcome: string, response: RegExp][] = [
    ['taken', {}, 'delivered', /^250 2\.0\.0$/],
    ['a greeting of 554', { greeting: '554 No service here' }, 'deferred', /^554/],
    ['a greeting of 421', { greeting: '421 Too busy' }, 'deferred', /^421/],
    ['no greeting', { greeting: 'hang' }, 'deferred', /ETIMEDOUT/],
    ['a sender refused for now', { MAIL: '451 4.3.0 Later' }, 'deferred', /^451/],
    ['a sender refused for good', { MAIL: '550 5.1.8 Who?' }, 'deferred', /^550/],
    ['a recipient who is not there', { RCPT: '550 5.1.1 No such user' }, 'rejected', /^550/],
    ['a recipient refused without more words', { RCPT: '550 No' }, 'rejected', /^550/],
    ['a mailbox that is full', { RCPT: '452 4.2.2 Full' }, 'deferred', /^452/],
    ['a mailbox that is locked', { RCPT: '450 4.2.1 Greylisted' }, 'deferred', /^450/],
    ['a server that wants a log-in', { RCPT: '530 5.7.0 Log in first' }, 'deferred', /^530/],
    ['a relay denied', { RCPT: '554 5.7.1 Relay access denied' }, 'deferred', /^554/],
    ['DATA refused for good', { DATA: '554 No' }, 'rejected', /^554/],
    ['DATA refused for now', { DATA: '451 4.3.2 Later' }, 'deferred', /^451/],
    ['the content refused for good', { dot: '554 5.6.0 Not like this' }, 'rejected', /^554/],
    ['the content refused for now', { dot: '451 4.3.0 Later' }, 'deferred', /^451/],
    ['421 after the final dot', { dot: '421 4.3.2 Going down' }, 'deferred', /^421/],
    ['the line dropped after the final dot', { dot: 'drop' }, 'uncertain', /ECONNECTION/],
    ['no answer after the final dot', { dot: 'hang' }, 'uncertain', /ETIMEDOUT/],
    ['the line dropped in the middle', { RCPT: 'drop' }, 'uncertain', /ECONNECTION/],
    ['no answer in the middle', { MAIL: 'hang' }, 'uncertain', /ETIMEDOUT/],
  ]
  test.each(table)('%s', async (_what, script, outcome, response) => {
    const delivery = await sent(script)
    expect(delivery.outcome).toBe(outcome)
    expect(delivery.response).toMatch(response)
  })

  test('a log-in that is refused', async () => {
    const delivery = await sent({ AUTH: '535 5.7.8 Wrong password' }, 'user:secret@')
    expect(delivery).toEqual({
      outcome: 'deferred',
      response: '535 5.7.8',
      fault: { kind: 'log-in', code: '535 5.7.8' },
    })
  })

  test('no server at all', async () => {
    smtp = await scriptedSmtp()
    await smtp.close()
    const mailer = smtpMailer(smtp.url, settings, clock)
    expect(await mailer.send(message)).toMatchObject({ outcome: 'deferred' })
    mailer.close()
  })
})

test('a mail that was put together ahead goes out once, as it was then', async () => {
  smtp = await scriptedSmtp()
  let now = '2023-01-10T23:30:00.000Z'
  const mailer = smtpMailer(smtp.url, settings, { now: () => now })
  mailer.prepare?.(message)
  now = '2023-01-10T23:31:00.000Z'
  await mailer.send(message)
  mailer.close()
  expect(smtp.mails).toHaveLength(1)
  expect(smtp.mails[0]).toContain('Date: Tue, 10 Jan 2023 23:30:00 +0000')
})

test('of an answer the codes go on, whatever its words name', async () => {
  const { response } = await sent({
    RCPT: '550-5.1.1 unknown user ada (ada at example.org)\r\n550 5.1.1 asked by 192.0.2.7',
  })
  expect(response).toBe('550 5.1.1')
})

describe('a mail as it arrives', () => {
  const break_ = '\r\nBcc: mallory@example.org\r\n\r\nForged body'

  test('names and subjects with line breaks make no header and no recipient', async () => {
    const hostile = {
      ...message,
      subject: `Moved${break_}`,
      listId: `<rally.events.turnout.example>${break_}`,
      references: `<letter.1@turnout.example>${break_}`,
    }
    expect((await sent({}, '', hostile)).outcome).toBe('delivered')
    const mail = await simpleParser(smtp?.mails[0] ?? '')
    expect(mail.bcc).toBeUndefined()
    expect(mail.headers.has('bcc')).toBe(false)
    expect(mail.subject).toMatch(/^Moved/)
    expect(mail.text).toMatch(/^was 12:00 PM, now 11:00 AM/)
    expect(smtp?.mails[0]?.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im)
  })

  test('an address that names two people is one recipient or none', async () => {
    const delivery = await sent({}, '', { ...message, to: 'ada@example.org, mallory@example.org' })
    expect(delivery.outcome).not.toBe('uncertain')
    expect(smtp?.recipients.length).toBeLessThanOrEqual(1)
    const mail = await simpleParser(smtp?.mails[0] ?? '')
    expect([mail.to ?? []].flat().flatMap(one => one.value).length).toBeLessThanOrEqual(1)
  })

  test('carries one stop, one calendar, and emoji as they are', async () => {
    await sent({}, '', { ...message, subject: '✊🏾 مسيرة: Moved' })
    const mail = await simpleParser(smtp?.mails[0] ?? '')
    expect(mail.subject).toBe('✊🏾 مسيرة: Moved')
    expect(mail.messageId).toBe(message.messageId)
    expect(mail.date?.toISOString()).toBe(clock.now())
    const names = mail.headerLines.map(one => one.key)
    for (const name of ['list-unsubscribe', 'list-unsubscribe-post', 'list-id', 'auto-submitted'])
      expect(names.filter(one => one === name)).toHaveLength(1)
    const calendars = mail.attachments.filter(one => one.contentType === 'text/calendar')
    expect(calendars.map(one => one.filename)).toEqual(['event.ics'])
    expect(smtp?.mails[0]).toMatch(/text\/calendar; charset=utf-8; method=PUBLISH/i)
  })

  test.each<[what: string, subject: string]>([
    ['of many words', `Moved to 11:00 AM: ${'SF rally and march '.repeat(10)}`],
    ['of one word', `Moved: https://example.org/${'a'.repeat(180)}`],
    ['of one word with accents', `Se movió: ${'a'.repeat(90)} ${'ñ'.repeat(90)}`],
    ['of emoji', '🔥'.repeat(90)],
    ['of Arabic', 'مسيرة '.repeat(30)],
    ['with a line break in a long word', `Moved: ${'a'.repeat(80)}${break_}`],
  ])('a subject %s takes no line over 78 characters, and is read as it was', async (_, subject) => {
    const calendarName =
      'Everything that happens around the Bay, the peninsula and the valleys beyond'
    const name = { ...settings, calendarName, mailFrom: 'calendar@turnout.example' }
    const unsubscribeMail = `stop+w${'0'.repeat(32)}@bounces.turnout.example`
    const { raw } = composeMail({ ...message, subject, unsubscribeMail }, name, clock)
    const head = raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n')
    expect(head.filter(line => line.length > 78)).toEqual([])
    const mail = await simpleParser(raw)
    expect(mail.subject?.replace(/\s+/g, ' ').trim()).toBe(subject.replace(/\s+/g, ' ').trim())
    expect(mail.bcc).toBeUndefined()
  })
})
