// Cuts characters off the end of a text, in time that grows with the text: the time of `/[.!]+$/` grows with the
// square of a run that ends before the text does.

/** @param characters of one code unit each. */
export function trimEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
