// An endorsement is confirmed: its watcher hears of changes from then on, its name and statement wait
// until an organizer shows them, and the organizers are asked by letter.

import { confirmedDomain } from '../domain/endorsement.ts'
import { gatheredSpan } from '../domain/event/gathered-span.ts'
import { foldName } from '../domain/fold-name.ts'
import type { App, Write } from '../ports.ts'
import {
  confirmEndorsement,
  endorsementRule,
  isHiddenWatcher,
} from '../store/endorsement-showing.ts'
import { type Endorsement, endorsementsByWatcher } from '../store/endorsements.ts'
import { insertLetter } from '../store/letters.ts'
import { listProvedOrganizers } from '../store/organizers.ts'
import { findWatcher } from '../store/watchers.ts'
import { idempotentId } from './idempotent-id.ts'

/** The writes of a confirmation: the endorsement's own, and the letters to the organizers. */
export async function endorsementWrites(app: App, endorsement: Endorsement): Promise<Write[]> {
  const { db, vault, clock } = app
  const { id, watcherId, organization, website } = endorsement
  const watcher = await findWatcher(db, watcherId)
  const domain = watcher ? confirmedDomain(await vault.unseal(watcher.address), website) : ''
  const same = (await endorsementsByWatcher(db, watcherId)).filter(
    one => one.id !== id && foldName(one.organization) === foldName(organization),
  )
  return [
    ...confirmEndorsement(db, endorsement, {
      now: clock.now(),
      confirmedDomain: domain,
      replaced: same.map(one => one.id),
    }),
    ...(await askOrganizers(app, endorsement)),
  ]
}

/**
 * One letter to each organizer for all that is confirmed within five minutes; it is rendered when it is
 * due. None about a watcher to whom an organizer has said no already.
 */
async function askOrganizers(app: App, { eventId, watcherId }: Endorsement): Promise<Write[]> {
  const { db, vault, clock, config } = app
  if ((await endorsementRule(db, eventId)) === 'show') return []
  if (await isHiddenWatcher(db, watcherId)) return []
  const { from, until } = gatheredSpan(clock.now())
  return Promise.all(
    (await listProvedOrganizers(db, eventId)).map(async ({ id, address }) => {
      const letter = {
        id: await idempotentId(app, `endorsements ${id} ${from}`),
        kind: 'endorsements' as const,
        eventId,
        subjectId: id,
        language: config.calendarLanguage,
        address,
        addressKey: await vault.addressKey(await vault.unseal(address)),
      }
      return insertLetter(db, letter, { now: from, due: until })
    }),
  )
}
