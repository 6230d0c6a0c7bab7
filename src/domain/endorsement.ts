// Decides whether an endorsement is shown, and which domain its confirmed address proves.

import type { Instant } from './event/event.ts'
import { isMailProvider } from './mail-providers.ts'

/** `ask`: an endorsement waits until an organizer shows it; `show`: it is shown once it is confirmed. */
export type EndorsementRule = 'ask' | 'show'

/** `waiting`: no organizer has answered; `hidden`: an organizer said no, before or after showing it. */
export type EndorsementStanding = 'unconfirmed' | 'waiting' | 'shown' | 'hidden' | 'withdrawn'

export function endorsementStanding(of: {
  confirmedAt: Instant | null
  shownAt: Instant | null
  hiddenAt: Instant | null
  withdrawnAt: Instant | null
}): EndorsementStanding {
  if (!of.confirmedAt) return 'unconfirmed'
  if (of.withdrawnAt) return 'withdrawn'
  if (of.hiddenAt) return 'hidden'
  return of.shownAt ? 'shown' : 'waiting'
}

/** Second levels under which registries register names (`example.co.uk`). */
const registries = new Set('ac co com edu gob gov mil ne net nom or org'.split(' '))

/**
 * The domain of an address where a website is at it or below it; `''` where it is not. It proves a
 * domain and no name. Nobody's are the domains of mail providers and of registries; below a short name
 * under a country's domain a website is not taken for its own, because it may be a registry's.
 */
export function confirmedDomain(address: string, website: string): string {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  const site =
    URL.parse(website)
      ?.hostname.replace(/^www\./, '')
      .replace(/\.$/, '') ?? ''
  const host = URL.parse(`https://${domain}`)?.hostname ?? ''
  const [first = '', last = '', ...more] = host.split('.')
  if (!last || !site || isMailProvider(host)) return ''
  const underCountry = more.length === 0 && last.length === 2
  if (underCountry && registries.has(first)) return ''
  if (site === host) return host
  return site.endsWith(`.${host}`) && !(underCountry && first.length <= 3) ? host : ''
}
