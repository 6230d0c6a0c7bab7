// Woken after a commit and by the clock: sends the letters that wait, rendered as things stand now.

import { inParallel } from '../actions/in-parallel.ts'
import { inboxKeysOf } from '../actions/inbox-keys.ts'
import { allMailUrl } from '../actions/stop-all-mail.ts'
import { plusSeconds, secondsBetween } from '../domain/event/wall-time.ts'
import { answerCodes, type KeptAnswer } from '../domain/mail-answer.ts'
import { knockDelay, letterMessageId, retryDelay } from '../domain/telling.ts'
import type { App, Delivery, Write } from '../ports.ts'
import { noteModeratorsTold } from '../store/calendar.ts'
import { emptyContactMessage } from '../store/contact-messages.ts'
import {
  claimLetters,
  markSent,
  markUnsent,
  type QueuedMail,
  releaseLetters,
} from '../store/letters.ts'
import { newId } from '../store/new-id.ts'
import { findSuppression } from '../store/suppressions.ts'
import { keepOutcome } from './keep-outcome.ts'
import { mailKinds } from './mail-kinds.ts'
import { giveBack, giveBackLate } from './release-lease.ts'
import { returnPaths } from './return-paths.ts'

const batchSize = 20
const connections = 5
const leaseSeconds = 15 * 60

/** After two days a letter is given up: its reader has long asked again, or gone. */
const attemptsAtMost = 16

/**
 * Sends everything that is due. Stops between two letters when the signal says so. Throws the first
 * fault, after every other letter was sent.
 */
export async function sendLetters(app: App, signal?: AbortSignal): Promise<void> {
  const faults: unknown[] = []
  while (!signal?.aborted && (await sendLetterBatch(app, faults, signal)) === 'more');
  if (faults.length > 0) throw faults[0]
}

/**
 * Sends at most one batch of the letters that are due; `done` when none was. A letter that runs into
 * a fault is put off, and the fault is added to `faults`.
 */
export async function sendLetterBatch(
  app: App,
  faults: unknown[],
  signal?: AbortSignal,
): Promise<'more' | 'done'> {
  const { db, clock } = app
  const now = clock.now()
  const lease = newId()
  const until = plusSeconds(now, leaseSeconds)
  const sendOrPutOff = async (letter: QueuedMail) => {
    try {
      await sendOne(app, letter, lease)
    } catch (error) {
      faults.push(error)
      await db.commit([markUnsent(db, tryLater(app, letter, { lease, response: 'fault' }))])
    }
  }
  await giveBackLate(db)
  const letters = await claimLetters(db, { lease, now, until, limit: batchSize })
  if (letters.length === 0) return 'done'
  try {
    await inParallel(letters, connections, letter =>
      signal?.aborted ? undefined : sendOrPutOff(letter),
    )
  } finally {
    await giveBack(db, releaseLetters(db, lease))
  }
  return 'more'
}

function tryLater(app: App, letter: QueuedMail, said: { lease: string; response: KeptAnswer }) {
  const now = app.clock.now()
  const attempts = letter.attempts + 1
  const retryAt = plusSeconds(now, retryDelay(attempts, Math.random()))
  const failedAt = attempts >= attemptsAtMost ? now : null
  return { id: letter.id, ...said, attempts, retryAt, failedAt }
}

/** A fault of the way to the mail server is held against no letter, and is over at any moment. */
function knockLater(app: App, letter: QueuedMail, said: { lease: string; response: KeptAnswer }) {
  const { id, attempts, createdAt } = letter
  const now = app.clock.now()
  const retryAt = plusSeconds(now, knockDelay(secondsBetween(createdAt, now), Math.random()))
  return { id, ...said, attempts, retryAt, failedAt: null }
}

const isHeldUp = (delivery: Delivery | null): boolean =>
  delivery?.outcome === 'deferred' &&
  delivery.fault !== undefined &&
  delivery.fault.kind !== 'refused'

async function sendOne(app: App, letter: QueuedMail, lease: string): Promise<void> {
  const { db, mailer, clock, vault, config } = app
  const startedAt = clock.now()
  // looked up again for each, so that a stop takes effect before the next mail
  const to = await vault.unseal(letter.address)
  const stopped = await findSuppression(db, await inboxKeysOf(app, to))
  const barred = stopped !== undefined && stopped.wayBack !== letter.id
  const wayBack = stopped ? await allMailUrl(app, to) : null
  const mail = barred ? null : await mailKinds[letter.kind].render(app, letter, wayBack)
  const delivery = mail
    ? await mailer.send({
        messageId: letterMessageId({ letterId: letter.id, host: config.host }),
        to,
        ...(await returnPaths(app, 'letter', letter.id)),
        ...mail,
      })
    : null
  const outcome = delivery?.outcome ?? 'rejected'
  const unsaid = barred ? 'stopped' : 'nothing left to say'
  const response = delivery ? answerCodes(delivery.response) : unsaid
  const now = clock.now()
  if (outcome === 'delivered')
    return keepOutcome(db, [
      markSent(db, { id: letter.id, lease, now, response }),
      ...forgottenWith(app, letter),
      ...(letter.kind === 'moderation-queue' ? [noteModeratorsTold(db, startedAt)] : []),
    ])
  const later = (isHeldUp(delivery) ? knockLater : tryLater)(app, letter, { lease, response })
  const failedAt = outcome === 'rejected' ? now : later.failedAt
  await keepOutcome(db, [
    markUnsent(db, { ...later, failedAt }),
    ...(failedAt ? forgottenWith(app, letter) : []),
  ])
}

/** A reader's message is not kept for longer than it takes to bring it. */
const forgottenWith = ({ db }: App, { kind, subjectId }: QueuedMail): Write[] =>
  kind === 'contact' && subjectId ? [emptyContactMessage(db, subjectId)] : []
