// Sends lost links again, to the address that holds them and to no other.

import { plusSeconds } from '../domain/event/wall-time.ts'
import type { Refusal } from '../domain/refusal.ts'
import { commitMail, writeMail } from '../mail/queues/write-mail.ts'
import type { App } from '../ports.ts'
import { renewPublishing } from '../store/confirmations.ts'
import { digestsByAddress } from '../store/digests.ts'
import { organizersByAddress } from '../store/organizers.ts'
import { watchersByAddress } from '../store/watcher-lists.ts'
import { answerAlike } from './answer-alike.ts'
import { purposes } from './confirmation/purposes.ts'

export const sendLostLinks = async (app: App, email: string): Promise<Refusal | undefined> =>
  answerAlike(app, email, address => sendIfKnown(app, address))

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
  const letter = await writeMail(app, { kind: 'lost-links', eventId: null, subjectId: null, to })
  if ('refused' in letter) return
  // an event that was never published is not lost with the week that its link was good for
  const expiresAt = plusSeconds(clock.now(), purposes.publish.linkSeconds)
  if (await commitMail(app, letter, [renewPublishing(db, addressKey, expiresAt)])) return
  app.wake('send-letters')
}
