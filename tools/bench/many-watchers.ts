// Makes very many watchers of one event, as the mail benchmark and the fault check need them: confirmed,
// at the first revision, spread over some domains.

import { submitEvent } from '../../src/actions/submit-event.ts'
import type { CalendarEvent } from '../../src/domain/event/event.ts'
import { type EventForm, emptyForm } from '../../src/domain/event/event-form.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import type { App } from '../../src/ports.ts'
import { newId } from '../../src/store/new-id.ts'
import { listOrganizers, type Organizer } from '../../src/store/organizers.ts'
import { confirmWatcher, insertWatcher } from '../../src/store/watchers.ts'

export const aRally: EventForm = {
  ...emptyForm(),
  title: 'Rally at the consulate',
  summary: 'Bring drums, and your neighbors.',
  description: 'Meet at the **door**.\n\nThere is a ramp at the side.\n'.repeat(10),
  startsLocal: '2031-01-13T12:00',
  endsLocal: '2031-01-13T13:30',
  zone: 'America/Los_Angeles',
  placeName: 'Peru Consulate',
  address: '870 Market St.',
  city: 'San Francisco',
  region: ['san-francisco'],
  type: 'protest',
  organizer: 'United Front Committee',
  contactEmail: 'olga@example.org',
  price: 'free',
  languages: 'English',
}

/** In a calendar that publishes at once. */
export async function anEvent(
  app: App,
  form: EventForm = aRally,
): Promise<{ event: CalendarEvent; organizer: Organizer }> {
  const event = await submitEvent(app, form)
  if (isRefusal(event)) throw new Error(event.refused)
  const [organizer] = await listOrganizers(app.db, event.id)
  if (!organizer) throw new Error('no organizer')
  return { event, organizer }
}

/** `watcher0@d0.example`, `watcher1@d1.example` and so on. */
export async function watch(
  { db, vault, clock }: App,
  eventId: string,
  { many, domains }: { many: number; domains: number },
): Promise<void> {
  const now = clock.now()
  for (let done = 0; done < many; done += 500) {
    const some = Array.from({ length: Math.min(500, many - done) }, async (_, index) => {
      const id = newId()
      const domain = `d${(done + index) % domains}.example`
      const address = `watcher${done + index}@${domain}`
      const write = insertWatcher(db, {
        id,
        eventId,
        address: await vault.seal(address),
        addressKey: await vault.addressKey(address),
        domainKey: await vault.addressKey(`@${domain}`),
        inboxKey: await vault.addressKey(address),
        language: 'en',
        tokenHash: await vault.tokenHash(await vault.token('watch', id)),
        createdAt: now,
      })
      return [write, confirmWatcher(db, id, { revision: 1, now })]
    })
    await db.commit((await Promise.all(some)).flat())
  }
}
