// Indexes events anew after a release that cuts texts into other words, and merges deleted words out of the
// indexes, a bounded step at a time. One query once that is done.

import { toSnapshot } from '../domain/event/snapshot.ts'
import type { App } from '../ports.ts'
import { touchCalendar } from '../store/calendar.ts'
import { firstThatFit, writeWords } from '../store/event-index.ts'
import {
  type Indexable,
  leaveMergingToClock,
  listIndexable,
  mergeSearch,
  noteAllIndexed,
  noteIndexed,
  searchState,
} from '../store/search-state.ts'

const eventsAtOnce = 100

/** Answers whether more is left. A crash in the middle costs nothing: the next step goes on. */
export async function tendSearch(app: App): Promise<'more' | 'done'> {
  const { indexAfter, isStale } = await searchState(app.db)
  if (indexAfter !== null) return indexOlder(app, indexAfter)
  if (!isStale) return 'done'
  await app.db.commit(mergeSearch(app.db))
  if ((await searchState(app.db)).isStale) return 'more'
  // the words of the events that were removed
  app.db.emptyLog?.()
  return 'done'
}

async function indexOlder({ db, clock }: App, after: number): Promise<'more'> {
  const events = firstThatFit(await listIndexable(db, after, eventsAtOnce))
  const last = events.at(-1)
  // answers that are kept were found by the words of before
  if (!last) await db.commit([noteAllIndexed(db), touchCalendar(db, clock.now())])
  else
    await db.commit([
      ...(after === 0 ? leaveMergingToClock() : []),
      ...writeWords(readable(events)),
      noteIndexed(db, last.seq),
    ])
  return 'more'
}

/** A snapshot that is no JSON is found by nothing. */
const readable = (events: readonly Indexable[]) =>
  events.flatMap(({ id, number, snapshot }) => {
    try {
      return [{ id, number, snapshot: toSnapshot(snapshot) }]
    } catch {
      return []
    }
  })
