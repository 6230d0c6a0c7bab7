// Names a fault for the log: its kind and its place in the code, never its message.

import { errorName } from '../domain/fault.ts'

export const nameOfFault = (error: unknown): string =>
  error instanceof Error
    ? `${errorName(error)} ${/\n\s+(at .*)/.exec(error.stack ?? '')?.[1] ?? ''}`.trim()
    : 'fault'
