// Renders a letter of any kind, as things stand when it is sent.

import type { Rendered } from '../../templates/mail/letter.ts'
import { endorsementsLetter } from '../actions/confirm-endorsement.ts'
import type { App } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import type { Letter } from '../store/letters.ts'
import { renderConfirmation } from './render-confirmation.ts'
import { renderConfirmContact, renderContact } from './render-contact-letters.ts'
import { renderConfirmDigest } from './render-digest-letter.ts'
import { renderLostLinks } from './render-lost-links.ts'
import { renderAboutReview, renderToModerator } from './render-moderation-letters.ts'
import { renderManageLink, renderStillSays } from './render-organizer-letters.ts'
import { isAboutTakedown, renderTakedown } from './render-takedown-letters.ts'
import { bouncesLetter } from './report-bounces.ts'

const toModerators: ReadonlySet<Letter['kind']> = new Set([
  'moderation-link',
  'moderation-queue',
  'reported',
])

const whileHidden: ReadonlySet<Letter['kind']> = new Set(['manage-link', 'contact'])

type LetterMail = Rendered & { replyTo?: string; relayed?: true }

const reviewKinds: ReadonlySet<Letter['kind']> = new Set([
  'in-review',
  'not-published',
  'text-reminder',
])

/** Null when what the letter was about is gone. */
export async function renderLetter(
  app: App,
  letter: Letter,
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
