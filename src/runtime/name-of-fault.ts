// What may be logged of a fault: its kind and its place in the code, never its message.

export const nameOfFault = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${/\n\s+(at .*)/.exec(error.stack ?? '')?.[1] ?? ''}`.trim()
    : 'fault'
