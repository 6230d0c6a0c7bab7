// Tells organizers of addresses that take no mail, once each. Some minutes go into one mail, because a dead
// domain may be that of a hundred followers.

import { bouncesMail } from '../../../templates/mail/bounces-mail.tsx'
import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { gatheredSpan } from '../../domain/event/gathered-span.ts'
import type { App, Write } from '../../ports.ts'
import { endorsementsOf } from '../../store/endorsements.ts'
import type { QueuedMail } from '../../store/queued-mails.ts'
import { listBounced } from '../../store/watcher-lists.ts'
import { gatherMails } from '../queues/gathered-mails.ts'

/** The letters about a bounce, committed with it. */
export const reportBounce = (app: App, eventId: string): Promise<Write[]> =>
  gatherMails(app, eventId, 'bounces')

/** Renders the mail; null when no watcher of that time is unreachable any more. */
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
    link: `${config.baseUrl}/manage/${await vault.token('manage', letter.subjectId ?? '')}/people#told`,
    language: letter.language,
    calendarName: config.calendarName,
  })
}
