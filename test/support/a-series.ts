// An event that repeats, stored as its revisions are, without a form.

import { commitRevision } from '../../src/actions/commit-revision.ts'
import type { CalendarEvent, Snapshot } from '../../src/domain/event/event.ts'
import { endInstant, startInstant } from '../../src/domain/event/when.ts'
import type { Repeats, Series } from '../../src/domain/recurrence/series.ts'
import { findEvent } from '../../src/store/events.ts'
import { aPublishedEvent, type Rally } from './people.ts'
import type { Fields, World } from './world.ts'

/** A published event whose second revision makes it repeat. */
export async function aPublishedSeries(
  world: World,
  repeats: Repeats,
  fields: Fields = {},
): Promise<Rally> {
  const rally = await aPublishedEvent(world, fields)
  await reviseSeries(world, rally.id, snapshot => ({ ...snapshot, repeats }))
  return rally
}

export async function reviseSeries(
  world: World,
  id: string,
  change: (snapshot: Series) => Series,
): Promise<CalendarEvent> {
  const event = await findEvent(world.app.db, id)
  if (!event) throw new Error('there is no such event')
  const now = world.app.clock.now()
  const snapshot: Snapshot = change(event.revision.snapshot as Series)
  const revised = await commitRevision(
    world.app,
    event,
    {
      ...event.revision,
      number: event.revision.number + 1,
      at: now,
      snapshot,
      startsAt: startInstant(snapshot),
      endsAt: endInstant(snapshot),
    },
    { organizerId: null, atOnce: false, now },
  )
  if (!revised) throw new Error('another revision came first')
  return revised
}
