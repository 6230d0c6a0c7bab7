// Words refusals of a filter that cannot be read: what is wrong, and which values there are.

import { isolated } from '../domain/direction.ts'
import type { TermKind } from '../domain/event/terms.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import { namedAtMost } from '../domain/named-at-most.ts'
import { mostValues } from '../domain/text-limits.ts'

/** Enough of what was written to know it again. */
const clipped = (written: string): string =>
  isolated(written.length > 100 ? `${written.slice(0, 100).toWellFormed()}…` : written)

export type FilterPhrases = ReturnType<typeof filterPhrases>

export function filterPhrases(language: Language) {
  const say = wordsOf(language).filterRefusals
  const names = (known: readonly string[]) => namedAtMost(known, { language })
  return {
    /** Of a term, for people: with the names of the terms that there are. */
    notATerm: (kind: TermKind, written: string, known: readonly string[]) =>
      `${say.kinds[kind](clipped(written))} ${say.choose(names(known))}`,
    notADay: (written: string) => say.notADay(clipped(written)),
    /** Of a filter that takes one of some values; every value may be listed, since few are. */
    unknown: (name: string, written: string, known: readonly string[]) =>
      say.unknown(name, clipped(written), names(known)),
    tooMany: (name: string) => say.tooMany(name, mostValues),
    notADate: (name: string, written: string) => say.notADate(name, clipped(written)),
    notANumber: (name: string, written: string, most: number) =>
      say.notANumber(name, clipped(written), most),
    notAnInstant: (name: string, written: string) => say.notAnInstant(name, clipped(written)),
    notAPlace: say.notAPlace,
    notARevision: say.notARevision,
    /** Of a search that no text can hold, such as an emoji alone. */
    noWords: (written: string) => say.noWords(clipped(written)),
    /** @param alike names of a few organizers that share a word with it. */
    unknownOrganizer: (written: string, alike: readonly string[]) =>
      say.unknownOrganizer(clipped(written), alike.map(isolated).join('; ')),
    /** @param addresses what the addresses of the others of that name say. */
    organizerIsOther: (written: string, addresses: readonly string[]) =>
      say.organizerIsOther(clipped(written), names(addresses)),
    organizerUnconfirmed: (written: string, addresses: readonly string[]) =>
      say.organizerUnconfirmed(clipped(written), names(addresses)),
  }
}
