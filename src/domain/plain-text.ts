// What becomes of text on its way in: one line where one line is meant, no control characters.

/** Control characters, which no output may carry (RFC 5545 3.1 CONTROL), but for tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** Lone surrogates, which no UTF-8 can carry, become U+FFFD. */
const wellFormed = (text: string) => text.toWellFormed()

/** One line: line breaks and runs of space become one space. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(/\s+/g, ' ').replace(controls, '').trim()
}

/** Many lines, each ended by a line feed alone; no trailing space at the end. */
export function manyLines(text: string): string {
  return wellFormed(text).replace(/\r\n?/g, '\n').replace(controls, '').trim()
}
