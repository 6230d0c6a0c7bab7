// Mail is safe from whatever people write into names and titles.

import { expect, test } from 'vitest'
import type { Message } from '../../src/ports.ts'
import { asRead } from './as-read.ts'
import { asSent } from './as-sent.ts'

const plain: Message = {
  language: 'en',
  messageId: '<rally.2.bruno@turnout.example>',
  to: 'bruno@example.org',
  subject: 'Moved to 11:00 AM',
  text: 'was 12:00, now 11:00\n',
  html: '<p>was 12:00, now 11:00</p>',
}

const hostile = [
  'Rally\r\nBcc: everyone@example.org',
  '"Rally" <ada@example.org>, everyone@example.org',
  'Manifestación: ¡Fuera las manos del Perú! '.repeat(6),
  '집회 '.repeat(60),
  '🎉'.repeat(50),
  '=?utf-8?Q?Bcc=3A?=',
]

test.each(hostile)('a subject of %j comes back whole, on short lines', async subject => {
  const raw = await asSent({ ...plain, subject })
  const [head = ''] = raw.split('\r\n\r\n')
  for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(200)
  expect(head).toMatch(/^[\x20-\x7e\r\n\t]*$/)
  const mail = await asRead(raw)
  expect(mail.bcc).toBeUndefined()
  expect([mail.to].flat().map(to => to?.text)).toEqual(['bruno@example.org'])
  if (!subject.startsWith('=?'))
    expect(mail.subject?.replace(/\s+/g, ' ').trim()).toBe(subject.replace(/\s+/g, ' ').trim())
})

test.each(hostile)('a calendar named %j sends from its own address alone', async name => {
  const mail = await asRead(await asSent(plain, name))
  expect(mail.bcc).toBeUndefined()
  expect(mail.from?.value.map(one => one.address)).toEqual(['calendar@turnout.example'])
})
