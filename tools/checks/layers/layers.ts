// Lists the layers of ARCHITECTURE.md, lowest first: each takes only what its row names, of our own and of
// packages.

import { posix } from 'node:path'

type Layer = {
  /** A folder, or one file. */
  place: string
  /** Places of lower layers. */
  takes: readonly string[]
  /** Packages, by name; a path within one belongs to it. */
  packages: readonly string[]
}

const rules = ['src/domain', 'db/schema.ts', 'src/ports.ts']
const views = ['src/store', 'src/feeds', 'templates']

export const layers: readonly Layer[] = [
  { place: 'locales', takes: [], packages: [] },
  { place: 'src/domain', takes: ['locales'], packages: ['markdown-it'] },
  { place: 'db/schema.ts', takes: ['src/domain'], packages: ['kysely'] },
  { place: 'src/ports.ts', takes: ['src/domain', 'db/schema.ts'], packages: ['kysely'] },
  { place: 'src/store', takes: rules, packages: ['kysely'] },
  { place: 'src/feeds', takes: rules, packages: ['ical-generator', 'ical.js'] },
  { place: 'templates', takes: ['src/domain', 'locales'], packages: ['hono'] },
  { place: 'src/actions', takes: [...rules, ...views, 'src/mail'], packages: [] },
  { place: 'src/mail', takes: [...rules, ...views, 'src/actions'], packages: ['postal-mime'] },
  {
    place: 'src/http',
    takes: [...rules, ...views, 'locales', 'src/actions', 'src/mail'],
    packages: ['hono', 'hono-openapi', 'postal-mime', 'valibot'],
  },
]

/** Only here is the host known: whatever it takes is its own affair. */
const host = 'src/runtime'

const isIn = (place: string, path: string) => path === place || path.startsWith(`${place}/`)

/** Lists the imports of a file that its layer refuses; none for a file in no layer's folder. */
export function refusedImports(path: string, source: string): string[] {
  if (!/^(?:src|templates|locales|db\/schema\.ts)\b/.test(path) || isIn(host, path)) return []
  const layer = layers.find(({ place }) => isIn(place, path))
  if (!layer) return [`${path} is in no layer of tools/checks/layers/layers.ts`]
  return importsOf(source).flatMap(name => {
    if (isTaken(layer, path, name)) return []
    const all = [...layer.takes, ...layer.packages].join(', ') || 'nothing'
    return [`${path} imports ${name}; ${layer.place} takes ${all}`]
  })
}

function isTaken({ place, takes, packages }: Layer, path: string, name: string): boolean {
  if (!name.startsWith('.')) return packages.some(one => isIn(one, name))
  const target = posix.join(posix.dirname(path), name)
  return [place, ...takes].some(one => isIn(one, target))
}

/** Every way to import: whole, from, again from, for types, and while the program runs. */
function importsOf(source: string): string[] {
  const found = source.matchAll(
    /^(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"\s]+)['"]|\bimport\s*\(?\s*['"]([^'"\s]+)['"]/gm,
  )
  return [...found].map(([, from, alone]) => from ?? alone ?? '')
}
