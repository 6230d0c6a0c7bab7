// Descriptions are CommonMark; this makes HTML that holds no markup but its own.

import { micromark } from 'micromark'

/** A remark of Turnout's own behind a passage: `at` is the UTF-16 offset in the source. */
export type Remark = { at: number; html: string }

/** Private-use characters, each of which stands for one remark while the text becomes HTML. */
const firstMark = 0xf000
const marks = /[\uF000-\uF0FF]/g
/** The same inside an address, where micromark percent-encodes them. */
const encodedMarks = /%EF%8[0-3]%[89AB][0-9A-F]/gi

/**
 * The longest text that is rendered, in UTF-16 units. CommonMark takes time that grows with the square
 * of some texts (50,000 units of `a** `: 4 s), and nobody's page may wait for one event's text.
 */
export const longestRendered = 8_000

/**
 * HTML of a CommonMark text; of one that is longer, paragraphs as they were typed. Raw HTML in it comes out as text, and no link runs a script.
 *
 * @param remarks in the order of their offsets, 256 at most; their HTML is trusted.
 */
export function markdownHtml(source: string, remarks: readonly Remark[] = []): string {
  let marked = source.replaceAll(marks, '\uFFFD')
  for (const [index, { at }] of [...remarks.slice(0, 256).entries()].reverse())
    marked = marked.slice(0, at) + String.fromCharCode(firstMark + index) + marked.slice(at)
  return (
    (marked.length > longestRendered + remarks.length ? paragraphs(marked) : micromark(marked))
      // inside a tag (the address of a link, its title) there is no room for words
      .replace(/<[^>]*>/g, tag => tag.replaceAll(marks, '').replaceAll(encodedMarks, ''))
      .replaceAll(marks, mark => remarks[mark.charCodeAt(0) - firstMark]?.html ?? '')
  )
}

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(one => `<p>${escaped(one).replaceAll('\n', '<br />\n')}</p>`)
    .join('\n')

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
