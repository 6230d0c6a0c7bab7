// Words the codes of a mail server in our own sentences. Must not know the server's own.

import type { Words } from '../../locales/en.ts'
import { type Language, wordsOf } from './language.ts'

/** "there is no such mailbox (550 5.1.1)"; '' for an answer without a meaning. */
export function answerWords(answer: string, language: Language): string {
  const say = wordsOf(language).mailAnswers
  const meaning = meaningOf(answer)
  if (meaning === null) return ''
  return /^[\dE]/.test(answer) ? `${say[meaning]} (${answer})` : say[meaning]
}

type Meaning = keyof Words['mailAnswers']

/** By enhanced status code without its class (RFC 3463 3), the longest match first. */
const bySubject: readonly [prefix: string, meaning: Meaning][] = [
  ['1.8', 'ourAddress'],
  ['1.7', 'ourAddress'],
  ['1.2', 'noDomain'],
  ['1.10', 'noDomain'],
  ['1.', 'noMailbox'],
  ['2.1', 'closed'],
  ['2.2', 'full'],
  ['2.3', 'tooLarge'],
  ['2.', 'mailbox'],
  ['3.4', 'tooLarge'],
  ['3.', 'serverFault'],
  ['4.', 'unreachable'],
  ['7.', 'policy'],
]

const byReply: Readonly<Record<string, Meaning>> = {
  '552': 'full',
  '551': 'noMailbox',
  '553': 'noMailbox',
}

function meaningOf(answer: string): Meaning | null {
  if (answer === 'fault') return 'fault'
  if (answer === 'stopped') return 'stopped'
  if (/^E[A-Z]/.test(answer)) return 'noAnswer'
  if (/^2/.test(answer)) return 'taken'
  const [, statusClass, subject] = /\b([45])\.(\d+\.\d+)$/.exec(answer) ?? []
  const isTransient = (statusClass ?? answer.charAt(0)) === '4'
  if (isTransient) return subject === '2.2' || answer.startsWith('452') ? 'full' : 'later'
  const found = subject && bySubject.find(([prefix]) => isUnder(subject, prefix))?.[1]
  if (found) return found
  if (!/^5/.test(answer)) return null
  return byReply[answer.slice(0, 3)] ?? 'refused'
}

const isUnder = (subject: string, prefix: string): boolean =>
  prefix.endsWith('.') ? subject.startsWith(prefix) : subject === prefix
