// Holds what is typed while its passages are taken one by one, so that what is left over is known.

/** Words that say nothing by themselves in a day or a time. */
const fillers =
  /\b(?:at|on|the|of|from|starts?|starting|begins?|beginning|al?|las?|el|los|de|del|desde|para|empieza|en punto|o'?clock|sharp|hrs?|hours|horas?|pst|pdt|pt)\b/g

/** Lower case without accents; every kind of space, comma and dash is one kind. */
export const foldTyped = (written: string): string =>
  written
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/[‘’`´]/g, "'")
    .replace(/\b([ap])\s?\.\s?m\b\.?/g, '$1m')
    .replace(/[\s,;]+/g, ' ')
    .replace(/\s*:\s*/g, ':')
    .trim()

export class Typed {
  #text: string

  constructor(text: string) {
    this.#text = text
  }

  has(pattern: RegExp): boolean {
    return pattern.test(this.#text)
  }

  find(pattern: RegExp): RegExpExecArray | null {
    return pattern.exec(this.#text)
  }

  /** The first match, which is then no longer part of the text. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.#text)
    if (found) {
      const after = this.#text.slice(found.index + found[0].length)
      this.#text = `${this.#text.slice(0, found.index)} ${after}`.replace(/\s+/g, ' ').trim()
    }
    return found
  }

  /** Lists the words that no reading took, without those that say nothing. */
  rest(): string {
    return this.#text
      .replace(fillers, ' ')
      .replace(/[\s.()-]+/g, ' ')
      .trim()
  }
}
