// The problem catalogue: the status and the words of every refusal, for pages and for RFC 9457.
// Each subject has a file of its rows in problems/; the compiler sees that no name is missing.

import type { Language } from '../domain/language.ts'
import type { Refusal } from '../domain/refusal.ts'
import { eventProblems } from './problems/event-problems.ts'
import { limitProblems } from './problems/limit-problems.ts'
import { linkProblems } from './problems/link-problems.ts'
import { moderationProblems } from './problems/moderation-problems.ts'
import type { Problem, ProblemName, ProblemWords } from './problems/problem.ts'
import { requestProblems } from './problems/request-problems.ts'

export const problems: Record<ProblemName, Problem> = {
  ...requestProblems,
  ...eventProblems,
  ...linkProblems,
  ...moderationProblems,
  ...limitProblems,
}

export const problemWords = (name: ProblemName, language: Language): ProblemWords =>
  problems[name][language]

/** The catalogue's name of a refusal for a request that has no form to show its errors beside. */
export const problemOf = ({ refused }: Refusal): ProblemName => refused
