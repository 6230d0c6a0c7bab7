// Lists an event as rows of a mail: when, where, whether it is on. Must not know mail addresses.

import { standingWords } from '../../src/domain/change-words.ts'
import { whenWords } from '../../src/domain/date-words.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { aspectLabel, fieldWords, type Wording } from '../../src/domain/event/field-words.ts'
import { fields } from '../../src/domain/event/fields.ts'
import { standingOf } from '../../src/domain/event/moved.ts'
import { shownOn } from '../../src/domain/event/shown-fields.ts'
import { olderFlyerWords } from '../../src/domain/flyer-words.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { timetableWords } from '../../src/domain/timetable-words.ts'
import { clip, type Fact } from './mail-document.ts'

/** Lists the facts that a reader needs to get there; the state only when that is not as announced. */
export const shortFacts = (event: Snapshot, language: Language): Fact[] =>
  standingFacts(event, language).slice(standingOf(event) ? 0 : 1)

/** Lists the state, and the facts that a reader needs to get there. */
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

/** The same with the rows of the day and what a flyer still says, for those who come. */
export const dayFacts = (event: Snapshot, language: Language): Fact[] => [
  ...standingFacts(event, language),
  ...told([
    {
      label: wordsOf(language).fields.timetable.label,
      words: [timetableWords(event, language).join('; ')],
    },
    { label: wordsOf(language).fields.flyer.label, words: [olderFlyerWords(event, language)] },
  ]),
]

/** Everything that was typed but the description, so that its author sees a mistake. */
export function allFacts(
  event: Snapshot,
  { contact, ...wording }: Wording & { contact: string | null },
): Fact[] {
  const say = wordsOf(wording.language).eventFacts
  const shown = event.showContact ? say.contactShown : say.contactHidden
  const facts = shownOn('mail').map(name => ({
    label: aspectLabel(fields[name].change.aspect, wording.language),
    words: [
      name === 'contact'
        ? contact
          ? `${contact} (${shown})`
          : ''
        : fieldWords(name, event, wording),
    ],
  }))
  return [...standingFacts(event, wording.language).slice(1), ...told(facts)]
}

const told = (facts: Fact[]): Fact[] =>
  facts
    .filter(({ words }) => words.join('').trim() !== '')
    .map(({ label, words }) => ({ label, words: words.map(part => clip(part, 2000)) }))
