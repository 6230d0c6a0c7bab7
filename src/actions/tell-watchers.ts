// Woken after a commit and by the clock: who is behind? Tell them the net difference, once.

import { changeMail } from '../../templates/mail/change-mail.tsx'
import type { Rendered } from '../../templates/mail/letter.ts'
import { personalise } from '../../templates/mail/personalise.ts'
import { type Change, netDifference, notesSince } from '../domain/differences.ts'
import type { CalendarEvent } from '../domain/event.ts'
import { type Language, languages } from '../domain/language.ts'
import { changeMessageId, isUrgent, retryDelay } from '../domain/telling.ts'
import { plusSeconds } from '../domain/wall-time.ts'
import { veventForMail } from '../feeds/organizer.ts'
import { envelope } from '../feeds/vcalendar.ts'
import type { App, Message } from '../ports.ts'
import { endorsementsByWatcher } from '../store/endorsements.ts'
import { type Due, eventsToTell, findEvent, tellAgain, tellSoon } from '../store/events.ts'
import { newId } from '../store/new-id.ts'
import { findVevent, revisionsFrom } from '../store/revisions.ts'
import { insertTelling } from '../store/tellings.ts'
import { listTerms } from '../store/terms.ts'
import {
  claimBehind,
  isStillClaimed,
  markCaughtUp,
  markTold,
  markUntold,
  noteUncertain,
  releaseClaim,
  type Watcher,
} from '../store/watchers.ts'
import { inParallel } from './in-parallel.ts'
import { returnPaths } from './return-paths.ts'

/** Watchers claimed at once, and mails of them on the way at once. */
const batchSize = 50
const connections = 5

/** Longer than a batch takes when every mail of it runs into its time-out. */
const leaseSeconds = 15 * 60

/** A claim that ends sooner than a mail may take is not begun on: somebody else will tell them. */
const longestMailSeconds = 3 * 60

/** After a fault in one event, so that it keeps nobody else's watchers waiting. */
const faultSeconds = 60

/**
 * Tells everybody who is due. Stops between two mails when the signal says so. Throws the first
 * fault, after everybody else was told.
 */
export async function tellWatchers(app: App, signal?: AbortSignal): Promise<void> {
  const { db, clock } = app
  const faults: unknown[] = []
  for (;;) {
    const due = await eventsToTell(db, clock.now(), 20)
    for (const one of due) {
      try {
        while (!signal?.aborted && (await tellBatch(app, one, signal)) === 'more');
      } catch (error) {
        faults.push(error)
        await db.commit([tellSoon(db, one.eventId, plusSeconds(clock.now(), faultSeconds))])
      }
      if (signal?.aborted) break
    }
    if (due.length === 0 || signal?.aborted) break
  }
  if (faults.length > 0) throw faults[0]
}

/**
 * Tells at most one batch of an event's watchers of the revision that was due. `done` when nobody of
 * them is due any more: the event then knows when to look again. A newer revision has its own time:
 * it may still rest.
 */
export async function tellBatch(
  app: App,
  { eventId, revision }: Due,
  signal?: AbortSignal,
): Promise<'more' | 'done'> {
  const { db, clock } = app
  const event = await findEvent(db, eventId)
  if (event?.revision.number !== revision) return 'done'
  const now = clock.now()
  const lease = newId()
  const claim = { eventId, revision, lease, now }
  const watchers = await claimBehind(db, {
    ...claim,
    until: plusSeconds(now, leaseSeconds),
    limit: batchSize,
  })
  try {
    for (const group of await sameDifference(app, event, watchers)) {
      const ids = group.watchers.map(watcher => watcher.id)
      if (group.changes.length === 0) {
        await db.commit([markCaughtUp(db, ids, revision, lease)])
        continue
      }
      await db.commit([noteUncertain(db, ids, revision, lease)])
      const letter = await renderOnce(app, event, group)
      await inParallel(group.watchers, connections, watcher =>
        signal?.aborted ? undefined : tellOne(app, { event, watcher, letter, lease }),
      )
    }
  } finally {
    if (watchers.length > 0) await db.commit([releaseClaim(db, lease)])
  }
  if (watchers.length === batchSize) return 'more'
  await db.commit([tellAgain(db, eventId, revision, clock.now())])
  return 'done'
}

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
  const revisions = watchers.length > 0 ? await revisionsFrom(app.db, event.id, oldest) : []
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
      const changes = netDifference([first, ...uncertain], since)
      return languages.map(language => ({
        watchers: holders.filter(watcher => watcher.language === language),
        language,
        changes,
        notes: notesSince(since),
        told: since.findLast(revision => !revision.quiet)?.number ?? event.revision.number,
      }))
    })
    .filter(group => group.watchers.length > 0)
}

type Letter = { rendered: Rendered; calendar: string | null; told: number }

async function renderOnce(app: App, event: CalendarEvent, group: Group): Promise<Letter> {
  const { db, config, clock } = app
  const { id, revision } = event
  const rendered = changeMail({
    event: { id, revision },
    changes: group.changes,
    notes: group.notes,
    terms: await listTerms(db),
    language: group.language,
    calendarName: config.calendarName,
    urgent: isUrgent(revision, clock.now()),
    answered: config.bounceDomain !== null,
    links: {
      event: `${config.baseUrl}/events/${id}`,
      history: `${config.baseUrl}/events/${id}/history`,
      subscribe: `${config.baseUrl}/events/${id}.ics`,
    },
  })
  const vevent = await findVevent(db, id, revision.number)
  const service = { name: config.calendarName, address: config.mailFrom }
  const calendar =
    vevent && envelope({ method: 'PUBLISH', vevents: [veventForMail(vevent, service)] })
  return { rendered, calendar, told: group.told }
}

async function tellOne(
  app: App,
  {
    event,
    watcher,
    letter,
    lease,
  }: { event: CalendarEvent; watcher: Watcher; letter: Letter; lease: string },
): Promise<void> {
  const { db, mailer, clock } = app
  const latest = plusSeconds(clock.now(), longestMailSeconds)
  // whoever stopped while the batch was on its way gets no mail any more
  if (!(await isStillClaimed(db, { id: watcher.id, lease, latest }))) return
  const message = await addressed(app, { event, watcher, letter })
  const { outcome, response } = await mailer.send(message)
  const now = clock.now()
  const revision = event.revision.number
  const about = { id: watcher.id, lease, revision, response }
  if (outcome === 'delivered') {
    const proof = {
      watcher_id: watcher.id,
      revision,
      event_id: event.id,
      from_revision: watcher.toldRevision,
      message_id: message.messageId,
      told_at: now,
      response,
    }
    return db.commit([insertTelling(db, proof), markTold(db, { ...about, now })])
  }
  const wait = retryDelay(watcher.attempts + 1, Math.random())
  const untold = {
    ...about,
    // an earlier mail about this revision, cut off by a crash, may have arrived all the same
    certain: outcome !== 'uncertain' && !watcher.uncertainRevisions.includes(revision),
    retryAt: plusSeconds(now, wait),
    bouncedAt: outcome === 'rejected' ? now : null,
  }
  await db.commit([markUntold(db, untold)])
}

async function addressed(
  app: App,
  { event, watcher, letter }: { event: CalendarEvent; watcher: Watcher; letter: Letter },
): Promise<Message> {
  const { db, vault, config } = app
  const watchUrl = `${config.baseUrl}/watch/${await vault.token('watch', watcher.id)}`
  const endorsements = await endorsementsByWatcher(db, watcher.id)
  const organization =
    endorsements.findLast(one => one.confirmedAt && !one.withdrawnAt)?.organization ?? null
  const mail = personalise(letter.rendered, { watchUrl, stopUrl: `${watchUrl}/stop`, organization })
  return {
    messageId: changeMessageId({
      eventId: event.id,
      revision: letter.told,
      watcherId: watcher.id,
      host: config.host,
    }),
    to: await vault.unseal(watcher.address),
    ...mail,
    ...(letter.calendar && { calendar: letter.calendar }),
    ...(await returnPaths(app, 'watcher', watcher.id)),
    unsubscribeUrl: `${watchUrl}/stop`,
    listId: `<${event.id}.events.${config.host}>`,
  }
}
