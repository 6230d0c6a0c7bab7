// What a host is told when the program cannot start, or cannot go on.

import { SettingsError } from '../settings.ts'

/** One line wherever the host can do something about it, else the whole fault. */
export function whyNotStarted(error: unknown): string {
  if (error instanceof SettingsError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'PORT is taken by another program: stop that one, or set PORT to a free one'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
