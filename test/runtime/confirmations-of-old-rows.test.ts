// A calendar from before every question had one table: its links to confirm, mailed by the older version,
// do what they did, and what was confirmed or sent is as it was.

import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { aRevision } from '../support/an-event.ts'
import { aWorld, baseUrl, type World } from '../support/world.ts'

const migrations = join(projectRoot, 'db/migrations')
const older = mkdtempSync(join(tmpdir(), 'turnout-migrations-'))
for (const name of readdirSync(migrations).filter(one => one < '0025'))
  copyFileSync(join(migrations, name), join(older, name))
afterAll(() => rmSync(older, { recursive: true }))

const asked = '2023-01-07T02:00:00.000Z'
const ends = '2023-01-14T02:00:00.000Z'

/** The rally, published and followed, and an unconfirmed thing of each kind, as the older version stored them. */
async function olderCalendar(): Promise<World> {
  const db = openDatabase(':memory:')
  migrate(db.raw, older)
  const world = await aWorld({}, db)
  const { vault } = world.app
  const hash = async (purpose: 'confirm' | 'manage' | 'watch' | 'digest', id: string) =>
    vault.tokenHash(await vault.token(purpose, id))
  const insert = (table: string, row: Record<string, unknown>) =>
    db.raw
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row).map(() => '?')})`,
      )
      .run(...Object.values(row))
  const address = async (email: string) => ({
    address_sealed: await vault.seal(email),
    address_key: await vault.addressKey(email),
  })
  const once = { created_at: asked, expires_at: ends }

  for (const [id, publication] of [
    ['rally', 'published'],
    ['posted', 'awaiting'],
  ]) {
    const { snapshot, startsAt, endsAt } = aRevision({
      contact: await vault.seal('olga@example.org'),
    })
    const instants = { starts_at: startsAt, ends_at: endsAt }
    insert('events', {
      ...{ id, publication, created_at: asked, published_at: id === 'rally' ? asked : null },
      ...{ revision: 1, revised_at: asked, ...instants, region: '', type: '', organizer: '' },
    })
    insert('revisions', {
      ...{ event_id: id, number: 1, at: asked, by: 'organizer', note: '', quiet: 0 },
      ...{ snapshot: JSON.stringify(snapshot), ...instants },
    })
    insert('organizers', {
      ...{ id: `${id}-organizer`, event_id: id, name: '', ...(await address('olga@example.org')) },
      ...{ token_hash: await hash('manage', `${id}-organizer`), created_at: asked },
    })
    insert('confirmations', {
      ...{ id: `${id}-asked`, purpose: 'publish', event_id: id, organizer_id: `${id}-organizer` },
      ...{ token_hash: await hash('confirm', `${id}-asked`), ...once },
      confirmed_at: id === 'rally' ? asked : null,
    })
  }
  for (const [id, email, language] of [
    ['ada', 'ada@example.org', 'es'],
    ['bruno', 'bruno@example.org', 'en'],
  ])
    insert('watchers', {
      ...{ id, event_id: 'rally', ...(await address(email ?? '')), language, created_at: asked },
      token_hash: await hash('watch', id ?? ''),
    })
  insert('endorsements', {
    ...{ id: 'endorsement', event_id: 'rally', watcher_id: 'bruno', organization: 'Tenants' },
    ...{ contact_name_sealed: '', website: '', statement: '', created_at: asked },
  })
  insert('confirmations', {
    ...{ id: 'ada-asked', purpose: 'follow', event_id: 'rally', watcher_id: 'ada' },
    ...{ token_hash: await hash('confirm', 'ada-asked'), ...once, wants_reminder: 1 },
  })
  insert('confirmations', {
    ...{ id: 'bruno-asked', purpose: 'endorse', event_id: 'rally', watcher_id: 'bruno' },
    ...{ endorsement_id: 'endorsement', language: 'en' },
    ...{ token_hash: await hash('confirm', 'bruno-asked'), ...once },
  })
  for (const id of ['digest', 'running'])
    insert('digests', {
      ...{ id, ...(await address('dora@example.org')), language: 'es', period: 'daily' },
      ...{ filter: '{}', query: '', token_hash: await hash('digest', id) },
      ...{ confirm_hash: await hash('confirm', id), ...once },
      ...(id === 'running' && { confirmed_at: asked, covered_until: asked, due_at: ends }),
    })
  insert('letters', {
    ...{ id: 'digest', kind: 'confirm-digest', subject_id: 'digest', language: 'es' },
    ...{ ...(await address('dora@example.org')), created_at: asked, retry_at: asked },
  })
  for (const id of ['message', 'sent', 'answer'])
    insert('contact_messages', {
      ...{ id, event_id: 'rally', ...(await address('rita@example.org')) },
      ...{ name_sealed: await vault.seal('Rita'), text_sealed: await vault.seal('Is it on?') },
      ...{ confirm_hash: await hash('confirm', id), ...once },
      ...(id === 'sent' && { confirmed_at: asked, name_sealed: '', text_sealed: '' }),
      ...(id === 'answer' && { confirmed_at: asked, expires_at: asked }),
    })
  migrate(db.raw, migrations)
  expect(db.raw.pragma('foreign_key_check')).toEqual([])
  return world
}

const linkTo = async (world: World, id: string) =>
  `/confirm/${await world.app.vault.token('confirm', id)}`

test('the links of each kind that an older version mailed confirm what they asked', async () => {
  const world = await olderCalendar()
  const leads = {
    'posted-asked': /^\/manage\/[\w-]{43}\?done=publish$/,
    'ada-asked': /^\/watch\/[\w-]{43}\?done=follow$/,
    'bruno-asked': /^\/watch\/[\w-]{43}\?done=endorse$/,
    digest: /^\/digest\/[\w-]{43}\?done=confirmed$/,
    message: /^\/confirm\/[\w-]{43}\?done=sent$/,
  }
  await world.work()
  expect(world.mails[0]?.text).toContain(`${baseUrl}${await linkTo(world, 'digest')}`)
  world.mails.length = 0
  for (const [id, lead] of Object.entries(leads)) {
    const link = await linkTo(world, id)
    expect(await (await world.get(link)).text(), id).toContain('<button type="submit">')
    const first = await world.post(link)
    expect(first.headers.get('location'), id).toMatch(lead)
    const second = await world.post(link)
    expect(second.headers.get('location'), id).toBe(first.headers.get('location'))
    expect(await (await world.get(link)).text(), id).not.toContain('<button type="submit">')
  }
  await world.work()
  expect(world.mails.map(mail => mail.to)).toEqual(['olga@example.org', 'olga@example.org'])
  const { query } = world.app.db
  const rows = {
    events: await query.selectFrom('events').select(['id', 'publication']).orderBy('id').execute(),
    watchers: await query
      .selectFrom('watchers')
      .select(['id', 'language', 'wants_reminder', 'confirmed_by'])
      .orderBy('id')
      .execute(),
    endorsed: await query.selectFrom('endorsements').select('confirmed_at').execute(),
  }
  expect(rows).toEqual({
    events: [
      { id: 'posted', publication: 'published' },
      { id: 'rally', publication: 'published' },
    ],
    watchers: [
      { id: 'ada', language: 'es', wants_reminder: 1, confirmed_by: 'ada-asked' },
      { id: 'bruno', language: 'en', wants_reminder: 0, confirmed_by: 'bruno-asked' },
    ],
    endorsed: [{ confirmed_at: world.clock.now() }],
  })
})

test('what an older version had confirmed says so, and is not done again', async () => {
  const world = await olderCalendar()
  for (const id of ['rally-asked', 'running', 'sent']) {
    const link = await linkTo(world, id)
    const page = await (await world.get(link)).text()
    expect(page, id).toMatch(/Already confirmed|Ya está confirmado/)
    expect((await world.post(link)).status, id).toBe(303)
  }
  // an answer by mail asked nothing, so it has no link
  expect((await world.get(await linkTo(world, 'answer'))).status).toBe(404)
  const digest = await world.app.db.query
    .selectFrom('digests')
    .select('due_at')
    .where('id', '=', 'running')
    .executeTakeFirst()
  expect(digest).toEqual({ due_at: ends })
  await world.work()
  expect(world.mails.filter(mail => mail.to === 'olga@example.org')).toEqual([])
})
