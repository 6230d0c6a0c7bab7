// Composes the mails about a change: the net difference of each claimed watcher, in words shared by all who
// lack the same. Must not know sending.

import { type Change, notesOf } from '../../domain/event/differences.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { type Language, languages } from '../../domain/language.ts'
import { tracedChanges } from '../../domain/recurrence/series-changes.ts'
import { changeMessageId } from '../../domain/telling.ts'
import type { App } from '../../ports.ts'
import { organizationsOf } from '../../store/endorsements.ts'
import { revisionsFrom } from '../../store/revisions.ts'
import { markCaughtUp, noteUncertain } from '../../store/watcher-claims.ts'
import type { Watcher } from '../../store/watchers.ts'
import { type Addressee, addressees, type Damaged, type SharedMail } from './address-mail.ts'
import { calendarFile, composeChange } from './change-mail.ts'

/** A mail to one watcher, and what it shares with others. */
export type ChangeMail = Addressee & {
  shared: SharedMail
  /** Stable for the watcher and the newest revision that is told of: a repeat is the same mail. */
  messageId: string
}

/** Composes for the watchers of a claim whose difference is not empty; the others are caught up at once. */
export async function composeChangeMails(
  app: App,
  event: CalendarEvent,
  { watchers, lease }: { watchers: Watcher[]; lease: string },
): Promise<{ mails: ChangeMail[]; damaged: Damaged[] }> {
  const { db, config } = app
  const { id: eventId, revision } = event
  const organizations = await organizationsOf(
    db,
    watchers.map(watcher => watcher.id),
  )
  const calendars = new Map<string, string | null>()
  const mails: ChangeMail[] = []
  const damaged: Damaged[] = []
  for (const group of await sameDifference(app, event, watchers)) {
    const ids = group.watchers.map(watcher => watcher.id)
    if (group.changes.length === 0) {
      await db.commit([markCaughtUp(db, ids, revision.number, lease)])
      continue
    }
    await db.commit([noteUncertain(db, ids, revision.number, lease)])
    const { language } = group
    const file = JSON.stringify([language, keysOf(group.changes)])
    const calendar =
      calendars.get(file) ?? (await calendarFile(app, event, language, keysOf(group.changes)))
    calendars.set(file, calendar)
    const shared = { rendered: await composeChange(app, event, group), calendar }
    const addressed = await addressees(app, group.watchers, organizations)
    damaged.push(...addressed.damaged)
    for (const one of addressed.opened) {
      const of = { eventId, revision: group.told, watcherId: one.watcher.id, host: config.host }
      mails.push({ ...one, shared, messageId: changeMessageId(of) })
    }
  }
  // as they were claimed, so that the domains take turns
  const order = new Map(watchers.map((watcher, index) => [watcher.id, index]))
  const turn = ({ watcher }: ChangeMail) => order.get(watcher.id) ?? 0
  return { mails: mails.sort((a, b) => turn(a) - turn(b)), damaged }
}

/** Dates that some changes are of, by key. */
const keysOf = (changes: readonly Change[]): string[] => [
  ...new Set(changes.flatMap(({ keys = [] }) => keys)),
]

type Group = {
  watchers: Watcher[]
  language: Language
  changes: Change[]
  notes: string[]
  /** The newest revision that is told of: what a repeat of the same mail is known by. */
  told: number
}

/** Watchers who may hold the same revisions and read the same language are told in the same words. */
async function sameDifference(
  app: App,
  event: CalendarEvent,
  watchers: Watcher[],
): Promise<Group[]> {
  const oldest = Math.min(...watchers.map(watcher => watcher.toldRevision))
  const revisions = await revisionsFrom(app.db, event.id, oldest)
  // removed since they were claimed
  if (revisions.length === 0) return []
  const standing = revisions.filter(revision => revision.number <= event.revision.number)
  const held = Map.groupBy(watchers, watcher =>
    JSON.stringify([watcher.toldRevision, ...watcher.uncertainRevisions]),
  )
  return [...held]
    .flatMap(([numbers, holders]) => {
      const may = standing.filter(({ number }) =>
        (JSON.parse(numbers) as number[]).includes(number),
      )
      const [first, ...uncertain] = may
      if (!first) throw new Error(`event ${event.id} lacks revision ${numbers}`)
      const since = standing.filter(({ number }) => number > first.number)
      const traced = tracedChanges([first, ...uncertain], since, app.clock.now())
      return languages.map(language => ({
        watchers: holders.filter(watcher => watcher.language === language),
        language,
        changes: traced.map(({ change }) => change),
        notes: notesOf(traced),
        told: since.findLast(revision => !revision.quiet)?.number ?? event.revision.number,
      }))
    })
    .filter(group => group.watchers.length > 0)
}
