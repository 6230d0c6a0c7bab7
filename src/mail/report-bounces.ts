// The organizers hear, by letter, of addresses that take no mail: once of each, a few minutes of them
// in one letter, since a dead domain may be that of a hundred followers.

import { bouncesMail } from '../../templates/mail/bounces-mail.tsx'
import type { RenderedMail } from '../../templates/mail/mail-document.ts'
import { idempotentId } from '../actions/idempotent-id.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import { gatheredSpan } from '../domain/event/gathered-span.ts'
import type { App, Write } from '../ports.ts'
import { endorsementsOf } from '../store/endorsements.ts'
import { insertLetter, type QueuedMail } from '../store/letters.ts'
import { listProvedOrganizers } from '../store/organizers.ts'
import { listBounced } from '../store/watchers.ts'

/**
 * The letters about a bounce that is committed with them, one for each organizer. The letter for this
 * stretch of time may be there already: it will name this address too, since it is rendered later.
 */
export async function reportBounce(app: App, eventId: string): Promise<Write[]> {
  const { db, vault, clock, config } = app
  const { from, until } = gatheredSpan(clock.now())
  return Promise.all(
    (await listProvedOrganizers(db, eventId)).map(async ({ id, address }) => {
      const letter = {
        id: await idempotentId(app, `bounces ${id} ${from}`),
        kind: 'bounces' as const,
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

/** What the letter says; null when nobody of that time is unreachable any more. */
export async function renderBounces(
  app: App,
  letter: Pick<QueuedMail, 'eventId' | 'subjectId' | 'language' | 'createdAt'>,
  { event: { revision } }: { event: CalendarEvent },
): Promise<RenderedMail | null> {
  const { db, vault, config } = app
  const bounced = await listBounced(db, letter.eventId ?? '', gatheredSpan(letter.createdAt))
  if (bounced.length === 0) return null
  const endorsed = await endorsementsOf(
    db,
    bounced.map(watcher => watcher.id),
  )
  const behind = new Set(endorsed.map(one => one.watcherId))
  return bouncesMail({
    event: revision.snapshot,
    endorsers: await Promise.all(
      endorsed.map(async ({ organization, website, contactName }) => ({
        organization,
        website,
        contactName: await vault.unseal(contactName),
      })),
    ),
    followers: bounced.filter(watcher => !behind.has(watcher.id)).length,
    link: `${config.baseUrl}/manage/${await vault.token('manage', letter.subjectId ?? '')}#told`,
    language: letter.language,
    calendarName: config.calendarName,
  })
}
