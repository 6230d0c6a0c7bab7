// Queues reminders before an event: to watchers who asked for it, and to endorsers who have not confirmed
// a change of when, where or whether. At most once each, through any crash.

import { copiesReminderMail, startReminderMail } from '../../../templates/mail/reminder-mails.tsx'
import type { Change } from '../../domain/event/differences.ts'
import type { CalendarEvent, Instant, Revision } from '../../domain/event/event.ts'
import { inLanguage } from '../../domain/event/translation.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { answerCodes } from '../../domain/mail-answer.ts'
import { tracedChanges } from '../../domain/recurrence/series-changes.ts'
import { onNextStart } from '../../domain/recurrence/series-view.ts'
import {
  dueReminders,
  longestNotice,
  type ReminderKind,
  reminderMessageId,
  sendsPeopleWrong,
} from '../../domain/reminder.ts'
import { nextTry } from '../../domain/retry.ts'
import type { App, Write } from '../../ports.ts'
import { organizationsOf } from '../../store/endorsements.ts'
import { findEvent } from '../../store/events.ts'
import { newId } from '../../store/new-id.ts'
import {
  claimReminders,
  isStillDue,
  markNotReminded,
  markReminded,
  putOffReminder,
  releaseReminders,
  watchedEventsStarting,
} from '../../store/reminders.ts'
import { listRevisions } from '../../store/revisions.ts'
import { firstHeld } from '../../store/tellings.ts'
import { listTerms } from '../../store/terms.ts'
import type { Watcher } from '../../store/watchers.ts'
import {
  type Addressee,
  addressed,
  addressees,
  domainOf,
  type SharedMail,
} from '../composing/address-mail.ts'
import { calendarFile, eventLinks } from '../composing/change-mail.ts'
import { batchCommits, type CommitBatch } from '../delivery/group-commit.ts'
import { type Claim, leaseSeconds, type Queue, type Settlement } from '../delivery/queue.ts'
import { releaseLate, releaseLease } from '../delivery/release-lease.ts'

const batchSize = 100

type Item = {
  mail: Addressee & { shared: SharedMail; messageId: string }
  reminder: Parameters<typeof markReminded>[1]
  attempts: number
  revision: number
  outcomes: CommitBatch<Write>
}

type Candidate = { eventId: string; kind: ReminderKind }

export function reminderQueue(app: App): Queue<Item> {
  const { db, clock } = app
  let candidates: Candidate[] | undefined
  return {
    lanes: ['reminder'],
    wokenByCommits: false,
    claimsAhead: true,
    async claim(_lane, now) {
      candidates ??= await nearEvents(app, now)
      for (;;) {
        const [candidate] = candidates
        if (!candidate) break
        const claim = await claimOf(app, candidate)
        if (!claim?.more) candidates.shift()
        // there may be other events
        if (claim) return { ...claim, more: true }
      }
      candidates = undefined
      return null
    },
    render: async ({ mail }) => ({ channel: 'mail', message: addressed(app, mail, mail) }),
    // none to a watcher who stopped or confirmed since then, and none of an older revision
    isStillWanted: ({ reminder, revision }) =>
      isStillDue(db, reminder, { revision, now: clock.now() }),
    async settle(item, settlement) {
      const write = outcomeWrite(app, item, settlement)
      if (write) await item.outcomes.add(write)
    },
  }
}

/** True when a watched event is so near that a reminder may be due. */
export async function isReminderDue({ db, clock }: App): Promise<boolean> {
  const now = clock.now()
  return (await watchedEventsStarting(db, now, plusSeconds(now, longestNotice))).length > 0
}

async function nearEvents({ db }: App, now: Instant): Promise<Candidate[]> {
  const candidates: Candidate[] = []
  for (const eventId of await watchedEventsStarting(db, now, plusSeconds(now, longestNotice))) {
    // requests are answered between two events, because a query of SQLite waits for nothing
    await new Promise<void>(resolve => setTimeout(resolve))
    const event = await findEvent(db, eventId)
    for (const { kind } of event ? dueReminders(onNextStart(event, now).revision, now) : [])
      candidates.push({ eventId, kind })
  }
  return candidates
}

/** Looks at the event anew, since it may have changed while the batch before was on its way. */
async function claimOf(app: App, { eventId, kind }: Candidate): Promise<Claim<Item> | null> {
  const { db, clock, config } = app
  const now = clock.now()
  const found = await findEvent(db, eventId)
  const event = found && onNextStart(found, now)
  const due = event && dueReminders(event.revision, now).find(one => one.kind === kind)
  if (!due) return null
  const { startsAt, number: revision } = event.revision
  const lease = newId()
  const until = plusSeconds(now, leaseSeconds)
  // of a series, a change is asked after before the first of its dates alone
  const once = event.date && kind !== 'start' ? event.revision.at : null
  const claim = { eventId, kind, startsAt, revision, mark: due.mark, lease, now, until, once }
  await releaseLate(db)
  const claimed = await claimReminders(db, { ...claim, limit: batchSize })
  if (claimed.length === 0) return null
  const close = () => releaseLease(db, releaseReminders(db, lease))
  const outcomes = batchCommits<Write>(db, writes => writes)
  const attempts = new Map(claimed.map(one => [one.watcher.id, one.attempts]))
  const row = ({ id }: Watcher) => ({ watcher_id: id, kind, starts_at: startsAt, lease })
  const watchers = claimed.map(({ watcher }) => watcher)
  try {
    const { mails, needless } = await composeReminders(app, event, kind, watchers)
    for (const watcher of needless)
      await outcomes.add(markReminded(db, row(watcher), clock.now(), 'nothing to ask after'))
    const items = mails.map(mail => {
      const of = { kind, startsAt, watcherId: mail.watcher.id, host: config.host }
      return {
        mail: { ...mail, messageId: reminderMessageId(of) },
        reminder: row(mail.watcher),
        attempts: attempts.get(mail.watcher.id) ?? 0,
        revision,
        outcomes,
      }
    })
    const outgoing = items.map(item => {
      return { item, channel: 'mail' as const, domain: domainOf(item.mail.address) }
    })
    return { outgoing, more: claimed.length === batchSize, until, faults: [], close }
  } catch (error) {
    return { outgoing: [], more: false, until, faults: [error], close }
  }
}

function outcomeWrite(
  { db, clock }: App,
  { reminder, attempts }: Pick<Item, 'reminder' | 'attempts'>,
  settlement: Settlement,
): Write | undefined {
  const now = clock.now()
  if (settlement.outcome === 'dropped') return undefined
  if (settlement.outcome === 'not-tried') return putOffReminder(db, reminder, settlement.until)
  const response = 'response' in settlement ? answerCodes(settlement.response) : 'fault'
  if (settlement.outcome === 'delivered') return markReminded(db, reminder, now, response)
  const failure = 'response' in settlement ? settlement : { outcome: 'uncertain', response: '' }
  // tried until the event begins
  const tries = { attempts, failingSince: null }
  const next = nextTry(tries, failure, { now, urgent: true, jitter: Math.random() })
  return next.ends
    ? markReminded(db, reminder, now, response)
    : markNotReminded(db, reminder, { ...next, response })
}

type Composed = Addressee & { shared: SharedMail }

async function composeReminders(
  app: App,
  event: CalendarEvent,
  kind: ReminderKind,
  watchers: readonly Watcher[],
): Promise<{ mails: Composed[]; needless: Watcher[] }> {
  const { db, config } = app
  const ids = watchers.map(watcher => watcher.id)
  const organizations = await organizationsOf(db, ids)
  const common = {
    calendarName: config.calendarName,
    links: eventLinks(app, event.id),
    terms: await listTerms(db),
  }
  const lacking = kind === 'start' ? null : await unconfirmedChanges(app, event, watchers)
  const needless = watchers.filter(
    watcher => lacking && !sendsPeopleWrong(lacking.get(watcher.id) ?? []),
  )
  const rendered = new Map<string, SharedMail>()
  const mails: Composed[] = []
  const wanted = watchers.filter(watcher => !needless.includes(watcher))
  const { opened, damaged } = await addressees(app, wanted, organizations)
  needless.push(...damaged.map(one => one.watcher))
  for (const one of opened) {
    const { language, id } = one.watcher
    const changes = lacking?.get(id)
    const read = inLanguage(event.revision.snapshot, language)
    const key = `${language} ${changes?.map(({ aspect, was }) => aspect + JSON.stringify(was))}`
    const shared = rendered.get(key) ?? {
      rendered: changes
        ? copiesReminderMail({ ...common, event: read, language, changes })
        : startReminderMail({ ...common, event: read, language }),
      calendar: await calendarFile(app, event, language),
    }
    rendered.set(key, shared)
    mails.push({ ...one, shared })
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
  const now = app.clock.now()
  const since = (held: number) => revisions.filter(({ number }) => number > held)
  return new Map(
    watchers.map(({ id, acknowledgedRevision }) => {
      const held = Math.max(acknowledgedRevision, began.get(id) ?? event.revision.number)
      const first: Revision | undefined = revisions.find(({ number }) => number === held)
      return [id, first ? lackedOn(event, [first, ...since(held)], now) : []]
    }),
  )
}

/** Changes that a watcher lacks; of a date of an event that repeats, those of that date. */
function lackedOn(
  { date }: CalendarEvent,
  [first, ...since]: readonly [Revision, ...Revision[]],
  now: Instant,
): Change[] {
  const changes = tracedChanges([first], since, now).map(({ change }) => change)
  return date ? changes.filter(({ keys = [] }) => keys.includes(date.key)) : changes
}
