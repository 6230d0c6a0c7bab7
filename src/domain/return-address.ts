// Makes and reads the addresses that mail comes back to: `bounce+w0123…@example.org`. Their purpose,
// subject and end are signed. Must not know keys: the code comes from the caller.

import type { Instant } from './event/event.ts'

export type ReturnKind = 'bounce' | 'stop' | 'reply'
export type ReturnOf = 'watcher' | 'digest' | 'letter'

/** The parts of an address, all of them signed by `code`. */
export type ReturnAddress = {
  kind: ReturnKind
  of: ReturnOf
  id: string
  /** The last month that it works in, as {@link monthOf} counts; null for a stop, which has no end. */
  until: number | null
  code: string
}

const signs = { watcher: 'w', digest: 'd', letter: 'l' } as const satisfies Record<ReturnOf, string>
const kinds = Object.fromEntries(Object.entries(signs).map(([of, sign]) => [sign, of as ReturnOf]))

/** Characters of every id that an address can hold. */
export const idLength = 12

/** Crockford's base 32, in lower case since some servers fold the local part. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 46 of the 64 characters that a local part may have. */
const pattern = /^(bounce|stop|reply)\+([wdl])([0-9a-z]{12})([0-9a-hjkmnp-tv-z]{2})?([0-9a-z]{20})@/

export const returnAddress = (to: ReturnAddress, domain: string): string =>
  `${to.kind}+${signs[to.of]}${to.id}${monthCode(to.until)}${to.code}@${domain}`

/** Undefined for an address that is none of ours. */
export function readReturnAddress(address: string): ReturnAddress | undefined {
  const [, kind, sign = '', id, month, code] = pattern.exec(address.trim().toLowerCase()) ?? []
  const of = kinds[sign]
  if (!kind || !of || !id || !code) return undefined
  return { kind: kind as ReturnKind, of, id, until: month ? readMonth(month) : null, code }
}

/** The text that the code of an address signs. */
export const signedText = ({ kind, of, id, until }: Omit<ReturnAddress, 'code'>): string =>
  `${kind} ${of} ${id} ${until ?? 'no end'}`

/** Months since January 2000. */
export const monthOf = (at: Instant): number =>
  (Number(at.slice(0, 4)) - 2000) * 12 + Number(at.slice(5, 7)) - 1

/** Bounces and answers come weeks late; after half a year an address is only worth something to a stranger. */
const monthsAtMost = 6

/** The end of an address that goes out now. A stop works as long as any mail of ours is kept (RFC 8058). */
export const endOf = (kind: ReturnKind, now: Instant): number | null =>
  kind === 'stop' ? null : monthOf(now) + monthsAtMost

export const hasRunOut = ({ until }: ReturnAddress, now: Instant): boolean =>
  until !== null && monthOf(now) > until

const monthCode = (month: number | null): string =>
  month === null ? '' : `${alphabet[(month >> 5) & 31]}${alphabet[month & 31]}`

const readMonth = ([high = '', low = '']: string): number =>
  alphabet.indexOf(high) * 32 + alphabet.indexOf(low)

/** 100 bits of a token (base64url of 20 bytes or more) in characters that survive any mail server. */
export function returnCode(token: string): string {
  const bytes = Uint8Array.from(
    atob(token.slice(0, 28).replaceAll('-', '+').replaceAll('_', '/')),
    char => char.charCodeAt(0),
  )
  return Array.from(bytes.slice(0, 20), byte => alphabet[byte & 31]).join('')
}
