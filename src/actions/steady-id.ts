// The id of a row that must be there once, however often and by how many it is asked for.

import { returnCode } from '../domain/return-address.ts'
import type { App } from '../ports.ts'

/** The same 12 characters each time for the same occasion, shaped like `newId()`'s, and not to be guessed. */
export const steadyId = async ({ vault }: App, occasion: string): Promise<string> =>
  returnCode(await vault.token('letter', occasion)).slice(0, 12)
