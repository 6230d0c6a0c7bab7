// Reads the texts of an edit that is not saved yet against its own fields. Writes nothing.

import type { CalendarEvent } from '../domain/event/event.ts'
import type { DraftContext } from '../domain/event/read-draft.ts'
import type { App } from '../ports.ts'
import { dismissedSentences } from '../store/contradictions.ts'
import { listRevisions } from '../store/revisions.ts'

/** Loads the facts of an event that help to read an edit of it. */
export async function draftContextOf(app: App, event: CalendarEvent): Promise<DraftContext> {
  const revisions = await listRevisions(app.db, event.id)
  return {
    language: app.language,
    now: app.clock.now(),
    state: event.revision.snapshot.state,
    earlier: revisions.map(({ snapshot }) => snapshot),
    dismissed: await dismissedSentences(app.db, event.id),
  }
}
