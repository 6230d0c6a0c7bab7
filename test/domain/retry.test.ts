// What follows a mail that was not delivered, case by case.

import { expect, test } from 'vitest'
import { plusSeconds } from '../../src/domain/event/wall-time.ts'
import { nextTry, type Tries } from '../../src/domain/retry.ts'

const now = '2023-01-10T12:00:00.000Z'
const daysAgo = (days: number) => plusSeconds(now, -days * 24 * 3600)
const full = { outcome: 'deferred', response: '450 4.2.2' }
const away = { outcome: 'deferred', response: 'ECONNREFUSED', fault: { kind: 'away' } }
const refusesAll = { outcome: 'deferred', response: '554 5.7.1', fault: { kind: 'refused' } }
const gone = { outcome: 'rejected', response: '550 5.1.1' }
const cutOff = { outcome: 'uncertain', response: '' }

const next = (tries: Tries, failure: Parameters<typeof nextTry>[1], urgent = false) => {
  const { retryAt, attempts, failingSince, ends } = nextTry(tries, failure, {
    now,
    urgent,
    jitter: 0,
  })
  const seconds = (Date.parse(retryAt) - Date.parse(now)) / 1000
  return { seconds, attempts, failingSince, ends }
}

const fresh: Tries = { attempts: 0, failingSince: null }

test.each([
  ['a refusal ends it', fresh, gone, { ends: true }],
  [
    'a full mailbox is tried again in 30 s, and counts from then',
    fresh,
    full,
    { seconds: 30, attempts: 1, failingSince: now, ends: false },
  ],
  [
    'the next try comes after twice the time',
    { attempts: 1, failingSince: now },
    full,
    { seconds: 60 },
  ],
  [
    'six hours at most',
    { attempts: 14, failingSince: daysAgo(1) },
    full,
    { seconds: 21_600, ends: false },
  ],
  ['two days of it end it', { attempts: 14, failingSince: daysAgo(2) }, full, { ends: true }],
  [
    'not without tries: the server may have been away for most of it',
    { attempts: 3, failingSince: daysAgo(3) },
    full,
    { ends: false },
  ],
  [
    'a server that is away is held against no address',
    { attempts: 20, failingSince: daysAgo(9) },
    away,
    { seconds: 5, attempts: 20, failingSince: daysAgo(9), ends: false },
  ],
  [
    'nor is a server that refuses all mail, which is tried within half an hour',
    { attempts: 14, failingSince: null },
    refusesAll,
    { seconds: 1800, failingSince: null, ends: false },
  ],
  [
    'a queue that knows since when gives up after two days of that as well',
    { attempts: 14, failingSince: daysAgo(2) },
    refusesAll,
    { ends: true },
  ],
  [
    'a mail that was cut off counts as a try',
    fresh,
    cutOff,
    { seconds: 30, attempts: 1, failingSince: null, ends: false },
  ],
  [
    'a queue that does not know since when gives up at the sixteenth try',
    { attempts: 15 },
    full,
    { ends: true },
  ],
  ['and not before', { attempts: 14 }, full, { ends: false }],
] as const)('%s', (_, tries, failure, expected) => {
  expect(next(tries, failure)).toMatchObject(expected)
})

test('what is urgent waits for half an hour at most', () => {
  expect(next({ attempts: 14, failingSince: now }, full, true).seconds).toBe(1800)
})
