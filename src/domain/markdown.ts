// Descriptions are CommonMark; this makes HTML that holds no markup but its own.

import { micromark } from 'micromark'

/** HTML of a CommonMark text. Raw HTML in it comes out as text, and no link runs a script. */
export function markdownHtml(source: string): string {
  return micromark(source)
}
