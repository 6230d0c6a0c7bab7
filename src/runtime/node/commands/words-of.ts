// Reads the words behind a command, `--json` among them.

import { parseArgs } from 'node:util'
import { CommandError } from './command.ts'

/** Throws {@link CommandError} with the usage for an option that it does not know. */
export function wordsOf(
  words: readonly string[],
  usage: string,
): { typed: string[]; json: boolean } {
  try {
    const options = { json: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    return { typed: positionals, json: values.json }
  } catch {
    throw new CommandError(usage)
  }
}
