// Compares a text with earlier revisions of its event, because a text that repeats one is out of date.

import type { Facts } from '../event-facts.ts'
import { formerLinks, isOwnLink, readLinks } from '../reading/links.ts'
import { occurrences, type SaidName } from '../reading/names.ts'
import { bare, fold, type Text } from '../reading/text.ts'
import { lead } from './context.ts'
import type { Passage } from './passage.ts'
import { pricesOf } from './prices.ts'
import type { Scene } from './scene.ts'

/**
 * Log-odds that a passage gains by giving what the event itself gave before: a name, sum or link nearly decides
 * it, an hour or a day may be something else's, too.
 */
const gained = (kind: Passage['kind']): number => (/time|date/.test(kind) ? 3 : 8)

/** "moved from 6", "instead of the hall", "antes en": what is said to be over. */
const over =
  /\b(?:from|instead of|rather than|not|no longer(?: at)?|was(?: at)?|used to be|formerly|antes(?: en| a)?|en vez de|en lugar de|ya no(?: en| a)?|era)\s(?:the |el |la |las |at |en |de )*$/

/** Log-odds to add to a passage's; 0 when it gives nothing that the event ever said. */
export function formerly({ text, facts }: Scene, passage: Passage): number {
  if (!facts.earlier.some(values => gives(text, values, passage))) return 0
  return over.test(lead(text, passage, 30)) ? 0 : gained(passage.kind)
}

function gives(text: Text, values: Facts['earlier'][number], passage: Passage): boolean {
  const { kind, says, means = says } = passage
  const same = (field: string | undefined) => Boolean(field) && bare(field ?? '') === bare(says)
  if (kind === 'time') return values.startsLocal?.slice(11, 16) === means
  if (kind === 'end-time') return values.endsLocal?.slice(11, 16) === means
  if (kind === 'date') return values.startsLocal?.slice(0, 10) === says
  if (kind === 'place') return same(values.placeName)
  if (kind === 'address') return same(values.address)
  if (kind === 'city') return same(values.city)
  if (kind === 'price') return sameSums(values.price, says)
  if (kind === 'link')
    return readLinks(text).some(
      link => link.start === passage.start && isOwnLink(link, formerLinks({ earlier: [values] })),
    )
  return false
}

const sameSums = (field: string | undefined, says: string) => {
  const sums = pricesOf(field ?? '')
  return sums !== null && sums.join() === pricesOf(says)?.join()
}

/** The names that place and city had, wherever they stand. */
export const formerNames = (text: Text, facts: Facts): SaidName[] =>
  facts.earlier
    .flatMap(({ placeName, city }) => [placeName, city])
    .map(name => fold(name ?? '').trim())
    .filter(name => name.length > 3)
    .flatMap(name => occurrences(text.folded, name))
    .map(range => ({ ...range, manner: 'capitals' }))
