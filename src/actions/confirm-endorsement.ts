// An endorsement is confirmed: its watcher hears of changes from then on, its name and statement wait
// until an organizer shows them, and the organizers are asked by letter.

import { endorsementsMail } from '../../templates/mail/endorsements-mail.tsx'
import type { RenderedMail } from '../../templates/mail/mail-document.ts'
import { confirmedDomain } from '../domain/endorsement.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import { gatheredSpan } from '../domain/event/gathered-span.ts'
import { foldName } from '../domain/fold-name.ts'
import type { App, Write } from '../ports.ts'
import {
  confirmEndorsement,
  endorsementRule,
  isHiddenWatcher,
  listWaitingEndorsements,
} from '../store/endorsement-showing.ts'
import { type Endorsement, endorsementsByWatcher } from '../store/endorsements.ts'
import { insertLetter, type QueuedMail } from '../store/letters.ts'
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

/** The letter about what began to wait in its five minutes; null when all of it was answered by then. */
export async function endorsementsLetter(
  app: App,
  { revision }: CalendarEvent,
  letter: Pick<QueuedMail, 'eventId' | 'subjectId' | 'language' | 'createdAt'>,
): Promise<RenderedMail | null> {
  const { db, vault, config } = app
  const span = gatheredSpan(letter.createdAt)
  const waiting = await listWaitingEndorsements(db, letter.eventId ?? '', span)
  if (waiting.length === 0) return null
  return endorsementsMail({
    event: revision.snapshot,
    endorsements: await Promise.all(
      waiting.map(async one => ({
        organization: one.organization,
        contactName: await vault.unseal(one.contactName),
        website: one.website,
        statement: one.statement,
        confirmedDomain: one.confirmedDomain,
      })),
    ),
    link: `${config.baseUrl}/manage/${await vault.token('manage', letter.subjectId ?? '')}/endorsements`,
    language: letter.language,
    calendarName: config.calendarName,
  })
}
