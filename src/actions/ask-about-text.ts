// Queues a mail to every organizer when a change has rested and the texts, or public answers, have not caught up.

import type { CalendarEvent, Instant } from '../domain/event/event.ts'
import type { App, Write } from '../ports.ts'
import { newId } from '../store/new-id.ts'
import { listProvedOrganizers } from '../store/organizers.ts'
import { insertMail, isMailWaiting, postponeMails } from '../store/queued-mails.ts'

/**
 * The letters, for the batch of the revision. They say what is open when they are sent, and nothing
 * when it was mended by then; letters that wait already will say it all, and wait for this change too.
 */
export async function askAboutText(
  app: App,
  event: CalendarEvent,
  { due, kind }: { due: Instant; kind: 'still-says' | 'older-answers' },
): Promise<Write[]> {
  const { db, vault, config } = app
  const waiting = { eventId: event.id, kind, due } as const
  if (await isMailWaiting(db, event.id, waiting.kind)) return [postponeMails(db, waiting)]
  const organizers = await listProvedOrganizers(db, event.id)
  return Promise.all(
    organizers.map(async ({ id, address }) => {
      const addressKey = await vault.addressKey(await vault.unseal(address))
      const letter = {
        id: newId(),
        kind,
        eventId: event.id,
        subjectId: id,
        language: config.calendarLanguage,
        address,
        addressKey,
      } as const
      return insertMail(db, letter, { now: app.clock.now(), due })
    }),
  )
}
