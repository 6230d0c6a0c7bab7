// `npm run bench -- bundle`: lists what the Worker's bundle is made of, each package and folder gzipped by
// itself.

import { SourceMap } from 'node:module'
import type { Result } from './run.ts'
import { bundleWorker, gzipped } from './worker-bundle.ts'

export default function bundle(): Result {
  const { code, map } = bundleWorker()
  const figures: Record<string, number> = { whole: rounded(gzipped(code)) }
  const parts = [...partsOf(code, new SourceMap(JSON.parse(map)))].map(
    ([part, text]) => [part, rounded(gzipped(text))] as const,
  )
  for (const [part, size] of parts.sort(([, one], [, other]) => other - one)) {
    if (size < 1) continue
    console.log(`${String(size).padStart(7)} KiB  ${part}`)
    figures[part] = size
  }
  return { ratios: {}, figures }
}

const rounded = (size: number): number => Math.round(size * 10) / 10

/** The minified text that came from each part of the program. */
function partsOf(code: string, map: SourceMap): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [line, text] of code.split('\n').entries()) {
    let from = 0
    let part: string | null = partAt(map, line, 0)
    for (let column = 1; column <= text.length; column++) {
      const next = column < text.length ? partAt(map, line, column) : null
      if (next === part) continue
      texts.set(part ?? '', `${texts.get(part ?? '') ?? ''}${text.slice(from, column)}`)
      from = column
      part = next
    }
  }
  return texts
}

/** `nodemailer`, `src/store`, or a file of data by its own name. */
function partAt(map: SourceMap, line: number, column: number): string {
  const entry = map.findEntry(line, column)
  const path = 'originalSource' in entry ? entry.originalSource : ''
  const inPackage = path.split('node_modules/').at(-1) ?? ''
  if (inPackage !== path)
    return inPackage.split('/', path.includes('node_modules/@') ? 2 : 1).join('/')
  const own = path.replace(/^(?:\.\.\/)+/, '')
  return own.endsWith('.json') ? own : own.split('/').slice(0, -1).slice(0, 3).join('/')
}
