// Writes down what a moderator did, in the batch that does it.

import type { App, Write } from '../ports.ts'
import { type ActName, type Before, insertAct } from '../store/moderation-acts.ts'
import { newId } from '../store/new-id.ts'
import { posterAddressKey } from '../store/organizer-identities.ts'
import { listProvedOrganizers } from '../store/organizers.ts'
import type { Moderator } from './sign-in-moderator.ts'

/** Acts of one press, on however many events, are taken back together. */
export const newPress = (): string => newId()

/** A moderator, and the press that an act belongs to. */
export type ByModerator = { moderator: Moderator; press: string }

export async function noteAct(
  { db, clock }: App,
  { moderator, press }: ByModerator,
  { eventId, act, before = {} }: { eventId: string; act: ActName; before?: Before },
): Promise<Write> {
  // an address that was only typed in is nobody's doing
  const isProved = (await listProvedOrganizers(db, eventId)).length > 0
  const posterKey = isProved ? await posterAddressKey(db, eventId) : ''
  const byKey = moderator.addressKey
  return insertAct(db, { press, eventId, act, at: clock.now(), byKey, posterKey, before })
}
