// Answers GET /watch/:token and below it: a watcher's own page, where they answer what they were told.

import type { Context } from 'hono'
import { HiddenWatchPage } from '../../../templates/pages/hidden-watch-page.tsx'
import { WatchPage, type WatchPageProps } from '../../../templates/pages/watch-page.tsx'
import {
  acknowledgeRevision,
  askForReminder,
  confirmInPublic,
  stopTelling,
  tellAgainFrom,
  withdrawEndorsement,
} from '../../actions/answer-telling.ts'
import { allMailUrl } from '../../actions/stop-all-mail.ts'
import { takenDown } from '../../actions/why-not-public.ts'
import { changeWords } from '../../domain/change-words.ts'
import { endorsementStanding } from '../../domain/endorsement.ts'
import { notesOf } from '../../domain/event/differences.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { type Language, wordsOf } from '../../domain/language.ts'
import { publicConfirmationWords, stillHolds } from '../../domain/public-confirmation.ts'
import { tracedChanges } from '../../domain/recurrence/series-changes.ts'
import type { Takedown } from '../../domain/takedown.ts'
import type { App } from '../../ports.ts'
import { type Endorsement, endorsementsByWatcher } from '../../store/endorsements.ts'
import { findEvent } from '../../store/events.ts'
import { listRevisions } from '../../store/revisions.ts'
import { lastTelling } from '../../store/tellings.ts'
import { listTerms } from '../../store/terms.ts'
import { findWatcherByToken, type Watcher } from '../../store/watchers.ts'
import { readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { readForm, shownSchema } from '../form-schemas.ts'
import { noticeOf, type WatchDone } from '../notices.ts'
import { problemWords } from '../problems.ts'
import { forReader, languageOf, preferLanguage } from '../reader-language.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { takedownWords } from '../takedown-words.ts'

type WatcherHandler = (app: App, c: Context, watcher: Watcher) => Response | Promise<Response>

/** Answers for the watcher whose token is in the address. */
function withWatcher(handle: WatcherHandler): Handler {
  return async (app, c) => {
    const watcher = await findWatcherByToken(app.db, await app.vault.tokenHash(param(c, 'token')))
    if (!watcher?.confirmedAt) return refuse(app, c, 'link-not-found')
    preferLanguage(c, watcher.language)
    return handle(forReader(app, c), c, watcher)
  }
}

export const showWatch = withWatcher(async (app, c, watcher) => {
  const event = await findEvent(app.db, watcher.eventId)
  if (!event) return refuse(app, c, 'event-not-found')
  const refusal = await takenDown(app, event)
  if (refusal && 'takedown' in refusal && event.publication === 'hidden' && !wantsJson(c))
    return showHiddenWatch(app, c, { watcher, event, takedown: refusal.takedown })
  if (refusal) return refuseAny(app, c, refusal)
  const page = await watchPage(app, c, watcher, event)
  return showPage(app, c, <WatchPage {...page} />)
})

/** Mail about a hidden event may come again, so its watchers can still stop it. */
async function showHiddenWatch(
  app: App,
  c: Context,
  { watcher, event, takedown }: { watcher: Watcher; event: CalendarEvent; takedown: Takedown },
): Promise<Response> {
  const language = languageOf(app, c)
  const page = {
    ...(await watchPage(app, c, watcher, event)),
    title: problemWords('event-hidden', language).title,
    detail: takedownWords(takedown, { zone: app.config.calendarZone, language }),
  }
  return showPage(app, c, <HiddenWatchPage {...page} />, 404)
}

export const postAcknowledgement = withWatcher(async (app, c, watcher) => {
  const refusal = await acknowledgeRevision(app, watcher, await answeredRevision(c, watcher))
  return refusal ? refuseAny(app, c, refusal) : done(c, 'acknowledged')
})

/** The revision that the answer is about: that of the page, or what they were told; NaN for no number. */
async function answeredRevision(c: Context, watcher: Watcher): Promise<number> {
  const said = (await readFields(c))?.revision
  if (said === undefined || said === '') return watcher.toldRevision
  return typeof said === 'string' || typeof said === 'number' ? Number(said) : Number.NaN
}

/** The revision that the page showed, as its form says. */
async function shownRevision(app: App, c: Context): Promise<number | null> {
  return (
    readForm(shownSchema, (await readFields(c)) ?? {}, languageOf(app, c)).form?.revision ?? null
  )
}

export const postStop = withWatcher(async (app, c, watcher) => {
  await stopTelling(app, watcher)
  // RFC 8058: the answer to a mail program's one-click stop is no redirect
  const fields = await readFields(c)
  return fields?.['List-Unsubscribe'] === 'One-Click' ? c.body(null, 204) : done(c, 'stopped')
})

export const postRestart = withWatcher(async (app, c, watcher) => {
  await tellAgainFrom(app, watcher, await shownRevision(app, c))
  return done(c, 'restarted')
})

export const postReminder = withWatcher(async (app, c, watcher) => {
  const wanted = await isWanted(c)
  await askForReminder(app, watcher, wanted)
  return done(c, wanted ? 'reminder' : 'no-reminder')
})

export const postPublicConfirmation = withWatcher(async (app, c, watcher) => {
  const wanted = await isWanted(c)
  const refusal = await confirmInPublic(
    app,
    watcher,
    wanted ? await answeredRevision(c, watcher) : null,
  )
  if (refusal) return refuseAny(app, c, refusal)
  return done(c, wanted ? 'vouched' : 'unvouched')
})

/** `wanted=no` takes back; anything else asks. */
const isWanted = async (c: Context): Promise<boolean> => (await readFields(c))?.wanted !== 'no'

export const postWithdrawal = withWatcher(async (app, c, watcher) => {
  await withdrawEndorsement(app, watcher)
  return done(c, 'withdrawn')
})

const done = (c: Context, what: WatchDone) =>
  c.redirect(`/watch/${param(c, 'token')}?done=${what}`, 303)

async function watchPage(
  app: App,
  c: Context,
  watcher: Watcher,
  event: CalendarEvent,
): Promise<WatchPageProps> {
  const language = languageOf(app, c)
  const endorsements = (await endorsementsByWatcher(app.db, watcher.id)).filter(
    one => one.confirmedAt,
  )
  const standing = endorsements.findLast(one => !one.withdrawnAt)
  const shown = endorsements.findLast(one => endorsementStanding(one) === 'shown')
  const newest = standing ?? endorsements.at(-1)
  const what = c.req.query('done')
  return {
    baseUrl: `/watch/${param(c, 'token')}`,
    eventId: event.id,
    revision: event.revision,
    told: await toldBefore(app, watcher, language),
    acknowledgedRevision: watcher.acknowledgedRevision,
    stopped: watcher.stoppedAt !== null || watcher.bouncedAt !== null,
    allMailUrl: await allMailUrl(app, await app.vault.unseal(watcher.address)),
    reminder: watcher.wantsReminder,
    publicConfirmation: shown
      ? await publicConfirmationOf(app, event, shown.confirmedRevision, language)
      : null,
    organization: newest?.organization ?? null,
    standing: newest ? standingOf(newest) : null,
    withdrawn: endorsements.length > 0 && !standing,
    notice: noticeOf(wordsOf(language).watchNotices, what),
  }
}

function standingOf(endorsement: Endorsement): WatchPageProps['standing'] {
  const standing = endorsementStanding(endorsement)
  return standing === 'unconfirmed' ? null : standing
}

async function publicConfirmationOf(
  app: App,
  event: CalendarEvent,
  confirmedRevision: number | null,
  language: Language,
): Promise<WatchPageProps['publicConfirmation']> {
  const revisions = await listRevisions(app.db, event.id)
  const confirmed = revisions.find(one => one.number === confirmedRevision)
  return {
    says: publicConfirmationWords(event.revision.snapshot, language),
    holds: confirmed !== undefined && stillHolds(confirmed, event.revision),
  }
}

/** Works out again the content of the last mail, from the revisions that it was about. */
async function toldBefore(
  app: App,
  watcher: Watcher,
  language: Language,
): Promise<WatchPageProps['told']> {
  const { db } = app
  const telling = await lastTelling(db, watcher.id)
  if (!telling) return null
  const wording = { language, terms: await listTerms(db) }
  const revisions = await listRevisions(db, watcher.eventId)
  const held = revisions.find(one => one.number === telling.from_revision)
  const since = revisions.filter(
    one => one.number > telling.from_revision && one.number <= telling.revision,
  )
  const traced = held ? tracedChanges([held], since, telling.told_at) : []
  return {
    revision: telling.revision,
    at: telling.told_at,
    changes: traced.map(({ change }) => changeWords(change, wording)),
    notes: notesOf(traced),
  }
}
