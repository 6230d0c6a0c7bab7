// Renders an event's description as HTML once, at its revision. Remarks are put in when it is shown, because
// they depend on what was dismissed since.

import { commonMarkHtml, plainTextHtml, renderBudget } from './markdown.ts'
import { marks } from './safe-link.ts'

/** A description as it is stored with its revision. */
export type DescriptionHtml = {
  /** `''` when nothing was written. */
  html: string
  /** True when the text exceeds the budget for CommonMark: then it stands as it was typed. */
  plain: boolean
  places: readonly Place[]
}

/** Position of a remark: a UTF-16 offset in the source, and the same place in the HTML. */
export type Place = [source: number, html: number]

/** A remark of Turnout's own behind a passage: `at` is the UTF-16 offset in the source. */
export type Remark = { at: number; html: string }

/** @param remarkable offsets in the source behind which a remark may have to stand. */
export function renderDescription(
  source: string,
  remarkable: readonly number[] = [],
): DescriptionHtml {
  if (!source) return { html: '', plain: false, places: [] }
  const { html, plain } = htmlOf(source)
  return { html, plain, places: placesOf(source, html, remarkable) }
}

/** Stands in for a description that is not rendered yet: linear work, and no Markdown. */
export const unrenderedDescription = (source: string): DescriptionHtml => ({
  html: source && plainTextHtml(source),
  plain: false,
  places: [],
})

/** The HTML with remarks in their places; remarks without one stand at the end, so that none is lost. */
export function withRemarks(
  { html, places }: Pick<DescriptionHtml, 'html' | 'places'>,
  remarks: readonly Remark[],
): string {
  const placed = remarks.map(remark => ({
    at: places.find(([source]) => source === remark.at)?.[1] ?? html.length,
    html: remark.html,
  }))
  let from = 0
  const parts = placed
    .sort((a, b) => a.at - b.at)
    .flatMap(remark => {
      const before = html.slice(from, remark.at)
      from = remark.at
      return [before, remark.html]
    })
  return [...parts, html.slice(from)].join('')
}

function htmlOf(source: string): { html: string; plain: boolean } {
  const html = commonMarkHtml(source)?.html
  return html === undefined ? { html: plainTextHtml(source), plain: true } : { html, plain: false }
}

/** Private-use characters, each of which stands for one place while the text is rendered once more. */
const firstMark = 0xf000
const mostPlaces = 256

/**
 * Places are kept only when the marked text renders to the same HTML, since a mark can part what belongs
 * together (`**2 p.m.**on`). A mark inside a tag has no place: there is no room for words.
 */
function placesOf(source: string, html: string, remarkable: readonly number[]): Place[] {
  const offsets = [...new Set(remarkable)].sort((a, b) => a - b).slice(0, mostPlaces)
  const room = renderBudget.length - offsets.length
  if (offsets.length === 0 || source.search(marks) >= 0 || source.length > room) return []
  const marked = htmlOf(withMarks(source, offsets)).html.replace(/<[^>]*>/g, tag =>
    tag.replaceAll(marks, ''),
  )
  if (marked.replaceAll(marks, '') !== html) return []
  return [...marked.matchAll(marks)].flatMap(({ 0: mark, index }, before): Place[] => {
    const offset = offsets[mark.charCodeAt(0) - firstMark]
    return offset === undefined ? [] : [[offset, index - before]]
  })
}

function withMarks(source: string, offsets: readonly number[]): string {
  const parts = offsets.map(
    (offset, index) =>
      source.slice(offsets[index - 1] ?? 0, offset) + String.fromCharCode(firstMark + index),
  )
  return parts.join('') + source.slice(offsets.at(-1))
}
