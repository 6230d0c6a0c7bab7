// Measures the rendering of a description at its revision: honest texts, texts made to be slow, and thousands
// of generated ones, beside an honest text of the same size.

import { renderDescription } from '../../src/domain/description-html.ts'
import { commonMarkHtml, renderBudget } from '../../src/domain/markdown.ts'
import type { Result } from './run.ts'

const paragraph =
  'We **meet** at the [town hall](https://example.org/hall) at 2:00 pm, then *march*. Bring water & friends.\n\n- a sign\n- a `drum`\n\n2:00 gather\n2:45 march\n\nWrite to desk@example.org, or see https://forms.example.org/rally.\n\n'
const hostile = [
  ...['*[_*[_](x)', '*_[', '[', '![', '[[]', 'a** ', '*_`[', 'www.', 'https://a.b#', '> ', '- a\n'],
  ...['[](', '[a](', '_[x](y', 'a\n=\n', '[x]\n: ', '<a ', '"\'', '![x](http://a.b)', '<a@b.co>'],
]
const fragments = [
  ...[
    '*',
    '_',
    '**',
    '[',
    '](',
    ')',
    ']',
    '![',
    '`',
    '``',
    '<',
    '>',
    '> ',
    '- ',
    '1. ',
    '\n',
    '\n\n',
  ],
  ...[
    '    ',
    '  \n',
    '\\',
    '&amp;',
    '"',
    "'",
    '(',
    '[a]: x "',
    '[a]',
    '[a]: <',
    'http://',
    'www.a.b',
  ],
  ...[
    'https://a.b',
    '.',
    '/',
    '{',
    '}',
    '@',
    'a@b.co',
    'b ',
    '# ',
    '===\n',
    '```\n',
    '\t',
    'é',
    '😀',
  ],
  ...[
    ':',
    '!',
    '?',
    '~',
    '|',
    '#',
    '0',
    ';',
    ',',
    '-',
    '//',
    'www.',
    '(((',
    '[[[',
    '[a](http://b.c)',
  ],
]
const generatedTexts = 1000

export default function bench(): Result {
  for (let warm = 0; warm < 5; warm++) renderDescription(repeated(paragraph, 20_000))
  const short = repeated(paragraph, 5_000)
  const long = repeated(paragraph, 50_000)
  const honest = { short: median(short), long: median(long) }
  const figures: Record<string, number> = {
    'honest 5 KB ms': honest.short,
    'honest 50 KB ms': honest.long,
    'honest 50 KB steps': commonMarkHtml(long)?.steps ?? 0,
    'steps allowed': renderBudget.steps,
  }
  for (const unit of hostile.slice(0, 2))
    figures[`${unit} 8,000 ms`] = median(repeated(unit, 8_000))
  figures['hostile 50 KB worst ms'] = Math.max(
    ...hostile.map(unit => median(repeated(unit, 50_000))),
  )
  const [worst, unit] = worstGenerated()
  console.log(`the slowest generated text repeats ${JSON.stringify(unit)}`)
  figures['generated 50 KB worst ms'] = worst
  return {
    ratios: {
      'hostile to honest, 50 KB': (figures['hostile 50 KB worst ms'] ?? 0) / honest.long,
      'generated to honest, 50 KB': worst / honest.long,
    },
    figures,
  }
}

/** Of those that were slow once, the median of several runs, so that a busy moment counts for nothing. */
function worstGenerated(): [millis: number, unit: string] {
  const next = random(17)
  const once = Array.from({ length: generatedTexts }, (): [number, string] => {
    const count = 1 + Math.floor(next() * 5)
    const parts = Array.from(
      { length: count },
      () => fragments[Math.floor(next() * fragments.length)],
    )
    const unit = parts.join('')
    return [millisOf(repeated(unit, 50_000)), unit]
  })
  const slow = once.sort(([a], [b]) => b - a).slice(0, 20)
  return slow
    .map(([, unit]): [number, string] => [median(repeated(unit, 50_000)), unit])
    .reduce((a, b) => (b[0] > a[0] ? b : a))
}

const repeated = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Of this thread's processor time, which other programs on the machine do not lengthen. */
function millisOf(source: string): number {
  const began = process.threadCpuUsage()
  renderDescription(source)
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}

function median(source: string): number {
  const runs = Array.from({ length: 9 }, () => millisOf(source))
  return Math.round((runs.sort((a, b) => a - b)[4] ?? 0) * 100) / 100
}

/** Deterministic, so that every run has the same texts. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return (state >>> 0) / 2 ** 32
  }
}
