// Draws the digest: what is new, what changed, what is coming up. Reads whole as plain text, since a
// mailing list may pass on nothing else. Knows no addresses.

import { changeParts, changeWords } from '../../src/domain/change-words.ts'
import { dateWords } from '../../src/domain/date-words.ts'
import type { DigestPeriod } from '../../src/domain/digest.ts'
import { filterWords } from '../../src/domain/digest-words.ts'
import type { Change } from '../../src/domain/event/differences.ts'
import type { CalendarEvent, Instant } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { inLanguage } from '../../src/domain/event/translation.ts'
import { wallTimeAt } from '../../src/domain/event/wall-time.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { canonicalAddress } from '../../src/domain/list-address.ts'
import { shortFacts } from './event-facts.ts'
import { type Block, clip, type Fact, oneLine, type RenderedMail } from './mail-document.ts'
import { renderDocument } from './render-document.ts'

/** The first of a list, at most {@link shownAtMost}, and how many there are in all. */
export type Listing<T> = { shown: readonly T[]; all: number }

/** Events shown of each list; the rest are one link away. */
export const shownAtMost = 40

type Listed = Pick<CalendarEvent, 'id' | 'revision'>

type Reading = {
  period: DigestPeriod
  /** The filter as the address of the list has it. */
  query: string
  terms: Terms
  language: Language
  calendarName: string
}

export type DigestMail = Reading & {
  /** At least one of the three lists holds something. */
  fresh: Listing<Listed>
  changed: Listing<{ event: Listed; changes: readonly Change[]; notes: readonly string[] }>
  coming: Listing<Listed>
  since: Instant
  until: Instant
  /** The calendar's zone, which says what day it was. */
  zone: string
  /** Whole addresses, the first without a slash at its end. */
  links: { base: string; digest: string }
}

export function digestMail(mail: DigestMail): RenderedMail {
  const { fresh, changed, coming, query, since, zone, language, calendarName, links } = mail
  const say = wordsOf(language).digestMail
  const day = dateWords(wallTimeAt(since, zone), language)
  const about = filterWords(query, mail)
  const list = `${links.base}${canonicalAddress(new URLSearchParams(query))}`
  return renderDocument({
    subject: clip(`${clip(oneLine(calendarName), 60)}: ${counts(mail)}`, 120),
    language,
    blocks: [
      { kind: 'say', words: say.lead(oneLine(calendarName), day) },
      ...(about ? [{ kind: 'say', words: say.only(about) } as const] : []),
      ...part(say.changed, changed, list, language, one => changedBlocks(one, mail)),
      ...part(say.fresh, fresh, list, language, event => eventBlocks(event, mail)),
      ...part(say.coming, coming, list, language, event => eventBlocks(event, mail)),
      { kind: 'link', words: say.all, url: list },
      { kind: 'link', words: say.change, url: links.digest },
      { kind: 'say', words: calendarName },
    ],
  })
}

function part<T>(
  heading: string,
  { shown, all }: Listing<T>,
  list: string,
  language: Language,
  blocks: (entry: T) => Block[],
): Block[] {
  if (all === 0) return []
  const rest = all - shown.length
  return [
    { kind: 'heading', words: heading },
    ...shown.flatMap(blocks),
    ...(rest > 0
      ? [{ kind: 'link', words: wordsOf(language).digestMail.more(rest), url: list } as const]
      : []),
  ]
}

const eventBlocks = (event: Listed, { language, links }: DigestMail): Block[] => [
  titleLink(event, links.base, language),
  { kind: 'facts', facts: shortFacts(event.revision.snapshot, language) },
]

function changedBlocks(
  { event, changes, notes }: DigestMail['changed']['shown'][number],
  { terms, language, links }: DigestMail,
): Block[] {
  const facts = changes.map((change): Fact => {
    const words = changeWords(change, { language, terms })
    const short = (text: string | null) => (text === null ? null : clip(text, 300))
    return {
      label: words.label,
      words: changeParts({ ...words, was: short(words.was), now: short(words.now) }, language),
    }
  })
  return [
    titleLink(event, links.base, language),
    { kind: 'facts', facts },
    ...notes.slice(-3).map((note): Block => ({ kind: 'quote', words: clip(note, 500) })),
    { kind: 'facts', facts: shortFacts(event.revision.snapshot, language) },
  ]
}

const titleLink = ({ id, revision }: Listed, base: string, language: Language): Block => ({
  kind: 'link',
  words: clip(oneLine(inLanguage(revision.snapshot, language).title), 300),
  url: `${base}/events/${id}`,
})

/** "1 changed, 2 new, 5 coming", without what there is none of. */
function counts({ fresh, changed, coming, language }: DigestMail): string {
  const say = wordsOf(language).digestMail
  return [
    changed.all > 0 && say.changedCount(changed.all),
    fresh.all > 0 && say.freshCount(fresh.all),
    coming.all > 0 && say.comingCount(coming.all),
  ]
    .filter(Boolean)
    .join(', ')
}
