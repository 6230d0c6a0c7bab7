// Acts on mail that comes in: a bounce marks an address, a stop or a complaint stops, an answer goes to the
// organizer. Its subject is signed in the address that it came to; nothing else that it says is believed.
// Must not know how it came here.

import PostalMime, { type Email } from 'postal-mime'
import { answerByMail } from '../../actions/answer-by-mail.ts'
import { stopTelling } from '../../actions/answer-telling.ts'
import { idempotentId } from '../../actions/idempotent-id.ts'
import { relayAnswer } from '../../actions/pass-message-on.ts'
import { endDigest } from '../../actions/subscribe-digest.ts'
import { isAutomatic, isDoubtful } from '../../domain/automatic-mail.ts'
import { readBounceWords } from '../../domain/bounce-words.ts'
import {
  type Complaint,
  type Report,
  readComplaint,
  readDeliveryStatus,
} from '../../domain/delivery-report.ts'
import { wordsOfHtml } from '../../domain/html-words.ts'
import { ownWords } from '../../domain/own-words.ts'
import { type ReturnAddress, readReturnAddress } from '../../domain/return-address.ts'
import { isStopRequest } from '../../domain/stop-words.ts'
import type { App } from '../../ports.ts'
import { bounceDigest, findDigest } from '../../store/digests.ts'
import { noteBounce } from '../../store/queued-mails.ts'
import { bounceWatcher, findWatcher } from '../../store/watchers.ts'
import { reportBounce } from '../composing/report-bounces.ts'
import { validityOf } from '../composing/return-paths.ts'

/**
 * `unreadable`: nested too deeply, of too many parts, or with headers too long; it would be so at every other try.
 * `answered`, `drafted`: an organizer's answer to a question, public at once or kept for a second look.
 * `not-kept`: for the host's own `postmaster` or `abuse`, which no event has anything to do with.
 */
export type Received =
  | 'bounced'
  | 'stopped'
  | 'relayed'
  | 'answered'
  | 'drafted'
  | 'ignored'
  | 'not-kept'
  | 'unreadable'

export type IncomingMail = {
  /** The mail as it came (RFC 5322). */
  raw: string | Uint8Array
  /** Addresses that it was delivered to; empty when the host does not know them. */
  recipients: readonly string[]
  /** MAIL FROM, `''` for the null sender; absent when the host does not know it. */
  sender?: string
}

/** Mail that is larger is not for us: a report is small, and of an answer only the text goes on. */
export const mailBytesAtMost = 1024 * 1024

/** Does what one mail asks for. The same mail again changes nothing more. */
export async function receiveMail(app: App, incoming: IncomingMail): Promise<Received> {
  const parsed = await parse(incoming.raw)
  if (!parsed) return 'unreadable'
  const mail = { ...parsed, envelopeSender: senderOf(parsed, incoming.sender) }
  const { recipients } = incoming
  const cameTo = recipients.length > 0 ? recipients : namedIn(mail)
  // a provider sends complaints to one address that it was given; what they are about is signed as ever
  const about = complaintOf(mail)?.sentFrom
  for (const address of about ? [...cameTo, about] : cameTo) {
    const to = readReturnAddress(address)
    if (!to || (await validityOf(app, to)) !== 'valid') continue
    const done = await answer(app, to, mail)
    if (done !== 'ignored') return done
  }
  return cameTo.some(address => isHostsOwn(app, address)) ? 'not-kept' : 'ignored'
}

/** Headers of all parts together; those of a long way through large providers are a tenth of it. */
const headerBytesAtMost = 256 * 1024

/** Lines that may delimit parts. The parser's work grows faster than their number. */
const delimitersAtMost = 2000

/** Undefined when the mail exceeds a limit, which depends on the mail alone. */
async function parse(raw: IncomingMail['raw']): Promise<Email | undefined> {
  if (delimitersOf(raw) > delimitersAtMost) return undefined
  const options = {
    attachmentEncoding: 'utf8',
    forceRfc822Attachments: true,
    maxHeadersSize: headerBytesAtMost,
  } as const
  return PostalMime.parse(raw, options).catch(() => undefined)
}

/** Counts the lines that begin as a delimiter does (RFC 2046 5.1.1), whatever the boundary is. */
function delimitersOf(raw: IncomingMail['raw']): number {
  const text = typeof raw === 'string' ? raw : new TextDecoder('latin1').decode(raw)
  return text.split(/[\r\n]--/).length - 1
}

/** Why mail to an address is not taken, in one line for the sender; null when it is. */
export async function whyNotTaken(app: App, address: string): Promise<string | null> {
  if (isHostsOwn(app, address)) return null
  const to = readReturnAddress(address)
  const validity = to ? await validityOf(app, to) : 'forged'
  if (validity === 'valid') return null
  return validity === 'ran-out'
    ? 'this address no longer takes mail: use the links in the newest mail'
    : 'no such address here'
}

/** RFC 5321 4.5.1 and RFC 2142: every domain that takes mail takes it for these. */
function isHostsOwn({ config }: App, address: string): boolean {
  const found = /^(?:postmaster|abuse)(?:@(.+))?$/i.exec(address.trim())
  const { bounceDomain } = config
  return (
    found !== null &&
    bounceDomain !== null &&
    (found[1] ?? bounceDomain).toLowerCase() === bounceDomain
  )
}

type Mail = Email & { envelopeSender: string | null }

async function answer(app: App, to: ReturnAddress, mail: Mail): Promise<Received> {
  const complaint = complaintOf(mail)
  if (complaint) return to.kind === 'bounce' && complaint.meant ? stop(app, to) : 'ignored'
  const report = reportOf(mail) ?? readBounceWords(signsOf(mail))
  if (to.kind === 'bounce')
    return report?.outcome === 'failed' ? bounce(app, to, report) : 'ignored'
  // the address to stop is in a header, so that no holiday notice goes there by itself
  const isReply = /^auto-replied\b/i.test(headerOf(mail, 'auto-submitted'))
  if (to.kind === 'stop') return report || isReply ? 'ignored' : stop(app, to)
  return report || isAutomatic(signsOf(mail)) ? 'ignored' : hear(app, to, mail)
}

async function bounce(app: App, { of, id }: ReturnAddress, report: Report): Promise<Received> {
  const { db, clock } = app
  const now = clock.now()
  if (of === 'digest') await db.commit([bounceDigest(db, id, now, report.answer)])
  if (of === 'letter') await db.commit([noteBounce(db, id, now, report.answer)])
  if (of === 'watcher') {
    const watcher = await findWatcher(db, id)
    if (!watcher || watcher.bouncedAt || watcher.stoppedAt) return 'ignored'
    await db.commit([
      bounceWatcher(db, id, now, report.answer),
      ...(await reportBounce(app, watcher.eventId)),
    ])
    app.wake('send-letters')
  }
  return 'bounced'
}

async function stop(app: App, { of, id }: ReturnAddress): Promise<Received> {
  const { db } = app
  const watcher = of === 'watcher' ? await findWatcher(db, id) : undefined
  const digest = of === 'digest' ? await findDigest(db, id) : undefined
  if (watcher) await stopTelling(app, watcher)
  if (digest) await endDigest(app, digest)
  return watcher || digest ? 'stopped' : 'ignored'
}

/** An answer stops the mail when it asks for nothing else; else it goes on: a watcher's to the organizer. */
async function hear(app: App, to: ReturnAddress, mail: Mail): Promise<Received> {
  const text = ownWords(mail.text ?? '') || ownWords(wordsOfHtml(mail.html ?? ''))
  if (isStopRequest(text, mail.subject ?? '')) return stop(app, to)
  if (!text) return 'ignored'
  return to.of === 'letter'
    ? answerByMail(app, to.id, {
        text: mail.text ?? '',
        words: text,
        isDoubtful: isDoubtful(signsOf(mail)),
      })
    : relay(app, to, { mail, text })
}

/** In the name of whom our mail went to, whatever its From says: that address has been confirmed. */
async function relay(
  app: App,
  { of, id }: ReturnAddress,
  { mail, text }: { mail: Mail; text: string },
): Promise<Received> {
  const watcher = of === 'watcher' ? await findWatcher(app.db, id) : undefined
  if (!watcher?.confirmedAt) return 'ignored'
  const refusal = await relayAnswer(app, watcher.eventId, {
    id: await idempotentId(app, `answer ${id} ${mail.messageId ?? ''} ${text}`),
    name: mail.from?.name ?? '',
    email: await app.vault.unseal(watcher.address),
    text,
  })
  return refusal ? 'ignored' : 'relayed'
}

/** Reads the report part (RFC 3464, and RFC 6533 for addresses beyond ASCII); null for any other mail. */
function reportOf({ attachments }: Email): Report | null {
  const part = attachments.find(({ mimeType }) =>
    /^message\/(global-)?delivery-status$/.test(mimeType),
  )
  return typeof part?.content === 'string' ? readDeliveryStatus(part.content) : null
}

/** Reads a complaint about unwanted mail that came by way of a provider; null for any other mail. */
function complaintOf({ attachments }: Email): Complaint | null {
  const part = attachments.find(({ mimeType }) => mimeType === 'message/feedback-report')
  return typeof part?.content === 'string' ? readComplaint(part.content) : null
}

/** Signs that tell programs and mail systems apart from people. */
const signsOf = (mail: Mail) => ({
  header: (name: string) => headerOf(mail, name),
  envelopeSender: mail.envelopeSender,
  from: mail.from?.address ?? '',
  subject: mail.subject ?? '',
  text: mail.text || wordsOfHtml(mail.html ?? ''),
  failedRecipients: headerOf(mail, 'x-failed-recipients'),
})

const headerOf = ({ headers }: Email, name: string): string =>
  headers
    .filter(({ key }) => key === name)
    .map(({ value }) => value.trim())
    .join(' ')

/** Else as the mail server wrote it down at delivery (RFC 5321 4.4): `<>` is the null sender. */
function senderOf(mail: Email, sender: string | undefined): string | null {
  const written = sender ?? (headerOf(mail, 'return-path') || null)
  return written === null ? null : written.replace(/[<>\s]/g, '')
}

/** The addresses that a mail names as its own, the most certain first. */
function namedIn({ headers, to }: Email): string[] {
  const written = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap(key =>
    headers.filter(header => header.key === key).map(header => header.value.replace(/[<>]/g, '')),
  )
  const named = (to ?? []).flatMap(one => [
    one.address ?? '',
    ...(one.group ?? []).map(m => m.address),
  ])
  return [...new Set([...written, ...named])].slice(0, 50)
}
