// Queues one mail to one person, as a write that is committed with the act that it is about.

import { inboxKeysOf } from '../../actions/inbox-keys.ts'
import type { Instant, SealedAddress } from '../../domain/event/event.ts'
import type { Language } from '../../domain/language.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { type App, CheckViolation, type Write } from '../../ports.ts'
import { type Claim, claimPlaces, placeAgain } from '../../store/limit-claims.ts'
import { newId } from '../../store/new-id.ts'
import { asksToConfirm, insertMail, type QueuedMail } from '../../store/queued-mails.ts'
import { findSuppression, noteWayBack } from '../../store/suppressions.ts'
import { claimsOf } from './limits-of-mail.ts'

export type Recipient = { address: SealedAddress; addressKey: string; language: Language }

/**
 * Letters that a form asks for in this address's name. After a stop of all mail one of them, once,
 * still goes out and says so: it is the way back for its reader, and all that a stranger can cause.
 */
const isAskedFor = ({ kind }: Pick<QueuedMail, 'kind'>): boolean =>
  asksToConfirm({ kind }) || kind === 'lost-links' || kind === 'moderation-link'

/** A letter as writes, and the places of limits that they claim. */
export type Written = { writes: Write[]; claims: readonly Claim[] }

/**
 * Refuses a letter past a limit. One to an address that has stopped all mail is written and never sent,
 * so that the answers to a form say nothing about it.
 */
export async function writeMail(
  app: App,
  letter: {
    /** A confirmation's letter has its id, so that later mail can name it. */
    id?: string
    kind: QueuedMail['kind']
    eventId: string | null
    subjectId: string | null
    to: Recipient
    /** It is not sent before; now, unless something else is said. */
    due?: Instant
    /** Carries a private link to an address that has not used one of this event. */
    unproved?: 'invitation' | 'post'
    /** Its reader has just confirmed the address: the same batch ends a stop of all mail. */
    wanted?: boolean
  },
): Promise<Written | Refusal> {
  const { db, clock, vault } = app
  const { to, unproved = null, wanted = false, due: _, ...about } = { id: newId(), ...letter }
  const { address, addressKey, language } = to
  const now = clock.now()
  const clear = await vault.unseal(address)
  const claims = await claimsOf(app, { ...about, address: clear, addressKey, unproved })
  const again = await placeAgain(db, claims, now)
  if (again) return { refused: 'too-much-mail', again }
  const keys = await inboxKeysOf(app, clear)
  const stopped = wanted ? undefined : await findSuppression(db, keys)
  const barred = stopped !== undefined && (stopped.wayBack !== null || !isAskedFor(letter))
  const row = { ...about, address, addressKey, language }
  const writes = [
    ...claimPlaces(db, claims, { holder: about.id, now }),
    insertMail(db, row, { now, due: letter.due ?? now, barred }),
    ...(stopped && !barred ? [noteWayBack(db, keys, about.id)] : []),
  ]
  return { writes, claims }
}

/** Commits a letter with the act that it is about, or refuses both when its last place was just taken. */
export async function commitMail(
  { db, clock }: App,
  letter: Written,
  act: readonly Write[],
): Promise<undefined | Refusal> {
  try {
    await db.commit([...act, ...letter.writes])
    return undefined
  } catch (error) {
    if (!(error instanceof CheckViolation && error.constraint === 'within_limit')) throw error
    const now = clock.now()
    return { refused: 'too-much-mail', again: (await placeAgain(db, letter.claims, now)) ?? now }
  }
}
