// Holds what was found in a labelled text against its labels.

import type { Contradiction, Kind } from '../../src/domain/contradiction/contradiction.ts'
import { type Case, matches, placeOf } from './corpus.ts'

/** `exact`: in the very range of the label; `mended`: with its suggestion, too. */
export type Judged = {
  kind: Kind
  certainty: number
  right: boolean
  exact: boolean
  mended: boolean
}

/** Every finding, right or not, and the kinds of the labels that none of them is for. */
export function judge(
  { event, contradictions }: Case,
  found: readonly Contradiction[],
): { findings: Judged[]; missed: Kind[] } {
  const left = [...found]
  const findings: Judged[] = []
  const missed: Kind[] = []
  for (const label of contradictions) {
    const start = placeOf(event[label.in] ?? '', label)
    const at = left.findIndex(one => one.in === label.in && matches(one, { ...label, start }))
    const [one] = at < 0 ? [] : left.splice(at, 1)
    if (!one) {
      missed.push(label.kind)
      continue
    }
    const exact = one.start === start && one.text === label.text
    const { kind, certainty, suggestion } = one
    const mended = exact && suggestion === label.suggestion
    findings.push({ kind, certainty, right: true, exact, mended })
  }
  const wrong = { right: false, exact: false, mended: false }
  findings.push(...left.map(({ kind, certainty }) => ({ kind, certainty, ...wrong })))
  return { findings, missed }
}
