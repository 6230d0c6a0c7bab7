// Somebody posts an event: it is kept at once, and published when they confirm by mail.

import type { CalendarEvent, Snapshot } from '../domain/event.ts'
import type { EventForm } from '../domain/event-form.ts'
import { readEventForm } from '../domain/read-event-form.ts'
import type { Refusal } from '../domain/refusal.ts'
import { firstRevision } from '../domain/revise-event.ts'
import type { App } from '../ports.ts'
import { newId } from '../store/new-id.ts'
import { identifyOrganizer } from '../store/organizer-identities.ts'
import { insertOrganizer } from '../store/organizers.ts'
import { listTerms } from '../store/terms.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { newEventWrites } from './commit-revision.ts'
import { commitLetter, writeLetter } from './write-letter.ts'

/** Keeps the event and the letter to its poster in one commit. */
export async function submitEvent(app: App, form: EventForm): Promise<CalendarEvent | Refusal> {
  const { db, vault, config } = app
  const now = app.clock.now()
  const language = config.calendarLanguage
  const read = readEventForm(form, { terms: await listTerms(db), language })
  if ('errors' in read) return { refused: 'invalid-fields', errors: read.errors }

  const contact = await vault.seal(read.contactEmail)
  const snapshot: Snapshot = { ...read.details, contact, state: 'announced', reason: '' }
  const published = config.publishing === 'open'
  const event: CalendarEvent = {
    id: newId(),
    publication: published ? 'published' : 'awaiting',
    createdAt: now,
    publishedAt: published ? now : null,
    moderatedAt: null,
    revision: firstRevision(snapshot, 'organizer', now),
  }
  const organizer = {
    id: newId(),
    eventId: event.id,
    name: snapshot.organizer,
    address: contact,
    invitedBy: null,
    createdAt: now,
    answeredAt: null,
  }
  const to = { address: contact, addressKey: await vault.addressKey(read.contactEmail), language }
  const letter = published
    ? await writeLetter(app, {
        id: organizer.id,
        kind: 'manage-link',
        eventId: event.id,
        subjectId: organizer.id,
        unproved: 'post',
        to,
      })
    : await askToConfirm(app, {
        purpose: 'publish',
        eventId: event.id,
        organizerId: organizer.id,
        to,
      })
  if ('refused' in letter) return letter

  const tokenHash = await vault.tokenHash(await vault.token('manage', organizer.id))
  const refusal = await commitLetter(app, letter, [
    ...(await newEventWrites(app, event, organizer.id)),
    insertOrganizer(db, { ...organizer, addressKey: to.addressKey, tokenHash }),
    // published at once, its address has confirmed nothing
    ...identifyOrganizer(db, event.id, { name: snapshot.organizer, addressKey: '' }),
  ])
  if (refusal) return refusal
  app.wake('send-letters')
  return event
}
