// Reminds, by the clock and before an event, the watchers who asked for it, and endorsers who have not confirmed a
// change of when, where or whether. At most once each, through any crash.

import { copiesReminderMail, startReminderMail } from '../../templates/mail/reminder-mails.tsx'
import { type Change, netDifference } from '../domain/event/differences.ts'
import type { CalendarEvent, Revision } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { answerCodes } from '../domain/mail-answer.ts'
import {
  dueReminders,
  longestNotice,
  type ReminderKind,
  reminderMessageId,
  sendsPeopleWrong,
} from '../domain/reminder.ts'
import { retryDelay } from '../domain/telling.ts'
import type { App, Delivery, Write } from '../ports.ts'
import { organizationsOf } from '../store/endorsements.ts'
import { findEvent } from '../store/events.ts'
import { newId } from '../store/new-id.ts'
import {
  claimReminders,
  isStillDue,
  markNotReminded,
  markReminded,
  putOffReminder,
  releaseReminders,
  watchedEventsStarting,
} from '../store/reminders.ts'
import { listRevisions } from '../store/revisions.ts'
import { firstHeld } from '../store/tellings.ts'
import { listTerms } from '../store/terms.ts'
import type { Watcher } from '../store/watchers.ts'
import { type Addressee, addressed, addressees, domainOf, type SharedMail } from './address-mail.ts'
import { calendarFile, eventLinks } from './change-letter.ts'
import { batchCommits } from './group-commit.ts'
import { giveBack, giveBackLate } from './release-lease.ts'
import { postOffice, sendAll } from './throttle.ts'

const batchSize = 100
const leaseSeconds = 15 * 60

/** Sends every reminder that is due. Stops between two mails when the signal says so. */
export async function remindWatchers(app: App, signal?: AbortSignal): Promise<void> {
  const { db, clock, mailer } = app
  const now = clock.now()
  for (const id of await watchedEventsStarting(db, now, plusSeconds(now, longestNotice))) {
    if (signal?.aborted) return
    // requests are answered between two events, because a query of SQLite waits for nothing
    await new Promise<void>(resolve => setTimeout(resolve))
    const event = await findEvent(db, id)
    for (const { kind } of event ? dueReminders(event.revision, now) : [])
      while (
        !signal?.aborted &&
        postOffice(mailer).awayUntil <= clock.now() &&
        (await remindBatch(app, id, kind, signal)) === 'more'
      );
  }
}

/** True when a watched event is so near that a reminder may be due. */
export async function isReminderDue({ db, clock }: App): Promise<boolean> {
  const now = clock.now()
  return (await watchedEventsStarting(db, now, plusSeconds(now, longestNotice))).length > 0
}

/** Looks at the event anew, since it may have changed while the batch before was on its way. */
async function remindBatch(
  app: App,
  eventId: string,
  kind: ReminderKind,
  signal: AbortSignal | undefined,
): Promise<'more' | 'done'> {
  const { db, clock, config, mailer } = app
  const now = clock.now()
  const event = await findEvent(db, eventId)
  const due = event && dueReminders(event.revision, now).find(one => one.kind === kind)
  if (!due) return 'done'
  const { startsAt, number: revision } = event.revision
  const lease = newId()
  const until = plusSeconds(now, leaseSeconds)
  const claim = { eventId, kind, startsAt, revision, mark: due.mark, lease, now, until }
  await giveBackLate(db)
  const watchers = await claimReminders(db, { ...claim, limit: batchSize })
  const commits = batchCommits<Write>(db, writes => writes)
  const row = (watcher: Watcher) => ({ watcher_id: watcher.id, kind, starts_at: startsAt, lease })
  try {
    const { mails, needless } = await whatToSay(app, event, kind, watchers)
    for (const watcher of needless)
      await commits.add(markReminded(db, row(watcher), clock.now(), 'nothing to ask after'))
    const parcels = mails.map(item => ({ item, domain: domainOf(item.address) }))
    const { ended } = sendAll(postOffice(mailer), parcels, {
      clock,
      signal,
      async work(one) {
        const { watcher } = one
        // a watcher who stopped or confirmed since then gets none, and no reminder goes out of an older revision
        if (!(await isStillDue(db, row(watcher), { revision, now: clock.now() }))) return
        const of = { kind, startsAt, watcherId: watcher.id, host: config.host }
        const messageId = reminderMessageId(of)
        const delivery = await mailer.send(addressed(app, one, { letter: one.letter, messageId }))
        await commits.add(outcomeWrite(app, row(watcher), delivery))
        return delivery
      },
    })
    const off = await ended
    await Promise.all(
      off.map(one => commits.add(putOffReminder(db, row(one.item.watcher), one.until))),
    )
  } finally {
    if (watchers.length > 0) await giveBack(db, releaseReminders(db, lease))
  }
  return watchers.length === batchSize ? 'more' : 'done'
}

function outcomeWrite(
  { db, clock }: App,
  reminder: Parameters<typeof markReminded>[1],
  delivery: Delivery,
): Write {
  const now = clock.now()
  const response = answerCodes(delivery.response)
  return delivery.outcome === 'delivered' || delivery.outcome === 'rejected'
    ? markReminded(db, reminder, now, response)
    : // so near to the start there is no time for a long rest
      markNotReminded(db, reminder, {
        retryAt: plusSeconds(now, retryDelay(5, Math.random(), true)),
        response,
      })
}

type Mail = Addressee & { letter: SharedMail }

async function whatToSay(
  app: App,
  event: CalendarEvent,
  kind: ReminderKind,
  watchers: readonly Watcher[],
): Promise<{ mails: Mail[]; needless: Watcher[] }> {
  const { db, config } = app
  const ids = watchers.map(watcher => watcher.id)
  const organizations = await organizationsOf(db, ids)
  const common = {
    event: event.revision.snapshot,
    calendarName: config.calendarName,
    links: eventLinks(app, event.id),
    terms: await listTerms(db),
  }
  const lacking = kind === 'start' ? null : await unconfirmedChanges(app, event, watchers)
  const needless = watchers.filter(
    watcher => lacking && !sendsPeopleWrong(lacking.get(watcher.id) ?? []),
  )
  const letters = new Map<string, SharedMail>()
  const mails: Mail[] = []
  const wanted = watchers.filter(watcher => !needless.includes(watcher))
  const { opened, damaged } = await addressees(app, wanted, organizations)
  needless.push(...damaged.map(one => one.watcher))
  for (const one of opened) {
    const { language, id } = one.watcher
    const changes = lacking?.get(id)
    const key = `${language} ${changes?.map(({ aspect, was }) => aspect + JSON.stringify(was))}`
    const letter = letters.get(key) ?? {
      rendered: changes
        ? copiesReminderMail({ ...common, language, changes })
        : startReminderMail({ ...common, language }),
      calendar: await calendarFile(app, event, language),
    }
    letters.set(key, letter)
    mails.push({ ...one, letter })
  }
  return { mails, needless }
}

/** By watcher: what changed since the revision that they confirmed, or began with. */
export async function unconfirmedChanges(
  app: App,
  event: CalendarEvent,
  watchers: readonly Watcher[],
): Promise<Map<string, Change[]>> {
  const began = await firstHeld(
    app.db,
    watchers.map(watcher => watcher.id),
  )
  const revisions = await listRevisions(app.db, event.id)
  const since = (held: number) => revisions.filter(({ number }) => number > held)
  return new Map(
    watchers.map(({ id, acknowledgedRevision }) => {
      const held = Math.max(acknowledgedRevision, began.get(id) ?? event.revision.number)
      const first: Revision | undefined = revisions.find(({ number }) => number === held)
      return [id, first ? netDifference([first], since(held)) : []]
    }),
  )
}
