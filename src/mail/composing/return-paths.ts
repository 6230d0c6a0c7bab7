// Derives the address that a mail's bounces, stops and answers come back to, when this calendar takes mail.

import {
  endOf,
  hasRunOut,
  type ReturnAddress,
  type ReturnOf,
  returnAddress,
  returnCode,
  signedText,
} from '../../domain/return-address.ts'
import type { App, Message } from '../../ports.ts'

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
  const address = (kind: ReturnAddress['kind']) => addressOf(app, { kind, of, id }, bounceDomain)
  return {
    envelopeFrom: await address('bounce'),
    ...(of !== 'letter' && { unsubscribeMail: await address('stop') }),
    ...(of === 'watcher' && { replyTo: await address('reply') }),
  }
}

/** Makes the address that answers to one mail come back to; undefined while no mail comes in. */
export async function replyAddress(app: App, mailId: string): Promise<string | undefined> {
  const { bounceDomain } = app.config
  if (bounceDomain === null) return undefined
  return addressOf(app, { kind: 'reply', of: 'letter', id: mailId }, bounceDomain)
}

async function addressOf(
  app: App,
  of: Pick<ReturnAddress, 'kind' | 'of' | 'id'>,
  domain: string,
): Promise<string> {
  const to = { ...of, until: endOf(of.kind, app.clock.now()) }
  return returnAddress({ ...to, code: await codeOf(app, to) }, domain)
}

export type Validity = 'valid' | 'ran-out' | 'forged'

/** True when this calendar made the address, for just this purpose, and it still works. */
export async function validityOf(app: App, to: ReturnAddress): Promise<Validity> {
  const { vault, clock } = app
  // hashes are compared, so that the time it takes tells nothing of the code
  const [made, came] = await Promise.all(
    [await codeOf(app, to), to.code].map(text => vault.tokenHash(text)),
  )
  if (made !== came) return 'forged'
  return hasRunOut(to, clock.now()) ? 'ran-out' : 'valid'
}

const codeOf = async ({ vault }: App, to: Omit<ReturnAddress, 'code'>): Promise<string> =>
  returnCode(await vault.token('return', signedText(to)))
