// Takes back what a moderator answered at one press, within ten minutes: no mail about it has gone out by then.

import { plusSeconds } from '../domain/event/wall-time.ts'
import { undoSeconds } from '../domain/look.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { App, Write } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import { undoDismissals, undoReminder } from '../store/contradictions.ts'
import { openHiding } from '../store/hidings.ts'
import { learnWords } from '../store/learned-words.ts'
import { askForLook } from '../store/looks.ts'
import { type Act, actsOfPress, markUndone } from '../store/moderation-acts.ts'
import { unshowQuestion } from '../store/question-acts.ts'
import { takeBackMails } from '../store/queued-mails.ts'
import { reopenReports } from '../store/reports.ts'
import { reopenReview } from '../store/reviews.ts'
import type { ByModerator } from './note-act.ts'
import { hide, hideAgain, showAgain } from './take-down.ts'

/** @returns how many answers were taken back; refuses a press that is too old, or was taken back. */
export async function undoPress(
  app: App,
  by: ByModerator,
  press: string,
): Promise<{ undone: number } | Refusal> {
  const { db, clock } = app
  const now = clock.now()
  const since = plusSeconds(now, -undoSeconds)
  const acts = (await actsOfPress(db, press)).filter(({ at }) => at > since)
  if (acts.length === 0) return { refused: 'too-late-to-undo' }
  for (const act of acts) await undoAct(app, by, act)
  return { undone: acts.length }
}

async function undoAct(app: App, by: ByModerator, act: Act): Promise<void> {
  const { db, clock } = app
  const now = clock.now()
  const { eventId, at, before } = act
  // first what has a batch of its own: a crash behind it leaves an act that can be taken back again
  await undoStanding(app, by, act)
  await db.commit([
    markUndone(db, act.id, now),
    ...unlearned(app, act),
    ...answerTakenBack(app, act),
    ...(before.looks ?? []).map(look => askForLook(db, eventId, look)),
    ...(before.shown ?? []).map(id => unshowQuestion(db, id, at)),
    reopenReports(db, eventId, at),
    takeBackMails(db, { eventId, kinds: ['manage-link', 'not-published'], writtenAt: at }, now),
    touchIfPublic(db, eventId, now),
  ])
  app.wake('send-letters')
}

/** Shows what was hidden, hides again what was shown, and hides for a second look what was published. */
async function undoStanding(
  app: App,
  by: ByModerator,
  { act, eventId, before }: Act,
): Promise<void> {
  if (act === 'published') await hideAgain(app, by, eventId)
  if (act === 'shown') await hide(app, by, { eventId, reason: before.reason ?? '' })
  if ((act === 'hidden' || act === 'spam') && (await openHiding(app.db, eventId)))
    await showAgain(app, by, { eventId, reason: '' })
}

function unlearned({ db }: App, { act, before }: Act): Write[] {
  const taught = before.taught ?? []
  if (taught.length === 0) return []
  return [learnWords(db, taught, act === 'spam' ? 'advertising' : 'genuine', -1)]
}

/** Takes back the act's change of its own table. */
function answerTakenBack({ db }: App, { act, eventId, at }: Act): Write[] {
  if (act === 'declined' || act === 'spam') return [reopenReview(db, eventId, at)]
  if (act === 'reminded') return [undoReminder(db, eventId, at)]
  if (act === 'dismissed') return [undoDismissals(db, eventId, at)]
  return []
}
