// Gives another organizer a link to the event, or takes one back.

import { isEmailAddress } from '../domain/email-address.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import { wordsOf } from '../domain/language.ts'
import { isLinkedName } from '../domain/links-in-words.ts'
import { oneLine } from '../domain/plain-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import { commitMail, writeMail } from '../mail/queues/write-mail.ts'
import { type App, UniqueViolation } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import { releasePlaces } from '../store/limit-claims.ts'
import { newId } from '../store/new-id.ts'
import { identifyOrganizer, identityOf, posterAddressKey } from '../store/organizer-identities.ts'
import {
  findOrganizer,
  insertOrganizer,
  noteAnswered,
  type Organizer,
  withdrawOrganizer,
} from '../store/organizers.ts'

export async function inviteOrganizer(
  app: App,
  inviting: Organizer,
  form: { name: string; email: string },
): Promise<undefined | Refusal> {
  const { db, vault, language } = app
  const email = oneLine(form.email)
  const name = oneLine(form.name)
  const errors: FieldError[] = []
  if (!name) errors.push({ field: 'name', message: wordsOf(language).formErrors.nameMissing })
  if (isLinkedName(name))
    errors.push({ field: 'name', message: wordsOf(language).formErrors.linkInName })
  if (!isEmailAddress(email))
    errors.push({ field: 'email', message: wordsOf(language).formErrors.notAnEmail })
  if (errors.length > 0) return { refused: 'invalid-fields', errors }

  const id = newId()
  const { eventId } = inviting
  const to = {
    address: await vault.seal(email),
    addressKey: await vault.addressKey(email),
    language,
  }
  const letter = await writeMail(app, {
    id,
    kind: 'manage-link',
    eventId,
    subjectId: id,
    unproved: 'invitation',
    to,
  })
  if ('refused' in letter) return letter
  const tokenHash = await vault.tokenHash(await vault.token('manage', id))
  const organizer = {
    id,
    eventId,
    name,
    ...to,
    invitedBy: inviting.name || wordsOf(language).formErrors.poster,
    createdAt: app.clock.now(),
    answeredAt: null,
    tokenHash,
  }
  try {
    const refusal = await commitMail(app, letter, [insertOrganizer(db, organizer)])
    if (refusal) return refusal
  } catch (error) {
    if (!(error instanceof UniqueViolation && error.table === 'organizers')) throw error
    return { refused: 'already-an-organizer' }
  }
  app.wake('send-letters')
  return undefined
}

/**
 * The link was used, so its letter was read: it counts in no limit any more, and the poster's address is
 * confirmed where the event was published without that.
 */
export async function noteLinkUsed(app: App, { id, eventId, invitedBy }: Organizer): Promise<void> {
  const { db, clock } = app
  const now = clock.now()
  const standing = invitedBy === null ? await identityOf(db, eventId) : undefined
  const confirmed =
    standing?.addressKey === ''
      ? [
          ...identifyOrganizer(db, eventId, {
            name: standing.name,
            addressKey: await posterAddressKey(db, eventId),
          }),
          touchIfPublic(db, eventId, now),
        ]
      : []
  await db.commit([noteAnswered(db, id, now), releasePlaces(db, id), ...confirmed])
}

/** The link stops working at once. An organizer can withdraw their own, but never the last. */
export async function withdrawLink(
  app: App,
  by: Organizer,
  id: string,
): Promise<undefined | Refusal> {
  const { db, clock } = app
  if (await withdrawOrganizer(db, by.eventId, id, clock.now())) return undefined
  const standing = await findOrganizer(db, id)
  return { refused: standing?.eventId === by.eventId ? 'last-organizer' : 'link-not-found' }
}
