// Sends a moderator the link that signs them in. It ends after a week, and at once when MODERATORS loses the
// address.

import type { Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import type { Refusal } from '../domain/refusal.ts'
import { commitMail, writeMail } from '../mail/queues/write-mail.ts'
import type { App, Write } from '../ports.ts'
import { findModeratorLinkByToken, insertModeratorLink } from '../store/moderator-links.ts'
import { newId } from '../store/new-id.ts'
import { answerAlike } from './answer-alike.ts'

/** The moderator who acts, by the keyed hash of their address. */
export type Moderator = { addressKey: string }

const linkSeconds = 7 * 24 * 60 * 60

export const sendModeratorLink = async (app: App, email: string): Promise<Refusal | undefined> =>
  answerAlike(app, email, address => sendIfModerator(app, address))

async function sendIfModerator(app: App, address: string): Promise<void> {
  const { vault, clock, language } = app
  const addressKey = await vault.addressKey(address)
  if (!(await isModerator(app, addressKey))) return
  const to = { address: await vault.seal(address), addressKey, language }
  const subjectId = newId()
  const letter = await writeMail(app, { kind: 'moderation-link', eventId: null, subjectId, to })
  if ('refused' in letter) return
  const link = await newModeratorLink(app, { id: subjectId, addressKey, now: clock.now() })
  if (await commitMail(app, letter, [link])) return
  app.wake('send-letters')
}

/** Whose link it is. Changes nothing. */
export async function findModerator(app: App, token: string): Promise<Moderator | Refusal> {
  const { db, vault, clock } = app
  const link = await findModeratorLinkByToken(db, await vault.tokenHash(token))
  if (!link || !(await isModerator(app, link.addressKey))) return { refused: 'link-not-found' }
  return link.expiresAt < clock.now() ? { refused: 'moderator-link-expired' } : link
}

/** Tells whether the settings name the address now. */
export async function isModerator({ vault, config }: App, addressKey: string): Promise<boolean> {
  const keys = await Promise.all(config.moderators.map(address => vault.addressKey(address)))
  return keys.includes(addressKey)
}

/** The row of a link, for the batch of the letter that carries it. */
export async function newModeratorLink(
  { db, vault }: App,
  link: { id: string; addressKey: string; now: Instant },
): Promise<Write> {
  return insertModeratorLink(db, {
    id: link.id,
    addressKey: link.addressKey,
    tokenHash: await vault.tokenHash(await vault.token('moderate', link.id)),
    createdAt: link.now,
    expiresAt: plusSeconds(link.now, linkSeconds),
  })
}
