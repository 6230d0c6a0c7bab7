// Turns the words, line and sentence around a passage into evidence, the same for every kind. Must not know
// what the passage is.

import { lineAt, type Range, sentenceAt } from '../reading/text.ts'
import { type Token, tokenAt } from '../reading/tokens.ts'
import {
  clauseLead,
  disclaims,
  everyWeek,
  inMailHeader,
  inOtherMonth,
  leavesToEvent,
  namesEvent,
  namesPlace,
  ofOtherPart,
  otherActivity,
  ownLine,
  sentenceOf,
  tellsPast,
} from './context.ts'
import { labelOf } from './labels.ts'
import { saysPlace } from './own-names.ts'
import { yes } from './passage.ts'
import type { Scene } from './scene.ts'

const far = 99

/** Roles and words around a passage, in turn: `L1`, `at`, `RN`, `sharp`. Cheap, for hundreds of passages. */
export function wordsAround(scene: Scene, range: Range): string[] {
  const { tokens, text } = scene
  const [first, last] = tokensIn(scene, range)
  const left = (n: number) => tokens[first - n]?.word ?? '^'
  const right = (n: number) => tokens[last - 1 + n]?.word ?? '$'
  const head = tokenAt(tokens, lineAt(text, range.start).start)
  const opening = tokens[head]?.word ?? ''
  const words = ['IN', text.in]
  words.push('L1', left(1), 'L2', left(2), 'L3', left(3), 'L4', left(4))
  words.push('R1', right(1), 'R2', right(2), 'R3', right(3), 'R4', right(4))
  words.push('LL', `${left(2)}_${left(1)}`, 'RR', `${right(1)}_${right(2)}`)
  words.push('LLL', `${left(3)}_${left(2)}_${left(1)}`, 'LR', `${left(1)}_${right(1)}`)
  words.push('H1', opening, 'H', `${opening}_${tokens[head + 1]?.word}`)
  words.push('PV', markBefore(scene, first)?.[0] ?? 'none')
  words.push('NX', markBehind(scene, last)?.[0] ?? 'none')
  const sentence = sentenceAt(text, range.start)
  let from = first
  while (from > 0 && first - from < 14 && (tokens[from - 1]?.start ?? 0) >= sentence.start) from--
  let to = last
  while (to < tokens.length && to - last < 12 && (tokens[to]?.start ?? 0) < sentence.end) to++
  each(tokens, Math.max(from, first - 5), first, 'LN', words)
  each(tokens, from, first - 5, 'LF', words)
  each(tokens, last, Math.min(to, last + 4), 'RN', words)
  each(tokens, last + 4, to, 'RF', words)
  each(tokens, Math.max(0, first - 40), first, 'PM', words, isSense)
  return words
}

/** Index of a passage's first token, and of the first behind it. */
function tokensIn({ tokens }: Scene, range: Range): [number, number] {
  const first = tokenAt(tokens, range.start)
  let last = first
  while (last < tokens.length && (tokens[last]?.start ?? 0) < range.end) last++
  return [first, last]
}

/** Each word between two tokens once. */
function each(
  tokens: readonly Token[],
  from: number,
  to: number,
  role: string,
  into: string[],
  which: (word: string) => boolean = () => true,
): void {
  const mine = into.length
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.word ?? ''
    if (which(word) && !into.includes(word, mine)) into.push(role, word)
  }
}

const isSense = (word: string) => word.length > 1 && word !== 'NUM' && word < 'a' && word >= 'A'
const isMark = (word: string) => word.length > 2 && isSense(word)

/** The nearest mark and how many tokens are between. */
function markBefore({ tokens }: Scene, first: number): [string, number] | undefined {
  for (let i = first - 1, n = 0; i >= 0 && n < 40; i--, n++)
    if (isMark(tokens[i]?.word ?? '')) return [tokens[i]?.word ?? '', n]
  return
}
function markBehind({ tokens }: Scene, last: number): [string, number] | undefined {
  for (let i = last, n = 0; i < tokens.length && n < 40; i++, n++)
    if (isMark(tokens[i]?.word ?? '')) return [tokens[i]?.word ?? '', n]
  return
}

/** Words of the label and numbers of line, sentence and neighborhood: dearer than the words around. */
export function surroundings(
  scene: Scene,
  range: Range,
): { words: string[]; numbers: Record<string, number> } {
  const { text, facts, moments, tokens, said } = scene
  const [first, last] = tokensIn(scene, range)
  const label = labelOf(text, range)
  const line = lineAt(text, range.start)
  const sentence = sentenceAt(text, range.start)
  const whole = sentenceFacts(scene, range)
  const clause = clauseLead(text, range, 50)
  const inside = <T extends Range>(all: readonly T[]) =>
    all.filter(one => one.start >= sentence.start && one.start < sentence.end)
  const beside = (all: readonly Range[]) =>
    all.filter(one => one.start >= range.end || one.end <= range.start)
  const own = beside(scene.ownMoments)
  const near = (sense: (word: string) => boolean) => {
    for (let n = 0; n < 40 && first - 1 - n >= 0; n++)
      if (sense(tokens[first - 1 - n]?.word ?? '')) return n
    return far
  }
  const labelled = label?.label
  return {
    words: label
      ? [
          'LBK',
          label.label,
          'LBW',
          label.words,
          ...[...new Set(label.words.split(' '))].flatMap(word => ['LBw', word]),
        ]
      : [],
    numbers: {
      title: yes(text.in === 'title'),
      offset: range.start,
      share: range.start / text.raw.length,
      length: text.raw.length,
      lineLength: line.end - line.start,
      lineOffset: range.start - line.start,
      sentenceLength: sentence.end - sentence.start,
      sentenceOffset: range.start - sentence.start,
      times: moments.times.length,
      dates: moments.dates.length,
      amounts: scene.amounts.length,
      links: scene.links.length,
      addresses: scene.addresses.length,
      startSaid: yes(said.has('START') || said.has('START-END') || said.has('START-X')),
      endSaid: yes(said.has('ENDT') || said.has('START-END') || said.has('TIME-END')),
      dateSaid: yes(said.has('OWNDATE')),
      weekdaySaid: yes(said.has('OWNWD')),
      placeSaid: yes(said.has('PLACE') || saysPlace(text.folded, facts)),
      addressSaid: yes(said.has('OWNADDR')),
      priceSaid: yes(said.has('OWNAMT')),
      linkSaid: yes(said.has('OWNLINK')),
      citySaid: yes(said.has('CITY')),
      eventInSentence: yes(whole.event),
      eventInClause: yes(namesEvent(clause, facts)),
      leftToEvent: yes(leavesToEvent(clause, facts)),
      past: yes(whole.past),
      disclaimed: yes(whole.disclaimed),
      everyWeek: yes(whole.everyWeek),
      otherActivity: yes(otherActivity(clause, facts)),
      mailHeader: yes(inMailHeader(text, range)),
      ownLine: yes(ownLine(text, range)),
      placeInSentence: yes(whole.place),
      otherMonth: yes(whole.otherMonth),
      otherPart: yes(whole.otherPart),
      row: yes(moments.rows.has(range.start)),
      labelled: yes(label !== null),
      labelWhen: yes(labelled === 'when'),
      labelEnd: yes(labelled === 'end'),
      labelWhere: yes(labelled === 'where' || labelled === 'address'),
      labelPrice: yes(labelled === 'price'),
      labelOther: yes(labelled === 'other'),
      markBefore: markBefore(scene, first)?.[1] ?? far,
      markBehind: markBehind(scene, last)?.[1] ?? far,
      ownDateBefore: near(word => word === 'OWNDATE' || word === 'OWNWD'),
      otherDateBefore: near(word => word === 'DATE' || word === 'WD'),
      startBefore: near(word => word.startsWith('START')),
      ownMomentsInSentence: inside(own).length,
      otherMomentsInSentence: inside(beside(scene.otherMoments)).length,
      timesInSentence: inside(moments.times).length,
      ownMomentDistance: Math.min(
        200,
        ...own.map(m => (m.end <= range.start ? range.start - m.end : m.start - range.end + 20)),
      ),
    },
  }
}

type SentenceFacts = Record<
  'event' | 'past' | 'disclaimed' | 'everyWeek' | 'place' | 'otherMonth' | 'otherPart',
  boolean
>

/**
 * Reads a whole sentence. The same for every passage in it, but in very long ones, where only what is
 * near counts.
 */
function sentenceFacts(scene: Scene, range: Range): SentenceFacts {
  const { start, end } = sentenceAt(scene.text, range.start)
  const known = sentences.get(scene) ?? new Map<number, SentenceFacts>()
  sentences.set(scene, known)
  const before = end - start <= 300 ? known.get(start) : undefined
  if (before) return before
  const words = sentenceOf(scene.text, range)
  const facts = {
    event: namesEvent(words, scene.facts),
    past: tellsPast(words),
    disclaimed: disclaims.test(words),
    everyWeek: everyWeek.test(words),
    place: namesPlace(words, scene.facts),
    otherMonth: inOtherMonth(words, scene.facts),
    otherPart: ofOtherPart(words, scene.facts),
  }
  known.set(start, facts)
  return facts
}
const sentences = new WeakMap<Scene, Map<number, SentenceFacts>>()
