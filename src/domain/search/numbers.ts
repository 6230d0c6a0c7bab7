// Finds the singular and the plural of a folded word by its ending, in English and Spanish.

/** Words whose s is no plural's. */
const noPlurals: ReadonlySet<string> = new Set(['news', 'this', 'gas', 'bus', 'plus', 'series'])

/**
 * The word, and what may be its singular or plural: "marchas" and "marcha", "stories" and "story", "luces" and
 * "luz". Some of them are no words, and find nothing.
 */
export function numbersOf(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [word]
  return [...new Set([word, ...singularsOf(word), ...pluralsOf(word)])]
}

function singularsOf(word: string): string[] {
  if (word.length < 4 || /[^s]s$/.test(word) === false || noPlurals.has(word)) return []
  const found = [word.slice(0, -1)]
  if (/.{3}es$/.test(word)) found.push(word.slice(0, -2))
  if (/.{2}ies$/.test(word)) found.push(`${word.slice(0, -3)}y`)
  if (/.{2}ces$/.test(word)) found.push(`${word.slice(0, -3)}z`)
  return found
}

function pluralsOf(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`]
  if (word.endsWith('z')) return [`${word.slice(0, -1)}ces`, `${word}es`]
  return word.endsWith('s') ? [`${word}es`] : [`${word}s`, `${word}es`]
}
