// Derives the keyed hashes that one inbox is found by, whatever spelling of its address was typed.

import type { SealedAddress } from '../domain/event/event.ts'
import { foldAddress } from '../domain/folded-address.ts'
import type { App } from '../ports.ts'
import type { InboxKeys } from '../store/suppressions.ts'

/** @param address in clear. */
export const inboxKeyOf = ({ vault }: App, address: string): Promise<string> =>
  vault.addressKey(foldAddress(address).address)

/** The inbox's key, and that of the spelling, which older versions kept. */
export async function inboxKeysOf(app: App, address: string): Promise<InboxKeys> {
  const [inbox, spelling] = await Promise.all([
    inboxKeyOf(app, address),
    app.vault.addressKey(address),
  ])
  return inbox === spelling ? [inbox] : [inbox, spelling]
}

export const inboxKeysOfSealed = async (app: App, address: SealedAddress): Promise<InboxKeys> =>
  inboxKeysOf(app, await app.vault.unseal(address))
