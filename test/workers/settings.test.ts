// What a Worker asks of its settings beside what every host asks.

import { expect, test } from 'vitest'
import { readWorkerSettings } from '../../src/runtime/workers/settings.ts'

const enough = {
  BASE_URL: 'https://turnout.example',
  SECRET_KEY: 'a secret for tests, long enough to be one',
  MAILBOX: 'open',
}

test('takes an address, a key, and mail on port 465 or 587', () => {
  expect(readWorkerSettings(enough)).toMatchObject({ smtpUrl: null, baseUrl: enough.BASE_URL })
  const mail = { ...enough, MAIL_FROM: 'calendar@example.org' }
  for (const SMTP_URL of ['smtps://mail.example.org', 'smtp://mail.example.org:587'])
    expect(readWorkerSettings({ ...mail, SMTP_URL }).smtpUrl).toBe(SMTP_URL)
})

test('refuses a built-in mailbox that everybody could read, unless it is opened on purpose', () => {
  const closed = { ...enough, MAILBOX: '' }
  expect(() => readWorkerSettings(closed)).toThrow(/^SMTP_URL is not set: .*MAILBOX=open/)
})

test('refuses port 25, which is closed there, and says which is open', () => {
  const SMTP_URL = 'smtp://mail.example.org:25'
  const read = () => readWorkerSettings({ ...enough, SMTP_URL, MAIL_FROM: 'calendar@example.org' })
  expect(read).toThrow('SMTP_URL names port 25, which is closed on Workers')
  expect(read).toThrow('587')
})

test('takes moderators as a list, each address once, however it is written', () => {
  const MODERATORS = ' Mara@Example.org,nico@example.org,, mara@example.org '
  expect(readWorkerSettings({ ...enough, PUBLISHING: 'moderated', MODERATORS })).toMatchObject({
    publishing: 'moderated',
    moderators: ['mara@example.org', 'nico@example.org'],
  })
  expect(() => readWorkerSettings({ ...enough, DEMO: '1' })).toThrow(/^DEMO is set: /)
  expect(() => readWorkerSettings({ ...enough, PUBLISHING: 'moderated' })).toThrow(
    'MODERATORS is not set: with PUBLISHING=moderated it takes the addresses of those who publish',
  )
})

test.each(['SECRET_KEY', 'BASE_URL'])('refuses to start without %s', name => {
  expect(() => readWorkerSettings({ ...enough, [name]: '' })).toThrow(`${name} is not set`)
})
