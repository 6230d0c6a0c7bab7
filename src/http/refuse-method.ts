// Answers a method that an address does not take (RFC 9110 15.5.6).

import type { Context } from 'hono'
import type { App } from '../ports.ts'
import { wantsJson } from './context.ts'
import { problemWords } from './problems.ts'
import { languageOf } from './reader-language.ts'
import { refuse } from './refuse.tsx'

/** @param allowed the methods that the address takes; programs read them in words too. */
export function refuseMethod(
  app: App,
  c: Context,
  allowed: readonly string[],
): Response | Promise<Response> {
  c.header('allow', allowed.join(', '))
  if (!wantsJson(c)) return refuse(app, c, 'method-not-allowed')
  const { detail } = problemWords('method-not-allowed', languageOf(app, c))
  return refuse(app, c, 'method-not-allowed', `${detail} Allow: ${allowed.join(', ')}.`)
}
