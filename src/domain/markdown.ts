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
 * HTML of a CommonMark text. Raw HTML in it comes out as text, and no link runs a script.
 *
 * @param remarks in the order of their offsets, 256 at most; their HTML is trusted.
 */
export function markdownHtml(source: string, remarks: readonly Remark[] = []): string {
  let marked = source.replaceAll(marks, '\uFFFD')
  for (const [index, { at }] of [...remarks.slice(0, 256).entries()].reverse())
    marked = marked.slice(0, at) + String.fromCharCode(firstMark + index) + marked.slice(at)
  return (
    micromark(marked)
      // inside a tag (the address of a link, its title) there is no room for words
      .replace(/<[^>]*>/g, tag => tag.replaceAll(marks, '').replaceAll(encodedMarks, ''))
      .replaceAll(marks, mark => remarks[mark.charCodeAt(0) - firstMark]?.html ?? '')
  )
}
