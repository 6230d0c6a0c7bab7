// Says whether a moderator looks at a post before it is public, and why.

import type { Snapshot } from '../domain/event/event.ts'
import { inLanguage, translatedInto } from '../domain/event/translation.ts'
import { spamBar, spamScore } from '../domain/spam/spam-score.ts'
import type { Config } from '../ports.ts'

/** `moderated`: every post waits; `suspected`: this one reads like advertising. */
export type ReviewCause = 'moderated' | 'suspected'

/** Null when the post is public once it is confirmed. Without moderators nothing waits. */
export function needsReview(
  { publishing, moderators }: Pick<Config, 'publishing' | 'moderators'>,
  snapshot: Snapshot,
): ReviewCause | null {
  if (publishing === 'moderated') return 'moderated'
  return moderators.length > 0 && readings(snapshot).some(isSuspected) ? 'suspected' : null
}

const isSuspected = (snapshot: Snapshot): boolean => spamScore(snapshot).points >= spamBar

/** The event in each language, because a translation is read by the public like any other text. */
const readings = (snapshot: Snapshot): Snapshot[] => [
  snapshot,
  ...translatedInto(snapshot).map(language => inLanguage(snapshot, language)),
]
