// Renders the mails about a takedown as things stand when they are sent: what was taken back is not said.

import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import { takedownMail, takedownMailToOrganizer } from '../../../templates/mail/takedown-mails.tsx'
import type { App } from '../../ports.ts'
import { findEvent } from '../../store/events.ts'
import { findHiding } from '../../store/hidings.ts'
import { organizersByAddress } from '../../store/organizers.ts'
import type { QueuedMail } from '../../store/queued-mails.ts'
import { findRemoval } from '../../store/removals.ts'
import { wasToldHidden } from '../../store/takedown-mails.ts'

/** Says that an event is hidden, or shown again. */
export async function renderTakedown(app: App, letter: QueuedMail): Promise<RenderedMail | null> {
  const { db, config } = app
  const { language, eventId, kind } = letter
  const event = eventId ? await findEvent(db, eventId) : undefined
  const hiding = await findHiding(db, letter.subjectId ?? '')
  if (!event || !hiding) return null
  const act = kind === 'hidden' || kind === 'organizer-hidden' ? 'hidden' : 'shown'
  const stands =
    act === 'hidden'
      ? event.publication === 'hidden' && hiding.shownAt === null
      : event.publication === hiding.former &&
        (await wasToldHidden(db, {
          hidingId: hiding.id,
          kind: kind === 'shown' ? 'hidden' : 'organizer-hidden',
          addressKey: letter.addressKey,
        }))
  if (!stands) return null
  const { title } = event.revision.snapshot
  const mail = { act, title, language, calendarName: config.calendarName } as const
  if (kind === 'hidden' || kind === 'shown') return takedownMail(mail)
  const reason = act === 'hidden' ? hiding.reason : ''
  return takedownMailToOrganizer({ ...mail, reason, link: await ownPage(app, letter) })
}

/** Null when their link was withdrawn since. */
async function ownPage({ db, vault, config }: App, letter: QueuedMail): Promise<string | null> {
  const held = await organizersByAddress(db, letter.addressKey, 200)
  const mine = held.find(one => one.eventId === letter.eventId)
  return mine ? `${config.baseUrl}/manage/${await vault.token('manage', mine.id)}` : null
}

export async function renderRemoved(
  { db, vault, config }: App,
  { kind, subjectId, language }: QueuedMail,
): Promise<RenderedMail | null> {
  const removal = await findRemoval(db, subjectId ?? '')
  if (!removal?.title) return null
  const mail = {
    act: 'removed',
    by: removal.by,
    title: await vault.unseal(removal.title),
    language,
    calendarName: config.calendarName,
  } as const
  return kind === 'removed'
    ? takedownMail(mail)
    : takedownMailToOrganizer({ ...mail, reason: removal.reason, link: null })
}
