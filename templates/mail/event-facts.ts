// An event as rows of a letter: when, where, whether it is on. Knows nothing of mail addresses.

import { standingWords } from '../../src/domain/change-words.ts'
import { whenWords } from '../../src/domain/date-words.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { standingOf } from '../../src/domain/event/moved.ts'
import { type Terms, termName } from '../../src/domain/event/terms.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { clip, type Fact } from './mail-document.ts'

/** What somebody needs to get there; how it stands only when that is not as announced. */
export const shortFacts = (event: Snapshot, language: Language): Fact[] =>
  standingFacts(event, language).slice(standingOf(event) ? 0 : 1)

/** Whether it is on, and what somebody needs to get there. */
export function standingFacts(event: Snapshot, language: Language): Fact[] {
  const { aspects } = wordsOf(language).changes
  const label = wordsOf(language).eventFacts
  const where = [event.placeName, event.address, event.city].filter(part => part !== '')
  return told([
    { label: aspects.state, words: [standingWords(event, language)] },
    { label: label.when, words: [whenWords(event, language)] },
    { label: label.where, words: [where.join(', ')] },
    { label: aspects.online, words: [event.onlineUrl] },
  ])
}

/** Everything that was typed but the description, so that its author sees a mistake. */
export function allFacts(
  event: Snapshot,
  { language, terms, contact }: { language: Language; terms: Terms; contact: string | null },
): Fact[] {
  const { aspects } = wordsOf(language).changes
  const label = wordsOf(language).eventFacts
  const topics = event.topics.map(slug => termName(terms, 'topic', slug, language))
  const shown = event.showContact ? label.contactShown : label.contactHidden
  return [
    ...standingFacts(event, language).slice(1),
    ...told([
      { label: aspects.region, words: [termName(terms, 'region', event.region, language)] },
      { label: aspects.type, words: [termName(terms, 'type', event.type, language)] },
      { label: aspects.topics, words: [topics.join(', ')] },
      { label: aspects.organizer, words: [event.organizer] },
      { label: aspects.price, words: [event.price] },
      { label: aspects.languages, words: [event.languages] },
      { label: aspects.website, words: [event.website] },
      { label: aspects.contact, words: [contact ? `${contact} (${shown})` : ''] },
      { label: aspects.summary, words: [event.summary] },
    ]),
  ]
}

const told = (facts: Fact[]): Fact[] =>
  facts
    .filter(({ words }) => words.join('').trim() !== '')
    .map(({ label, words }) => ({ label, words: words.map(part => clip(part, 2000)) }))
