// Everything in a text that may contradict the event, each passage with all the evidence there is.

import type { Evidence } from '../model/weigh.ts'
import { readNames } from '../reading/names-said.ts'
import type { Range } from '../reading/text.ts'
import { judgeAddresses } from '../rules/address-claims.ts'
import { enough } from '../rules/points.ts'
import { cityPoints } from './cities.ts'
import { type DateClaim, judgeDates } from './date-claims.ts'
import { formerNames } from './former.ts'
import { namePassages } from './name-passages.ts'
import type { Passage } from './passage.ts'
import { addressPassages, linkPassages, pricePassages, statePassages } from './passages.ts'
import { placePoints } from './places.ts'
import type { Scene } from './scene.ts'
import { surroundings, wordsAround } from './surroundings.ts'
import { saysStart } from './time-evidence.ts'
import { whenPassages } from './when-passages.ts'

/** Every passage that may be wrong, in no order. */
export function passagesOf(scene: Scene): Passage[] {
  const { text, facts, moments } = scene
  const dates = judgeDates(
    moments,
    facts,
    moment => moment.time !== undefined && saysStart(moment.time, facts),
  )
  const own = ownByRules(scene, dates)
  const addresses = judgeAddresses(scene, own)
  const places = placePoints(text, facts, addresses, own)
  const believed = places.filter(({ score }) => score >= enough).map(({ range }) => range)
  const cities = cityPoints(text, facts, { addresses, places: believed, ownMoments: own })
  const names = facts.place || facts.city ? [...formerNames(text, facts), ...readNames(text)] : []
  const passages = [
    ...whenPassages(scene, dates),
    ...addressPassages(scene, addresses),
    ...pricePassages(scene, own),
    ...linkPassages(scene),
    ...statePassages(scene, own),
    ...namePassages(scene, 'place', places, addresses, names),
    ...namePassages(scene, 'city', cities, addresses, names),
  ]
  const told = Map.groupBy(passages, ({ kind, says }) => `${kind} ${says}`)
  for (const { kind, says, numbers } of passages)
    Object.assign(numbers, { saidAgain: (told.get(`${kind} ${says}`)?.length ?? 1) - 1 })
  return passages
}

/** Where the rules take the text to speak of the event's date, rightly or not, or it gives the event's hour. */
function ownByRules({ moments, facts }: Scene, dates: readonly DateClaim[]): Range[] {
  const verdicts = new Map(dates.map(claim => [claim.date, claim.verdict]))
  return moments.phrases
    .filter(({ date, time }) =>
      date ? verdicts.get(date) !== 'other' : time !== undefined && saysStart(time, facts),
    )
    .map(({ start, end }) => ({ start, end }))
}

/** Whether a name is another's at all, and not the event's own shortened or a part of its house. */
export const isOthers = ({ numbers }: Evidence): boolean => numbers.other !== 0

/** `around` are the passage's `wordsAround`, where they are known already. */
export function evidenceOf(
  scene: Scene,
  passage: Passage,
  around: readonly string[] = wordsAround(scene, passage),
): Evidence {
  const { words, numbers } = surroundings(scene, passage)
  return {
    words: [...around, ...passage.words, ...words],
    numbers: Object.assign(numbers, passage.numbers, passage.tell?.()),
  }
}
