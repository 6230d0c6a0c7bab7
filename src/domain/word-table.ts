// Makes tables that are asked with words from a text.

/** A table without a prototype, because every object has a `constructor` and a text may say that word. */
export const wordTable = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
  Object.assign(Object.create(null), entries)
