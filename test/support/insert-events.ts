// Inserts published events as rows, for tests about very many or very long ones, whose texts are not what
// is tested.

import { veventOf } from '../../src/actions/render-revision.ts'
import { renderDescription } from '../../src/domain/description-html.ts'
import type { CalendarEvent, Snapshot } from '../../src/domain/event/event.ts'
import { firstRevision } from '../../src/domain/event/revise-event.ts'
import { touchIfPublic } from '../../src/store/calendar.ts'
import { insertEvent } from '../../src/store/events.ts'
import { newId } from '../../src/store/new-id.ts'
import { insertFirstPublication } from '../../src/store/publications.ts'
import { insertRevision } from '../../src/store/revisions.ts'
import { aSnapshot } from './an-event.ts'
import type { World } from './world.ts'

/** Inserts one event for each of `sets`, all with one description, in one commit. */
export async function insertEvents(
  { app }: Pick<World, 'app'>,
  text: string,
  sets: readonly Partial<Snapshot>[],
): Promise<void> {
  const { db, clock, config } = app
  const now = clock.now()
  const description = renderDescription(text, [])
  const told = { earlier: [], description, language: config.calendarLanguage }
  const rows = sets.map(async set => {
    const revision = firstRevision(aSnapshot({ ...set, description: text }), 'organizer', now)
    const event: CalendarEvent = {
      id: newId(),
      publication: 'published',
      createdAt: now,
      publishedAt: now,
      moderatedAt: null,
      revision,
    }
    const vevent = await veventOf(app, event, told)
    return [
      insertEvent(db, event),
      insertRevision(db, event.id, revision, { organizerId: null, vevent, description }),
      insertFirstPublication(db, event.id, now),
      touchIfPublic(db, event.id, now),
    ]
  })
  await db.commit((await Promise.all(rows)).flat())
}
