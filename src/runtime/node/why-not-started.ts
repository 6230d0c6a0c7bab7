// Words what keeps a program from starting, in one line for its host.

import { basename, resolve } from 'node:path'
import { SettingsError } from '../setting-values.ts'

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
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code))
    return `DATABASE_PATH=${DATABASE_PATH} has no room left on its disk (${code}): make room, or set it to a file on a disk that has some`
  if (code.startsWith('SQLITE_') || isAboutFile(error, code, DATABASE_PATH))
    return `DATABASE_PATH=${DATABASE_PATH} cannot be opened (${code}): it takes the path of a database of Turnout, or of a new file in a folder that this user may write to`
  return error.stack ?? error.message
}

/** True for a file that cannot be made or read at the database's path; others belong to the program. */
function isAboutFile(error: Error, code: string, databasePath: string): boolean {
  if (['EACCES', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST'].includes(code)) return true
  if (code !== 'ENOENT' || !('path' in error)) return false
  const path = resolve(String(error.path))
  return resolve(databasePath).startsWith(path) || basename(path).startsWith(basename(databasePath))
}
