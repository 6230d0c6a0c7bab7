// A mail put together: nothing that people write can end a part, and nobody's mail server has to mend it.

import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import type { Message } from '../../src/ports.ts'
import { composeMail } from '../../src/runtime/compose-mail.ts'
import { asSent, clock, settings } from './as-sent.ts'

const message: Message = {
  language: 'en',
  messageId: '<rally.2.ada@turnout.example>',
  to: 'ada@example.org',
  subject: 'Pasa a las 11:00',
  text: 'antes 12:00\n\nahora 11:00\n',
  html: '<p>antes 12:00, ahora 11:00</p>',
  calendar: 'BEGIN:VCALENDAR\r\nSUMMARY:Mañana\r\nEND:VCALENDAR\r\n',
}

const read = (changed: Partial<Message>) =>
  simpleParser(Buffer.from(asSent({ ...message, ...changed }), 'latin1'))

test.each([
  'a line of its own\n--=_alternative--\n--=_mixed--\nand more',
  'a dot\n.\n..and two\n',
  'From here on,\nFrom: somebody@example.org\n\nBcc: all@example.org',
  `${'a very long word'.replaceAll(' ', '').repeat(100)} ${'ñ'.repeat(1000)} 🕊️`,
  'spaces at the end   \n\ttabs\t\t\n = equals =3D and =_ more =',
  'carriage\r\nreturns\r\nstay',
])('words come back as they were written: %#', async text => {
  const mail = await read({ text })
  expect(mail.text).toBe(text.replaceAll('\r\n', '\n'))
  expect(mail.attachments).toHaveLength(1)
  expect(mail.attachments[0]?.content.toString()).toBe(message.calendar)
})

test('no line is longer than 76 characters, and each ends in CR LF', () => {
  const text = `${'long'.repeat(60)}\n${'https://turnout.example/'.repeat(9)}\n${'é '.repeat(90)}`
  const raw = asSent({ ...message, text, html: `<p>${text}</p>`, subject: 'ñandú '.repeat(40) })
  for (const line of raw.split('\r\n')) {
    expect(line.length).toBeLessThanOrEqual(76)
    expect(line).not.toContain('\n')
    expect(line).toMatch(/^[\t\x20-\x7e]*$/)
  }
})

test('a mail without an event is an alternative of two parts and nothing else', async () => {
  const { calendar: _, ...plain } = message
  const raw = asSent(plain)
  expect(raw).toContain('Content-Type: multipart/alternative; boundary="=_alternative"')
  expect(raw).not.toContain('mixed')
  expect((await simpleParser(Buffer.from(raw, 'latin1'))).attachments).toEqual([])
})

test('every mail ends with who runs the calendar, in its own language, where the host says so', async () => {
  const host = { hostName: 'Fay <& Co>', hostContact: 'fay@example.org' }
  const html = '<body><div><p>ahora 11:00</p></div></body>'
  const composed = composeMail(
    { ...message, html, language: 'es' },
    { ...settings, ...host },
    clock,
  )
  const mail = await simpleParser(composed.raw)
  expect(mail.text).toBe(
    'antes 12:00\n\nahora 11:00\n\nEste calendario lo administra: Fay <& Co>.\nContacto: fay@example.org\n',
  )
  expect(mail.html).toContain('Fay &lt;&amp; Co&gt;')
  expect(mail.html).toMatch(/<a href="mailto:fay@example\.org">[^<]*<\/a><\/p><\/div><\/body>$/)

  const linked = { hostName: null, hostContact: 'https://fay.example/contact' }
  const other = await simpleParser(composeMail(message, { ...settings, ...linked }, clock).raw)
  expect(other.text).toContain('\n\nContact: https://fay.example/contact\n')
  const none = { hostName: null, hostContact: null }
  expect(composeMail(message, { ...settings, ...none }, clock).raw).toBe(
    composeMail(message, settings, clock).raw,
  )
})
