// Confirms an address as a watcher: the common part of endorsing and following.

import type { CalendarEvent } from '../../domain/event/event.ts'
import type { App, Write } from '../../ports.ts'
import type { Confirmation } from '../../store/confirmations.ts'
import { tellIfBehind } from '../../store/telling-times.ts'
import { confirmWatcher, setLanguage, setReminder } from '../../store/watchers.ts'

/**
 * Begins to tell a watcher.
 *
 * @param shownRevision a watcher who confirms an older revision than stands is behind, and will be told.
 */
export function watch(
  { db, clock }: App,
  { event, watcherId }: { event: CalendarEvent; watcherId: string },
  { id, choices, language }: Confirmation,
  shownRevision: number | null,
): Write[] {
  const now = clock.now()
  const newest = event.revision.number
  const revision =
    shownRevision && shownRevision >= 1 && shownRevision < newest ? shownRevision : newest
  return [
    confirmWatcher(db, watcherId, { revision, now, confirmedBy: id }),
    ...(language ? [setLanguage(db, watcherId, language)] : []),
    ...(choices.reminder ? [setReminder(db, watcherId, true)] : []),
    tellIfBehind(db, event.id, revision, now),
  ]
}

export const watchPage = async ({ vault }: App, watcherId: string): Promise<string> =>
  `/watch/${await vault.token('watch', watcherId)}`
