// Sends lost links again, to the address that holds them and to no other.

import { isEmailAddress } from '../domain/email-address.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { wordsOf } from '../domain/language.ts'
import { oneLine } from '../domain/plain-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import { commitLetter, writeLetter } from '../mail/queues/write-letter.ts'
import type { App } from '../ports.ts'
import { renewPublishing } from '../store/confirmations.ts'
import { digestsByAddress } from '../store/digests.ts'
import { organizersByAddress } from '../store/organizers.ts'
import { watchersByAddress } from '../store/watcher-lists.ts'
import { purposes } from './confirmation/purposes.ts'

/**
 * The same answer, in the same time, whether the address is known, unknown, or was sent enough for
 * today: what differs is done after it.
 */
export async function sendLostLinks(app: App, email: string): Promise<undefined | Refusal> {
  const { language } = app
  const address = oneLine(email)
  if (!isEmailAddress(address))
    return {
      refused: 'invalid-fields',
      errors: [{ field: 'email', message: wordsOf(language).formErrors.notAnEmail }],
    }
  app.later(() => sendIfKnown(app, address))
  return undefined
}

async function sendIfKnown(app: App, address: string): Promise<void> {
  const { db, vault, clock, language } = app
  const addressKey = await vault.addressKey(address)
  const [organizers, watchers, digests] = await Promise.all([
    organizersByAddress(db, addressKey, 1),
    watchersByAddress(db, addressKey, 1),
    digestsByAddress(db, addressKey, 1),
  ])
  if (organizers.length + watchers.length + digests.length === 0) return
  const to = {
    address: await vault.seal(address),
    addressKey,
    language: organizers[0] ? language : ((watchers[0] ?? digests[0])?.language ?? language),
  }
  const letter = await writeLetter(app, { kind: 'lost-links', eventId: null, subjectId: null, to })
  if ('refused' in letter) return
  // an event that was never published is not lost with the week that its link was good for
  const expiresAt = plusSeconds(clock.now(), purposes.publish.linkSeconds)
  if (await commitLetter(app, letter, [renewPublishing(db, addressKey, expiresAt)])) return
  app.wake('send-letters')
}
