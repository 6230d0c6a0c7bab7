// The calendar's sign and colour, with and without the settings of the host.

import { expect, test } from 'vitest'
import { readAccent } from '../../src/domain/accent.ts'
import { readSign } from '../../src/domain/sign.ts'
import { everyAnswer } from '../../src/http/headers.ts'
import { encodePng } from '../../src/http/sign/png.ts'
import { readWorkerSettings } from '../../src/runtime/workers/settings.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl, type World } from '../support/world.ts'

const manifestOf = async (world: World) =>
  JSON.parse(await (await world.get('/manifest.webmanifest')).text())

const bytesOf = async (world: World, path: string) =>
  new Uint8Array(await (await world.get(path)).arrayBuffer())

const pixelsOf = (png: Uint8Array): number => new DataView(png.buffer, png.byteOffset).getUint32(16)

/** Reads the IDAT chunk of an image that we drew: a filter octet and the pixels, row by row. */
async function rowsOf(png: Uint8Array): Promise<Uint8Array> {
  const at = new TextDecoder('latin1').decode(png).indexOf('IDAT')
  const length = new DataView(png.buffer, png.byteOffset).getUint32(at - 4)
  const data = new Blob([png.slice(at + 4, at + 4 + length)]).stream()
  const plain = data.pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(plain).arrayBuffer())
}

test('a calendar without a sign of its own has a drawn one, for tabs, home screens and previews', async () => {
  const world = await aWorld()
  const icon = await world.get('/favicon.ico')
  expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/x-icon'])
  const file = new Uint8Array(await icon.arrayBuffer())
  expect([...file.slice(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32])
  expect(pixelsOf(file.slice(22))).toBe(32)

  const png = await bytesOf(world, '/sign.png')
  expect(pixelsOf(png)).toBe(512)
  const rows = await rowsOf(png)
  expect(rows.length).toBe(512 * 513)
  // ink around it, the head of the leaf, the leaf, the day on it
  const at = (x: number, y: number) => rows[y * 513 + 1 + x]
  expect([at(0, 0), at(256, 120), at(120, 380), at(300, 300)]).toEqual([0, 2, 1, 3])

  const svg = await world.get('/sign.svg')
  expect(svg.headers.get('content-security-policy')).toContain('sandbox')
  expect(await svg.text()).toMatch(/^<svg [^>]*><rect /)
  const { name, start_url, icons } = await manifestOf(world)
  expect({ name, start_url }).toEqual({ name: 'Turnout', start_url: '/' })
  for (const { src, type } of icons)
    expect((await world.get(src)).headers.get('content-type')).toBe(type)
  expect((await world.get('/accent.css')).status).toBe(404)
})

test('public pages name manifest and static sign, and their policy lets both load', async () => {
  const world = await aWorld()
  const { id, manage } = await aPublishedEvent(world)
  for (const path of ['/', `/events/${id}`]) {
    const page = await (await world.get(path)).text()
    expect(page).toContain('<link rel="manifest" href="/manifest.webmanifest"/>')
    expect(page.match(/<meta property="og:image" content="[^"]*"/g)).toEqual([
      `<meta property="og:image" content="${baseUrl}/sign.png"`,
    ])
  }
  expect(await (await world.get(manage)).text()).not.toContain('og:image')
  const policy = everyAnswer['content-security-policy']
  for (const part of ["manifest-src 'self'", "img-src 'self'"]) expect(policy).toContain(part)
})

test('a sign in PNG stands for all, one in SVG where it is taken', async () => {
  const bytes = await encodePng({ size: 2, pixels: new Uint8Array(4), palette: ['#00ff00'] })
  const inPng = await aWorld({ sign: readSign(bytes) ?? null })
  expect(await bytesOf(inPng, '/sign.png')).toEqual(bytes)
  for (const path of ['/favicon.ico', '/sign.svg'])
    expect((await inPng.get(path)).headers.get('location'), path).toBe('/sign.png')
  expect((await manifestOf(inPng)).icons).toEqual([
    { src: '/sign.png', type: 'image/png', sizes: '2x2' },
  ])

  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
  const inSvg = await aWorld({ sign: readSign(new TextEncoder().encode(drawing)) ?? null })
  expect(await (await inSvg.get('/sign.svg')).text()).toBe(drawing)
  expect((await inSvg.get('/favicon.ico')).headers.get('location')).toBe('/sign.svg')
  expect((await manifestOf(inSvg)).icons).toMatchObject([{ src: '/sign.svg' }])
})

test('a colour comes as a style sheet of its own, made fit for both schemes', async () => {
  const world = await aWorld({ accent: readAccent('#ffff00') })
  expect(await (await world.get('/')).text()).toContain(
    '<link rel="stylesheet" href="/accent.css"/>',
  )
  const sheet = await world.get('/accent.css')
  expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(await sheet.text()).toMatch(/^:root\{--accent:#[0-9a-f]{6}\}\n@media .*--accent:#ffff00/)
})

test('a setting that cannot be read says what it takes', () => {
  const least = { SECRET_KEY: 'x'.repeat(32), BASE_URL: 'http://localhost:8787' }
  const read = (vars: Record<string, string>) => readWorkerSettings({ ...least, ...vars })
  const drawing = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"/>')}`
  expect(read({ CALENDAR_SIGN: drawing }).picture?.type).toBe('image/svg+xml')
  const scripted = `data:image/svg+xml;base64,${btoa('<svg><script>alert(1)</script></svg>')}`
  for (const sign of [scripted, 'sign.png', 'data:image/png;base64,AAAA'])
    expect(() => read({ CALENDAR_SIGN: sign })).toThrow(/^CALENDAR_SIGN=.* it takes a file, SVG/)
  expect(() => read({ CALENDAR_ACCENT: 'red' })).toThrow(/^CALENDAR_ACCENT=red .*#c03/)
  expect(() => read({ HOST_CONTACT: 'call me' })).toThrow(/^HOST_CONTACT=call me /)
})
