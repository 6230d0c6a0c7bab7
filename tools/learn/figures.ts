// Sums up precision and recall of the weights in the repository over labelled texts.

import { findContradictions } from '../../src/domain/contradiction/contradiction.ts'
import type { Case } from './corpus.ts'
import { judge } from './judge.ts'

/** Shares from 0 to 1: of the findings that are right, and of the labels that are found. */
export function figures(texts: readonly Case[]): { precision: number; recall: number } {
  const judged = texts.map(one => judge(one, findContradictions(one).contradictions))
  const findings = judged.flatMap(one => one.findings)
  const right = findings.filter(one => one.right).length
  const labels = right + judged.flatMap(one => one.missed).length
  return { precision: right / findings.length, recall: right / labels }
}
