// A field that is no more than a row of the table and its labels is found wherever fields are, on both hosts, and an
// event that is older than the field tells nobody anything about it.

import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Db } from '../../src/ports.ts'
import type { Line } from '../../src/runtime/transfer/export-calendar.ts'

const row = {
  value: { kind: 'line', limit: 80, default: '' },
  change: { aspect: 'shuttle', told: 'unless-quiet' },
  form: { section: 'more' },
  shows: ['list', 'page', 'mail', 'json'],
  reading: { search: 'place', contradictions: null },
}

/** The same with an answer to choose. */
const choiceRow = {
  ...row,
  value: { kind: 'choice', of: ['yes', 'no'], default: '' },
  change: { aspect: 'quietRoom', told: 'always' },
  reading: { search: null, contradictions: null },
}

type Program = typeof import('../support/people.ts') &
  typeof import('../support/world.ts') &
  typeof import('../../src/runtime/transfer/export-calendar.ts') &
  typeof import('../../src/runtime/transfer/import-calendar.ts') & {
    freshDatabase: () => Promise<Db>
  }

let program: Program

/** The program is loaded anew around a table with one more row. */
beforeAll(async () => {
  vi.resetModules()
  const { aspects, fields } = await import('../../src/domain/event/fields.ts')
  Object.assign(fields, { shuttle: row, quietRoom: choiceRow })
  Object.assign(aspects, { [aspects.length]: 'shuttle', [aspects.length + 1]: 'quietRoom' })
  const { en } = await import('../../locales/en.ts')
  const { es } = await import('../../locales/es.ts')
  const labels = { quietRoom: { label: 'A quiet room' } }
  Object.assign(en.fields, { shuttle: { label: 'Shuttle to the place' }, ...labels })
  Object.assign(es.fields, { shuttle: { label: 'Transporte al lugar' }, ...labels })
  Object.assign(en.changes.aspects, { shuttle: 'Shuttle', quietRoom: 'Quiet room' })
  Object.assign(es.changes.aspects, { shuttle: 'Transporte', quietRoom: 'Sala tranquila' })
  program = {
    ...(await import('../support/people.ts')),
    ...(await import('../support/world.ts')),
    ...(await import('../../src/runtime/transfer/export-calendar.ts')),
    ...(await import('../../src/runtime/transfer/import-calendar.ts')),
    ...(await import('#database')),
  }
})

afterAll(() => {
  vi.resetModules()
})

const shuttle = 'Bus 14 from Fruitvale'

async function aRally(fields: Record<string, string> = {}) {
  const world = await program.aWorld()
  const rally = await program.aPublishedEvent(world, fields)
  await program.aFollower(world, rally.id)
  await program.aFollower(world, rally.id, { email: 'luz@example.org', language: 'es' })
  const text = async (path: string) => (await world.get(path)).text()
  const found = async (q: string) => (await text(`/?q=${q}`)).includes(`/events/${rally.id}`)
  return { world, rally, text, found }
}

test('is in the form, in the mail to its poster, on the page, in the list and in search', async () => {
  const { world, rally, text, found } = await aRally({ shuttle })
  expect(await text('/events/new')).toContain('Shuttle to the place')
  expect(await text('/events/new')).toContain('name="shuttle"')
  expect(await text(`${rally.manage}/edit`)).toContain(`value="${shuttle}"`)
  expect(world.mails[0]?.text).toContain(`Shuttle: ${shuttle}`)
  expect(await text(`/events/${rally.id}`)).toMatch(
    new RegExp(`<dt>Shuttle</dt><dd>.*${shuttle}.*</dd>`),
  )
  expect(await text('/')).toContain(shuttle)
  expect(await found('fruitvale')).toBe(true)
  expect(await found('alameda')).toBe(false)
})

test('is told when it changes, in history, feeds and mail, in both languages', async () => {
  const { world, rally, text } = await aRally({ shuttle })
  world.clock.advance(3600)
  await program.edited(world, rally, { shuttle: 'Bus 49' })
  world.clock.advance(301)
  await world.work()
  const said = program.tellings(world).map(mail => mail.text)
  expect(said).toHaveLength(2)
  expect(said.join()).toMatch(/Shuttle: .*Bus 14 from Fruitvale.*Bus 49/)
  expect(said.join()).toMatch(/Transporte: .*Bus 14 from Fruitvale.*Bus 49/)
  for (const path of [`/events/${rally.id}/history`, `/events/${rally.id}/changes.atom`]) {
    expect(await text(path)).toContain(shuttle)
    expect(await text(path)).toContain('Bus 49')
  }
})

test('is in the API and its description, and is read and limited there', async () => {
  const { world, rally, text } = await aRally({ shuttle })
  await program.edited(world, rally, { shuttle: 'Bus 49' })
  expect(JSON.parse(await text(`/events/${rally.id}.json`))).toMatchObject({ shuttle: 'Bus 49' })
  const { revisions } = JSON.parse(await text(`/api/v1/events/${rally.id}/revisions`))
  const change = { aspect: 'shuttle', label: 'Shuttle', was: shuttle, now: 'Bus 49' }
  expect(revisions[1]).toMatchObject({ changes: [change], event: { shuttle: 'Bus 49' } })

  const { Event, Revision } = JSON.parse(await text('/openapi.json')).components.schemas
  expect(Event.properties.shuttle).toEqual({ type: 'string' })
  expect(Event.required).toContain('shuttle')
  expect(Revision.properties.changes.items.properties.aspect.enum).toContain('shuttle')

  const form = { ...program.aForm(), shuttle: 'x'.repeat(81) }
  const refused = await world.postJson('/events', form)
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ errors: [{ field: 'shuttle' }] })
})

test('an event that is older than the field tells nobody anything about it', async () => {
  const { world, rally, text, found } = await aRally()
  await forgetField(world.app.db)
  expect(await text(`/events/${rally.id}`)).not.toContain('Shuttle')
  expect(JSON.parse(await text(`/events/${rally.id}.json`))).toMatchObject({ shuttle: '' })

  world.clock.advance(3600)
  const unchanged = await program.anEdit(world, rally)
  const refused = await world.post(`${rally.manage}/revisions`, unchanged)
  expect(await refused.text()).toContain('id="field-note-error"')

  await program.edited(world, rally, { price: 'free' })
  world.clock.advance(301)
  await world.work()
  const [told] = program.tellings(world)
  expect(told?.text).toMatch(/Price: .*free/)
  expect(told?.text).not.toContain('Shuttle')
  expect(await text(`/events/${rally.id}/history`)).not.toContain('Shuttle')
  expect(await found('consulate')).toBe(true)
})

test('moves with an export, and an older event is found in its new place', async () => {
  const { world, rally } = await aRally({ shuttle })
  const older = await program.aPublishedEvent(world, { placeName: 'Embarcadero Plaza' })
  await forgetField(world.app.db, older.id)
  const lines: Line[] = []
  for await (const line of program.exportCalendar(transferred(world.app.db))) lines.push(line)

  const db = await program.freshDatabase()
  await program.importCalendar(transferred(db), () => lines)
  const moved = await program.aWorld({}, db)
  const search = async (q: string) => (await moved.get(`/?q=${q}`)).text()
  expect(await search('fruitvale')).toContain(`/events/${rally.id}`)
  expect(await search('embarcadero')).toContain(`/events/${older.id}`)
  expect(await (await moved.get(`/events/${rally.id}`)).text()).toContain(shuttle)
})

test('a choice is one of its values, or not stated, and its change is never quiet', async () => {
  const { world, rally, text } = await aRally()
  const ofForm = /<select[^>]* name="quietRoom"[^>]*>(.*?)<\/select>/s
  const options = ofForm.exec(await text('/events/new'))?.[1] ?? ''
  expect(options.match(/value="[^"]*"/g)).toEqual(['value=""', 'value="yes"', 'value="no"'])
  const { Event } = JSON.parse(await text('/openapi.json')).components.schemas
  expect(Event.properties.quietRoom).toEqual({ type: 'string', enum: ['', 'yes', 'no'] })

  const maybe = await world.postJson('/events', { ...program.aForm(), quietRoom: 'maybe' })
  expect(await maybe.json()).toMatchObject({ errors: [{ field: 'quietRoom' }] })
  const edit = await program.anEdit(world, rally, { quietRoom: 'yes', tell: 'nobody' })
  const refused = await world.post(`${rally.manage}/revisions`, edit)
  expect(await refused.text()).toContain('id="field-tell-error"')

  await program.edited(world, rally, { quietRoom: 'yes' })
  world.clock.advance(301)
  await world.work()
  expect(program.tellings(world)[0]?.text).toMatch(/Quiet room: .*yes/)
  expect(await text(`/events/${rally.id}`)).toMatch(/<dt>Quiet room<\/dt><dd>.*yes.*<\/dd>/)
})

/** Takes the field out of snapshots, as if they had been kept before there was one. */
async function forgetField(db: Db, id = ''): Promise<void> {
  const sql = `UPDATE revisions SET snapshot = json_remove(snapshot, '$.shuttle')
    WHERE ? IN ('', event_id)`
  await db.commit([{ compile: () => CompiledQuery.raw(sql, [id]) }])
}

const transferred = (db: Db) => ({
  read: async (sql: string, ...values: (string | number | null)[]) => {
    const { rows } = await db.query.executeQuery(CompiledQuery.raw(sql, values))
    return rows as Record<string, string | number | null>[]
  },
  write: (statements: { sql: string; values: (string | number | null)[] }[]) =>
    db.commit(
      statements.map(({ sql, values }) => ({ compile: () => CompiledQuery.raw(sql, values) })),
    ),
  close: async () => {},
})
