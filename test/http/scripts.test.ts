// Scripts that the program serves itself: their headers, their size, their words.

import { expect, test } from 'vitest'
import { languages, wordsOf } from '../../src/domain/language.ts'
import { aWorld } from '../support/world.ts'

const gzipped = async (text: string): Promise<number> => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(stream).arrayBuffer()).byteLength
}

test('the service worker is asked about at each visit, in 2 KiB, with words in every language', async () => {
  const world = await aWorld()
  const answer = await world.get('/sw.js')
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  const text = await answer.text()
  expect(await gzipped(text)).toBeLessThanOrEqual(2048)
  for (const language of languages) expect(text).toContain(wordsOf(language).offline.list)
  const etag = answer.headers.get('etag') ?? ''
  expect((await world.get('/sw.js', { 'if-none-match': etag })).status).toBe(304)
})

test('with OFFLINE=off it removes itself, and keeps nothing', async () => {
  const text = await (await (await aWorld({ offline: false })).get('/sw.js')).text()
  expect(text).toContain('unregister')
  expect(text).not.toContain('.put(')
})

test('a page says that there is no connection, in the reader’s language', async () => {
  const world = await aWorld()
  expect(await (await world.get('/offline')).text()).toContain('You are offline')
  expect(await (await world.get('/offline?lang=es')).text()).toContain('Sin conexión')
})
