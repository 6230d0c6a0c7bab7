// Decides whether a moderator looks at a change of a published event, and how long an answer can be taken back.

import { readLinks } from './contradiction/reading/links.ts'
import { prepare } from './contradiction/reading/text.ts'
import { readDifferences } from './event/differences.ts'
import type { Snapshot } from './event/event.ts'
import type { Aspect } from './event/fields.ts'
import { inLanguage, translatedInto } from './event/translation.ts'
import { wordsIn } from './spam/learned-words.ts'
import { bodyOf } from './spam/spam-score.ts'

/** Within these seconds a moderator's answer can be taken back; mail about it waits as long. */
export const undoSeconds = 600

/** Aspects that say what an event is, when, where, and where its links lead. */
const decisive: readonly Aspect[] = [
  'title',
  'time',
  'place',
  'address',
  'city',
  'state',
  'online',
  'website',
  'organizer',
]

/** From this share of words that were not there before, a text is another text. */
const muchNew = 0.3

/** As much of a text as is compared, in UTF-16 units. */
const readUnits = 20_000

/** True for another time, place, state, name or link, and for much other text. */
export function asksForLook(was: Snapshot, now: Snapshot): boolean {
  const changed = readDifferences(was, now).map(({ aspect }) => aspect)
  if (changed.some(aspect => decisive.includes(aspect))) return true
  const [before, after] = [textsOf(was), textsOf(now)]
  return hasNewLink(before, after) || newShare(before, after) > muchNew
}

/** Every text that people can read, the translations too. */
const textsOf = (snapshot: Snapshot): string =>
  [snapshot, ...translatedInto(snapshot).map(language => inLanguage(snapshot, language))]
    .flatMap(one => [one.title, bodyOf(one)])
    .join('\n')
    .slice(0, readUnits)

function hasNewLink(before: string, after: string): boolean {
  const known = hostsOf(before)
  return [...hostsOf(after)].some(host => !known.has(host))
}

const hostsOf = (text: string): Set<string> =>
  new Set(readLinks(prepare('', text)).map(({ host }) => host))

/** Share of the words of a text that another does not have. */
function newShare(before: string, after: string): number {
  const known = wordsIn(before)
  const words = [...wordsIn(after)]
  const fresh = words.filter(word => !known.has(word)).length
  // a short text is another one with every second word
  return words.length === 0 ? 0 : fresh / Math.max(words.length, 10)
}
