// The shape of a row of the problem catalogue, and every name that it must have.

import type { Phrases } from '../../domain/language.ts'
import type { LimitName, RefusalName } from '../../domain/refusal.ts'

/** The words of a refusal: what happened, what was kept, what to do. */
export type ProblemWords = { title: string; detail: string; whatToDo: string }

/** Refusals of HTTP itself, beside those of the domain. */
export type ProblemName =
  | RefusalName
  | LimitName
  | 'page-not-found'
  | 'method-not-allowed'
  | 'invalid-fields'
  | 'dates-in-question'
  | 'revision-conflict'
  | 'not-a-form'
  | 'unreadable-json'
  | 'too-large'
  | 'address-too-long'
  | 'foreign-origin'
  | 'misdirected'
  | 'unknown-filter'
  | 'busy'
  | 'fault'

export type ProblemStatus =
  | 400
  | 403
  | 404
  | 405
  | 409
  | 410
  | 413
  | 414
  | 415
  | 421
  | 422
  | 429
  | 500
  | 503

/** A row of the catalogue. */
export type Problem = {
  status: ProblemStatus
} & Phrases<ProblemWords>

/** The rows of one subject; `problems.ts` joins them all. */
export type Problems = Partial<Record<ProblemName, Problem>>
