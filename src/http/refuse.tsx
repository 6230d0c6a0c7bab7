// Answers a refusal: a readable page for a browser, RFC 9457 for a program.

import type { Context } from 'hono'
import { ProblemPage } from '../../templates/pages/problem-page.tsx'
import type { Conflict } from '../../templates/parts/conflict-report.tsx'
import { momentWords } from '../domain/date-words.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import { secondsBetween } from '../domain/event/wall-time.ts'
import { wordsOf } from '../domain/language.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Takedown } from '../domain/takedown.ts'
import type { App } from '../ports.ts'
import { wantsJson } from './context.ts'
import { isEmbedded } from './headers.ts'
import {
  type ProblemName,
  type ProblemStatus,
  problemOf,
  problemStatus,
  problemWords,
} from './problems.ts'
import { languageOf } from './reader-language.ts'
import { showPage } from './show-page.tsx'
import { takedownWords } from './takedown-words.ts'

/** @param more said in place of the catalogue's detail, where there is more to say. */
export function refuse(
  app: App,
  c: Context,
  name: ProblemName,
  more?: string,
): Response | Promise<Response> {
  const status = problemStatus(name)
  const said = problemWords(name, languageOf(app, c))
  const detail = more ?? said.detail
  if (wantsJson(c))
    return problemJson(c, { name, status, title: said.title, detail: `${detail} ${said.whatToDo}` })
  return showPage(
    app,
    c,
    <ProblemPage
      {...said}
      status={status}
      detail={detail}
      lostLink={sentAgain.has(name)}
      embedded={isEmbedded(c.req.path)}
    />,
    status,
  )
}

/** Refusals of a private link that can be sent again by mail. */
const sentAgain: ReadonlySet<ProblemName> = new Set(['link-not-found', 'link-expired', 'link-used'])

/** `errors` beside their fields, for whoever sent a form that no page of ours has. */
function refuseFields(
  app: App,
  c: Context,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join(' ')
  if (!wantsJson(c)) return refuse(app, c, 'invalid-fields', detail)
  const { title } = problemWords('invalid-fields', languageOf(app, c))
  return problemJson(c, { name: 'invalid-fields', status: 422, title, detail, errors })
}

/** The answer to a refusal that is shown in no form; `beside` says which fields it is about. */
export function refuseAny(
  app: App,
  c: Context,
  refusal: Refusal,
  beside?: Beside | null,
): Response | Promise<Response> {
  if (refusal.refused === 'invalid-fields') return refuseFields(app, c, refusal.errors)
  const name = problemOf(refusal)
  if ('takedown' in refusal) return refuseTakenDown(app, c, name, refusal.takedown)
  const detail = detailOf(app, c, refusal)
  if (!beside || !wantsJson(c)) return refuse(app, c, name, detail)
  const { title } = problemWords(name, languageOf(app, c))
  return problemJson(c, { name, title, detail, ...beside })
}

/** In place of an event that is taken down: by whom, when and why. */
function refuseTakenDown(
  app: App,
  c: Context,
  name: ProblemName,
  takedown: Takedown,
): Response | Promise<Response> {
  const zone = app.config.calendarZone
  const language = languageOf(app, c)
  const detail = takedownWords(takedown, { zone, language })
  if (!wantsJson(c)) return refuse(app, c, name, detail)
  const { title, whatToDo } = problemWords(name, language)
  const status = problemStatus(name)
  return problemJson(c, { name, status, title, detail: `${detail} ${whatToDo}`, takedown })
}

/** A conflict for a program: both sides beside the words. */
export function refuseConflict(app: App, c: Context, conflict: Conflict): Response {
  const name = 'revision-conflict'
  const { title, detail, whatToDo } = problemWords(name, languageOf(app, c))
  const said = { name, status: problemStatus(name), title, detail: `${detail} ${whatToDo}` }
  return problemJson(c, { ...said, ...conflict })
}

export type Beside = { errors: readonly FieldError[]; status: ProblemStatus }

/**
 * A refusal as errors beside the fields of a form that is shown again as it was typed; null when it
 * has no place there.
 *
 * @param fields which field a refusal of its own kind is about.
 */
export function errorsBeside(
  app: App,
  c: Context,
  refusal: Refusal,
  fields: Partial<Record<ProblemName, string>>,
): Beside | null {
  if (refusal.refused === 'invalid-fields') return { errors: refusal.errors, status: 422 }
  const field = fields[refusal.refused]
  if (!field) return null
  const { title, whatToDo } = problemWords(refusal.refused, languageOf(app, c))
  const status = problemStatus(refusal.refused)
  const message = `${title}. ${detailOf(app, c, refusal)} ${whatToDo}`
  return { errors: [{ field, message }], status }
}

/** Every limit beside one field, which is where a form is refused for reasons that lie outside it. */
export const limitsBeside = (field: string) => ({
  'too-much-mail': field,
  'too-many-forms': field,
  'too-many-reports': field,
})

/** The catalogue's detail; of a limit, with when there is a place again, in Retry-After as well. */
function detailOf(app: App, c: Context, refusal: Refusal): string {
  const language = languageOf(app, c)
  const { detail } = problemWords(problemOf(refusal), language)
  if (!('again' in refusal)) return detail
  const { refused, again } = refusal
  c.header('retry-after', `${Math.max(1, secondsBetween(app.clock.now(), again))}`)
  const moment = momentWords(again, app.config.calendarZone, language)
  return `${detail} ${wordsOf(language).refusedUntil[refused](moment)}`
}

type ProblemBody = {
  name: string
  status: number
  title: string
  detail: string
  errors?: readonly FieldError[]
  takedown?: Takedown
} & Partial<Conflict>

function problemJson(c: Context, { name, status, ...rest }: ProblemBody): Response {
  const body = JSON.stringify({ type: `urn:turnout:problem:${name}`, status, ...rest })
  return c.body(body, status as 422, { 'content-type': 'application/problem+json; charset=utf-8' })
}
