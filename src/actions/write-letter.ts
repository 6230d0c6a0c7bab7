// One letter to one person, as a write that is committed with the act that it is about.

import type { SealedAddress } from '../domain/event.ts'
import type { Language } from '../domain/language.ts'
import type { Refusal } from '../domain/refusal.ts'
import { plusSeconds } from '../domain/wall-time.ts'
import type { App, Write } from '../ports.ts'
import { countLetters, insertLetter, type Letter } from '../store/letters.ts'
import { newId } from '../store/new-id.ts'
import { findSuppression, noteWayBack } from '../store/suppressions.ts'

export type Recipient = { address: SealedAddress; addressKey: string; language: Language }

/**
 * Letters of a kind that one address may be sent in a day. Forms anybody can fill in cause them, so
 * this is what keeps Turnout from being used to flood a stranger. Who answers is no stranger: what was
 * confirmed does not count, and an organizer can post a whole season.
 */
const dailyLimit: Record<Letter['kind'], number> = {
  'confirm-publish': 5,
  'confirm-endorse': 5,
  'confirm-follow': 5,
  'confirm-digest': 5,
  'confirm-contact': 5,
  'lost-links': 5,
  contact: 100,
  // about what its reader has confirmed, or was invited to
  'manage-link': 1000,
  'still-says': 1000,
  bounces: 1000,
  'in-review': 1000,
  'not-published': 1000,
  'text-reminder': 1000,
  'moderation-link': 5,
  'moderation-queue': 1000,
}

/**
 * Letters that somebody asked for in this address's name. After a stop of all mail one of them, once,
 * still goes out and says so: it is the way back for its reader, and all that a stranger can cause.
 */
const askedFor: ReadonlySet<Letter['kind']> = new Set([
  'confirm-publish',
  'confirm-endorse',
  'confirm-follow',
  'confirm-digest',
  'confirm-contact',
  'lost-links',
  'moderation-link',
])

/**
 * A letter that is never sent when the address has stopped all mail: whoever filled in the form gets
 * the same answers, and learns nothing.
 */
export async function writeLetter(
  app: App,
  letter: {
    /** A confirmation's letter has its id, so that later mail can name it. */
    id?: string
    kind: Letter['kind']
    eventId: string | null
    subjectId: string | null
    to: Recipient
  },
): Promise<{ writes: Write[] } | Refusal> {
  const { db, clock } = app
  const { to, ...about } = { id: newId(), ...letter }
  const { address, addressKey, language } = to
  const now = clock.now()
  const since = plusSeconds(now, -24 * 60 * 60)
  const lastDay = await countLetters(db, { addressKey, kind: letter.kind, since })
  if (lastDay >= dailyLimit[letter.kind]) return { refused: 'too-much-mail' }
  const stopped = await findSuppression(db, addressKey)
  const barred = stopped !== undefined && (stopped.wayBack !== null || !askedFor.has(letter.kind))
  const row = { ...about, address, addressKey, language }
  return {
    writes: [
      insertLetter(db, row, { now, due: now, barred }),
      ...(stopped && !barred ? [noteWayBack(db, addressKey, about.id)] : []),
    ],
  }
}
