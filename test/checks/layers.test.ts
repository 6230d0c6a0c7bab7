// No layer imports from a higher one, and none but the hosts' knows its host. The program itself is held to it
// by `npm run check`.

import { describe, expect, test } from 'vitest'
import { layers, refusedImports } from '../../tools/checks/layers/layers.ts'

const fileIn = (place: string) => (place.endsWith('.ts') ? place : `${place}/a-file.ts`)

/** From the file of one place to the file of another. */
function pathTo(place: string, from: string): string {
  const up = fileIn(from)
    .split('/')
    .slice(1)
    .map(() => '..')
  return `${up.join('/') || '.'}/${fileIn(place)}`
}

const places = [...layers.map(({ place }) => place), 'src/runtime', 'test', 'tools']
const ofHosts = [
  'node:fs',
  'cloudflare:workers',
  'better-sqlite3',
  'nodemailer',
  'nodemailer/lib/qp',
  'smtp-server',
  '@hono/node-server',
  '@hono/node-server/serve-static',
]
const ofSome = ['hono', 'hono/jsx', 'kysely', 'valibot', 'ical.js', 'a-package-that-is-new']

describe.each(layers)('$place', ({ place, takes, packages }) => {
  const refuses = (name: string) =>
    refusedImports(fileIn(place), `import { one } from '${name}'\n`).length > 0

  test.each(places.filter(other => other !== place))('and %s', other => {
    expect(refuses(pathTo(other, place))).toBe(!takes.includes(other))
  })

  test.each(ofHosts)('refuses %s', name => {
    expect(refuses(name)).toBe(true)
  })

  test.each(ofSome)('and %s', name => {
    expect(refuses(name)).toBe(!packages.includes(name.split('/')[0] ?? ''))
  })

  test('takes its own', () => {
    expect(refuses('./another-file.ts')).toBe(place.endsWith('.ts'))
  })
})

test('no two layers take each other, but actions and mail', () => {
  const taken = layers.flatMap(({ place, takes }) => takes.map(other => [place, other] as const))
  const mutual = taken.filter(([one, other]) =>
    taken.some(([place, its]) => place === other && its === one),
  )
  expect(mutual.flat()).toEqual(['src/actions', 'src/mail', 'src/mail', 'src/actions'])
})

test.each([
  `import '../http/routes.ts'`,
  `import type { App } from '../http/routes.ts'`,
  `import {\n  one,\n  another,\n} from '../http/routes.ts'`,
  `import everything, * as more from "../http/routes.ts"`,
  `export * from '../http/routes.ts'`,
  `export { one } from '../http/routes.ts'`,
  `const { one } = await import('../http/routes.ts')`,
  `type Routes = typeof import('../http/routes.ts')`,
])('sees %s', source => {
  expect(refusedImports('src/store/events.ts', `// a comment\n${source}\n`)).toEqual([
    'src/store/events.ts imports ../http/routes.ts; src/store takes src/domain, db/schema.ts, src/ports.ts, kysely',
  ])
})

test('refuses a folder of src that is in no layer', () => {
  expect(refusedImports('src/helpers/all.ts', '')).toEqual([
    'src/helpers/all.ts is in no layer of tools/checks/layers/layers.ts',
  ])
})

test.each(['src/runtime/clock.ts', 'test/store/events.test.ts', 'db/demo/replay.ts'])(
  '%s imports what it likes',
  path => {
    expect(refusedImports(path, `import { one } from 'node:fs'`)).toEqual([])
  },
)
