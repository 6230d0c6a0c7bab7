// Cleans text on its way in: the one rule for which characters stay, and for what is empty.

import { withoutInvisible } from './invisible-text.ts'

/** Line breaks of any kind, Unicode's and the controls that old printers knew. */
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * Whitespace and what looks like it: U+3164 and U+FFA0 (Hangul fillers) and U+2800 (the empty Braille
 * cell). One of them alone inside a text may be meant; at an end or in a row they only move the text.
 */
const blanks = /[\s\u2800\u3164\uffa0]+/g
const blanksAtEnds = /^[\s\u115f\u1160\u2800\u3164\uffa0]+|[\s\u115f\u1160\u2800\u3164\uffa0]+$/g

/** A letter, digit, sign or picture that takes ink. */
const ink =
  /[[\p{L}\p{N}\p{P}\p{S}\p{Extended_Pictographic}]--[\p{Default_Ignorable_Code_Point}\u2800]]/v

/**
 * One line, for every field of one: line breaks, tabs and runs of blank become one space, invisible
 * characters go ({@link withoutInvisible}), letters are composed (NFC), and a line without any ink is `''`, as if nothing had been
 * typed. The same again changes nothing.
 */
export function oneLine(text: string): string {
  const line = withoutInvisible(text.replace(lineBreaks, ' ').replaceAll('\t', ' '))
    .replace(blanks, run => (run.length === 1 && !/\s/.test(run) ? run : ' '))
    .replace(blanksAtEnds, '')
    .normalize('NFC')
  return ink.test(line) ? line : ''
}

/** Many lines by the same rule; each ends in a line feed alone, and blanks within a line stay. */
export function manyLines(text: string): string {
  const lines = withoutInvisible(text.replace(lineBreaks, '\n'))
    .replace(blanksAtEnds, '')
    .normalize('NFC')
  return ink.test(lines) ? lines : ''
}
