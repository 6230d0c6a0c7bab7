// Limits the forms of a source where a form is read, so that it can be shown again as typed.

import type { Context } from 'hono'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { App, SourceKind } from '../ports.ts'

/**
 * Does what a form asks unless too many came from its source. What is refused for its fields or asked about,
 * and so comes again, does not count.
 */
export async function withinSourceLimit<T>(
  app: App,
  c: Context,
  kind: SourceKind,
  act: () => T | Refusal | Promise<T | Refusal>,
): Promise<T | Refusal> {
  const allowed = await app.sources.allow(c.req.raw, kind)
  if ('again' in allowed) return { refused: 'too-many-forms', again: allowed.again }
  const done = await act()
  if (typeof done === 'object' && done !== null && isRefusal(done) && comesAgain.has(done.refused))
    allowed.giveBack()
  return done
}

const comesAgain: ReadonlySet<string> = new Set(['invalid-fields', 'dates-in-question'])
