// Isolates the direction of a stranger's words within ours (Unicode Bidirectional Algorithm, UAX #9).

/** A letter of a script that is written from right to left. */
const rightToLeft =
  /[\p{L}&&[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]]/v

export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text)

/**
 * A stranger's words for a sentence of ours: between U+2068 (first strong isolate) and U+2069 where they
 * hold letters from right to left, so that they order neither our words nor our numbers around them.
 * Other words stay byte for byte. A control of direction in words that are older than
 * `invisible-text.ts` goes, since it could end the isolation.
 */
export const isolated = (words: string): string =>
  hasRightToLeft(words) ? `\u2068${words.replace(/[\u202a-\u202e\u2066\u2067]/g, '')}\u2069` : words
