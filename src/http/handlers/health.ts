// Answers GET /healthz: what was tried and since when, and each fault. Reads only: the real write is the
// clock's.

import type { Instant } from '../../domain/event/event.ts'
import { tzVersion } from '../../domain/event/tz-database.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { type Fault, faultWords } from '../../domain/fault.ts'
import { mailFaultOf } from '../../domain/mail-faults.ts'
import type { App, Vitals } from '../../ports.ts'
import { countUnrendered } from '../../store/feed-rows.ts'
import { newestOutcomes, oldestWaiting, unclaimedSince } from '../../store/queued-mails.ts'
import { countWaiting } from '../../store/reviews.ts'
import { untoldSince } from '../../store/telling-times.ts'
import type { Handler } from '../context.ts'

/** Mail that has waited this long means that none gets out. */
const stuckSeconds = 60 * 60

/** Due for longer than this, and claimed by nobody: the clock stands. */
const unclaimedSeconds = 3 * 60

const mailsLookedAt = 20

export const showHealth: Handler = async (app, c) => {
  const { config } = app
  const about = { version: config.version, tz: tzVersion }
  const vitals = app.vitals?.()
  try {
    const stored = await storedHealth(app)
    const faults = merged(vitals?.faults ?? [], storedFaults(app, stored, vitals))
    const { oldest, leftOut, waiting, mailSentAt } = stored
    const isMailStuck = faults.some(({ kind }) => kind.startsWith('mail-'))
    return c.json(
      {
        status: faults.length > 0 ? 'failing' : 'ok',
        database: 'answers',
        mail: isMailStuck ? 'stuck' : 'moving',
        faults: inWords(faults),
        lastWriteAt: vitals?.lastWriteAt ?? null,
        lastMailAt: later(vitals?.lastMailAt ?? null, mailSentAt),
        oldestMailAt: oldest,
        clockRanAt: vitals?.clockRanAt ?? null,
        lastBackupAt: vitals?.lastBackupAt ?? null,
        freeDiskBytes: vitals?.freeDiskBytes ?? null,
        leftOut,
        waiting,
        ...about,
      },
      faults.length > 0 ? 503 : 200,
    )
  } catch {
    const faults = inWords(vitals?.faults ?? [])
    const body = { status: 'failing', database: 'does not answer', mail: 'unknown', faults }
    return c.json({ ...body, ...about }, 503)
  }
}

type Stored = Awaited<ReturnType<typeof storedHealth>>

async function storedHealth({ db, clock }: App) {
  const now = clock.now()
  const [letter, untold, unclaimed, outcomes, leftOut, waiting] = await Promise.all([
    oldestWaiting(db),
    untoldSince(db, now),
    unclaimedSince(db, now),
    newestOutcomes(db, mailsLookedAt),
    countUnrendered(db),
    countWaiting(db, now),
  ])
  return {
    oldest: earliest(letter, untold),
    undone: earliest(unclaimed, untold),
    outcomes,
    mailSentAt: outcomes.reduce<Instant | null>((last, one) => later(last, one.sentAt), null),
    leftOut,
    waiting,
  }
}

/** Facts that the database knows by itself, after a start, and on a host that keeps nothing in memory. */
function storedFaults({ clock }: App, stored: Stored, vitals: Vitals | undefined): Fault[] {
  const now = clock.now()
  const { oldest, undone, outcomes, mailSentAt } = stored
  const faults: Fault[] = []
  const mail = mailFaultOf(outcomes, now)
  const lastMailAt = later(vitals?.lastMailAt ?? null, mailSentAt) ?? ''
  // mail to watchers may have gone out since
  if (mail && mail.since > lastMailAt) faults.push(mail)
  if (oldest !== null && plusSeconds(oldest, stuckSeconds) < now)
    faults.push({ kind: 'mail-stuck', code: '', since: oldest })
  const isIdle = plusSeconds(lastMailAt || '1970-01-01T00:00:00.000Z', unclaimedSeconds) < now
  if (!vitals && undone !== null && isIdle && plusSeconds(undone, unclaimedSeconds) < now)
    faults.push({ kind: 'clock-stopped', code: '', since: undone })
  return faults
}

/** Merges faults, one of a kind, as the process saw it. */
const merged = (seen: readonly Fault[], stored: readonly Fault[]): Fault[] => [
  ...seen,
  ...stored.filter(one => seen.every(({ kind }) => kind !== one.kind)),
]

const inWords = (faults: readonly Fault[]) =>
  faults.map(({ kind, code, since }) => ({ fault: kind, says: faultWords(kind), code, since }))

const earliest = (...times: (Instant | undefined)[]): Instant | null =>
  times.filter(at => at !== undefined).sort()[0] ?? null

const later = (one: Instant | null, other: Instant | null): Instant | null =>
  (one ?? '') > (other ?? '') ? one : other
