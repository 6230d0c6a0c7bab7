// Files beside the program: the table of headers on both hosts, and nothing else of the folder.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashedFiles } from '../../src/http/hashed-files.ts'
import { everyAnswer } from '../../src/http/headers.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { type Served, serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'

let served: Served
beforeAll(async () => {
  const settings = readSettings({ PORT: '0', DATABASE_PATH: ':memory:' })
  served = await serve(settings, systemClock(null), () => {})
})
afterAll(() => served.close())

const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${served.port}${path}`, { method, headers })

test('files on Node carry the table, and are only read', async () => {
  for (const [method, status] of [
    ['GET', 200],
    ['HEAD', 200],
    ['POST', 405],
    ['DELETE', 405],
  ] as const) {
    const answer = await ask('/turnout.css', method)
    expect(answer.status, method).toBe(status)
    for (const [name, value] of Object.entries(everyAnswer))
      expect(answer.headers.get(name), `${method} ${name}`).toBe(value)
    expect(answer.headers.get('allow'), method).toBe(status === 405 ? 'GET, HEAD' : null)
  }
})

test('a file is given compressed, and not again to a client that holds it', async () => {
  const plain = await ask('/turnout.css', 'GET', { 'accept-encoding': 'identity' })
  const text = await plain.text()
  expect(plain.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(plain.headers.get('cache-control')).toBe('public, no-cache')
  for (const coding of ['gzip', 'gzip', 'br']) {
    const accepted = coding === 'br' ? 'br, gzip' : 'gzip'
    await ask('/turnout.css', 'GET', { 'accept-encoding': accepted })
    const packed = await ask('/turnout.css', 'GET', { 'accept-encoding': accepted })
    expect(packed.headers.get('content-encoding')).toBe(coding)
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(text.length / 2)
    expect(await packed.text()).toBe(text)
    const held = { 'if-none-match': packed.headers.get('etag') ?? '' }
    expect((await ask('/turnout.css', 'GET', held)).status).toBe(304)
  }
})

test('a page names files by their content, for a year; an earlier name leads to the file of now', async () => {
  const page = await (await ask('/')).text()
  const [, sheet = ''] = /href="(\/static\/turnout\.[\w-]{16}\.css)"/.exec(page) ?? []
  const [, script = ''] = /src="(\/static\/turnout\.[\w-]{16}\.js)"/.exec(page) ?? []
  for (const address of [sheet, script]) {
    const answer = await ask(address)
    expect(answer.status, address).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    for (const [name, value] of Object.entries(everyAnswer))
      expect(answer.headers.get(name), name).toBe(value)
  }
  const imported = [...(await (await ask(script)).text()).matchAll(/import\('([^']+)'\)/g)]
  expect(imported.length).toBeGreaterThan(3)
  for (const [, address = ''] of imported) {
    expect(address).toMatch(/^\/static\/[\w-]+\.[\w-]{16}\.js$/)
    expect((await ask(address)).status, address).toBe(200)
  }
  const earlier = sheet.replace(/\.[\w-]{16}\./, '.0123456789abcdef.')
  const answer = await ask(earlier)
  expect([answer.status, answer.url.endsWith('/turnout.css')]).toEqual([200, true])
  for (const none of ['/static/nothing.0123456789abcdef.css', '/static/turnout.css', '/static/x'])
    expect((await ask(none)).status, none).toBe(404)
})

test('files that import one another in a circle have no names', async () => {
  const script = (name: string, other: string) => ({
    ...{ name, type: 'text/javascript' },
    bytes: new TextEncoder().encode(`import('/${other}')`),
  })
  await expect(hashedFiles([script('a.js', 'b.js'), script('b.js', 'a.js')])).rejects.toThrow(
    'a.js, b.js',
  )
})

test('files on Workers carry it too: `_headers` is the table, and no file of its own', async () => {
  await import('../../tools/build/public.ts')
  const written = (name: string) => readFileSync(`var/build/public/${name}`, 'utf8')
  const lines = Object.entries(everyAnswer).map(([name, value]) => `  ${name}: ${value}`)
  expect(written('_headers')).toContain(`/*\n${lines.join('\n')}\n`)
  expect(written('_headers')).toContain(
    '/static/*\n  cache-control: public, max-age=31536000, immutable\n',
  )
  expect((await ask('/_headers')).status).toBe(404)
  expect(JSON.parse(written('files.json'))).toEqual(served.app.config.files)
  for (const [plain, hashed] of Object.entries(served.app.config.files)) {
    expect(await (await ask(hashed)).text(), hashed).toBe(written(hashed.slice(1)))
    expect(await (await ask(plain)).text(), plain).toBe(written(plain.slice(1)))
  }
})
