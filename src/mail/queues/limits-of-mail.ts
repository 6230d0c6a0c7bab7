// Names the limits that a letter counts in, by the people who can cause it. Counts nothing itself.

import { foldAddress } from '../../domain/folded-address.ts'
import { type Limit, limits } from '../../domain/limits.ts'
import { isMailProvider } from '../../domain/mail-providers.ts'
import type { App } from '../../ports.ts'
import { type Claim, hasOrganized, hasUsedLink } from '../../store/limit-claims.ts'
import { asksToConfirm, type QueuedMail } from '../../store/queued-mails.ts'

/** Letters that anybody can cause by typing an address, and that count until they are answered. */
const isStrangers = ({ kind }: Pick<QueuedMail, 'kind'>): boolean =>
  // `contact` goes to the contact of an event, which its poster typed in
  asksToConfirm({ kind }) || kind === 'lost-links' || kind === 'contact'

type About = {
  kind: QueuedMail['kind']
  eventId: string | null
  subjectId: string | null
  /** In clear; kept as a keyed hash only. */
  address: string
  addressKey: string
  /** The private link of an organizer who has not used one of this event yet. */
  unproved: 'invitation' | 'post' | null
}

/** The places that a letter takes. Letters about what their reader has confirmed take none. */
export async function claimsOf(app: App, about: About): Promise<Claim[]> {
  const { kind, address, addressKey, unproved } = about
  const { db, config } = app
  if (!config.limits) return []
  if (kind === 'answer')
    return [{ bucket: `answers ${about.subjectId}`, limit: limits.answersToOne }]
  const inbox = await inboxOf(app, address)
  const own = (name: string, limit: Limit): Claim[] => [
    { bucket: `${name} ${inbox.address}`, limit },
  ]
  if (kind === 'moderation-link') return own('own moderation-link', limits.moderatorsMails)
  // to organizers who have used their link alone
  if (kind === 'question') return own('messages to', limits.messagesPassedOn)
  if (!isStrangers(about) && !unproved) return []
  if (kind === 'lost-links') {
    if (await hasUsedLink(db, addressKey)) return own('own lost-links', limits.ownLostLinks)
  } else if (isTheirOwn(about) && (await hasOrganized(db, addressKey)))
    return kind === 'contact'
      ? own('messages to', limits.messagesPassedOn)
      : own(`own ${kind}`, limits.organizersMails)
  return [
    { bucket: `${kind} ${inbox.address}`, limit: limits.mailsOfKind },
    { bucket: `all ${inbox.address}`, limit: limits.allMails },
    {
      bucket: `domain ${inbox.domain}`,
      limit: inbox.provider ? limits.providersMails : limits.domainsMails,
    },
    { bucket: 'calendar', limit: limits.calendarsMails },
    ...ofEvent(about),
  ]
}

/** The place that a reader's message to an organizer takes, however it is confirmed. */
export async function claimsOfMessage(app: App, address: string): Promise<Claim[]> {
  if (!app.config.limits) return []
  const inbox = await inboxOf(app, address)
  return [{ bucket: `messages of ${inbox.address}`, limit: limits.messagesWritten }]
}

/**
 * Strangers must not use up an organizer's own letters by forms in the organizer's name: at an address that has
 * used its link these count apart, in nothing that a stranger's letters to other addresses fill.
 */
const isTheirOwn = ({ kind, unproved }: About): boolean =>
  kind === 'confirm-publish' || kind === 'contact' || unproved === 'post'

function ofEvent({ kind, eventId, unproved }: About): Claim[] {
  if (unproved === 'invitation')
    return [{ bucket: `invitations ${eventId}`, limit: limits.invitations }]
  if (kind === 'confirm-follow' || kind === 'confirm-endorse')
    return [{ bucket: `watchers ${eventId}`, limit: limits.watchersMails }]
  return []
}

/** One inbox under its many spellings, and its domain, as keyed hashes. */
async function inboxOf({ vault }: App, typed: string) {
  const { address, domain } = foldAddress(typed)
  return {
    address: await vault.addressKey(address),
    domain: await vault.addressKey(`@${domain}`),
    provider: isMailProvider(domain),
  }
}
