// Declares the shape of a command of `npm run -s turnout`, and of its refusals.

import type { Settings } from '../../settings.ts'

export type CommandContext = {
  settings: Settings
  /** Prints one line of the answer. */
  print(line: string): void
  /** Says how far long work is, beside the answer. */
  progress(line: string): void
}

export type Command = {
  /** The words behind the command's name: `FILE [--replace]`. */
  takes: string
  /** One line for the list of commands. */
  does: string
  /** Answers with the exit code. Throws {@link CommandError} for words that it cannot do. */
  run(words: readonly string[], context: CommandContext): Promise<number>
}

/** Why a command did nothing; its message is the one line that the host reads. */
export class CommandError extends Error {
  override name = 'CommandError'
}
