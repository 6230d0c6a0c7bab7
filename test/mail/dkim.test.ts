// A signed mail, verified as a receiver would: by mailauth, with a key and a name server of the test's
// own. Whatever RFC 8058 and a reader rely on cannot be changed on the way without being found out.

import { generateKeyPairSync } from 'node:crypto'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smtpMailer } from '../../src/runtime/mailer.ts'
import { type ScriptedSmtp, scriptedSmtp } from '../runtime/scripted-smtp.ts'
import { clock, settings } from './as-sent.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const dkim = {
  domainName: 'turnout.example',
  keySelector: 'mail',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
}

/** The host's TXT record, as the README has it made. */
const published = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`

let smtp: ScriptedSmtp
let signed = ''
beforeAll(async () => {
  smtp = await scriptedSmtp()
  const mailer = smtpMailer(smtp.url, { ...settings, dkim, smtpTls: 'opportunistic' }, clock)
  await mailer.send({
    language: 'en',
    messageId: '<rally.2.ada@turnout.example>',
    to: 'ada@example.org',
    subject: 'Pasa a las 11:00, nueva dirección: manifestación',
    text: 'antes 12:00  \n\nahora 11:00\n\n\n',
    html: '<p>antes 12:00, ahora 11:00</p>',
    references: '<letter.1@turnout.example>',
    unsubscribeUrl: 'https://turnout.example/watch/token/stop',
    unsubscribeMail: 'stop@turnout.example',
    listId: '<rally.events.turnout.example>',
    replyTo: 'reply@turnout.example',
  })
  mailer.close()
  signed = `${smtp.mails[0] ?? ''}\r\n`
})
afterAll(() => smtp.close())

async function verified(raw: string) {
  const asked: string[] = []
  const { results } = await dkimVerify(Buffer.from(raw, 'latin1'), {
    resolver: async (name, type) => {
      asked.push(`${type} ${name}`)
      return [[published]]
    },
  })
  expect(results).toHaveLength(1)
  return { ...results[0], asked }
}

test('the signature passes, covers the sender’s domain, and names the key to look up', async () => {
  const { status, signingDomain, asked } = await verified(signed)
  expect(status).toMatchObject({ result: 'pass', aligned: 'turnout.example' })
  expect(signingDomain).toBe('turnout.example')
  expect(asked).toEqual(['TXT mail._domainkey.turnout.example'])
})

test('a mail that spaces were folded in on the way still passes', async () => {
  const folded = signed.replace(/^Subject: /m, 'Subject:\r\n  ')
  expect(folded).not.toBe(signed)
  expect((await verified(folded)).status?.result).toBe('pass')
})

test('another key for the same name is found out', async () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
  const { results } = await dkimVerify(Buffer.from(signed, 'latin1'), {
    resolver: async () => [
      [`v=DKIM1; p=${other.export({ type: 'spki', format: 'der' }).toString('base64')}`],
    ],
  })
  expect(results[0]?.status.result).toBe('fail')
})

const headers = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'References',
  'Reply-To',
  'MIME-Version',
  'Content-Type',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Auto-Submitted',
]

test.each(headers)('a mail whose %s was changed on the way is found out', async name => {
  const field = new RegExp(`^${name}: (?=.)`, 'im')
  expect(signed.match(field)).not.toBeNull()
  expect((await verified(signed.replace(field, `${name}: x`))).status?.result).toBe('fail')
})

test.each(headers)('a mail whose %s was taken out on the way is found out', async name => {
  const without = signed.replace(new RegExp(`^${name}: .*\\r\\n([ \\t].*\\r\\n)*`, 'im'), '')
  expect(without.length).toBeLessThan(signed.length)
  expect((await verified(without)).status?.result).toBe('fail')
})

test('a mail whose words were changed on the way is found out', async () => {
  const changed = signed.replace(/ahora/, 'nunca')
  expect(changed).not.toBe(signed)
  expect((await verified(changed)).status).toMatchObject({
    result: 'neutral',
    comment: 'body hash did not verify',
  })
})
