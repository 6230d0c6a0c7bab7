// Answers while another process holds the database: a form is given back whole, to be sent again.

import type { Context } from 'hono'
import { ProblemPage } from '../../templates/pages/problem-page.tsx'
import type { App } from '../ports.ts'
import { readFields } from './body.ts'
import { wantsJson } from './context.ts'
import { problemStatus, problemWords } from './problems.ts'
import { languageOf } from './reader-language.ts'
import { refuse } from './refuse.tsx'
import { showPage } from './show-page.tsx'

/** Seconds until a client should try again. */
const retryAfter = 10

/** Characters of a form that are given back; the browser still has what is longer. */
const charactersAtMost = 200_000

export async function refuseBusy(app: App, c: Context): Promise<Response> {
  c.header('retry-after', `${retryAfter}`)
  if (c.req.method !== 'POST' || wantsJson(c)) return refuse(app, c, 'busy')
  const status = problemStatus('busy')
  const fields = textsOf((await readFields(c)) ?? {})
  const length = fields.reduce((sum, { value }) => sum + value.length, 0)
  const { pathname, search } = new URL(c.req.url)
  return showPage(
    app,
    c,
    <ProblemPage
      {...problemWords('busy', languageOf(app, c))}
      status={status}
      again={length <= charactersAtMost ? { action: `${pathname}${search}`, fields } : null}
    />,
    status,
  )
}

type Field = { name: string; value: string }

/** Repeated fields one by one, in their order. */
const textsOf = (fields: Record<string, unknown>): Field[] =>
  Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().flatMap(value => (typeof value === 'string' ? [{ name, value }] : [])),
  )
