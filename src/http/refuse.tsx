// How a refusal is answered: a readable page for a browser, RFC 9457 for a program.

import type { Context } from 'hono'
import { ProblemPage } from '../../templates/pages/problem-page.tsx'
import type { FieldError } from '../domain/event-form.ts'
import type { App } from '../ports.ts'
import { pageBase, wantsJson } from './context.ts'
import { type ProblemName, problems } from './problems.ts'

/** @param more said in place of the catalogue's detail, where there is more to say. */
export function refuse(
  app: App,
  c: Context,
  name: ProblemName,
  more?: string,
): Response | Promise<Response> {
  const { status, ...words } = problems[name]
  const said = words[app.config.calendarLanguage]
  const detail = more ?? said.detail
  if (wantsJson(c))
    return problemJson(c, { name, status, title: said.title, detail: `${detail} ${said.whatToDo}` })
  return c.html(
    <ProblemPage {...pageBase(app)} {...said} status={status} detail={detail} />,
    status,
  )
}

/** `errors` beside their fields, for a program that sent a form. */
export function refuseFields(c: Context, title: string, errors: readonly FieldError[]): Response {
  return problemJson(c, {
    name: 'invalid-fields',
    status: 422,
    title,
    detail: errors.map(({ field, message }) => `${field}: ${message}`).join(' '),
    errors,
  })
}

type ProblemBody = {
  name: string
  status: number
  title: string
  detail: string
  errors?: readonly FieldError[]
}

function problemJson(c: Context, { name, status, ...rest }: ProblemBody): Response {
  const body = JSON.stringify({ type: `urn:turnout:problem:${name}`, status, ...rest })
  return c.body(body, status as 422, { 'content-type': 'application/problem+json; charset=utf-8' })
}
