// Lists the passages of a text that may contradict the event, each with its evidence.

import type { Evidence } from '../model/weigh.ts'
import { readNames } from '../reading/names.ts'
import { formerNames } from './former.ts'
import { namePassages } from './names.ts'
import type { Passage } from './passage.ts'
import { addressPassages, linkPassages, pricePassages, statePassages } from './passages.ts'
import type { Scene } from './scene.ts'
import { surroundings, wordsAround } from './surroundings.ts'
import { whenPassages } from './when.ts'

/** Every passage that may be wrong, in no order. */
export function passagesOf(scene: Scene): Passage[] {
  const { text, facts } = scene
  const names = facts.place || facts.city ? [...formerNames(text, facts), ...readNames(text)] : []
  const passages = [
    ...whenPassages(scene),
    ...addressPassages(scene),
    ...pricePassages(scene),
    ...linkPassages(scene),
    ...statePassages(scene),
    ...namePassages(scene, 'place', names),
    ...namePassages(scene, 'city', names),
  ]
  const told = Map.groupBy(passages, ({ kind, says }) => `${kind} ${says}`)
  for (const { kind, says, numbers } of passages)
    Object.assign(numbers, { saidAgain: (told.get(`${kind} ${says}`)?.length ?? 1) - 1 })
  return passages
}

/** Tells whether a name is another's at all, and not the event's own shortened or a part of its house. */
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
