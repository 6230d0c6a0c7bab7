// Addresses a mail to one watcher: their links, their name, their address.

import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import { personalise } from '../../../templates/mail/personalise.ts'
import { mailMessageId } from '../../domain/telling.ts'
import type { App, Message } from '../../ports.ts'
import type { Watcher } from '../../store/watchers.ts'
import { returnPaths } from './return-paths.ts'

/** One watcher, with what only their own mail holds. */
export type Addressee = {
  watcher: Watcher
  /** In clear; for sending only. */
  address: string
  /** Their private page. */
  watchUrl: string
  /** The organization that they speak for; null for a follower. */
  organization: string | null
  /** Addresses that bounces, stops and answers come back to. */
  paths: Awaited<ReturnType<typeof returnPaths>>
}

/** Rows that cannot be opened, with what was wrong; they keep nobody else from being told. */
export type Damaged = { watcher: Watcher; error: unknown }

/** Opens the addresses of watchers and makes their links, so that no connection waits for a key later. */
export async function addressees(
  app: App,
  watchers: readonly Watcher[],
  organizations: ReadonlyMap<string, string>,
): Promise<{ opened: Addressee[]; damaged: Damaged[] }> {
  const { vault, config } = app
  const open = async (watcher: Watcher): Promise<Addressee> => ({
    watcher,
    address: await vault.unseal(watcher.address),
    watchUrl: `${config.baseUrl}/watch/${await vault.token('watch', watcher.id)}`,
    organization: organizations.get(watcher.id) ?? null,
    paths: await returnPaths(app, 'watcher', watcher.id),
  })
  const all = await Promise.all(
    watchers.map(watcher => open(watcher).catch((error: unknown) => ({ watcher, error }))),
  )
  return {
    opened: all.filter(one => 'address' in one),
    damaged: all.filter(one => 'error' in one),
  }
}

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Mail that many get alike. */
export type SharedMail = { rendered: RenderedMail; calendar: string | null }

export function addressed(
  { config }: App,
  { watcher, address, watchUrl, organization, paths }: Addressee,
  { shared, messageId }: { shared: SharedMail; messageId: string },
): Message {
  const stopUrl = `${watchUrl}/stop`
  const { host } = config
  return {
    messageId,
    to: address,
    ...personalise(shared.rendered, { watchUrl, stopUrl, organization }),
    ...paths,
    ...(shared.calendar && { calendar: shared.calendar }),
    ...(watcher.confirmedBy && {
      references: mailMessageId({ mailId: watcher.confirmedBy, host }),
    }),
    unsubscribeUrl: stopUrl,
    listId: `<${watcher.eventId}.events.${host}>`,
  }
}
