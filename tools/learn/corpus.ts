// Reads the labelled texts, and makes samples of them: every passage of a text with its evidence, and
// whether the labels call it a contradiction.

import { readdirSync, readFileSync } from 'node:fs'
import { type EventFields, scenesOf } from '../../src/domain/contradiction/contradiction.ts'
import {
  evidenceOf,
  isOthers,
  passagesOf,
} from '../../src/domain/contradiction/features/evidence.ts'
import type { Kind } from '../../src/domain/contradiction/finding.ts'
import type { Language } from '../../src/domain/language.ts'
import type { Sample } from './learn.ts'

export type Label = {
  in: 'title' | 'summary' | 'description'
  text: string
  occurrence?: number
  kind: Kind
  says: string
  event: string
  suggestion: string
}
export type Case = {
  name: string
  language: Language
  event: EventFields
  contradictions: readonly Label[]
}
/** `writer` tells who wrote it; `blind` texts were written after the rules, which know the others by heart. */
export type Written = Case & { writer: string; blind: boolean }
export type KindSample = Sample & { kind: Kind }

/** Every text of a folder, in the order of the files' names. */
export const readCorpus = (folder: URL): Written[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .flatMap(file => {
      const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[]
      const writer = file.replace(/\d*\.json$/, '')
      return cases.map(one => ({ ...one, writer, blind: writer.includes('-fourth-') }))
    })

export function samplesOf(written: Written): KindSample[] {
  const { event, language, contradictions, writer } = written
  return scenesOf({ event, language }).flatMap(scene => {
    const passages = passagesOf(scene)
    const labels = contradictions
      .filter(label => label.in === scene.text.in)
      .map(label => ({ ...label, start: placeOf(scene.text.raw, label) }))
    const exact = passages.filter(one => labels.some(label => isExactly(one, label)))
    return passages
      .filter(passage => !isBesideExact(passage, labels, exact))
      .flatMap(passage => {
        const evidence = evidenceOf(scene, passage)
        if (!isOthers(evidence)) return []
        const { words, numbers } = evidence
        return [
          {
            kind: passage.kind,
            words: joined(words),
            numbers,
            label: labels.some(label => matches(passage, label)),
            group: writer,
            within: { text: scene, start: passage.start, end: passage.end },
          },
        ]
      })
  })
}

const joined = (words: readonly string[]): string[] =>
  words.flatMap((word, i) => (i % 2 ? [`${words[i - 1]}:${word}`] : []))

/** Offset of a label's passage. */
export function placeOf(text: string, label: Label): number {
  let at = text.indexOf(label.text)
  for (let n = 1; n < (label.occurrence ?? 1); n++) at = text.indexOf(label.text, at + 1)
  return at
}

type Found = { kind: string; start: number; end: number; says: string }
type Placed = Label & { start: number }

/** The same kind in an overlapping passage that says the same. */
export const matches = (one: Found, label: Placed): boolean =>
  one.kind === label.kind &&
  one.start < label.start + label.text.length &&
  label.start < one.end &&
  (saysFreely(label.kind) || one.says.toLowerCase() === label.says.toLowerCase())

/** Tells whether a kind's value is its text, whose range is judged apart. */
const saysFreely = (kind: string) => /^(?:place|address|city|price|link|weekday)$/.test(kind)

const isExactly = (one: Found, label: Placed) =>
  one.kind === label.kind &&
  one.start === label.start &&
  one.end === label.start + label.text.length

/** A part of a labelled name, or more than it, is neither right nor wrong where the name itself is there. */
const isBesideExact = (one: Found, labels: readonly Placed[], exact: readonly Found[]) =>
  (one.kind === 'place' || one.kind === 'city') &&
  labels.some(label => matches(one, label) && !isExactly(one, label)) &&
  exact.some(name => name.kind === one.kind && name.start < one.end && one.start < name.end)
