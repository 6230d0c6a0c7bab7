// The limit of a source on forms, asked where a form is read, so that it can be shown again as typed.

import type { Context } from 'hono'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { App, SourceKind } from '../ports.ts'

/**
 * Does what a form asks unless too many came from its source. What is refused for its fields, and so
 * comes again mended, does not count.
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
  if (
    typeof done === 'object' &&
    done !== null &&
    isRefusal(done) &&
    done.refused === 'invalid-fields'
  )
    allowed.giveBack()
  return done
}
