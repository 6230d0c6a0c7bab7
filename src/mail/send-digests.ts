// Woken by the clock: sends the digests that are due, each at most once for its period. The cursor
// moves only after the server's 250, so what a crash or a fault kept back is in the next one.

import { digestMail } from '../../templates/mail/digest-mail.tsx'
import { inParallel } from '../actions/in-parallel.ts'
import { digestMessageId, nextDigestAt } from '../domain/digest.ts'
import type { Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { answerCodes } from '../domain/mail-answer.ts'
import { isAboutAddress, retryDelay } from '../domain/telling.ts'
import type { App, Delivery, Message, Write } from '../ports.ts'
import {
  bounceDigest,
  claimDigests,
  coverDigest,
  type Digest,
  isStillWanted,
  postponeDigest,
} from '../store/digests.ts'
import { listTerms } from '../store/terms.ts'
import { type DigestContent, digestContent } from './digest-content.ts'
import { keepOutcome } from './keep-outcome.ts'
import { returnPaths } from './return-paths.ts'

/** Few at once, because a reader whose digest is claimed while the process dies waits for the next period. */
const batchSize = 5

/** As many as letters get; an address that puts mail off for that long takes none. */
const attemptsAtMost = 16

const serverAwaySeconds = 60

/** What was committed this shortly before may not be seen yet; it belongs to the next digest. */
const marginSeconds = 60

/** Sends everything that is due. Throws the first fault, after every other digest was sent. */
export async function sendDigests(app: App, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await sendDigestBatch(app, signal)) === 'more');
}

/** Sends at most one batch; `done` when no more are due. */
export async function sendDigestBatch(app: App, signal?: AbortSignal): Promise<'more' | 'done'> {
  const { db, clock, config } = app
  const now = clock.now()
  const next = {
    daily: nextDigestAt('daily', now, config.calendarZone),
    weekly: nextDigestAt('weekly', now, config.calendarZone),
  }
  const digests = await claimDigests(db, { now, next, limit: batchSize })
  const faults: unknown[] = []
  await inParallel(digests, batchSize, async digest => {
    if (signal?.aborted)
      return db.commit([postponeDigest(db, digest.id, { retryAt: now, response: 'stopped' })])
    try {
      await sendOne(app, digest, now)
    } catch (error) {
      faults.push(error)
      const retryAt = plusSeconds(now, retryDelay(digest.attempts + 1, Math.random()))
      await db.commit([postponeDigest(db, digest.id, { retryAt, response: 'fault' })])
    }
  })
  if (faults.length > 0) throw faults[0]
  return digests.length === batchSize ? 'more' : 'done'
}

async function sendOne(app: App, digest: Digest, now: Instant): Promise<void> {
  const { db, mailer } = app
  const since = digest.coveredUntil
  const until = plusSeconds(now, -marginSeconds)
  if (since === null || until < since) return
  const content = await digestContent(app, digest, { since, until, now })
  const { fresh, changed, coming } = content
  if (fresh.all + changed.all + coming.all === 0)
    return db.commit([coverDigest(db, digest, { until, response: 'nothing to say' })])
  const message = await addressed(app, digest, { content, since, until })
  // looked up again, so that a stop takes effect before the next mail
  if (!(await isStillWanted(db, digest.id))) return
  const delivery = await mailer.send(message)
  await keepOutcome(db, [outcomeWrite(app, digest, { delivery, until })])
}

function outcomeWrite(
  { db, clock }: App,
  digest: Digest,
  { delivery, until }: { delivery: Delivery; until: Instant },
): Write {
  const { outcome } = delivery
  const response = answerCodes(delivery.response)
  const now = clock.now()
  if (outcome === 'delivered') return coverDigest(db, digest, { until, response })
  const aboutAddress = isAboutAddress(response)
  const attempts = digest.attempts + 1
  if (outcome === 'rejected' || (aboutAddress && attempts >= attemptsAtMost))
    return bounceDigest(db, digest.id, now, response)
  // it may have arrived: a second try in this period could be the second mail of it
  if (outcome === 'uncertain') return postponeDigest(db, digest.id, { retryAt: null, response })
  const wait = aboutAddress ? retryDelay(attempts, Math.random()) : serverAwaySeconds
  return postponeDigest(db, digest.id, { retryAt: plusSeconds(now, wait), response })
}

async function addressed(
  app: App,
  digest: Digest,
  { content, since, until }: { content: DigestContent; since: Instant; until: Instant },
): Promise<Message> {
  const { db, vault, config } = app
  const { baseUrl, host, calendarName, calendarZone } = config
  const digestUrl = `${baseUrl}/digest/${await vault.token('digest', digest.id)}`
  const rendered = digestMail({
    ...content,
    period: digest.period,
    query: digest.query,
    since,
    until,
    zone: calendarZone,
    terms: await listTerms(db),
    language: digest.language,
    calendarName,
    links: { base: baseUrl, digest: digestUrl },
  })
  return {
    messageId: digestMessageId({ id: digest.id, until, host }),
    to: await vault.unseal(digest.address),
    ...rendered,
    ...(await returnPaths(app, 'digest', digest.id)),
    unsubscribeUrl: `${digestUrl}/stop`,
    listId: `<digests.${host}>`,
  }
}
