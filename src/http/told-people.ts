// Loads the proof of telling for an organizer's pages: changes as counts, and watchers by name.

import type { ToldChange, ToldProps, WatcherRow } from '../../templates/parts/told-table.tsx'
import { changeWords } from '../domain/change-words.ts'
import type { CalendarEvent, Revision } from '../domain/event/event.ts'
import type { Wording } from '../domain/event/field-words.ts'
import { stepChanges } from '../domain/recurrence/series-changes.ts'
import type { App, Db } from '../ports.ts'
import { progressOf } from '../store/caught-up.ts'
import type { Endorsement } from '../store/endorsements.ts'
import { listRevisions } from '../store/revisions.ts'
import { listEndorsersFirst } from '../store/watcher-lists.ts'
import type { Watcher } from '../store/watchers.ts'

const listedAtMost = 300

/** Loads the newest changes that people were to hear of, newest first. */
export async function toldChanges(
  db: Db,
  event: CalendarEvent,
  { most, wording }: { most: number; wording: Wording },
): Promise<ToldChange[]> {
  const revisions = await listRevisions(db, event.id)
  const loud = revisions.filter(({ quiet, number }) => !quiet && number > 1).slice(-most)
  const progress = await progressOf(
    db,
    event.id,
    loud.map(({ number }) => number),
  )
  const changes = loud.flatMap(revision => {
    const { number, at } = revision
    const counts = progress.find(one => one.revision === number)
    const before = revisions.find(one => one.number === number - 1)
    if (!counts || !before) return []
    return [{ ...counts, at, what: changedWords(before, revision, wording) }]
  })
  return changes.reverse()
}

/** Names what a revision changed: "Time, Address". */
export const changedWords = (was: Revision, now: Revision, wording: Wording): string =>
  [...new Set(stepChanges(was, now).map(one => changeWords(one, wording).label))].join(', ')

/** Loads the watchers of an event, endorsers first. */
export async function toldWatchers(
  { db }: App,
  event: CalendarEvent,
  endorsements: readonly Endorsement[],
): Promise<Pick<ToldProps, 'watchers' | 'unlisted'>> {
  const { listed, all } = await listEndorsersFirst(db, event.id, listedAtMost)
  return {
    watchers: watcherRows(listed, endorsements, event.revision.number),
    unlisted: all - listed.length,
  }
}

function watcherRows(
  watchers: readonly Watcher[],
  endorsements: readonly Endorsement[],
  newest: number,
): WatcherRow[] {
  return watchers.map(watcher => {
    const mine = endorsements.filter(one => one.watcherId === watcher.id)
    const name = mine.map(one => one.organization).join(', ') || null
    return {
      name,
      kind: name ? 'endorser' : 'follower',
      toldRevision: watcher.toldRevision,
      toldAt: watcher.toldAt,
      standing: standingOf(watcher, newest),
      answer: watcher.lastResponse,
      website: mine.find(one => one.website)?.website ?? '',
    }
  })
}

function standingOf(watcher: Watcher, newest: number): WatcherRow['standing'] {
  if (watcher.bouncedAt) return 'bounced'
  if (watcher.stoppedAt) return 'stopped'
  if (watcher.toldRevision < newest) return 'waiting'
  return watcher.acknowledgedRevision >= newest ? 'acknowledged' : 'told'
}
