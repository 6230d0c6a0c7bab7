// Cuts a text to its beginning: whole sentences while they fit, else whole words. Must not know events.

/** @param most UTF-16 units of the answer, with the `…` of a sentence that was cut. */
export function firstSentences(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  // a sentence ends before a space and what begins another: no "8 p.m. at", no "1.50"
  const ends = line.slice(0, most + 1).matchAll(/[.!?…]["”’»)]? (?=["“‘«¿¡(]?[\p{Lu}\p{N}])/gu)
  const end = [...ends].map(({ index, 0: match }) => index + match.length - 1).at(-1)
  if (end !== undefined) return line.slice(0, end)
  const cut = line.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > 0 ? cut.slice(0, space) : cut).toWellFormed().replace(/[\s,;:\ufffd]+$/u, '')}…`
}
