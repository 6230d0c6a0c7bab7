// Weighs every passage of a text with the weights that were learned for its kind.

import { evidenceOf, isOthers, passagesOf } from '../features/evidence.ts'
import { formerly } from '../features/former.ts'
import type { Scene } from '../features/scene.ts'
import { wordsAround } from '../features/surroundings.ts'
import { type Kind, overlaps } from '../finding.ts'
import { type Range, readable } from '../reading/text.ts'
import { excluded } from '../rules/points.ts'
import type { Weighed } from './choose.ts'
import { hopeless, leadOver, sigmoid, type Weights, weigh, wordScore } from './weigh.ts'

export type WeightsByKind = Readonly<Record<Kind, Weights>>

export function weighed(scene: Scene, weights: WeightsByKind): Weighed[] {
  const around = aroundOnce(scene)
  const likely = passagesOf(scene).flatMap(passage => {
    const words = around(passage)
    const gained = formerly(scene, passage)
    const learned = weights[passage.kind]
    if (!gained && wordScore(learned, words, passage.words) < hopeless) return []
    const evidence = evidenceOf(scene, passage, words)
    if (!isOthers(evidence)) return []
    return [{ passage, gained, learned, evidence, score: wordScore(learned, evidence.words) }]
  })
  return likely.map(({ passage, gained, learned, evidence, score }) => {
    const rivals = likely.filter(
      other => other.passage.kind === passage.kind && !overlaps(other.passage, passage),
    )
    const lead = leadOver(
      score,
      rivals.map(rival => rival.score),
    )
    const logOdds = weigh(learned, evidence, score, lead) + said(evidence.numbers.points) + gained
    return { passage, certainty: Math.round(100 * sigmoid(logOdds)) / 100 }
  })
}

/** The same stretch may be the name of a place and of a city, or a wrong start and a wrong end. */
function aroundOnce(scene: Scene): (range: Range) => readonly string[] {
  const known = new Map<number, readonly string[]>()
  return range => {
    const key = range.start * readable + range.end
    const words = known.get(key) ?? wordsAround(scene, range)
    known.set(key, words)
    return words
  }
}

/**
 * What the rules' points add, 3 being neither for nor against. The trees learn little from them, since most
 * texts were known to the rules; but of a short text with one clear sentence rules know more than words and
 * distances do. Tried on writers that neither knew, this costs nothing in long texts.
 */
function said(points = excluded): number {
  const more = points - 3
  return more > 0 ? Math.min(3, more) / 4 : Math.max(-4, more) / 2
}
