// Renders a letter of any kind, as things stand when it is sent.

import type { RenderedMail } from '../../templates/mail/mail-document.ts'
import { endorsementsLetter } from '../actions/confirm-endorsement.ts'
import type { App } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import type { QueuedMail } from '../store/letters.ts'
import { renderConfirmation } from './render-confirmation.ts'
import { renderConfirmContact, renderContact } from './render-contact-letters.ts'
import { renderConfirmDigest } from './render-digest-letter.ts'
import { renderLostLinks } from './render-lost-links.ts'
import { renderAboutReview, renderToModerator } from './render-moderation-letters.ts'
import { renderManageLink, renderStillSays } from './render-organizer-letters.ts'
import { isAboutTakedown, renderTakedown } from './render-takedown-letters.ts'
import { bouncesLetter } from './report-bounces.ts'

const toModerators: ReadonlySet<QueuedMail['kind']> = new Set([
  'moderation-link',
  'moderation-queue',
  'reported',
])

const whileHidden: ReadonlySet<QueuedMail['kind']> = new Set(['manage-link', 'contact'])

type LetterMail = RenderedMail & { replyTo?: string; relayed?: true }

const reviewKinds: ReadonlySet<QueuedMail['kind']> = new Set([
  'in-review',
  'not-published',
  'text-reminder',
])

/** Null when what the letter was about is gone. */
export async function renderLetter(
  app: App,
  letter: QueuedMail,
  wayBack: string | null,
): Promise<LetterMail | null> {
  const { db } = app
  if (letter.kind === 'lost-links') return renderLostLinks(app, letter, wayBack)
  if (letter.kind === 'confirm-digest') return renderConfirmDigest(app, letter, wayBack)
  if (toModerators.has(letter.kind)) return renderToModerator(app, letter, wayBack)
  if (isAboutTakedown(letter)) return renderTakedown(app, letter)
  const event = letter.eventId ? await findEvent(db, letter.eventId) : undefined
  if (!event || !letter.subjectId || event.publication === 'removed') return null
  // of a hidden event its organizers alone hear, and readers' words reach them
  if (event.publication === 'hidden' && !whileHidden.has(letter.kind)) return null
  if (reviewKinds.has(letter.kind)) return renderAboutReview(app, letter, event)
  if (letter.kind === 'manage-link') return renderManageLink(app, letter, event)
  if (letter.kind === 'still-says') return renderStillSays(app, letter, event)
  if (letter.kind === 'bounces') return bouncesLetter(app, event, letter)
  if (letter.kind === 'endorsements') return endorsementsLetter(app, event, letter)
  if (letter.kind === 'contact') return renderContact(app, letter, event)
  if (letter.kind === 'confirm-contact')
    return renderConfirmContact(app, letter, { event, wayBack })
  return renderConfirmation(app, letter, { event, wayBack })
}
