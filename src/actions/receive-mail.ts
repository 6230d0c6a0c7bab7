// Mail that comes in: a bounce marks an address, a stop or a complaint stops, an answer goes to the
// organizer.
// What it is about is in the address that it came to, and that is signed; what it says of itself is
// believed of nobody else. Knows nothing of how it came here.

import PostalMime, { type Email } from 'postal-mime'
import {
  type Complaint,
  type Report,
  readComplaint,
  readDeliveryStatus,
} from '../domain/delivery-report.ts'
import { wordsOfHtml } from '../domain/html-words.ts'
import { type ReturnAddress, readReturnAddress } from '../domain/return-address.ts'
import type { App } from '../ports.ts'
import { bounceDigest, findDigest } from '../store/digests.ts'
import { noteBounce } from '../store/letters.ts'
import { bounceWatcher, findWatcher } from '../store/watchers.ts'
import { stopTelling } from './answer-telling.ts'
import { relayAnswer } from './contact-organizer.ts'
import { reportBounce } from './report-bounces.ts'
import { validityOf } from './return-paths.ts'
import { steadyId } from './steady-id.ts'
import { endDigest } from './subscribe-digest.ts'

export type Received = 'bounced' | 'stopped' | 'relayed' | 'ignored'

/** Mail that is larger is not for us: a report is small, and of an answer only the text goes on. */
export const mailBytesAtMost = 1024 * 1024

/**
 * Does what one mail asks for. The same mail again changes nothing more.
 *
 * @param raw the mail as it came (RFC 5322).
 * @param recipients the addresses that it was delivered to; when the host does not know them, those
 *   that the mail names are taken.
 */
export async function receiveMail(
  app: App,
  { raw, recipients }: { raw: string | Uint8Array; recipients: readonly string[] },
): Promise<Received> {
  const mail = await PostalMime.parse(raw, {
    attachmentEncoding: 'utf8',
    forceRfc822Attachments: true,
  })
  const cameTo = recipients.length > 0 ? recipients : namedIn(mail)
  // a provider sends complaints to one address that it was given; what they are about is signed as ever
  const about = complaintOf(mail)?.sentFrom
  for (const address of about ? [...cameTo, about] : cameTo) {
    const to = readReturnAddress(address)
    if (!to || (await validityOf(app, to)) !== 'valid') continue
    const done = await answer(app, to, mail)
    if (done !== 'ignored') return done
  }
  return 'ignored'
}

/** Why mail to an address is not taken, in one line for the sender; null when it is. */
export async function whyNotTaken(app: App, address: string): Promise<string | null> {
  const to = readReturnAddress(address)
  const validity = to ? await validityOf(app, to) : 'forged'
  if (validity === 'valid') return null
  return validity === 'ran-out'
    ? 'this address no longer takes mail: use the links in the newest mail'
    : 'no such address here'
}

async function answer(app: App, to: ReturnAddress, mail: Email): Promise<Received> {
  const report = reportOf(mail)
  const complaint = complaintOf(mail)
  if (complaint) return to.kind === 'bounce' && complaint.meant ? stop(app, to) : 'ignored'
  if (to.kind === 'bounce')
    return report?.outcome === 'failed' ? bounce(app, to, report) : 'ignored'
  // a holiday notice is no wish of anybody's, and must not go round in circles
  if (report || isAutomatic(mail)) return 'ignored'
  return to.kind === 'stop' ? stop(app, to) : relay(app, to, mail)
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

/** In the name of whom our mail went to, whatever its From says: that address has been confirmed. */
async function relay(app: App, { of, id }: ReturnAddress, mail: Email): Promise<Received> {
  const watcher = of === 'watcher' ? await findWatcher(app.db, id) : undefined
  const text = ownWords(mail.text ?? '') || ownWords(wordsOfHtml(mail.html ?? ''))
  if (!watcher?.confirmedAt || !text) return 'ignored'
  const refusal = await relayAnswer(app, watcher.eventId, {
    id: await steadyId(app, `answer ${id} ${mail.messageId ?? ''} ${text}`),
    name: mail.from?.name ?? '',
    email: await app.vault.unseal(watcher.address),
    text,
  })
  return refusal ? 'ignored' : 'relayed'
}

/** Without what is quoted, and without private links: an answer brings back the mail that it answers. */
const ownWords = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter(line => !/^\s*>/.test(line))
    .join('\n')
    // link rewriters quote an address encoded, so anything as long as a token goes
    .replace(/[\w-]{43,}/g, '…')
    .trim()

/** What the report part says (RFC 3464, and RFC 6533 for addresses beyond ASCII); null for any other mail. */
function reportOf({ attachments }: Email): Report | null {
  const part = attachments.find(({ mimeType }) =>
    /^message\/(global-)?delivery-status$/.test(mimeType),
  )
  return typeof part?.content === 'string' ? readDeliveryStatus(part.content) : null
}

/** What a reader's mail program reported as unwanted, by way of its provider; null for any other mail. */
function complaintOf({ attachments }: Email): Complaint | null {
  const part = attachments.find(({ mimeType }) => mimeType === 'message/feedback-report')
  return typeof part?.content === 'string' ? readComplaint(part.content) : null
}

/** RFC 3834, and what was used before it. */
function isAutomatic({ headers }: Email): boolean {
  const value = (key: string) => headers.find(header => header.key === key)?.value.trim() ?? ''
  return (
    !/^(no\b|$)/i.test(value('auto-submitted')) ||
    /^(bulk|junk|list|auto_reply)$/i.test(value('precedence')) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponse'].some(key => value(key) !== '')
  )
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
