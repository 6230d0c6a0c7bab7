// What the newest letters say about the way to the mail server, and what they do not.

import { describe, expect, test } from 'vitest'
import { type MailOutcome, mailFaultOf } from '../../src/domain/mail-faults.ts'

const now = '2023-01-07T12:00:00.000Z'
const at = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()

const sent = (minutes: number): MailOutcome => ({
  createdAt: at(minutes),
  sentAt: at(minutes),
  failedAt: null,
  attempts: 0,
  answer: '250 2.0.0',
})
const unsent = (minutes: number, answer: string | null): MailOutcome => ({
  createdAt: at(minutes),
  sentAt: null,
  failedAt: null,
  attempts: 1,
  answer,
})

describe('the newest letters', () => {
  test.each<[what: string, letters: MailOutcome[], kind: string | undefined]>([
    ['none', [], undefined],
    ['not tried yet', [unsent(-10, null)], undefined],
    ['sent', [sent(-1), unsent(-10, 'ECONNECTION')], undefined],
    [
      'no connection for ten minutes',
      [unsent(-1, 'ECONNECTION'), unsent(-10, 'ETIMEDOUT')],
      'mail-away',
    ],
    ['no connection for four minutes', [unsent(-4, 'ECONNECTION')], undefined],
    ['closing for ten minutes', [unsent(-10, '421 4.3.2')], 'mail-away'],
    ['no TLS', [unsent(-1, 'ETLS')], 'mail-tls'],
    ['no log-in', [unsent(-1, '535 5.7.8')], 'mail-login'],
    [
      'refused three times',
      [unsent(-1, '554'), unsent(-2, '554'), unsent(-3, '554')],
      'mail-refused',
    ],
    ['refused twice', [unsent(-1, '554'), unsent(-2, '554'), sent(-3)], undefined],
    [
      'refused a day ago',
      [unsent(-1500, '554'), unsent(-1501, '554'), unsent(-1502, '554')],
      undefined,
    ],
    ['no such mailbox, thrice', [-1, -2, -3].map(one => unsent(one, '550 5.1.1')), undefined],
    ['full, thrice', [-1, -2, -3].map(one => unsent(one, '552 5.2.2')), undefined],
    ['greylisted, thrice', [-10, -20, -30].map(one => unsent(one, '450 4.7.1')), undefined],
    ['stopped by the reader', [-1, -2, -3].map(one => unsent(one, 'stopped')), undefined],
  ])('%s', (_what, letters, kind) => {
    expect(mailFaultOf(letters, now)?.kind).toBe(kind)
  })

  test('name the code, and since when', () => {
    const letters = [unsent(-1, '554 5.7.1'), unsent(-2, '554'), unsent(-3, '554'), sent(-4)]
    expect(mailFaultOf(letters, now)).toEqual({
      kind: 'mail-refused',
      code: '554 5.7.1',
      since: at(-3),
    })
  })
})
