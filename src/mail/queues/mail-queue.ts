// Queues mail to one person about their own doing (table letters), rendered as things stand when it is
// sent.

import { inboxKeysOf } from '../../actions/inbox-keys.ts'
import { allMailUrl } from '../../actions/stop-all-mail.ts'
import type { Instant } from '../../domain/event/event.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { answerCodes, type KeptAnswer } from '../../domain/mail-answer.ts'
import { nextTry } from '../../domain/retry.ts'
import { mailMessageId } from '../../domain/telling.ts'
import type { App, Write } from '../../ports.ts'
import { noteModeratorsTold } from '../../store/calendar.ts'
import { emptyContactMessage } from '../../store/contact-messages.ts'
import { newId } from '../../store/new-id.ts'
import {
  claimMails,
  markSent,
  markUnsent,
  postponeMail,
  type QueuedMail,
  releaseMails,
} from '../../store/queued-mails.ts'
import { findSuppression } from '../../store/suppressions.ts'
import { domainOf } from '../composing/address-mail.ts'
import { kindsOf, mailKinds } from '../composing/mail-kinds.ts'
import { returnPaths } from '../composing/return-paths.ts'
import { keepOutcome } from '../delivery/keep-outcome.ts'
import { leaseSeconds, type Outgoing, type Queue, type Settlement } from '../delivery/queue.ts'
import { releaseLate, releaseLease } from '../delivery/release-lease.ts'

const batchSize = 20

type Held = { mail: QueuedMail; lease: string; claimedAt: Instant }

type Item = Held & {
  /** In clear; for sending only. */
  address: string
}

export function mailQueue(app: App): Queue<Item> {
  const { db, config } = app
  return {
    lanes: ['sign-in', 'change'],
    wokenByCommits: true,
    claimsAhead: true,
    async claim(lane, now) {
      const lease = newId()
      const until = plusSeconds(now, leaseSeconds)
      await releaseLate(db)
      const kinds = kindsOf(lane)
      const mails = await claimMails(db, { kinds, lease, now, until, limit: batchSize })
      if (mails.length === 0) return null
      const opened = await openAddresses(
        app,
        mails.map(mail => ({ mail, lease, claimedAt: now })),
      )
      return {
        ...opened,
        more: true,
        until,
        close: () => releaseLease(db, releaseMails(db, lease)),
      }
    },
    async render({ mail, address }) {
      const stopped = await findSuppression(db, await inboxKeysOf(app, address))
      const wayBack = stopped ? await allMailUrl(app, address) : null
      const rendered = await mailKinds[mail.kind].render(app, mail, wayBack)
      if (!rendered) return null
      const messageId = mailMessageId({ mailId: mail.id, host: config.host })
      const paths = await returnPaths(app, 'letter', mail.id)
      return { channel: 'mail', message: { messageId, to: address, ...paths, ...rendered } }
    },
    async isStillWanted({ mail, address }) {
      const stopped = await findSuppression(db, await inboxKeysOf(app, address))
      return stopped === undefined || stopped.wayBack === mail.id
    },
    settle: (item, settlement) => keepOutcome(db, outcomeWrites(app, item, settlement)),
  }
}

/** A row whose address cannot be opened is tried again later, and keeps no other waiting. */
async function openAddresses(app: App, held: readonly Held[]) {
  const outgoing: Outgoing<Item>[] = []
  const faults: unknown[] = []
  for (const one of held) {
    try {
      const address = await app.vault.unseal(one.mail.address)
      outgoing.push({ item: { ...one, address }, channel: 'mail', domain: domainOf(address) })
    } catch (error) {
      faults.push(error)
      await keepOutcome(app.db, outcomeWrites(app, one, { outcome: 'failed' }))
    }
  }
  return { outgoing, faults }
}

function outcomeWrites(app: App, held: Held, settlement: Settlement): Write[] {
  const { db, clock } = app
  const { mail, lease, claimedAt } = held
  const now = clock.now()
  const letter = { id: mail.id, lease }
  if (settlement.outcome === 'not-tried')
    return [postponeMail(db, { ...letter, retryAt: settlement.until })]
  if (settlement.outcome === 'delivered')
    return [
      markSent(db, { ...letter, now, response: answerCodes(settlement.response) }),
      ...forgottenWith(app, mail),
      ...(mail.kind === 'moderation-queue' ? [noteModeratorsTold(db, claimedAt)] : []),
    ]
  const failure = 'response' in settlement ? settlement : { outcome: 'uncertain', response: '' }
  const tries = { attempts: mail.attempts, failingSince: mail.createdAt }
  const next = nextTry(tries, failure, { now, jitter: Math.random() })
  const ends = next.ends || settlement.outcome === 'dropped'
  const { attempts, retryAt } = next
  const failedAt = ends ? now : null
  const response = answerOf(settlement)
  return [
    markUnsent(db, { ...letter, attempts, retryAt, failedAt, response }),
    ...(ends ? forgottenWith(app, mail) : []),
  ]
}

function answerOf(settlement: Settlement): KeptAnswer {
  if ('response' in settlement) return answerCodes(settlement.response)
  if (settlement.outcome !== 'dropped') return 'fault'
  return settlement.because === 'unwanted' ? 'stopped' : 'nothing left to say'
}

/** A reader's message is not kept for longer than it takes to bring it. */
const forgottenWith = ({ db }: App, { kind, subjectId }: QueuedMail): Write[] =>
  kind === 'contact' && subjectId ? [emptyContactMessage(db, subjectId)] : []
