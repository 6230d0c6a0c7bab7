// Types the element's function, whose text alone is used.

type EmbedWords = {
  /** `{time}` stands for the moment. */
  asOf: string
  /** The link to the whole list. */
  all: string
  /** In place of an empty list. */
  none: string
}

/** @param input the words of each language. */
export function embed(input: { words: Record<string, EmbedWords> }): void
