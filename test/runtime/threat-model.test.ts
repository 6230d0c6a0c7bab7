// docs/security.md walks every address that the program answers, and none that it does not.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { turnout } from '../../src/http/routes.ts'
import { aWorld } from '../support/world.ts'

test('every route is in docs/security.md', async () => {
  const { app } = await aWorld({ mailbox: true })
  const routes = turnout(app, () => {}).routes.filter(({ method }) => method !== 'ALL')
  const answered = new Set(routes.map(({ path }) => path.replace(/\{[^}]*\}/g, '')))
  const doc = readFileSync('docs/security.md', 'utf8')
  // a word in code that is no address of ours begins with another sign
  const named = new Set([...doc.matchAll(/`(\/[^`]*)`/g)].map(([, path = '']) => path))
  expect([...named].sort()).toEqual([...answered].sort())
})
