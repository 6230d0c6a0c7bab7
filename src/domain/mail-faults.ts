// Finds faults of the way to the mail server in the newest mails, for a host that keeps nothing in memory.

import type { Instant } from './event/event.ts'
import { plusSeconds } from './event/wall-time.ts'
import type { Fault, FaultKind } from './fault.ts'

/** One letter and what became of it. */
export type MailOutcome = {
  createdAt: Instant
  sentAt: Instant | null
  failedAt: Instant | null
  attempts: number
  /** Codes of the last answer (`domain/mail-answer.ts`). */
  answer: string | null
}

/** A server that is away for less is one that restarts. */
export const awaySeconds = 5 * 60

/** A refusal says nothing about the day after. */
export const refusedSeconds = 24 * 60 * 60

/** Letters refused in a row, after which it is no longer about their recipients. */
export const refusalsInARow = 3

/**
 * The fault that the newest letters, newest first, have in common; undefined when one of them was sent
 * after it, or when the answers are about recipients.
 */
export function mailFaultOf(letters: readonly MailOutcome[], now: Instant): Fault | undefined {
  const recent = letters.filter(one => plusSeconds(one.createdAt, refusedSeconds) > now)
  const tried = recent.filter(one => one.sentAt !== null || isAnswer(one.answer))
  const lastSent = tried.findIndex(one => one.sentAt !== null)
  const unsent = lastSent < 0 ? tried : tried.slice(0, lastSent)
  const kinds = unsent.map(one => kindOf(one.answer ?? ''))
  const [newest] = unsent
  const kind = kinds[0]
  if (!newest || !kind) return undefined
  const run = unsent.slice(0, lengthOfRun(kinds, kind))
  const since = run.map(one => one.createdAt).sort()[0] ?? now
  if (kind === 'mail-refused' && run.length < refusalsInARow) return undefined
  if (kind === 'mail-away' && plusSeconds(since, awaySeconds) > now) return undefined
  return { kind, code: newest.answer ?? '', since }
}

const isAnswer = (answer: string | null): boolean => /^(?:[245]|E[A-Z])/.test(answer ?? '')

/** Undefined for an answer about the recipient alone. */
function kindOf(answer: string): FaultKind | undefined {
  if (answer === 'ETLS') return 'mail-tls'
  if (answer === 'EAUTH' || /^53[0458]/.test(answer)) return 'mail-login'
  if (/^E[A-Z]|^421/.test(answer)) return 'mail-away'
  return answer.startsWith('5') && !isAboutMailbox(answer) ? 'mail-refused' : undefined
}

/** A recipient that is not there, moved or full: x.1.y and x.2.y (RFC 3463), else 550 to 553 (RFC 5321 4.2.3). */
export function isAboutMailbox(answer: string): boolean {
  const subject = /^(?:5\d\d )?5\.(\d+)\./.exec(answer)?.[1]
  return subject ? ['1', '2'].includes(subject) : /^55[0-3]/.test(answer)
}

function lengthOfRun(kinds: readonly (FaultKind | undefined)[], kind: FaultKind): number {
  const end = kinds.findIndex(one => one !== kind)
  return end < 0 ? kinds.length : end
}
