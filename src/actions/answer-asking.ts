// Answers events of the moderators' queue, one or many at a press: it is fine, hide it, it is advertising.

import type { CalendarEvent } from '../domain/event/event.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import { endLooks, looksOf } from '../store/looks.ts'
import { questionsInReviewOf } from '../store/questions.ts'
import { answerReports } from '../store/reports.ts'
import { setShown } from './answer-question.ts'
import { declineSpam, declineWaiting, publishWaiting, remindOrganizers } from './moderate-event.ts'
import { type ByModerator, noteAct } from './note-act.ts'
import { hide, hideSpam, showAgain } from './take-down.ts'

/**
 * `fine`: publishes what waits, shows what was taken back, and answers reports and changes of what is public.
 * `hide`: keeps it from the public, with a reason that people read. `spam`: the same, without a mail.
 * `remind`: asks the organizers to look at their text.
 */
export const askingAnswers = ['fine', 'hide', 'spam', 'remind'] as const
export type AskingAnswer = (typeof askingAnswers)[number]

/** An event as its row was shown. */
export type ChosenEvent = { eventId: string; revision: number }

/** Acts that an answer comes to. */
type Done = 'published' | 'declined' | 'shown' | 'hidden' | 'spam' | 'fine' | 'reminded'

/** Of each event that was chosen: what was done, or why it was not. */
export type AnsweredEvent = ChosenEvent & { done: Done; refusal: Refusal | undefined }

/** Answers one event after another, so that one that another moderator was faster with costs nobody the others. */
export async function answerAsking(
  app: App,
  by: ByModerator,
  { answer, reason, chosen }: { answer: AskingAnswer; reason: string; chosen: ChosenEvent[] },
): Promise<AnsweredEvent[]> {
  const answered: AnsweredEvent[] = []
  for (const one of chosen) {
    const event = await findEvent(app.db, one.eventId)
    const done = actOn(answer, event?.publication)
    const refusal =
      event && done
        ? await acts[done](app, by, { ...one, reason })
        : ({ refused: 'answered-already' } as const)
    answered.push({ ...one, done: done ?? 'fine', refusal })
  }
  return answered
}

/** The act that an answer means for an event; undefined for one that is removed. */
function actOn(
  answer: AskingAnswer,
  publication: CalendarEvent['publication'] | undefined,
): Done | undefined {
  if (publication === undefined || publication === 'removed') return undefined
  if (answer === 'spam') return 'spam'
  if (answer === 'remind') return 'reminded'
  const waits = publication === 'awaiting'
  if (answer === 'hide') return waits ? 'declined' : 'hidden'
  if (waits) return 'published'
  return publication === 'hidden' ? 'shown' : 'fine'
}

type DoIt = (
  app: App,
  by: ByModerator,
  one: ChosenEvent & { reason: string },
) => Promise<Refusal | undefined>

const acts: Record<Done, DoIt> = {
  published: publishWaiting,
  declined: declineWaiting,
  hidden: hide,
  shown: (app, by, one) => asRead(app, one, () => showAgain(app, by, { ...one, reason: '' })),
  fine: (app, by, one) => asRead(app, one, () => callFine(app, by, one)),
  reminded: (app, by, { eventId }) => remindOrganizers(app, by, eventId),
  spam: async (app, by, one) => {
    const event = await findEvent(app.db, one.eventId)
    return event?.publication === 'awaiting'
      ? declineSpam(app, by, one)
      : hideSpam(app, by, one.eventId)
  },
}

/** An event that its organizer has changed meanwhile is looked at anew. */
async function asRead(
  { db }: App,
  { eventId, revision }: ChosenEvent,
  act: () => Promise<Refusal | undefined>,
): Promise<Refusal | undefined> {
  const event = await findEvent(db, eventId)
  return event?.revision.number === revision ? act() : { refused: 'changed-meanwhile' }
}

/** Leaves a public event as it is: answers its reports, ends its looks, shows its answers. */
export async function callFine(
  app: App,
  by: ByModerator,
  { eventId, revision }: ChosenEvent,
): Promise<undefined> {
  const { db, clock } = app
  const looks = await looksOf(db, eventId)
  const questions = await questionsInReviewOf(db, eventId)
  for (const { id, version } of questions)
    await setShown(app, { eventId, id, version }, { by: 'moderator', isShown: true })
  const shown = questions.map(({ id }) => id)
  await db.commit([
    answerReports(db, eventId, clock.now()),
    endLooks(db, eventId, revision),
    await noteAct(app, by, { eventId, act: 'fine', before: { looks, shown } }),
  ])
}
