// Explains why no question can be asked about an event: it is over, or nobody is there to answer.

import type { CalendarEvent } from '../domain/event/event.ts'
import { offeredActions } from '../domain/event/event-actions.ts'
import { onNextDate } from '../domain/recurrence/series-view.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'
import { listProvedOrganizers } from '../store/organizers.ts'

/** Undefined while questions are taken. */
export async function whyNotAsked(
  { db, clock }: App,
  event: CalendarEvent,
): Promise<Refusal | undefined> {
  if (!offeredActions(onNextDate(event, clock.now()), clock.now()).includes('ask'))
    return { refused: 'event-over' }
  const someone = (await listProvedOrganizers(db, event.id)).length > 0
  return someone ? undefined : { refused: 'no-one-to-answer' }
}
