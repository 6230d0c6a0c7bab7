// Words the faults of a running calendar for /healthz and the log. Must not hold anything private.

import type { Instant } from './event/event.ts'

const words = {
  'write-refused': 'the database takes no writes: nothing can be posted, changed or told',
  'disk-full': 'the disk is full: nothing can be posted, changed or told until there is room',
  'page-corrupt':
    'the database has a broken page: stop the server and put a backup back (docs/operate.md)',
  'mail-away': 'the mail server cannot be reached, or does not answer: mail waits',
  'mail-tls':
    'the mail server has no STARTTLS, or no certificate that holds, so no mail goes out: see SMTP_TLS',
  'mail-login': 'the mail server refuses the user or the password of SMTP_URL: mail waits',
  'mail-refused': 'the mail server refuses mail to everybody',
  'mail-stuck': 'mail has waited for more than an hour',
  'backup-failed':
    'the nightly backup was not made, and is tried again in an hour: look at BACKUP_DIR and its disk (docs/operate.md)',
  'clock-stopped': 'what is due is not done: letters, changes and reminders wait',
} as const

export type FaultKind = keyof typeof words

export type Fault = {
  kind: FaultKind
  /** Of SQLite, SMTP, TLS or the system: `SQLITE_FULL`, `554 5.7.1`, `ECONNREFUSED`; '' for none. */
  code: string
  since: Instant
}

/** `disk-full: the disk is full: … (SQLITE_FULL)` */
export const faultLine = ({ kind, code }: Pick<Fault, 'kind' | 'code'>): string =>
  `${kind}: ${words[kind]}${code ? ` (${code})` : ''}`

export const faultWords = (kind: FaultKind): string => words[kind]

/** The name and the code of an error: `SqliteError SQLITE_FULL`. Its message may be private. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'fault'
  const code = errorCode(error)
  return code && code !== error.name ? `${error.name} ${code}` : error.name
}

/** Of the error, of its cause, or the one that D1 puts into its message; '' when there is none. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && /^[A-Z][A-Z0-9_]{2,}$/.test(String(error.code))) return String(error.code)
  return /\bSQLITE_[A-Z_]+|\bD1_[A-Z_]+/.exec(error.message)?.[0] ?? errorCode(error.cause)
}
