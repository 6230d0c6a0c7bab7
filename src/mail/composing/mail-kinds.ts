// Gives each kind of queued mail its lane and its rendering, as things stand when it is sent.

import type { Purpose } from '../../../db/schema.ts'
import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import { purposeNames } from '../../actions/confirmation/purposes.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { App } from '../../ports.ts'
import { findEvent } from '../../store/events.ts'
import type { QueuedMail } from '../../store/queued-mails.ts'
import type { Lane } from '../delivery/lanes.ts'
import { renderConfirmation } from './render-confirmation.ts'
import { renderContact } from './render-contact-mails.ts'
import { renderEndorsements } from './render-endorsements.ts'
import { renderLostLinks } from './render-lost-links.ts'
import {
  renderAboutReview,
  renderModerationQueue,
  renderModeratorLink,
  renderReported,
  renderTextReminder,
} from './render-moderation-mails.ts'
import { renderManageLink, renderStillSays } from './render-organizer-mails.ts'
import {
  renderAnswer,
  renderOlderAnswers,
  renderQuestion,
  renderReplyRead,
} from './render-question-mails.ts'
import { renderRemoved, renderTakedown } from './render-takedown-mails.ts'
import { renderBounces } from './report-bounces.ts'

type MailKind = QueuedMail['kind']

/** A mail of a person, whose words they are, goes out with their address. */
type Rendering = RenderedMail & { replyTo?: string; relayed?: true }

/**
 * Renders a queued mail; null when nothing is left to say.
 *
 * @param wayBack link that takes back a stop of all mail, for an address that has stopped it.
 */
type Render = (app: App, mail: QueuedMail, wayBack: string | null) => Promise<Rendering | null>

type AboutEvent = { event: CalendarEvent; wayBack: string | null }

export const mailKinds: Record<MailKind, { lane: Lane; render: Render }> = {
  ...confirmations(),
  'manage-link': signIn(ofShownOrHiddenEvent(renderManageLink)),
  'lost-links': signIn(renderLostLinks),
  'moderation-link': signIn(renderModeratorLink),
  'still-says': news(ofEvent(renderStillSays)),
  contact: news(ofShownOrHiddenEvent(renderContact)),
  question: news(ofEvent(renderQuestion)),
  'reply-read': news(ofEvent(renderReplyRead)),
  answer: news(ofEvent(renderAnswer)),
  'older-answers': news(ofEvent(renderOlderAnswers)),
  bounces: news(ofEvent(renderBounces)),
  endorsements: news(ofEvent(renderEndorsements)),
  'in-review': news(ofEvent(renderAboutReview)),
  'not-published': news(ofEvent(renderAboutReview)),
  'text-reminder': news(ofEvent(renderTextReminder)),
  'moderation-queue': news(renderModerationQueue),
  reported: news(renderReported),
  hidden: news(renderTakedown),
  shown: news(renderTakedown),
  removed: news(renderRemoved),
  'organizer-hidden': news(renderTakedown),
  'organizer-shown': news(renderTakedown),
  'organizer-removed': news(renderRemoved),
}

/** One row for each purpose that a mailed link can ask for. */
function confirmations() {
  const row = signIn(renderConfirmation)
  return Object.fromEntries(purposeNames.map(name => [`confirm-${name}`, row])) as Record<
    `confirm-${Purpose}`,
    typeof row
  >
}

/** Kinds that go by a lane. */
export const kindsOf = (lane: Lane): MailKind[] =>
  (Object.keys(mailKinds) as MailKind[]).filter(kind => mailKinds[kind].lane === lane)

/** Its reader waits for it, with the page still open. */
function signIn(render: Render) {
  return { lane: 'sign-in', render } as const
}

function news(render: Render) {
  return { lane: 'change', render } as const
}

type RenderOfEvent = (app: App, mail: QueuedMail, about: AboutEvent) => Promise<Rendering | null>

/** Says nothing of an event that is hidden or removed. */
function ofEvent(render: RenderOfEvent): Render {
  return ofStanding(['awaiting', 'published'], render)
}

/** Of a hidden event its organizers alone hear, and readers' words reach them. */
function ofShownOrHiddenEvent(render: RenderOfEvent): Render {
  return ofStanding(['awaiting', 'published', 'hidden'], render)
}

function ofStanding(standing: CalendarEvent['publication'][], render: RenderOfEvent): Render {
  return async (app, mail, wayBack) => {
    const event = mail.eventId ? await findEvent(app.db, mail.eventId) : undefined
    if (!event || !mail.subjectId || !standing.includes(event.publication)) return null
    return render(app, mail, { event, wayBack })
  }
}
