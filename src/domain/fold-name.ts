// Folds spellings of one name: case, accents, ligatures, quotes and spaces make no difference.

/** Moves with every change of `foldName`: what was folded by an older one is folded anew. */
export const foldRelease = 3

/** Letters that Unicode does not take apart, as they are written without their strokes. */
const plain: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/**
 * The key of a name: equal for "Comité Zoë", "COMITE ZOE" and "comité  zoë". The marks of scripts
 * that write vowels as marks stay, because without them the words are others.
 */
export function foldName(name: string): string {
  return (
    // before and after, because NFKD makes a space and an accent of ´, and ` of ｀
    plainQuotes(plainQuotes(name).normalize('NFKD'))
      // ß has two capitals, ẞ and SS, and the capitals of ſ and ı are plain letters
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f\p{Cf}\p{Cc}]/gu, mark => (/\s/.test(mark) ? ' ' : ''))
      .replace(/[øłđðþħæœı]/g, letter => plain[letter] ?? letter)
      .replace(/[‐‑‒–—−]/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFC')
  )
}

const plainQuotes = (text: string): string =>
  text.replace(/[‘’‚‛ʼ`´′]/g, "'").replace(/[“”„‟«»″]/g, '"')
