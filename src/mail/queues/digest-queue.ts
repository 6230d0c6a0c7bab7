// Queues digests that are due, each sent at most once for its period. The cursor moves only after the
// server's 250, so that mail held back by a crash or a fault is in the next digest.

import { digestMail } from '../../../templates/mail/digest-mail.tsx'
import { digestMessageId, nextDigestAt } from '../../domain/digest.ts'
import type { Instant } from '../../domain/event/event.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { answerCodes, type KeptAnswer } from '../../domain/mail-answer.ts'
import { nextTry } from '../../domain/retry.ts'
import type { App, Delivery, Message, Write } from '../../ports.ts'
import {
  bounceDigest,
  claimDigests,
  coverDigest,
  type Digest,
  isStillWanted,
  postponeDigest,
  releaseDigest,
} from '../../store/digests.ts'
import { listTerms } from '../../store/terms.ts'
import { domainOf } from '../composing/address-mail.ts'
import { type DigestContent, digestContent } from '../composing/digest-content.ts'
import { returnPaths } from '../composing/return-paths.ts'
import { keepOutcome } from '../delivery/keep-outcome.ts'
import { leaseSeconds, type Outgoing, type Queue, type Settlement } from '../delivery/queue.ts'

/** Few at once, because a reader whose digest is claimed while the process dies waits for the next period. */
const batchSize = 5

/** Seconds before now that belong to the next digest, because their commits may not be seen yet. */
const marginSeconds = 60

type Item = {
  digest: Digest
  /** In clear; for sending only. */
  address: string
  /** Instant at which the digest ends, and the next one begins. */
  until: Instant
}

export function digestQueue(app: App): Queue<Item> {
  const { db, config } = app
  return {
    lanes: ['digest'],
    wokenByCommits: true,
    claimsAhead: false,
    async claim(_lane, now) {
      const next = {
        daily: nextDigestAt('daily', now, config.calendarZone),
        weekly: nextDigestAt('weekly', now, config.calendarZone),
      }
      const digests = await claimDigests(db, { now, next, limit: batchSize })
      if (digests.length === 0) return null
      return {
        ...(await openAddresses(app, digests, plusSeconds(now, -marginSeconds))),
        more: digests.length === batchSize,
        until: plusSeconds(now, leaseSeconds),
        // its due time has moved: that is the claim
        close: async () => {},
      }
    },
    async render(item) {
      const message = await composed(app, item)
      return message && { channel: 'mail', message }
    },
    isStillWanted: ({ digest }) => isStillWanted(db, digest.id),
    settle: (item, settlement) => keepOutcome(db, outcomeWrites(app, item, settlement)),
  }
}

async function openAddresses(app: App, digests: readonly Digest[], until: Instant) {
  const outgoing: Outgoing<Item>[] = []
  const faults: unknown[] = []
  for (const digest of digests) {
    try {
      const address = await app.vault.unseal(digest.address)
      outgoing.push({
        item: { digest, address, until },
        channel: 'mail',
        domain: domainOf(address),
      })
    } catch (error) {
      faults.push(error)
      await keepOutcome(app.db, outcomeWrites(app, { digest, until }, { outcome: 'failed' }))
    }
  }
  return { outgoing, faults }
}

function outcomeWrites(
  { db, clock }: App,
  { digest, until }: Omit<Item, 'address'>,
  settlement: Settlement,
): Write[] {
  if (settlement.outcome === 'not-tried') return [releaseDigest(db, digest.id, settlement.until)]
  if (settlement.outcome === 'dropped')
    return settlement.because === 'empty' && isSayable(digest, until)
      ? [coverDigest(db, digest, { until, response: 'nothing to say' })]
      : []
  if (settlement.outcome === 'failed')
    return notSent({ db, clock }, digest, { outcome: 'uncertain', response: '' }, 'fault')
  const response = answerCodes(settlement.response)
  if (settlement.outcome === 'delivered') return [coverDigest(db, digest, { until, response })]
  // it may have arrived: a second try in this period could be the second mail of it
  if (settlement.outcome === 'uncertain') {
    const attempts = digest.attempts + 1
    return [postponeDigest(db, digest.id, { attempts, retryAt: null, response })]
  }
  return notSent({ db, clock }, digest, settlement, response)
}

function notSent(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  { id, attempts }: Digest,
  failure: Delivery,
  response: KeptAnswer,
): Write[] {
  const now = clock.now()
  const next = nextTry({ attempts }, failure, { now, jitter: Math.random() })
  if (next.ends) return [bounceDigest(db, id, now, response)]
  return [postponeDigest(db, id, { attempts: next.attempts, retryAt: next.retryAt, response })]
}

const isSayable = ({ coveredUntil }: Digest, until: Instant): boolean =>
  coveredUntil !== null && until >= coveredUntil

/** Null when there is nothing to say. */
async function composed(app: App, { digest, address, until }: Item): Promise<Message | null> {
  const since = digest.coveredUntil
  if (since === null || until < since) return null
  const content = await digestContent(app, digest, { since, until, now: app.clock.now() })
  const { fresh, changed, coming } = content
  if (fresh.all + changed.all + coming.all === 0) return null
  return addressed(app, { digest, address, until }, { content, since })
}

async function addressed(
  app: App,
  { digest, address, until }: Item,
  { content, since }: { content: DigestContent; since: Instant },
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
    to: address,
    ...rendered,
    ...(await returnPaths(app, 'digest', digest.id)),
    unsubscribeUrl: `${digestUrl}/stop`,
    listId: `<digests.${host}>`,
  }
}
