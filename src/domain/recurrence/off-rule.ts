// Asks about a start that its own rule does not give: probably a slip, though it counts (RFC 5545 3.8.5.3).

import { dateWords } from '../date-words.ts'
import type { FieldError } from '../event/event-form.ts'
import type { When } from '../event/read-when.ts'
import { type Language, wordsOf } from '../language.ts'
import { isGiven } from './dates.ts'
import { parseRule } from './parse-rule.ts'
import type { SeriesPart } from './read-series.ts'
import { ruleWords } from './rule-words.ts'

export function offRule(when: When & Partial<SeriesPart>, language: Language): FieldError[] {
  const { startsLocal, zone, repeats } = when
  const rule = repeats?.rule ? parseRule(repeats.rule, { startsLocal, zone }) : null
  const start = startsLocal.slice(0, 10)
  if (!rule || 'fault' in rule || isGiven(rule, start)) return []
  const words = ruleWords({ ...rule, count: null, until: null }, start, language)
  const message = wordsOf(language).repeats.form.offRule(dateWords(startsLocal, language), words)
  return [{ field: 'startsLocal', message }]
}
