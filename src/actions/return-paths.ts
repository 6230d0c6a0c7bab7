// Where a mail's bounces, stops and answers come back to, when this calendar takes mail.

import {
  type ReturnAddress,
  type ReturnOf,
  returnAddress,
  returnCode,
} from '../domain/return-address.ts'
import type { App, Message } from '../ports.ts'

/**
 * The addresses that a mail carries, to spread into its Message; none while no mail comes in.
 * Bounces come back for every mail, stops and answers only to those that a person asked for.
 */
export async function returnPaths(
  app: App,
  of: ReturnOf,
  id: string,
): Promise<Pick<Message, 'envelopeFrom' | 'unsubscribeMail' | 'replyTo'>> {
  const { bounceDomain } = app.config
  if (bounceDomain === null) return {}
  const code = await codeOf(app, of, id)
  const address = (kind: ReturnAddress['kind']) =>
    returnAddress({ kind, of, id, code }, bounceDomain)
  return {
    envelopeFrom: address('bounce'),
    ...(of !== 'letter' && { unsubscribeMail: address('stop') }),
    ...(of === 'watcher' && { replyTo: address('reply') }),
  }
}

/** Whether we made this address: a forged one is refused at the door. */
export async function isGenuine(app: App, { of, id, code }: ReturnAddress): Promise<boolean> {
  const { vault } = app
  // hashes are compared, so that the time it takes tells nothing of the code
  const [made, came] = await Promise.all(
    [await codeOf(app, of, id), code].map(text => vault.tokenHash(text)),
  )
  return made === came
}

const codeOf = async ({ vault }: App, of: ReturnOf, id: string): Promise<string> =>
  returnCode(await vault.token('return', `${of}:${id}`))
