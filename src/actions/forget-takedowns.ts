// Deletes what moderation leaves, by the clock: takedowns after a year, titles of removed events once their
// mails have gone, reports 30 days after their answer.

import { plusSeconds } from '../domain/event/wall-time.ts'
import { undoSeconds } from '../domain/look.ts'
import type { App } from '../ports.ts'
import { forgetEndedHidings } from '../store/hidings.ts'
import { forgetActs } from '../store/moderation-acts.ts'
import { forgetReasons, forgetTitles, hasTitleToForget } from '../store/removals.ts'
import { forgetReports } from '../store/reports.ts'

const daySeconds = 24 * 60 * 60

export async function forgetTakedowns({ db, clock }: App): Promise<void> {
  const daysAgo = (days: number) => plusSeconds(clock.now(), -days * daySeconds)
  const yearAgo = daysAgo(365)
  const named = await hasTitleToForget(db)
  await db.commit([
    forgetEndedHidings(db, yearAgo),
    forgetReasons(db, yearAgo),
    ...forgetActs(db, { at: yearAgo, undoable: plusSeconds(clock.now(), -undoSeconds) }),
    ...forgetReports(db, { answered: daysAgo(30), created: yearAgo }),
    ...(named ? forgetTitles(db) : []),
  ])
  // the addresses of the letters and the title are in the log until it is emptied
  if (named) db.emptyLog?.()
}
