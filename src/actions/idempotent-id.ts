// Derives a row id from its subject, so that concurrent inserts create one row.

import { idLength, returnCode } from '../domain/return-address.ts'
import type { App } from '../ports.ts'

/**
 * The same characters each time for the same occasion, not to be guessed. Like any id they fit into an
 * address that bounces come back to.
 */
export const idempotentId = async ({ vault }: App, occasion: string): Promise<string> =>
  returnCode(await vault.token('letter', occasion)).slice(0, idLength)
