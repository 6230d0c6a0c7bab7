// Recognizes the same post from one address within an hour: a form that was sent twice makes one event.

import type { CalendarEvent, Details } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import type { App } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import { newId } from '../store/new-id.ts'
import { idempotentId } from './idempotent-id.ts'

const hourSeconds = 60 * 60

/**
 * The id of a post, the same for the same fields and addresses within an hour of the clock; `earlier` is the
 * event that such a post made within the last hour.
 *
 * @param addressKeys of its poster, and of its contact.
 */
export async function idOfPost(
  app: App,
  addressKeys: readonly string[],
  details: Omit<Details, 'contact'>,
): Promise<{ id: string; earlier: CalendarEvent | undefined }> {
  const now = app.clock.now()
  const hour = Math.floor(Date.parse(now) / (hourSeconds * 1000))
  const post = JSON.stringify([addressKeys, details])
  const [id = '', before = ''] = await Promise.all(
    [hour, hour - 1].map(one => idempotentId(app, `post ${one} ${post}`)),
  )
  const [same, last] = [await findEvent(app.db, id), await findEvent(app.db, before)]
  // the id of a removed event is never given again
  if (same?.publication === 'removed') return { id: newId(), earlier: undefined }
  const isRecent = last !== undefined && last.createdAt > plusSeconds(now, -hourSeconds)
  const earlier = same ?? (isRecent && last.publication !== 'removed' ? last : undefined)
  return { id, earlier }
}
