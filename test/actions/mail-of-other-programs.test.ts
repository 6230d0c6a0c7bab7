// Mail that comes in as other programs write it: bounces in words, automatic replies, one word that stops;
// and the words of people, which go on as theirs.

import { beforeEach, expect, test } from 'vitest'
import { type Received, receiveMail, whyNotTaken } from '../../src/mail/receiving/receive-mail.ts'
import { listWatchers } from '../../src/store/watcher-lists.ts'
import { automatic, bounces, stops, warnings } from '../mail/incoming/samples.ts'
import { aFollower, aPublishedEvent, edited, type Rally } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

let world: World
let rally: Rally
let told: World['mails'][number] | undefined

beforeEach(async () => {
  world = await aWorld({ bounceDomain: 'bounces.turnout.example' })
  rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  await edited(world, rally, { address: '790 Market St.' })
  world.clock.advance(600)
  await world.work()
  told = world.mails.findLast(mail => mail.to === 'ada@example.org')
  world.mails.length = 0
})

const received = (to: string | undefined, raw: string, sender?: string): Promise<Received> =>
  receiveMail(world.app, {
    raw: raw.replace(/\r?\n/g, '\r\n'),
    recipients: [to ?? ''],
    ...(sender !== undefined && { sender }),
  })

const watcher = async () => (await listWatchers(world.app.db, rally.id))[0]

test.each(Object.entries(bounces))(
  'a bounce in words marks the address: %s',
  async (_program, [raw, codes]) => {
    expect(await received(told?.envelopeFrom, raw)).toBe('bounced')
    expect(await watcher()).toMatchObject({ bouncedAt: world.clock.now(), lastResponse: codes })
    expect(await received(told?.replyTo, raw)).toBe('ignored')
  },
)

test.each(Object.entries(warnings))(
  'a warning that a mail is late marks nothing: %s',
  async (_program, raw) => {
    expect(await received(told?.envelopeFrom, raw)).toBe('ignored')
    expect(await watcher()).toMatchObject({ bouncedAt: null })
  },
)

test.each(Object.entries(automatic))(
  'an automatic reply goes to nobody and changes nothing: %s',
  async (_program, raw) => {
    for (const to of [told?.replyTo, told?.envelopeFrom])
      expect(await received(to, raw)).toBe('ignored')
    await world.work()
    expect(world.mails).toEqual([])
    expect(await watcher()).toMatchObject({ bouncedAt: null, stoppedAt: null })
  },
)

test('the null sender of the envelope marks a reply as automatic, whatever its header says', async () => {
  const raw = 'Return-Path: <ada@example.org>\nFrom: ada@example.org\n\nWhich door is it?\n'
  expect(await received(told?.replyTo, raw, '')).toBe('ignored')
  expect(await received(told?.replyTo, raw, '<>')).toBe('ignored')
  expect(await received(told?.replyTo, raw, 'ada@example.org')).toBe('relayed')
})

test.each([
  'X-Loop: desk@example.org',
  'List-Id: <desk.example.org>',
  'Precedence: auto_reply',
  'X-Autoreply: yes',
])('a field that programs write is enough: %s', async field => {
  const raw = `From: ada@example.org\n${field}\n\nWhich door is it?\n`
  expect(await received(told?.replyTo, raw)).toBe('ignored')
})

test.each([
  ['Réponse automatique : x', 'Je suis en vacances.'],
  ['Resposta automática: x', 'Estou de férias.'],
  ['Risposta automatica: x', 'Sono in ferie.'],
  ['Automatisch antwoord: x', 'Ik ben afwezig.'],
  ['Automatic reply: x', 'I will answer when I return.'],
])('two signs make a reply automatic in other languages too: %s', async (subject, text) => {
  const raw = `From: ada@example.org\nSubject: ${subject}\n\n${text}\n`
  expect(await received(told?.replyTo, raw)).toBe('ignored')
})

test.each(['Arrêt', 'Please stop sending me these emails.', 'ＳＴＯＰ', 'S\u200bTOP'])(
  'an answer stops the mail in the words and letters that people have: %s',
  async words => {
    const type = 'Content-Type: text/plain; charset=utf-8'
    const raw = `From: ada@example.org\n${type}\n\n${words}\n`
    expect(await received(told?.replyTo, raw)).toBe('stopped')
  },
)

test('a subject alone makes no reply automatic', async () => {
  const raw = 'From: ada@example.org\nSubject: Out of office?\n\nIs the rally outside the office?\n'
  expect(await received(told?.replyTo, raw)).toBe('relayed')
})

test.each(Object.entries(stops))(
  'an answer that asks for no more mail stops it, and goes to nobody: %s',
  async (_name, raw) => {
    expect(await received(told?.replyTo, raw)).toBe('stopped')
    expect(await watcher()).toMatchObject({ stoppedAt: world.clock.now() })
    await edited(world, rally, { address: '800 Market St.' })
    world.clock.advance(600)
    await world.work()
    expect(world.mails).toEqual([])
  },
)

test('an answer that says more than stop goes on', async () => {
  const raw = 'From: ada@example.org\n\nStop at 8th and Market, or at Civic Center?\n'
  expect(await received(told?.replyTo, raw)).toBe('relayed')
})

test('a person’s words go on unmarked as generated, everything else is marked', async () => {
  const raw = `From: ada@example.org
Subject: Re

Which door is it?

On Tue, Jan 10, 2023 at 3:30 PM Turnout <calendar@turnout.example>
wrote:

> New address
`
  expect(await received(told?.replyTo, raw)).toBe('relayed')
  await world.work()
  const [mail] = world.mails
  expect(mail?.relayed).toBe(true)
  expect(mail?.text).toContain('“Which door is it?”')
  expect(told?.relayed).toBeUndefined()
})

test.each(['postmaster', 'Abuse'])('mail to %s is taken, and kept nowhere', async name => {
  const to = `${name}@bounces.turnout.example`
  expect(await whyNotTaken(world.app, to)).toBeNull()
  expect(await received(to, 'From: a@example.org\n\nUNSUBSCRIBE\n')).toBe('not-kept')
  expect(await whyNotTaken(world.app, `${name}@elsewhere.example`)).not.toBeNull()
  expect(await received(`${name}@elsewhere.example`, 'From: a@example.org\n\nHi\n')).toBe('ignored')
  expect(await watcher()).toMatchObject({ stoppedAt: null, bouncedAt: null })
})
