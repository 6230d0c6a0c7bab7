// A description is rendered once, at its revision: page, feeds, calendar file and mail show the same
// safe HTML, and reading it renders nothing.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { renderDescriptions } from '../../src/actions/render-descriptions.ts'
import { unfold } from '../../src/feeds/ical-text.ts'
import {
  aFollower,
  aForm,
  aPublishedEvent,
  edited,
  posted,
  type Rally,
  tellings,
} from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const textOf = async (world: World, path: string) => (await world.get(path)).text()

/** `X-ALT-DESC` of a calendar file, as a calendar program reads it. */
const alternative = (file: string): string =>
  (/^X-ALT-DESC[^:]*:(.*)$/m.exec(unfold(file))?.[1] ?? '')
    .replaceAll('\\n', '\n')
    .replace(/\\([\\;,])/g, '$1')

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Reads the HTML that each output has of one event. */
async function outputs(world: World, { id }: Rally): Promise<Record<string, string>> {
  const feed = (await (await world.get('/calendar.json')).json()) as {
    items: { content_html: string }[]
  }
  const mail = tellings(world).at(-1)
  return {
    page: await textOf(world, `/events/${id}`),
    revision: await textOf(world, `/events/${id}/revisions/2`),
    atom: unescaped(await textOf(world, '/calendar.atom')),
    jsonFeed: feed.items.map(item => item.content_html).join(),
    calendar: alternative(await textOf(world, '/calendar.ics')),
    one: alternative(await textOf(world, `/events/${id}.ics`)),
    mail: alternative(mail?.calendar ?? ''),
    mailHtml: mail?.html ?? '',
  }
}

async function aRevisedEvent(world: World, description: string): Promise<Rally> {
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  await edited(world, rally, { description })
  world.clock.advance(400)
  await world.work()
  return rally
}

// shared field text: neither address was a link, and three lines ran into one
const bareLinks =
  'Register at https://forms.example.org/rally or write to desk@example.org.\n\n2:00 gather\n2:45 march\n4:45 rally\n\n[the form](www.example.org/form)'
const rel = 'rel="nofollow ugc noopener"'
const bareLinksHtml = `<p>Register at <a href="https://forms.example.org/rally" ${rel}>https://forms.example.org/rally</a> or write to <a href="mailto:desk@example.org" ${rel}>desk@example.org</a>.</p>
<p>2:00 gather<br>
2:45 march<br>
4:45 rally</p>
<p><a href="https://www.example.org/form" ${rel}>the form</a></p>`

test('page, Atom, JSON Feed, calendar file and mail show the same HTML', async () => {
  const world = await aWorld()
  const rally = await aRevisedEvent(world, bareLinks)
  const { mailHtml: _, ...all } = await outputs(world, rally)
  for (const [output, html] of Object.entries(all)) {
    const said = output === 'page' ? html.replace(/ <em class="remark">.*?<\/em>/g, '') : html
    expect(said, output).toContain(bareLinksHtml)
  }
})

test('a picture is a link in every output, so that nothing is fetched from elsewhere', async () => {
  const world = await aWorld()
  const pixel = '![](http://tracker.example/p.gif) ![x][p]\n\n[p]: http://tracker.example/q.gif'
  const rally = await aRevisedEvent(world, pixel)
  for (const [output, html] of Object.entries(await outputs(world, rally))) {
    expect(html, output).not.toMatch(/<img|src="?http|background/i)
    if (output !== 'mailHtml')
      expect(html, output).toContain(`<a href="http://tracker.example/p.gif" ${rel}>`)
  }
})

test('plain-text outputs keep the text as it was typed', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world, { description: bareLinks })
  const file = unfold(await textOf(world, `/events/${id}.ics`))
  expect(file).toContain('\\n\\n2:00 gather\\n2:45 march\\n4:45 rally\\n\\n[the form](www.')
  const event = (await (await world.get(`/api/v1/events/${id}`)).json()) as { description: string }
  expect(event.description).toBe(bareLinks)
})

const slow = `Bring water\nand https://example.org/map\n\n${'*[_*[_](x)'.repeat(800)}`

test('a text made to be slow is shown as it was typed, and its poster is told', async () => {
  for (const [calendarLanguage, said] of [
    ['en', 'The description is shown as plain text'],
    ['es', 'La descripción se muestra como texto sin formato'],
  ] as const) {
    const world = await aWorld({ calendarLanguage })
    const answer = await world.post('/events', aForm({ description: slow }))
    expect(await textOf(world, answer.headers.get('location') ?? '')).toContain(said)
    const rally = await aPublishedEvent(world, { description: slow })
    expect(await textOf(world, rally.manage)).toContain(said)
    const page = await textOf(world, `/events/${rally.id}`)
    expect(page).not.toContain(said)
    expect(page).toContain('Bring water<br>')
    expect(page).toContain(`<a href="https://example.org/map" ${rel}>`)
    await edited(world, rally, { description: 'Bring **water**' })
    expect(await textOf(world, rally.manage)).not.toContain(said)
  }
})

test('reading renders nothing: page and feeds show what was stored with the revision', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { description: '**typed**' })
  const stored = '<p>as it was kept</p>'
  const { query } = world.app.db
  await sql`UPDATE revisions SET description_html = ${stored}`.execute(query)
  await sql`UPDATE calendar SET version = version + 1`.execute(query)
  const pages = [`/events/${rally.id}`, `/events/${rally.id}/revisions/1`]
  for (const path of [...pages, '/calendar.json'])
    expect(await textOf(world, path), path).toContain(stored)
  expect(unescaped(await textOf(world, '/calendar.atom'))).toContain(stored)
})

test('what an older version left is shown as it was typed until it is rendered', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { description: `**${posted}**` })
  await edited(world, rally, { description: posted, startsLocal: '2023-01-13T11:00' })
  const remarked = await textOf(world, `/events/${rally.id}`)
  expect(remarked).toContain('class="remark"')
  const { query } = world.app.db
  await sql`UPDATE revisions SET description_html = NULL, description_places = '[]'`.execute(query)
  expect(await textOf(world, `/events/${rally.id}/revisions/1`)).toContain('**Labor solidarity')
  expect(await renderDescriptions(world.app)).toBe('done')
  expect(await textOf(world, `/events/${rally.id}`)).toBe(remarked)
  const { rows } = await sql`SELECT 1 FROM revisions WHERE description_html IS NULL`.execute(query)
  expect(rows).toEqual([])
})

test('older descriptions are rendered a bounded batch at a time, unreadable ones never again', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const { query } = world.app.db
  await sql`WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 45)
    INSERT INTO revisions (event_id, number, at, by, note, quiet, snapshot, starts_at, ends_at)
    SELECT event_id, i, at, by, note, quiet, CASE i WHEN 7 THEN 'broken' ELSE snapshot END, starts_at, ends_at
    FROM revisions, n WHERE event_id = ${id} AND number = 1`.execute(query)
  const answers = []
  for (let batch = 0; batch < 4; batch++) answers.push(await renderDescriptions(world.app))
  expect(answers).toEqual(['more', 'more', 'done', 'done'])
})

test('every link to a stranger’s address says so to search engines', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world, {
    description: 'https://example.org/a',
    website: 'https://example.org/b',
    onlineUrl: 'https://example.org/c',
  })
  const page = await textOf(world, `/events/${id}`)
  const links = page.match(/<a [^>]*href="https:\/\/example\.org[^>]*>/g) ?? []
  expect(links).toHaveLength(3)
  for (const link of links) expect(link).toContain(rel)
})
