// Cuts a text for a parameter of an address, whose length is limited once it is encoded.

/** The text, or as many of its first characters and `…` as are no longer than `most` once they are encoded. */
export function encodedWithin(written: string, most: number): string {
  const text = written.toWellFormed()
  if (encodeURIComponent(text).length <= most) return text
  const end = encodeURIComponent('…').length
  let kept = ''
  let length = 0
  for (const character of text) {
    length += encodeURIComponent(character).length
    if (length > most - end) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
