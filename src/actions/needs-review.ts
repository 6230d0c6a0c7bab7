// Says whether a moderator looks at a post before it is public, and why.

import type { CalendarEvent, Snapshot } from '../domain/event/event.ts'
import { inLanguage, translatedInto } from '../domain/event/translation.ts'
import { bucketsOf } from '../domain/spam/learned-words.ts'
import {
  priorPoints,
  type SpamScore,
  spamBar,
  spamScore,
  weighedText,
} from '../domain/spam/spam-score.ts'
import type { App } from '../ports.ts'
import { ownLearned } from '../store/learned-words.ts'
import { answersTo } from '../store/moderation-acts.ts'
import { posterAddressKey } from '../store/organizer-identities.ts'

/** `moderated`: every post waits; `suspected`: this one reads like advertising. */
export type ReviewCause = 'moderated' | 'suspected'

/** A post, and the keyed hash of its poster's address; '' when it is not known. */
type Post = { snapshot: Snapshot; posterKey: string }

/** Null when the post is public once it is confirmed. Without moderators nothing waits. */
export async function needsReview(app: App, post: Post): Promise<ReviewCause | null> {
  const { publishing, moderators } = app.config
  if (publishing === 'moderated') return 'moderated'
  if (moderators.length === 0) return null
  return (await scoreOf(app, post)).points >= spamBar ? 'suspected' : null
}

/** The same of an event that is kept. */
export const reviewCauseOf = async (
  app: App,
  { id, revision }: CalendarEvent,
): Promise<ReviewCause | null> =>
  needsReview(app, {
    snapshot: revision.snapshot,
    posterKey: await posterAddressKey(app.db, id),
  })

/** The worst score of its languages, with what moderators have answered to such words and to this poster. */
export async function scoreOf({ db }: App, { snapshot, posterKey }: Post): Promise<SpamScore> {
  const readings = readingsOf(snapshot)
  const own = await ownLearned(db, readings.map(weighedText).flatMap(bucketsOf))
  const prior = posterKey ? priorPoints(await answersTo(db, posterKey)) : 0
  const [worst] = readings
    .map(one => spamScore(one, { own, prior }))
    .sort((a, b) => b.points - a.points)
  return worst ?? { points: 0, reasons: [] }
}

/** The event in each language, because a translation is read by the public like any other text. */
const readingsOf = (snapshot: Snapshot): Snapshot[] => [
  snapshot,
  ...translatedInto(snapshot).map(language => inLanguage(snapshot, language)),
]
