// Stands in the bundle for entities, of which markdown-it takes one function: postal-mime has the same 2,125
// names of HTML in a table of its own, and one table is enough (13 KiB). wrangler.toml puts it there.

import { htmlEntities } from '../../../node_modules/postal-mime/dist/esm/html-entities.js'

/** Decodes one character reference, given as `&amp;`; any other text comes back as it is. */
export function decodeHTMLStrict(reference: string): string {
  const [, hexadecimal, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(reference) ?? []
  if (hexadecimal) return numbered(Number.parseInt(hexadecimal, 16))
  if (decimal) return numbered(Number.parseInt(decimal, 10))
  const isNamed = reference.endsWith(';') && Object.hasOwn(htmlEntities, reference)
  return isNamed ? (htmlEntities[reference] ?? reference) : reference
}

/** HTML 13.2.5.80: no surrogate, and the codes of C1 controls as Windows has them. */
function numbered(code: number): string {
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  if (isNone) return '\ufffd'
  if (code < 0x80 || code > 0x9f) return String.fromCodePoint(code)
  return new TextDecoder('windows-1252').decode(Uint8Array.of(code))
}
