// After a release or a migration: names are folded as the program does, and every public event has an organizer.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { identifyOrganizers } from '../../src/actions/identify-organizers.ts'
import { foldRelease } from '../../src/domain/fold-name.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

test('two rows that an older folding held apart become the earlier one, with the events of both', async () => {
  const world = await aWorld()
  const { db } = world.app
  const first = await aPublishedEvent(world, { organizer: 'Comité Zoë', title: 'First' })
  const second = await aPublishedEvent(world, { organizer: 'Other', title: 'Second' })
  // as a migration leaves them, which knows ASCII alone
  await sql`UPDATE organizer_identities SET fold = 0,
    name = CASE seq WHEN 1 THEN name ELSE 'COMITÉ ZOË' END,
    name_key = CASE seq WHEN 1 THEN 'comité zoë' ELSE 'comitÉ zoË' END`.execute(db.query)
  await identifyOrganizers(world.app)
  const rows = await db.query.selectFrom('organizer_identities').selectAll().execute()
  expect(rows).toMatchObject([
    { seq: 1, name: 'Comité Zoë', name_key: 'comite zoe', fold: foldRelease },
  ])
  const page = await (await world.get('/?organizer=comite+zoe')).text()
  expect(page).toContain(first.id)
  expect(page).toContain(second.id)
  // a second run finds nothing to do
  const { version } = await db.query.selectFrom('calendar').selectAll().executeTakeFirstOrThrow()
  await identifyOrganizers(world.app)
  const after = await db.query.selectFrom('calendar').selectAll().executeTakeFirstOrThrow()
  expect(after.version).toBe(version)
})

test('a public event without an organizer is given one, confirmed only if its poster was', async () => {
  const world = await aWorld()
  const { db } = world.app
  const confirmed = await aPublishedEvent(world, { organizer: 'Front', title: 'Confirmed' })
  const other = { organizer: 'Front', title: 'Not', contactEmail: 'eve@example.org' }
  const unconfirmed = await aPublishedEvent(world, other)
  await sql`UPDATE events SET organizer_identity = NULL`.execute(db.query)
  await sql`DELETE FROM organizer_identities`.execute(db.query)
  await sql`UPDATE confirmations SET confirmed_at = NULL WHERE event_id = ${unconfirmed.id}`.execute(
    db.query,
  )
  await identifyOrganizers(world.app)
  const page = await (await world.get('/?organizer=Front')).text()
  expect(page).toContain(confirmed.id)
  expect(page).not.toContain(unconfirmed.id)
  expect(page).toContain('not confirmed by email')
})
