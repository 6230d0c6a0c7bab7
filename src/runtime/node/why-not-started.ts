// What keeps a program from starting, as the one line that its host reads.

import { SettingsError } from '../settings.ts'

/** The stack of what nobody foresaw; otherwise one line that names the setting and what it takes. */
export function whyNotStarted(error: unknown): string {
  if (error instanceof SettingsError) return error.message
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  const { HOST = '127.0.0.1', PORT = '8787', DATABASE_PATH = 'var/turnout.db' } = process.env
  if (code === 'EADDRINUSE')
    return `PORT=${PORT} is taken by another program: stop that one, or set PORT to a free one`
  if ('syscall' in error && ['listen', 'getaddrinfo'].includes(String(error.syscall)))
    return `HOST=${HOST}, PORT=${PORT} cannot be listened on (${code}): they take an address of this machine and a port that this user may open`
  if (
    code.startsWith('SQLITE_') ||
    ['EACCES', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST'].includes(code)
  )
    return `DATABASE_PATH=${DATABASE_PATH} cannot be opened (${code}): it takes the path of a database of Turnout, or of a new file in a folder that this user may write to`
  return error.stack ?? error.message
}
