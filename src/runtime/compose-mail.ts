// Composes a message as the bytes that go over the wire (RFC 5322, RFC 2045). Headers and encodings are
// nodemailer's; the parts are joined here in one go, because its composer runs every part of every mail
// through streams of its own, and that took as long as sending the mail (`npm run bench -- mail`).

import { encodeWord } from 'nodemailer/lib/mime-funcs'
import MimeNode from 'nodemailer/lib/mime-node'
import { encode, wrap } from 'nodemailer/lib/qp'
import { withHostFoot } from '../../templates/mail/host-foot.tsx'
import type { Clock, Message } from '../ports.ts'
import type { Settings } from './settings.ts'

type Address = { name: ''; address: string }

const bare = (address: string): Address => ({ name: '', address })

/** Whom a mail comes from, and who runs the calendar. */
export type MailSettings = Pick<Settings, 'mailFrom' | 'calendarName'> &
  Partial<Pick<Settings, 'hostName' | 'hostContact'>>

export type ComposedMail = {
  /** MAIL FROM and RCPT TO, as addresses that nobody parses: each is one, or none. */
  envelope: { from: Address; to: Address }
  raw: string
}

/** In quoted-printable and base64 no `=` is followed by `_`: no text can hold these (RFC 2045, 6.7). */
const [mixed, alternative] = ['=_mixed', '=_alternative']

/** An alternative of text and HTML that say the same, and the event as one calendar attachment. */
export function composeMail(
  message: Message,
  { mailFrom, calendarName, ...host }: MailSettings,
  clock: Clock,
): ComposedMail {
  const { to, calendar, envelopeFrom = mailFrom } = message
  const { text, html } = withHostFoot(message, host)
  const words = multipart('alternative', alternative, [
    part('text/plain; charset=utf-8', text),
    part('text/html; charset=utf-8', html),
  ])
  const whole = calendar ? multipart('mixed', mixed, [words, calendarPart(calendar)]) : words
  const head = headersOf(message, { mailFrom, calendarName }, clock)
  return { envelope: { from: bare(envelopeFrom), to: bare(to) }, raw: `${head}\r\n${whole}` }
}

/** One header block, without the Content-Type. Nothing in a value can begin a header of its own. */
function headersOf(
  { messageId, to, subject, references, replyTo, listId, relayed, ...stops }: Message,
  { mailFrom, calendarName }: Pick<Settings, 'mailFrom' | 'calendarName'>,
  clock: Clock,
): string {
  const { unsubscribeUrl, unsubscribeMail } = stops
  const node = new MimeNode(false, { baseBoundary: mixed })
  // help desks drop what is marked so, and a person's words are not generated
  if (!relayed) node.setHeader('Auto-Submitted', 'auto-generated')
  if (listId) node.setHeader('List-Id', listId)
  if (unsubscribeUrl) {
    node.setHeader('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click')
    // in one header, the one-click address first: Gmail reads only the first header
    const stop = unsubscribeMail ? `, <mailto:${unsubscribeMail}>` : ''
    const value = `<${unsubscribeUrl}>${stop}`
    node.setHeader('List-Unsubscribe', { prepared: true, foldLines: true, value })
  }
  node.setHeader('From', { name: calendarName, address: mailFrom })
  node.setHeader('To', bare(to))
  if (replyTo) node.setHeader('Reply-To', bare(replyTo))
  node.setHeader('Subject', foldable(subject))
  node.setHeader('Message-ID', messageId)
  if (references) node.setHeader('References', references)
  node.setHeader('Date', new Date(clock.now()).toUTCString().replace('GMT', '+0000'))
  return node.buildHeaders()
}

/** A line takes 78 characters (RFC 5322 2.1.1), and folds between words: a longer word is encoded in parts. */
const foldable = (subject: string) =>
  /\S{70}/.test(subject)
    ? { prepared: true, foldLines: true, value: encodeWord(subject, 'Q', 52) }
    : subject

const multipart = (kind: string, boundary: string, parts: readonly string[]): string =>
  [
    `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n`,
    ...parts.map(one => `--${boundary}\r\n${one}\r\n`),
    `--${boundary}--\r\n`,
  ].join('')

const part = (contentType: string, content: string): string =>
  `Content-Type: ${contentType}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${wrap(
    encode(content.replace(/\r?\n|\r/g, '\r\n')),
  )}`

const calendarPart = (calendar: string): string =>
  [
    'Content-Type: text/calendar; charset=utf-8; method=PUBLISH; name=event.ics',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename=event.ics',
    '',
    base64(calendar).replace(/.{76}(?=.)/g, '$&\r\n'),
  ].join('\r\n')

const base64 = (text: string): string => Buffer.from(text).toString('base64')
