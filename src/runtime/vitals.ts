// Observes one process: writes, mail, the clock, the disk, and the faults among them. Each fault is
// a line of the log as well. Knows neither the database nor the mail server, which are watched for it.

import type { Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { errorCode, type Fault, type FaultKind, faultLine } from '../domain/fault.ts'
import { awaySeconds, refusalsInARow, refusedSeconds } from '../domain/mail-faults.ts'
import type { Clock, Delivery, Mailer, MailFault, Vitals } from '../ports.ts'

/** Below this the next checkpoint of the log may not fit. */
const leastFreeBytes = 1024 * 1024

/** A refused write counts for so long at least, since a small write may fit where a larger one did not. */
const writeFaultSeconds = 5 * 60

/** The clock goes once a minute. */
const clockSeconds = 3 * 60

/** When it was seen last, and how often since it was cleared. */
type Seen = Fault & { last: Instant; count: number }

export type Watch = ReturnType<typeof openVitals>

export function openVitals(clock: Clock, log: (line: string) => void) {
  const faults = new Map<FaultKind, Seen>()
  const startedAt = clock.now()
  let lastWriteAt: Instant | null = null
  let lastMailAt: Instant | null = null
  let mailTriedAt: Instant | null = null
  let clockRanAt: Instant | null = null
  let lastBackupAt: Instant | null = null
  let freeDiskBytes: number | null = null

  function raise(kind: FaultKind, code: string): void {
    const now = clock.now()
    const known = faults.get(kind)
    faults.set(kind, {
      kind,
      code,
      since: known?.since ?? now,
      last: now,
      count: (known?.count ?? 0) + 1,
    })
    log(faultLine({ kind, code }))
  }

  function clear(...kinds: FaultKind[]): void {
    for (const kind of kinds) faults.delete(kind)
  }

  /** Faults that have lasted, or come often enough, to be one. */
  function isCertain({ kind, since, last, count }: Seen): boolean {
    const now = clock.now()
    if (kind === 'mail-away') return plusSeconds(since, awaySeconds) <= now
    if (kind !== 'mail-refused') return true
    return count >= refusalsInARow && plusSeconds(last, refusedSeconds) > now
  }

  function stoppedClock(): Fault[] {
    const since = [startedAt, clockRanAt ?? '', mailTriedAt ?? ''].sort().at(-1) ?? startedAt
    if (plusSeconds(since, clockSeconds) > clock.now()) return []
    const fault = { kind: 'clock-stopped', code: '', since } as const
    log(faultLine(fault))
    return [fault]
  }

  return {
    read(): Vitals {
      const certain = [...faults.values()].filter(isCertain)
      const said = certain.map(({ kind, code, since }) => ({ kind, code, since }))
      const all = [...said, ...stoppedClock()]
      return {
        startedAt,
        lastWriteAt,
        lastMailAt,
        clockRanAt,
        lastBackupAt,
        freeDiskBytes,
        faults: all,
      }
    },
    wrote() {
      const now = clock.now()
      lastWriteAt = now
      for (const kind of ['write-refused', 'disk-full'] as const) {
        const known = faults.get(kind)
        if (known?.code.startsWith('SQLITE_') && plusSeconds(known.last, writeFaultSeconds) <= now)
          clear(kind)
      }
    },
    sqlFailed(error: unknown) {
      const code = errorCode(error)
      if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) raise('page-corrupt', code)
      else if (code === 'SQLITE_FULL') raise('disk-full', code)
      else if (/^SQLITE_(IOERR|READONLY|CANTOPEN)/.test(code)) raise('write-refused', code)
    },
    mailed({ outcome, response, fault }: Delivery) {
      mailTriedAt = clock.now()
      if (outcome === 'delivered') lastMailAt = mailTriedAt
      if (fault) {
        const { kind, code } = mailFault(fault)
        raise(kind, code)
      }
      // a connection that broke or hung in the middle: the next certain answer clears it
      else if (outcome === 'uncertain') {
        if (/^E[A-Z]/.test(response)) raise('mail-away', response)
      }
      // an answer about a recipient, or an acceptance: the way to the server is open
      else clear('mail-away', 'mail-tls', 'mail-login')
      if (outcome === 'delivered') clear('mail-refused')
    },
    looked(free: number) {
      freeDiskBytes = free
      if (free < leastFreeBytes) raise('disk-full', 'ENOSPC')
      else if (faults.get('disk-full')?.code === 'ENOSPC') clear('disk-full')
    },
    /** @param code '' when every page was whole. */
    pagesRead(code: string) {
      if (code) raise('page-corrupt', code)
      else clear('page-corrupt')
    },
    /** The day's backup is there, now or since an earlier start. */
    backedUp(at: Instant) {
      lastBackupAt = at
      clear('backup-failed')
    },
    backupFailed(error: unknown) {
      raise('backup-failed', errorCode(error))
    },
    ran() {
      clockRanAt = clock.now()
    },
  }
}

const kindOf: Record<MailFault['kind'], FaultKind> = {
  away: 'mail-away',
  'no-tls': 'mail-tls',
  'log-in': 'mail-login',
  refused: 'mail-refused',
}

/** As a fault of the calendar. */
export const mailFault = ({ kind, code }: MailFault) => ({ kind: kindOf[kind], code })

/** The same mailer, whose every outcome is seen. */
export function watchedMailer<M extends Mailer>(mailer: M, { mailed }: Pick<Watch, 'mailed'>): M {
  return {
    ...mailer,
    async send(message) {
      const delivery = await mailer.send(message)
      mailed(delivery)
      return delivery
    },
  }
}
