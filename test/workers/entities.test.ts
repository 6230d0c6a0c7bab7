// Named characters mean the same in the Worker's bundle as on Node, where markdown-it brings entities.

import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { htmlEntities } from '../../node_modules/postal-mime/dist/esm/html-entities.js'
import { decodeHTMLStrict } from '../../src/runtime/workers/one-entity-table.ts'

const { resolve } = createRequire(createRequire(import.meta.url).resolve('markdown-it'))
const entities: { decodeHTMLStrict(text: string): string } = await import(resolve('entities'))

// markdown-it asks for those alone that end as CommonMark wants it
const names = Object.keys(htmlEntities).filter(name => name.endsWith(';'))

test('every name of HTML is decoded alike', () => {
  // HTML, 13.5
  expect(names).toHaveLength(2125)
  for (const name of names)
    expect(decodeHTMLStrict(name), name).toBe(entities.decodeHTMLStrict(name))
})

test.each([
  ['&nothing;', '&nothing;'],
  ['&Amp;', '&Amp;'],
  ['&amp', '&amp'],
  ['&toString;', '&toString;'],
  ['&#abc;', '&#abc;'],
  ['&#x000000041;', 'A'],
  ['&#x110000;', '\ufffd'],
  ['&#0000000000;', '\ufffd'],
  ['&#xd83d;', '\ufffd'],
  ['&#128512;', '😀'],
])('%s is %s on both', (text, decoded) => {
  expect(decodeHTMLStrict(text)).toBe(decoded)
  expect(entities.decodeHTMLStrict(text)).toBe(decoded)
})

test('every code of eight bits is decoded alike', () => {
  for (let code = 1; code < 256; code++) {
    const text = `&#${code};`
    expect(decodeHTMLStrict(text), text).toBe(entities.decodeHTMLStrict(text))
  }
})
