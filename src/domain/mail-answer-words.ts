// Sentences of ours for the codes of a mail server. Must not know the server's own words.

import type { Language, Phrases } from './language.ts'

/** "there is no such mailbox (550 5.1.1)"; '' for an answer without a meaning. */
export function answerWords(answer: string, language: Language): string {
  const say = phrases[language]
  const meaning = meaningOf(answer)
  if (meaning === null) return ''
  return /^[\dE]/.test(answer) ? `${say[meaning]} (${answer})` : say[meaning]
}

type Meaning = keyof typeof english

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

const english = {
  taken: 'taken by the mail server',
  noMailbox: 'there is no such mailbox',
  noDomain: 'no mail server takes mail for this address',
  ourAddress: 'the mail server does not accept this calendar as a sender',
  closed: 'the mailbox is closed',
  full: 'the mailbox is full',
  tooLarge: 'the mail is larger than the mailbox takes',
  mailbox: 'the mailbox takes no mail',
  serverFault: 'the mail server has a fault of its own',
  unreachable: 'the mail server could not be reached',
  policy: 'the mail server’s rules refuse it',
  later: 'the mail server asks for another try later',
  refused: 'refused by the mail server',
  noAnswer: 'no answer from the mail server',
  fault: 'could not be sent, and is tried again',
  stopped: 'not sent, since mail to this address was stopped',
}

const phrases: Phrases<typeof english> = {
  en: english,
  es: {
    taken: 'aceptado por el servidor de correo',
    noMailbox: 'no existe ese buzón',
    noDomain: 'ningún servidor recibe correo para esa dirección',
    ourAddress: 'el servidor de correo no acepta este calendario como remitente',
    closed: 'el buzón está cerrado',
    full: 'el buzón está lleno',
    tooLarge: 'el correo es más grande de lo que admite el buzón',
    mailbox: 'el buzón no recibe correo',
    serverFault: 'el servidor de correo tiene un fallo propio',
    unreachable: 'no se pudo llegar al servidor de correo',
    policy: 'las reglas del servidor de correo lo rechazan',
    later: 'el servidor de correo pide otro intento más tarde',
    refused: 'rechazado por el servidor de correo',
    noAnswer: 'el servidor de correo no respondió',
    fault: 'no se pudo enviar, y se intenta de nuevo',
    stopped: 'no se envió, porque se detuvo el correo a esa dirección',
  },
}
