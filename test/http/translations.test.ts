// An event with its texts in two languages: each reader has theirs on pages, in feeds and in mails; a translation is a
// change like any other, and is read for contradictions; an event without one is as it was before there were any.

import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { aFollower, aForm, anEdit, aPublishedEvent, edited, tellings } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

const spanish = {
  'title.es': 'Mitin: fuera de Perú',
  'summary.es': 'Traigan tambores.',
  'description.es': 'Nos vemos el **viernes** a las 12:00 en 870 Market St.',
}

const english = { summary: 'Bring drums.', description: 'We meet on **Friday**.' }

async function aTranslatedEvent(config: Parameters<typeof aWorld>[0] = {}, fields = {}) {
  const world = await aWorld(config)
  const rally = await aPublishedEvent(world, { ...english, ...spanish, ...fields })
  const text = async (path: string) => (await world.get(path)).text()
  return { world, rally, text, page: `/events/${rally.id}` }
}

test('is shown in the reader’s language, with the other one a tap away', async () => {
  const { world, text, page } = await aTranslatedEvent()
  const es = await text(`${page}?lang=es`)
  expect(es).toMatch(/<h1 [^>]*>Mitin: fuera de Perú<\/h1>/)
  expect(es).toContain('Traigan tambores.')
  expect(es).toContain('el <strong>viernes</strong> a las 12:00')
  expect(es).not.toContain('We meet on')
  expect(es).toContain('<a href="?lang=en" lang="en" hreflang="en">Read it in English</a>')
  expect(es).toContain('"inLanguage":"es"')
  expect(es).toContain('<meta property="og:title" content="Mitin: fuera de Perú"/>')
  const en = await text(`${page}?lang=en`)
  expect(en).toMatch(/<h1 [^>]*>SF rally: US hands off Peru<\/h1>/)
  expect(en).toContain('<a href="?lang=es" lang="es" hreflang="es">Leerlo en español</a>')
  expect(en).toContain('"inLanguage":"en"')
  const listed = await world.get('/', { 'accept-language': 'es' })
  expect(await listed.text()).toContain('Mitin: fuera de Perú')
  expect(await text('/')).toContain('SF rally')
  expect(await text(`${page}/revisions/1?lang=es`)).toContain('el <strong>viernes</strong>')
})

test('a text without a translation is shown as it is, and says its language', async () => {
  const { text, page } = await aTranslatedEvent({}, { 'description.es': '' })
  const es = await text(`${page}?lang=es`)
  expect(es).toContain('Mitin: fuera de Perú')
  expect(es).toMatch(/<div class="prose e-content" dir="auto" lang="en"><p>We meet on/)
})

test('`language` says which language the other fields are in', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world, {
    ...{ title: 'Asamblea de inquilinos', description: 'Traiga su contrato.', language: 'es' },
    'title.en': 'Tenants’ assembly',
  })
  const es = await (await world.get(`/events/${id}?lang=es`)).text()
  expect(es).toMatch(/<h1 [^>]*>Asamblea de inquilinos<\/h1>/)
  expect(es).not.toContain('lang="es"><p>')
  const en = await (await world.get(`/events/${id}`)).text()
  expect(en).toMatch(/<h1 [^>]*>Tenants’ assembly<\/h1>/)
  expect(en).toContain('lang="es"><p>Traiga su contrato.</p>')
  const ics = await (await world.get('/calendar.ics')).text()
  expect(ics, 'in the calendar’s language').toContain('SUMMARY:Tenants’ assembly')
})

test('a translation into the language of the texts themselves is asked about, and not hidden', async () => {
  const world = await aWorld()
  const fields = aForm({ ...spanish, 'description.es': '', language: 'es' })
  const answer = await world.postJson('/events', fields)
  expect(answer.status).toBe(422)
  const { errors } = (await answer.json()) as { errors: { field: string; message: string }[] }
  expect(errors.map(({ field }) => field)).toEqual(['title.es', 'summary.es'])
  expect(errors[0]?.message).toContain('are in Spanish already')
  const page = await (await world.post('/events', fields)).text()
  expect(page).toContain('Traigan tambores.')
  const { language: _, ...other } = fields
  expect((await world.postJson('/events', other)).status).toBe(201)
})

test('feeds and files are in the language that their address names', async () => {
  const { text, page } = await aTranslatedEvent()
  for (const path of ['/calendar.ics', `${page}.ics`]) {
    const [en, es] = [await text(path), (await text(`${path}?lang=es`)).replace(/\r\n /g, '')]
    expect(en).toContain('SUMMARY:SF rally: US hands off Peru')
    expect(es).toContain('SUMMARY:Mitin: fuera de Perú')
    expect(es).toContain('Nos vemos el **viernes** a las 12:00')
    expect(es).toMatch(/X-ALT-DESC.*<strong>viernes<\/strong>/)
    expect(es).toContain('DTSTART:20230113T200000Z')
    const uid = /UID:\S+/
    expect(uid.exec(es)?.[0]).toBe(uid.exec(en)?.[0])
  }
  for (const path of ['/calendar.atom', '/calendar.json', `${page}/changes.atom`]) {
    expect(await text(path)).toContain('SF rally')
    expect(await text(`${path}?lang=es`)).toContain('Mitin: fuera de Perú')
  }
  expect(await text('/calendar.json?lang=es')).toContain('<strong>viernes</strong>')
  expect(JSON.parse(await text(`${page}.json`))).toMatchObject({
    ...{ title: 'SF rally: US hands off Peru', ...english, ...spanish },
  })
})

test('a changed translation is a change, and each watcher is told in their language', async () => {
  const { world, rally, text, page } = await aTranslatedEvent()
  await aFollower(world, rally.id, { email: 'ada@example.org', language: 'en' })
  await aFollower(world, rally.id, { email: 'luz@example.org', language: 'es' })
  world.clock.advance(3600)
  await edited(world, rally, { ...english, ...spanish, 'title.es': 'Mitin en el consulado' })
  world.clock.advance(301)
  await world.work()
  const [en, es] = ['ada', 'luz'].map(name => tellings(world).find(one => one.to.includes(name)))
  expect(en?.text.replace(/\s+/g, ' ')).toContain(
    'Title in Spanish: was Mitin: fuera de Perú; now Mitin en el consulado',
  )
  expect(en?.subject).toContain('SF rally: US hands off Peru')
  expect(es?.text.replace(/\s+/g, ' ')).toContain(
    'Título en español: antes: Mitin: fuera de Perú; ahora: Mitin en el consulado',
  )
  expect(es?.subject).toContain('Mitin en el consulado')
  expect(es?.calendar?.replace(/\r\n /g, '')).toContain('SUMMARY:Mitin en el consulado')
  expect(await text(`${page}/history`)).toContain('Title in Spanish')
  const { revisions } = JSON.parse(await text(`/api/v1/events/${rally.id}/revisions`))
  expect(revisions[1].changes).toMatchObject([{ aspect: 'title.es', label: 'Title in Spanish' }])
})

test('marks a change beside the text that is shown, and names one of another text', async () => {
  const { world, rally, text, page } = await aTranslatedEvent()
  await edited(world, rally, { ...english, ...spanish, 'title.es': 'Mitin en el consulado' })
  const said = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  const es = said(await text(`${page}?lang=es`))
  expect(es).toMatch(
    /Mitin en el consulado Cambio · Título en español: antes: Mitin: fuera de Perú/,
  )
  expect(es).not.toContain('También cambió')
  const en = await text(page)
  expect(en).toMatch(/Also changed:<\/strong> <a href="#history">Title in Spanish<\/a>/)
  const revision = said(await text(`${page}/revisions/2`))
  expect(revision).toContain('Title in Spanish')
})

test('a translation that says another hour than the event is a contradiction', async () => {
  const { world, rally, text, page } = await aTranslatedEvent()
  await edited(world, rally, {
    ...{ ...english, ...spanish },
    ...{
      startsLocal: '2023-01-13T11:00',
      endsLocal: '2023-01-13T12:30',
      address: '790 Market St.',
    },
  })
  const es = await text(`${page}?lang=es`)
  expect(es).toMatch(/a las 12:00 <em class="remark">\(aquí dice 12:00[^<]*11:00/)
  expect(es).toMatch(/870 Market St\. <em class="remark">/)
  expect(await text(`${page}?lang=en`), 'the English text says nothing of it').not.toContain(
    'remark',
  )
  const manage = await text(rally.manage)
  expect(manage).toContain('Description in Spanish')
  const mend = /name="field" value="description\.es".*?name="start" value="(\d+)"/s.exec(manage)
  const mended = await world.post(`${rally.manage}/mendings`, {
    ...{ field: 'description.es', start: mend?.[1] ?? '', revision: '2' },
  })
  expect(mended.status).toBe(303)
  const { 'description.es': said } = JSON.parse(await text(`${page}.json`))
  expect(said).toMatch(/11:00|790/)
})

test('the preview asks about a translation that an edit leaves as it was', async () => {
  const { world, rally } = await aTranslatedEvent()
  const preview = async (fields: Record<string, string>) => {
    const edit = await anEdit(world, rally, { ...english, ...spanish, ...fields })
    return (await world.post(`${rally.manage}/preview`, edit)).text()
  }
  const asked = 'You changed “Title”, and “Title in Spanish” is as it was. Is it still right?'
  expect(await preview({ title: 'Rally at the consulate' })).toContain(asked)
  expect(
    await preview({ title: 'Rally at the consulate', 'title.es': 'Mitin en el consulado' }),
  ).not.toContain('is as it was')
  expect(await preview({ price: 'free' })).not.toContain('is as it was')
})

test('search finds both', async () => {
  const { rally, text } = await aTranslatedEvent()
  for (const q of ['tambores', 'drums', 'mitin', 'rally'])
    expect(await text(`/?q=${q}`), q).toContain(`/events/${rally.id}`)
  expect(await text('/?q=flautas')).not.toContain(`/events/${rally.id}`)
})

test('the form has them under More, open once they are typed', async () => {
  const { rally, text } = await aTranslatedEvent()
  const empty = await text('/events/new')
  expect(empty).toMatch(
    /<details class="fold"><summary>In Spanish, too<\/summary>.*name="title\.es"/s,
  )
  expect(empty, 'the calendar is in English').not.toContain('name="title.en"')
  expect(await text('/events/new?lang=es')).toContain('También en español')
  const typed = await text(`${rally.manage}/edit`)
  expect(typed).toMatch(/<details class="fold" open(?:="")?><summary>In Spanish, too/)
  expect(typed).toContain('value="Mitin: fuera de Perú"')
})

test('a translation that reads like advertising waits for a moderator', async () => {
  const world = await aWorld({ moderators: ['mo@example.org'] })
  const offer =
    'Best online casino bonus! Buy cheap backlinks and SEO, visit https://bit.ly/x now. Call 1-800-555-0100.'
  const waits = async (fields: Record<string, string>) => {
    const { id } = await aPublishedEvent(world, { description: 'Bring drums.', ...fields })
    return (await world.get(`/events/${id}`)).status === 404
  }
  expect(await waits({})).toBe(false)
  expect(await waits({ 'title.es': 'Casino bonus SEO backlinks', 'description.es': offer })).toBe(
    true,
  )
})

test('an event without translations is not changed by a byte', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const json = await (await world.get(`/events/${id}.json`)).text()
  expect(json).not.toMatch(/"language"|title\.|summary\.|description\./)
  expect(await (await world.get(`/events/${id}`)).text()).not.toMatch(
    /inLanguage|hreflang="\w+">Leer/,
  )
  const { rows } = await world.app.db.query.executeQuery<{ snapshot: string; translations: null }>(
    CompiledQuery.raw('SELECT snapshot, translations FROM revisions'),
  )
  expect(rows[0]?.snapshot).not.toMatch(/"language"|title\./)
  expect(rows[0]?.translations).toBeNull()
})

test('a program is told which languages there are, and of a translation into none of them', async () => {
  const world = await aWorld()
  const refused = async (fields: Record<string, string>) => {
    const answer = await world.postJson('/events', { ...aForm(), ...fields })
    expect(answer.status).toBe(422)
    return ((await answer.json()) as { errors: { field: string }[] }).errors.map(one => one.field)
  }
  expect(await refused({ language: 'xx' })).toEqual(['language'])
  expect(await refused({ 'title.xx': 'Nowhere' })).toEqual(['title.xx'])
  expect(await refused({ 'title.es': 'x'.repeat(201) })).toEqual(['title.es'])
  const { Event } = (await (await world.get('/openapi.json')).json()).components.schemas
  expect(Object.keys(Event.patternProperties)).toContain('^title\\.es$')
})
