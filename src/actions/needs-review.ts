// Says whether a moderator looks at a post before it is public, and why.

import type { Snapshot } from '../domain/event/event.ts'
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
  return moderators.length > 0 && spamScore(snapshot).points >= spamBar ? 'suspected' : null
}
