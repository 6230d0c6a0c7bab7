// Writes iCalendar text: which characters, how they are escaped, how lines are folded. Must not know events.

/**
 * The written rule for characters: a line break of any kind (CR LF, CR, VT, FF, NEL, U+2028, U+2029)
 * becomes LF; a tab stays; every other control character (C0, DEL, C1) is dropped, since one NUL
 * makes libical refuse the whole file; half a surrogate pair, which UTF-8 cannot carry, becomes
 * U+FFFD. All else goes out as it is.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .toWellFormed()
}

/** {@link plainText} on one line: each line break becomes a space. */
export const oneLine = (text: string): string => plainText(text).replaceAll('\n', ' ')

/** A TEXT value, RFC 5545 3.3.11. */
export const escapeText = (text: string): string =>
  plainText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** A quoted parameter value, RFC 6868; a double quote becomes a single one, which every client reads. */
export const quoteParameter = (text: string): string =>
  `"${oneLine(text).replaceAll('^', '^^').replaceAll('"', "'")}"`

const maxOctets = 75

/**
 * Folds every line to 75 octets of UTF-8 at most, without splitting a character (RFC 5545 3.1).
 * Lines end, and must have ended, with CR LF. Takes well-formed text; time grows with its length.
 */
export const fold = (lines: string): string => lines.split('\r\n').map(foldLine).join('\r\n')

/** Takes back {@link fold}. */
export const unfold = (lines: string): string => lines.replace(/\r\n[ \t]/g, '')

function foldLine(line: string): string {
  if (line.length * 3 <= maxOctets) return line
  const pieces: string[] = []
  let start = 0
  let octets = 0
  for (let at = 0; at < line.length; ) {
    const codePoint = line.codePointAt(at) ?? 0
    const size = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4
    if (octets + size > maxOctets) {
      pieces.push(line.slice(start, at))
      start = at
      octets = 1 // the space that marks the continuation
    }
    octets += size
    at += codePoint < 0x1_0000 ? 1 : 2
  }
  pieces.push(line.slice(start))
  return pieces.join('\r\n ')
}
