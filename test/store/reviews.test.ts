// Who was first is settled in SQL: a moderator's answer holds for the revision that they read.

import { expect, test } from 'vitest'
import { findEvent, publishReviewed } from '../../src/store/events.ts'
import { askForReviewAgain, decideReview, findReview } from '../../src/store/reviews.ts'
import { aModeratedWorld, aWaitingEvent } from '../support/moderators.ts'
import { edited } from '../support/people.ts'

test('an answer to an older revision, or a second answer, changes nothing', async () => {
  const world = await aModeratedWorld()
  const { db } = world.app
  const rally = await aWaitingEvent(world)
  await edited(world, rally, { description: 'Come.' })
  const answer = (revision: number, decision: 'published' | 'declined') => [
    decideReview(db, {
      eventId: rally.id,
      revision,
      decision,
      by: 'a key',
      reason: null,
      now: world.clock.now(),
    }),
    ...(decision === 'published' ? [publishReviewed(db, rally.id, world.clock.now())] : []),
  ]
  await db.commit(answer(1, 'published'))
  expect(await findReview(db, rally.id)).toMatchObject({ decision: null })
  expect(await findEvent(db, rally.id)).toMatchObject({ publication: 'awaiting' })
  await db.commit(answer(2, 'declined'))
  await db.commit(answer(2, 'published'))
  expect(await findReview(db, rally.id)).toMatchObject({ decision: 'declined' })
  expect(await findEvent(db, rally.id)).toMatchObject({ publication: 'awaiting' })
  await db.commit([askForReviewAgain(db, rally.id, world.clock.now())])
  await db.commit(answer(2, 'published'))
  await db.commit([askForReviewAgain(db, rally.id, world.clock.now())])
  expect(await findReview(db, rally.id)).toMatchObject({ decision: 'published' })
  expect(await findEvent(db, rally.id)).toMatchObject({ publication: 'published' })
})
