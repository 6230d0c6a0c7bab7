// Records a mail server's answer for one watcher: told with proof, tried again, or given up.

import type { TellingsTable } from '../../../db/schema.ts'
import type { CalendarEvent, Instant } from '../../domain/event/event.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { limits } from '../../domain/limits.ts'
import { answerCodes } from '../../domain/mail-answer.ts'
import { onNextDate } from '../../domain/recurrence/series-view.ts'
import { nextTry } from '../../domain/retry.ts'
import { isUrgent } from '../../domain/telling.ts'
import type { App, Delivery, Write } from '../../ports.ts'
import { insertTellings } from '../../store/tellings.ts'
import { markTold, markUntold, putOff } from '../../store/watcher-claims.ts'
import type { Watcher } from '../../store/watchers.ts'
import { reportBounce } from '../composing/report-bounces.ts'

/** Rows to write after one mail: the proof that it was taken, or everything else. */
export type Outcome = { told: TellingsTable } | { writes: Write[] }

export async function outcomeOf(
  app: App,
  event: CalendarEvent,
  mail: { watcher: Watcher; messageId: string; lease: string; delivery: Delivery },
): Promise<Outcome> {
  const { db, clock } = app
  const { watcher, messageId, lease, delivery } = mail
  const now = clock.now()
  const revision = event.revision.number
  const response = answerCodes(delivery.response)
  if (delivery.outcome === 'delivered')
    return {
      told: {
        watcher_id: watcher.id,
        revision,
        event_id: event.id,
        from_revision: watcher.toldRevision,
        message_id: messageId,
        told_at: now,
        response,
      },
    }
  const urgent = isUrgent(onNextDate(event, now).revision, now)
  const { ends, ...next } = nextTry(watcher, delivery, { now, urgent, jitter: Math.random() })
  const untold = {
    id: watcher.id,
    lease,
    revision,
    response,
    ...next,
    bouncedAt: ends ? now : null,
    // an earlier mail about this revision, cut off by a crash, may have arrived all the same
    certain: delivery.outcome !== 'uncertain' && !watcher.uncertainRevisions.includes(revision),
  }
  const bounce = ends ? await reportBounce(app, event.id) : []
  return { writes: [markUntold(db, untold), ...bounce] }
}

/** A group of outcomes of one claim: all who were told in two statements, however many they are. */
export function outcomeWrites(
  { db, config }: Pick<App, 'db' | 'config'>,
  lease: string,
  outcomes: readonly Outcome[],
): Write[] {
  const told = outcomes.flatMap(one => ('told' in one ? [one.told] : []))
  const others = outcomes.flatMap(one => ('writes' in one ? one.writes : []))
  if (told.length === 0) return others
  const rest = config.limits ? limits.changeMails.seconds : 0
  const resting = told.map(one => ({ ...one, rests_until: plusSeconds(one.told_at, rest) }))
  return [insertTellings(db, told), markTold(db, lease, resting), ...others]
}

/** A watcher who was not tried got no mail, unless an earlier one, cut off by a crash, arrived all the same. */
export function putOffWrite(
  { db }: App,
  { revision: { number } }: CalendarEvent,
  { watcher, lease, until }: { watcher: Watcher; lease: string; until: Instant },
): Write {
  const certain = !watcher.uncertainRevisions.includes(number)
  return putOff(db, { id: watcher.id, lease, revision: number, certain, retryAt: until })
}
