// A program of the host is built when something that it is made of has changed, and only then.

import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtProgram } from '../../tools/build/build.ts'

// a program that no other test builds
const name = 'suppressions'
let bundle = ''
let record = ''
const remove = () => {
  for (const path of [bundle, `${bundle}.map`, record]) rmSync(path, { force: true })
}

beforeAll(async () => {
  bundle = await builtProgram(name)
  record = bundle.replace(/js$/, 'json')
})
afterAll(remove)

/** Builds it if need be, after a mark was set in its bundle. */
async function isBuiltAgain(): Promise<boolean> {
  writeFileSync(bundle, '// as it was')
  await builtProgram(name)
  return statSync(bundle).size > 1000
}

type Seen = Record<string, [time: number, octets: number]>

function recordIsOf(change: (seen: Seen) => void): void {
  const seen = JSON.parse(readFileSync(record, 'utf8')) as Seen
  change(seen)
  writeFileSync(record, JSON.stringify(seen))
}

test('nothing is built when nothing has changed', async () => {
  expect(await isBuiltAgain()).toBe(false)
})

test.each([
  ['a source of another time', 'src/runtime/node/suppressions.ts', 0],
  ['a source of another size', 'src/runtime/settings.ts', 1],
  ['another package', 'node_modules/kysely/dist/index.js', 0],
  ['another way of building', 'tools/build/node-bundle.ts', 1],
] as const)('%s is a reason to build', async (_, path, index) => {
  recordIsOf(seen => {
    const one = seen[path]
    if (!one) throw new Error(`${path} is no part of the program`)
    one[index] -= 1
  })
  expect(await isBuiltAgain()).toBe(true)
})

test('a source that is gone is a reason to build', async () => {
  recordIsOf(seen => {
    seen['src/gone.ts'] = [1, 1]
  })
  expect(await isBuiltAgain()).toBe(true)
})

test('a name of no program is refused', async () => {
  await expect(builtProgram('nothing')).rejects.toThrow()
})
