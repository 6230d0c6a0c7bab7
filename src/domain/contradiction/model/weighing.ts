// Weighs every passage of a text with the weights that were learned for its kind.

import { evidenceOf, isOthers, passagesOf } from '../features/evidence.ts'
import { formerly } from '../features/former.ts'
import type { Passage } from '../features/passage.ts'
import type { Scene } from '../features/scene.ts'
import { wordsAround } from '../features/surroundings.ts'
import { type Kind, overlaps } from '../finding.ts'
import { type Range, readable } from '../reading/text.ts'
import type { Weighed } from './choose.ts'
import {
  type Evidence,
  hopeless,
  leadOver,
  sigmoid,
  type Weights,
  weigh,
  wordScore,
} from './weigh.ts'

export type WeightsByKind = Readonly<Record<Kind, Weights>>

export function weighed(scene: Scene, weights: WeightsByKind): Weighed[] {
  const around = aroundOnce(scene)
  const likely = passagesOf(scene).flatMap(passage => {
    const words = around(passage)
    const gained = formerly(scene, passage)
    const learned = weights[passage.kind]
    if (!gained && !passage.numbers.ownDay && wordScore(learned, words, passage.words) < hopeless)
      return []
    const evidence = evidenceOf(scene, passage, words)
    if (!isOthers(evidence)) return []
    return [{ passage, gained, learned, evidence, score: wordScore(learned, evidence.words) }]
  })
  const apart = likely.map(({ passage, gained, learned, evidence, score }) => {
    const rivals = likely.filter(
      other => other.passage.kind === passage.kind && !overlaps(other.passage, passage),
    )
    const lead = leadOver(
      score,
      rivals.map(rival => rival.score),
    )
    const logOdds = weigh(learned, evidence, score, lead) + gained
    const certainty = sigmoid(logOdds)
    return {
      passage,
      certainty: isPlain(passage, evidence) ? Math.max(plain, certainty) : certainty,
    }
  })
  return apart.map(one => {
    const certainty = (one.certainty + (otherEnd(one, apart)?.certainty ?? one.certainty)) / 2
    return { ...one, certainty: Math.round(100 * certainty) / 100 }
  })
}

/** Of "7 to 9" for "6 to 8" both ends are wrong, or the span is none of the event's: they are as certain. */
const otherEnd = ({ passage }: Weighed, all: readonly Weighed[]): Weighed | undefined =>
  passage.moment?.time?.to &&
  all.find(
    other =>
      other.passage.moment === passage.moment && pairs.has(`${passage.kind} ${other.passage.kind}`),
  )
const pairs = new Set(['time end-time', 'end-time time'])

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

/** Of the labelled texts' passages that are plain 0.97 contradict the event, whatever words are around. */
const plain = 0.85

/** "Friday, January 13, 3 PM": the event's own day with another hour, in a text that nowhere gives the event's. */
const isPlain = ({ kind }: Passage, { numbers: n }: Evidence): boolean =>
  kind === 'time' &&
  n.ownDay === 1 &&
  n.leftToEvent === 1 &&
  !n.startSaid &&
  !n.foreignZone &&
  !n.otherActivity &&
  !n.mailHeader &&
  !n.disclaimed &&
  !n.past &&
  !n.everyWeek &&
  !n.row
