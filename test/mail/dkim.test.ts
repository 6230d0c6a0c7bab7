// A signed mail, verified as a receiver would (RFC 6376, relaxed/relaxed) with a key of the test's own.

import { createHash, createVerify, generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { smtpMailer } from '../../src/runtime/mailer.ts'
import { type ScriptedSmtp, scriptedSmtp } from '../runtime/scripted-smtp.ts'
import { clock, settings } from './as-sent.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const dkim = {
  domainName: 'turnout.example',
  keySelector: 'mail',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
}

let smtp: ScriptedSmtp
beforeEach(async () => {
  smtp = await scriptedSmtp()
})
afterEach(() => smtp.close())

async function aSignedMail(): Promise<string> {
  const mailer = smtpMailer(smtp.url, { ...settings, dkim }, clock)
  await mailer.send({
    messageId: '<rally.2.ada@turnout.example>',
    to: 'ada@example.org',
    subject: 'Pasa a las 11:00, nueva dirección: manifestación',
    text: 'antes 12:00  \n\nahora 11:00\n\n\n',
    html: '<p>antes 12:00, ahora 11:00</p>',
    references: '<letter.1@turnout.example>',
    unsubscribeUrl: 'https://turnout.example/watch/token/stop',
    listId: '<rally.events.turnout.example>',
    replyTo: 'reply@turnout.example',
  })
  mailer.close()
  return `${(smtp.mails[0] ?? '').replace(/\r?\n/g, '\r\n').replace(/(\r\n)*$/, '')}\r\n`
}

type Signature = Record<string, string>

function read(raw: string) {
  const cut = raw.indexOf('\r\n\r\n')
  const fields = raw.slice(0, cut).split(/\r\n(?![ \t])/)
  const own = fields.find(field => /^DKIM-Signature:/i.test(field)) ?? ''
  const tags: Signature = Object.fromEntries(
    own
      .replace(/^[^:]*:/, '')
      .split(';')
      .map(tag =>
        tag
          .trim()
          .split(/=(.*)/s)
          .slice(0, 2)
          .map(part => part.replace(/\s+/g, '')),
      ),
  )
  return { fields, own, tags, body: raw.slice(cut + 4) }
}

const relaxedField = (field: string): string => {
  const [name = '', value = ''] = field.split(/:(.*)/s)
  return `${name.toLowerCase().trim()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`
}

const relaxedBody = (body: string): string => {
  const lines = body.split('\r\n').map(line => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  return `${lines.join('\r\n').replace(/(\r\n)*$/, '')}\r\n`
}

function verifies(raw: string): boolean {
  const { fields, own, tags, body } = read(raw)
  const hash = createHash('sha256').update(relaxedBody(body), 'latin1').digest('base64')
  if (hash !== tags.bh) return false
  const left = [...fields]
  const signed = (tags.h ?? '').split(':').flatMap(name => {
    const index = left.findLastIndex(one => one.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    return index < 0 ? [] : left.splice(index, 1).map(relaxedField)
  })
  const unsigned = relaxedField(own.replace(/([;\s]b=)[^;]*/, '$1'))
  return createVerify('RSA-SHA256')
    .update([...signed, unsigned].join('\r\n'), 'latin1')
    .verify(publicKey, tags.b ?? '', 'base64')
}

test('the signature is good, and names the key to look up', async () => {
  const raw = await aSignedMail()
  expect(read(raw).tags).toMatchObject({ d: 'turnout.example', s: 'mail', c: 'relaxed/relaxed' })
  expect(verifies(raw)).toBe(true)
})

test('both headers of the one-click stop are signed, as RFC 8058 asks', async () => {
  const { tags } = read(await aSignedMail())
  const names = (tags.h ?? '').toLowerCase().split(':')
  for (const name of [
    'from',
    'to',
    'subject',
    'message-id',
    'references',
    'reply-to',
    'list-id',
    'list-unsubscribe',
    'list-unsubscribe-post',
    'auto-submitted',
  ])
    expect(names).toContain(name)
})

test.each([
  ['the subject', /^Subject:/m, 'Subject: x'],
  ['the stop', /^List-Unsubscribe: </m, 'List-Unsubscribe: <https://elsewhere.example/?'],
  ['the body', /ahora/, 'nunca'],
])('a mail with %s changed on the way is found out', async (_what, found, instead) => {
  const raw = await aSignedMail()
  const changed = raw.replace(found, instead)
  expect(changed).not.toBe(raw)
  expect(verifies(changed)).toBe(false)
})
