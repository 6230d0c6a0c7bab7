// The pages of the calendar about itself, and what robots ask for: whole without any setting of the host.

import { expect, test } from 'vitest'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl } from '../support/world.ts'

const pages = ['/about', '/rules', '/privacy']

const text = async (answer: Response | Promise<Response>) => (await answer).text()

test.each(['en', 'es'] as const)('no page about the calendar reads empty: %s', async language => {
  const world = await aWorld({ calendarLanguage: language })
  for (const path of pages) {
    const page = await text(world.get(path))
    expect(page).toContain(`<html lang="${language}">`)
    expect(page, path).not.toMatch(
      /null|undefined|<p[^>]*>\s*<\/p>|<li>\s*<\/li>|<h\d[^>]*>\s*<\/h/,
    )
    expect(page.length, path).toBeGreaterThan(2000)
  }
  const home = await text(world.get('/'))
  for (const path of pages) expect(home).toContain(`href="${path}"`)
})

test('the host and how to reach them stand on /about and in security.txt', async () => {
  const unnamed = await aWorld()
  expect(await text(unnamed.get('/about'))).toContain('href="mailto:postmaster@turnout.example"')
  const named = await aWorld({ hostName: 'Fay & Co', hostContact: 'fay@example.org' })
  const page = await text(named.get('/about'))
  expect(page).toContain('Fay &amp; Co')
  expect(page).toContain('href="mailto:fay@example.org"')
  const linked = await aWorld({ hostContact: 'https://fay.example/contact' })
  expect(await text(linked.get('/about'))).toContain('href="https://fay.example/contact"')

  const answer = await named.get('/.well-known/security.txt')
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await answer.text()).toBe(
    [
      'Contact: mailto:fay@example.org',
      'Expires: 2023-04-07T00:00:00Z',
      'Preferred-Languages: en, es',
      `Canonical: ${baseUrl}/.well-known/security.txt`,
      '',
    ].join('\n'),
  )
})

test('the rules say how this calendar publishes and whether it has moderators', async () => {
  const open = await aWorld({ publishing: 'open', limits: false })
  expect(await text(open.get('/rules'))).toContain('published right away')
  expect(await text(open.get('/rules'))).not.toContain('one network')
  const moderated = await aWorld({ publishing: 'moderated', moderators: ['mara@example.org'] })
  const page = await text(moderated.get('/rules'))
  expect(page).toContain('a moderator publishes it')
  expect(page).toContain('10 events an hour and 40 a day')
  expect(page).not.toContain('mara@')
})

test('the privacy page gives the days after which what nobody confirmed is deleted', async () => {
  const page = await text((await aWorld()).get('/privacy'))
  expect(page).toContain('An event: 37 days after it was posted.')
  expect(page).toContain('An endorsement, or a request to follow: after 14 days.')
  expect(page).toContain('after 7 days.')
})

test('robots are kept from private links', async () => {
  const robots = await text((await aWorld()).get('/robots.txt'))
  expect(robots).toContain('Disallow: /manage/\n')
  expect(robots).toContain(`Sitemap: ${baseUrl}/sitemap.xml\n`)
})

test('every public page names its own absolute address, and no private one does', async () => {
  const world = await aWorld()
  const { id, manage } = await aPublishedEvent(world)
  const canonical = async (path: string) =>
    /<link rel="canonical" href="([^"]*)"/.exec(await text(world.get(path)))?.[1]
  for (const path of ['/', ...pages, '/events/new', '/digests', `/events/${id}/history`])
    expect(await canonical(path), path).toBe(`${baseUrl}${path}`)
  expect(await canonical(`/events/${id}/any-words?utm_source=mail`)).toBe(`${baseUrl}/events/${id}`)
  expect(await canonical('/about?lang=es')).toBe(`${baseUrl}/about?lang=es`)
  for (const path of [manage, '/nowhere']) expect(await canonical(path), path).toBeUndefined()
})
