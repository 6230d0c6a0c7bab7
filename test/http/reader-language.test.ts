// Which language a reader is answered in, and that nobody gets another reader's.

import { expect, test } from 'vitest'
import type { Language } from '../../src/domain/language.ts'
import { pageVary } from '../../src/http/reader-language.ts'
import { aFollower, aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl } from '../support/world.ts'

const es = { 'accept-language': 'es-MX,es;q=0.9' }
const en = { 'accept-language': 'fr-CA, en-US;q=0.8, es;q=0.5' }
const chosen = (language: string) => ({ cookie: `a=b; language=${language}` })

/** The language that a page says it is in. */
const languageOf = async (answer: Response): Promise<string | undefined> =>
  /<html lang="(\w+)"/.exec(await answer.text())?.[1]

test('follows the address, then the choice, then the browser, then the setting', async () => {
  const world = await aWorld({ calendarLanguage: 'es' })
  const asked: [path: string, headers: Record<string, string>, expected: Language][] = [
    ['/', {}, 'es'],
    ['/', { 'accept-language': '*' }, 'es'],
    ['/', { 'accept-language': 'fr, de;q=0.3' }, 'es'],
    ['/', { 'accept-language': 'en;q=0, es;q=0.1' }, 'es'],
    ['/', en, 'en'],
    ['/', { ...en, ...chosen('es') }, 'es'],
    ['/', { ...es, ...chosen('en') }, 'en'],
    ['/', { ...en, ...chosen('fr') }, 'en'],
    ['/?lang=en', { ...es, ...chosen('es') }, 'en'],
    ['/?lang=es', { ...en, ...chosen('en') }, 'es'],
    ['/?lang=fr', en, 'en'],
    ['/nowhere', en, 'en'],
  ]
  for (const [path, headers, expected] of asked) {
    const answer = await world.get(path, headers)
    expect(answer.headers.get('vary')).toBe(pageVary)
    expect([path, headers, await languageOf(answer)]).toEqual([path, headers, expected])
  }
})

test('a watcher’s own page is in the language of their mails, unless they choose another', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const watch = await aFollower(world, id, { language: 'es' })
  expect(await languageOf(await world.get(watch, en))).toBe('es')
  expect(await languageOf(await world.get(watch, { ...en, ...chosen('en') }))).toBe('en')
  expect(await languageOf(await world.get(`${watch}?lang=en`, es))).toBe('en')
})

test('a refused form is answered in its reader’s language, whichever layer refused it', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  for (const [path, words] of [
    ['/events', 'Falta el título'],
    ['/lost-link', 'No es un correo electrónico'],
    [`/events/${id}/followers`, 'No es un correo electrónico'],
    ['/digests', 'No es un correo electrónico'],
  ] as const) {
    const answer = await world.post(path, { email: 'nobody' }, es)
    const page = await answer.text()
    expect([path, answer.status]).toEqual([path, 422])
    expect(page).toContain('<html lang="es">')
    expect(page, words).not.toMatch(/an e-?mail address|title is missing/i)
  }
})

test('the letter that a form causes is in the language that the form was read in', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  await world.post(`/events/${id}/followers`, { email: 'luz@example.org' }, es)
  await world.work()
  expect(world.mails.at(-1)?.text).toContain('Seguir el evento')
})

test('the masthead leads to the same page in each other language, and the choice is kept', async () => {
  const world = await aWorld()
  const page = await (await world.get('/?q=rally&region=california', es)).text()
  const link = /<a href="(\/language\/en\?[^"]*)"[^>]*lang="en"[^>]*>English<\/a>/.exec(page)?.[1]
  expect(link).toBeDefined()
  expect(page).not.toContain('/language/es')
  const answer = await world.get(link ?? '', es)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/?region=california&q=rally')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^language=en; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  const kept = { ...es, cookie: cookie.split(';')[0] ?? '' }
  expect(await languageOf(await world.get('/digests', kept))).toBe('en')
})

test('a choice leads back to our own pages alone', async () => {
  const world = await aWorld()
  for (const [to, location] of [
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['/.//evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['http:///', '/'],
    [`${baseUrl}/digests`, '/digests'],
    ['/?lang=en&q=drums', '/?q=drums'],
  ] as const) {
    const answer = await world.get(`/language/es?to=${encodeURIComponent(to)}`)
    expect([to, answer.headers.get('location')]).toEqual([to, location])
  }
  expect((await world.get('/language/fr')).status).toBe(404)
})

test('a page names its addresses in every language; one with a token does not', async () => {
  const world = await aWorld()
  const { id, manage } = await aPublishedEvent(world)
  const page = await (await world.get(`/events/${id}?lang=es`)).text()
  for (const [hreflang, query] of [
    ['en', '?lang=en'],
    ['es', '?lang=es'],
    ['x-default', ''],
  ])
    expect(page).toContain(
      `<link rel="alternate" hreflang="${hreflang}" href="${baseUrl}/events/${id}${query}"/>`,
    )
  expect(await (await world.get(manage)).text()).not.toContain('rel="alternate" hreflang')
})

test('links, forms and redirects keep the language of the address, and of no other choice', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const ours = (page: string) =>
    [...page.matchAll(/<(?:a|form|button)\s[^>]*?(?:href|action)="(\/[^"]*)"/g)]
      .map(([, path = '']) => path)
      .filter(path => !path.startsWith('/language/'))
  for (const path of ['/', `/events/${id}`, '/events/new', '/digests']) {
    const addressed = await (await world.get(`${path}?lang=es`)).text()
    expect(ours(addressed).filter(link => !link.includes('lang=es'))).toEqual([])
    expect(ours(await (await world.get(path, chosen('es'))).text()).join()).not.toContain('lang=')
  }
  const list = await (await world.get('/?lang=es&q=rally')).text()
  expect(list).toMatch(/<form [^>]*method="get"[^>]*><input type="hidden" name="lang" value="es"/)
  const sent = await world.post('/lost-link?lang=es', { email: 'luz@example.org' })
  expect(sent.headers.get('location')).toBe('/lost-link/sent?lang=es')
})

test('a feed follows its address alone, so that what is stored for one serves all', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  for (const path of ['/changes.atom', `/events/${id}/changes.atom`]) {
    const asked = [{}, es, chosen('es')].map(headers => world.get(path, headers))
    const [plain, ...others] = await Promise.all((await Promise.all(asked)).map(one => one.text()))
    expect(plain).toContain('what changed')
    expect(new Set([plain, ...others]).size).toBe(1)
    expect(await (await world.get(`${path}?lang=es`, en)).text()).toContain('lo que cambió')
    expect(await (await world.get(path, es)).text()).toBe(plain)
  }
  const refused = [world.get('/calendar.atom?region=x', es), world.get('/calendar.atom?region=x')]
  const [one, other] = await Promise.all((await Promise.all(refused)).map(each => each.text()))
  expect(one).toBe(other)
})

test('what is kept of a page is given to readers of its language alone', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  for (const path of ['/', `/events/${id}`, `/events/${id}/history`, '/events/new', '/digests'])
    for (const _time of ['made', 'ready'])
      for (const [headers, language] of [
        [{}, 'en'],
        [es, 'es'],
        [en, 'en'],
        [{ ...en, ...chosen('es') }, 'es'],
        [{ ...es, ...chosen('en') }, 'en'],
      ] as const) {
        const answer = await world.get(path, headers)
        expect(answer.headers.get('vary')).toBe(pageVary)
        const page = await answer.text()
        expect(page, path).toContain(`<html lang="${language}">`)
        expect(page, path).not.toMatch(/<a [^>]*href="[^"]*lang=/)
        const etag = answer.headers.get('etag') ?? 'none'
        const other = language === 'en' ? 'es' : 'en'
        for (const [same, status] of [
          [language, 304],
          [other, 200],
        ] as const) {
          const again = await world.get(path, { 'if-none-match': etag, ...chosen(same) })
          expect([path, again.status]).toEqual([path, status])
        }
        const addressed = await world.get(`${path}?lang=${other}&utm_source=x`, headers)
        const words = await addressed.text()
        expect(words, path).toContain(`<html lang="${other}">`)
        expect(words).not.toContain('utm_source')
      }
})

test('readers who ask at the same time each get their own language', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const asked = Array.from({ length: 24 }, (_, index) => (index % 2 ? 'en' : 'es'))
  const answers = await Promise.all(
    asked.map(language => world.get(`/events/${id}`, chosen(language))),
  )
  expect(await Promise.all(answers.map(languageOf))).toEqual(asked)
})
