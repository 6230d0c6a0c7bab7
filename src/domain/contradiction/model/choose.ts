// Chooses which weighed passages are reported. An event has one start, one date and one price, so only what
// the strongest passage says of each is kept.

import type { Passage } from '../features/passage.ts'
import { withQualifier } from '../features/prices.ts'
import type { Scene } from '../features/scene.ts'
import { type Contradiction, instead, type Kind, overlaps } from '../finding.ts'
import { withoutStop } from '../reading/addresses.ts'
import { valuesIn } from '../reading/amounts.ts'
import { linkFinding } from '../reading/links.ts'
import type { Moment } from '../reading/phrases.ts'
import { fold, slice } from '../reading/text.ts'
import { momentFindings, type WrongMoment } from '../rewriting/when.ts'

export type Weighed = { passage: Passage; certainty: number }

/**
 * Least certainty that a passage contradicts the event, below which no question is asked. Of writers
 * that nothing was learned from, this finds 0.81 and is right in 0.95 (`npm run learn -- --cross 7`).
 */
const enough = (kind: Kind): number => (/time|place/.test(kind) ? 0.6 : 0.5)

export function choose(scene: Scene, weighed: readonly Weighed[]): Contradiction[] {
  const likely = weighed.filter(one => one.certainty >= enough(one.passage.kind))
  const of = (...kinds: Passage['kind'][]) =>
    likely
      .filter(({ passage }) => kinds.includes(passage.kind))
      .sort((a, b) => b.certainty - a.certainty)
  return [
    ...whenFindings(scene, of),
    ...apart(of('address')).map(one => field(scene, one, 'address')),
    ...apart(of('place')).map(one => field(scene, one, 'placeName')),
    ...apart(of('city')).map(one => field(scene, one, 'city')),
    ...prices(scene, of('price')),
    ...apart(of('link')).map(({ passage, certainty }) => linkFinding(scene, passage, certainty)),
    ...apart(of('state')).map(({ passage, certainty }) => ({
      ...instead(scene.text, passage, { kind: 'state', value: '', certainty }),
      says: passage.says,
      event: 'announced',
    })),
  ].sort((a, b) => a.start - b.start)
}

type Of = (...kinds: Passage['kind'][]) => Weighed[]

/** Of those that overlap only the strongest. */
function apart(strongestFirst: readonly Weighed[]): Weighed[] {
  const kept: Weighed[] = []
  for (const one of strongestFirst)
    if (!kept.some(other => overlaps(other.passage, one.passage))) kept.push(one)
  return kept
}

/** Those that say what the strongest says. */
const agreeing = (strongestFirst: readonly Weighed[]): Weighed[] =>
  strongestFirst.filter(({ passage }) => meaning(passage) === meaning(strongestFirst[0]?.passage))
const meaning = (passage: Passage | undefined) => passage?.means ?? passage?.says

function whenFindings(scene: Scene, of: Of): Contradiction[] {
  const wrong = new Map<Moment, WrongMoment>()
  const at = ({ passage: { moment } }: Weighed): WrongMoment | undefined => {
    if (!moment) return
    const known = wrong.get(moment) ?? { moment }
    wrong.set(moment, known)
    return known
  }
  for (const one of agreeing(of('date'))) Object.assign(at(one) ?? {}, { date: one.certainty })
  for (const one of of('weekday')) Object.assign(at(one) ?? {}, { weekday: one.certainty })
  const [starts, ends] = [agreeing(of('time')), agreeing(of('end-time'))]
  for (const one of starts) {
    const { says } = one.passage
    Object.assign(at(one) ?? {}, { start: { says, certainty: one.certainty } })
  }
  for (const one of ends) {
    const { says, moment } = one.passage
    const known = at(one)
    // One clock is not both the start and the end.
    if (!known || (!moment?.time?.to && (known.start?.certainty ?? 0) > one.certainty)) continue
    known.end = { says, certainty: one.certainty }
    if (!moment?.time?.to) delete known.start
  }
  return [...wrong.values()].flatMap(one => momentFindings(scene.text, scene.facts, one))
}

const field = (
  { text, facts }: Scene,
  { passage, certainty }: Weighed,
  name: 'address' | 'placeName' | 'city',
): Contradiction =>
  instead(text, name === 'address' ? withoutStop(text, passage) : passage, {
    kind: passage.kind,
    value: facts.fields[name] ?? '',
    certainty,
  })

/** The price in two languages is one price. */
function prices({ text, facts }: Scene, strongestFirst: Weighed[]): Contradiction[] {
  const value = facts.fields.price ?? ''
  const sums = ({ passage }: Weighed) => valuesIn(fold(slice(text, passage))).join()
  const [strongest] = strongestFirst
  return apart(strongestFirst)
    .filter(one => strongest && sums(one) === sums(strongest))
    .slice(0, 3)
    .map(({ passage, certainty }) =>
      instead(text, withQualifier(text, passage, value), { kind: 'price', value, certainty }),
    )
}
