// Bounces, stops and answers that come back by mail, to addresses that only we can make.

import { expect, test } from 'vitest'
import { returnPaths } from '../../src/mail/composing/return-paths.ts'
import { type Received, receiveMail, whyNotTaken } from '../../src/mail/receiving/receive-mail.ts'
import { nestedMail } from '../support/nested-mail.ts'
import {
  aFollower,
  aPublishedEvent,
  aShownEndorser,
  edited,
  type Rally,
} from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const domain = 'bounces.turnout.example'

test('a mail that came back marks the address, and the organizer is told once', async () => {
  const { world, rally } = await aToldRally()
  const told = lastTo(world, 'bruno@example.org')
  expect(told?.envelopeFrom).toMatch(/^bounce\+w[0-9a-z]{34}@bounces\.turnout\.example$/)
  world.mails.length = 0

  const report = aReport({ action: 'failed', status: '5.1.1' })
  expect(await received(world, told?.envelopeFrom, report)).toBe('bounced')
  expect(await received(world, told?.envelopeFrom, report)).toBe('ignored')
  expect(await (await world.get(`/events/${rally.id}`)).text()).toContain(
    'told of the latest change: 0 of 1',
  )
  world.clock.advance(3600)
  await world.work()
  expect(world.mails.map(mail => mail.to)).toEqual(['olga@example.org'])
  expect(world.mails[0]?.text).toContain('Mission Tenants Assembly')
  expect(world.mails[0]?.text).not.toContain('bruno@example.org')

  world.mails.length = 0
  await edited(world, rally, { address: '800 Market St.' })
  world.clock.advance(600)
  await world.work()
  expect(world.mails.map(mail => mail.to)).toEqual(['ada@example.org'])
})

test('a mail that is only late changes nothing', async () => {
  const { world } = await aToldRally()
  const told = lastTo(world, 'bruno@example.org')
  const late = aReport({ action: 'delayed', status: '4.4.1' })
  expect(await received(world, told?.envelopeFrom, late)).toBe('ignored')
})

test('a holiday notice and words that are no bounce’s change nothing', async () => {
  const { world, watch } = await aToldRally()
  const told = lastTo(world, 'ada@example.org')
  const away = 'From: ada@example.org\nAuto-Submitted: auto-replied\n\nI am away.\n'
  for (const to of [told?.envelopeFrom, told?.unsubscribeMail, told?.replyTo])
    expect(await received(world, to, away)).toBe('ignored')
  expect(await received(world, told?.envelopeFrom, 'Subject: failure\n\nno such user\n')).toBe(
    'ignored',
  )
  expect(await (await world.get(watch)).text()).toContain('Stop emails about this event')
})

test('a mail to the stop address stops before the next mail', async () => {
  const { world, rally } = await aToldRally()
  const told = lastTo(world, 'ada@example.org')
  const stop = 'From: somebody@example.net\nSubject: stop\n\n\n'
  expect(await received(world, told?.unsubscribeMail, stop)).toBe('stopped')
  world.mails.length = 0
  await edited(world, rally, { address: '800 Market St.' })
  world.clock.advance(600)
  await world.work()
  expect(world.mails.map(mail => mail.to)).toEqual(['bruno@example.org'])
})

test.each(['to the return path', 'to an address of the host’s'])(
  'a complaint that comes %s stops as a stop does, and says nothing to the organizer',
  async where => {
    const { world, rally } = await aToldRally()
    const told = lastTo(world, 'ada@example.org')
    const to = where.includes('path') ? told?.envelopeFrom : 'complaints@turnout.example'
    world.mails.length = 0
    expect(await received(world, to, aComplaint('not-spam', told?.envelopeFrom))).toBe('ignored')
    expect(await received(world, to, aComplaint('abuse', told?.envelopeFrom))).toBe('stopped')
    await edited(world, rally, { address: '800 Market St.' })
    world.clock.advance(600)
    await world.work()
    expect(world.mails.map(mail => mail.to)).toEqual(['bruno@example.org'])
  },
)

test('a complaint about a mail that was none of ours stops nobody', async () => {
  const { world, watch } = await aToldRally()
  const told = lastTo(world, 'ada@example.org')
  const forged = `bounce+w${'0'.repeat(34)}@${domain}`
  for (const to of [forged, told?.replyTo, 'complaints@turnout.example'])
    expect(await received(world, to, aComplaint('abuse', forged))).toBe('ignored')
  expect(await (await world.get(watch)).text()).toContain('Stop emails about this event')
})

test('an answer goes to the organizer, in the name of whom the mail went to', async () => {
  const { world } = await aToldRally()
  const told = lastTo(world, 'ada@example.org')
  world.mails.length = 0
  const answer = 'From: "Ada" <forged@example.net>\nSubject: Re\n\nWhich door is it?\n'
  expect(await received(world, told?.replyTo, answer)).toBe('relayed')
  await world.work()
  const [mail] = world.mails
  expect([mail?.to, mail?.replyTo]).toEqual(['olga@example.org', 'ada@example.org'])
  expect(mail?.text).toContain('Which door is it?')
  expect(mail?.text).not.toContain('forged@example.net')
})

test('an answer gives no private link away, however it quotes the mail', async () => {
  const { world, watch } = await aToldRally()
  const told = lastTo(world, 'ada@example.org')
  expect(told?.text).toContain(watch)
  const quoted = (told?.text ?? '').replace(/^/gm, '> ')
  const answer = `From: ada@example.org\n\nWhich door?\n\n${quoted}\n${told?.text}\n`
  world.mails.length = 0
  expect(await received(world, told?.replyTo, answer)).toBe('relayed')
  await world.work()
  expect(world.mails[0]?.text).toContain('Which door?')
  for (const part of [world.mails[0]?.text, world.mails[0]?.html])
    expect(part).not.toContain(watch.slice(0, 30))
})

test('an answer that comes in twice goes on once', async () => {
  const { world } = await aToldRally()
  const told = lastTo(world, 'ada@example.org')
  world.mails.length = 0
  const answer = 'From: ada@example.org\nMessage-ID: <1@example.org>\n\nWhich door is it?\n'
  await Promise.all([
    received(world, told?.replyTo, answer),
    received(world, told?.replyTo, answer),
  ])
  await world.work()
  expect(await received(world, told?.replyTo, answer)).toBe('relayed')
  await world.work()
  expect(world.mails).toHaveLength(1)
  await received(world, told?.replyTo, answer.replace('1@', '2@').replace('door', 'gate'))
  await world.work()
  expect(world.mails).toHaveLength(2)
})

test('an answer written as HTML alone goes on as its words, without what it quotes', async () => {
  const { world, watch } = await aToldRally()
  const told = lastTo(world, 'ada@example.org')
  const secret = `https://turnout.example${watch}`
  const html = `<html><head><title>Re</title><style>p { color: red }</style></head><body>
<!-- ${secret} --><script>steal("${secret}")</script><img src="https://track.example/${secret}">
<div dir="ltr">Which door is it?<br>¿La puerta de atr&aacute;s &#38; la rampa?</div>
<p>See <a href="${secret}">this page</a> &lt;b&gt;</p>
<div class="gmail_quote"><div>On Tuesday Turnout wrote:</div><blockquote>${told?.html}</blockquote></div>
</body></html>`
  const answer = `From: ada@example.org\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${html}\n`
  world.mails.length = 0
  expect(await received(world, told?.replyTo, answer)).toBe('relayed')
  await world.work()
  const [mail] = world.mails
  expect(mail?.text).toContain(
    '“Which door is it?\n¿La puerta de atrás & la rampa?\n\nSee this page <b>”',
  )
  expect(mail?.html).toContain('See this page &lt;b&gt;')
  for (const part of [mail?.text, mail?.html])
    expect(part).not.toMatch(/steal|track|color: red|On Tuesday|790 Market/)
  expect(mail?.text).not.toContain(watch.slice(7))
})

test('a forged address changes nothing', async () => {
  const { world, watch } = await aToldRally()
  const genuine = lastTo(world, 'ada@example.org')?.unsubscribeMail ?? ''
  const other = await returnPaths(world.app, 'watcher', 'another12345')
  const forged = [
    genuine.replace(/.@/, found => (found === '0@' ? '1@' : '0@')),
    genuine.replace('stop+w', 'stop+d'),
    genuine.replace(/w[0-9a-z]{12}/, 'wanother12345'),
    other.unsubscribeMail,
    'stop+w@bounces.turnout.example',
  ]
  for (const to of forged) expect(await received(world, to, 'Subject: stop\n\n\n')).toBe('ignored')
  expect(await (await world.get(watch)).text()).toContain('Stop emails about this event')
})

test('an address serves the purpose that it was made for, and no other', async () => {
  const { world, watch } = await aToldRally()
  const told = lastTo(world, 'ada@example.org')
  world.mails.length = 0
  const made = [told?.envelopeFrom, told?.unsubscribeMail, told?.replyTo].map(one => one ?? '')
  const report = aReport({ action: 'failed', status: '5.1.1' })
  for (const address of made)
    for (const kind of ['bounce', 'stop', 'reply']) {
      const other = address.replace(/^\w+/, kind)
      if (made.includes(other)) continue
      for (const mail of ['Subject: stop\n\nWhich door?\n', report, aComplaint('abuse', other)])
        expect(await received(world, other, mail), `${address} as ${kind}`).toBe('ignored')
    }
  await world.work()
  expect(world.mails).toEqual([])
  expect(await (await world.get(watch)).text()).toContain('Stop emails about this event')
})

test('bounces and answers are taken for half a year, a stop without end', async () => {
  const { world } = await aToldRally()
  const told = lastTo(world, 'ada@example.org')
  const report = aReport({ action: 'failed', status: '5.1.1' })
  world.clock.set('2023-08-01T00:00:00.000Z')
  const later = told?.envelopeFrom?.replace(/^(bounce\+w.{13})./, '$1z')
  for (const to of [told?.envelopeFrom, later, told?.replyTo])
    expect(await received(world, to, report)).toBe('ignored')
  expect(await whyNotTaken(world.app, told?.replyTo ?? '')).toContain('no longer takes mail')
  expect(await whyNotTaken(world.app, later ?? '')).toBe('no such address here')
  world.clock.set('2030-01-01T00:00:00.000Z')
  expect(await received(world, told?.unsubscribeMail, 'Subject: stop\n\n\n')).toBe('stopped')
})

test('without a domain that takes mail, mail carries no such addresses', async () => {
  const { world } = await aToldRally({ bounceDomain: null })
  const told = lastTo(world, 'ada@example.org')
  expect(told?.unsubscribeUrl).toBeDefined()
  expect([told?.envelopeFrom, told?.unsubscribeMail, told?.replyTo]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

async function aToldRally(
  config = { bounceDomain: domain as string | null },
): Promise<{ world: World; rally: Rally; watch: string }> {
  const world = await aWorld(config)
  const rally = await aPublishedEvent(world)
  await aShownEndorser(world, rally)
  const watch = await aFollower(world, rally.id)
  await edited(world, rally, { address: '790 Market St.' })
  world.clock.advance(600)
  await world.work()
  return { world, rally, watch }
}

const lastTo = (world: World, to: string) => world.mails.findLast(mail => mail.to === to)

const received = (world: World, to: string | undefined, raw: string): Promise<Received> =>
  receiveMail(world.app, { raw: raw.replaceAll('\n', '\r\n'), recipients: [to ?? ''] })

const aReport = ({ action, status }: { action: string; status: string }) => `From: <>
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain

This mail did not arrive.
--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; bruno@example.org
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} <bruno@example.org>:
 no such user

--B
Content-Type: message/rfc822

Subject: the mail itself

--B--
`

const aComplaint = (kind: string, sentFrom = '') => `From: <fbl@example.net>
Subject: FW: Moved to 11:00 AM
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="B"

--B
Content-Type: text/plain

This is an email abuse report.
--B
Content-Type: message/feedback-report

Feedback-Type: ${kind}
User-Agent: SomeGenerator/1.0
Version: 1
Original-Mail-From: <${sentFrom}>
Original-Rcpt-To: <ada@example.org>

--B
Content-Type: message/rfc822

From: calendar@turnout.example
Subject: Moved to 11:00 AM

was 12:00, now 11:00
--B--
`

test('a mail that is nested too deeply is unreadable, which is no fault of ours', async () => {
  const world = await aWorld({ bounceDomain: 'in.turnout.example' })
  const { envelopeFrom = '' } = await returnPaths(world.app, 'letter', 'abcdefgh1234')
  const received = (depth: number) =>
    receiveMail(world.app, { raw: nestedMail(depth), recipients: [envelopeFrom] })
  expect(await received(5000)).toBe('unreadable')
  expect(await received(5)).toBe('ignored')
})

test.each<[kind: string, raw: string]>([
  [
    'of 60,000 parts',
    `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(60_000)}`,
  ],
  ['with 900 KB of headers', `To: ${'ada@example.org, '.repeat(53_000)}\n\nhello\n`],
])('a mail %s is unreadable, because reading it would hold up everybody', async (_kind, raw) => {
  const world = await aWorld({ bounceDomain: 'in.turnout.example' })
  const { envelopeFrom = '' } = await returnPaths(world.app, 'letter', 'abcdefgh1234')
  const received = (mail: string | Uint8Array) =>
    receiveMail(world.app, { raw: mail, recipients: [envelopeFrom] })
  expect(await received(raw)).toBe('unreadable')
  expect(await received(new TextEncoder().encode(raw.replaceAll('\n', '\r\n')))).toBe('unreadable')
})
