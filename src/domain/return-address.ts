// Addresses that mail comes back to: `bounce+w0123…@example.org`. What they are for is signed, so a
// forged one is nobody's. Must not know keys: the token comes from whoever has them.

export type ReturnKind = 'bounce' | 'stop' | 'reply'
export type ReturnOf = 'watcher' | 'digest' | 'letter'

/** What an address says it is for; believed only when `code` is the right one. */
export type ReturnAddress = { kind: ReturnKind; of: ReturnOf; id: string; code: string }

const signs = { watcher: 'w', digest: 'd', letter: 'l' } as const satisfies Record<ReturnOf, string>
const kinds = Object.fromEntries(Object.entries(signs).map(([of, sign]) => [sign, of as ReturnOf]))

/** Characters of every id that an address can hold. */
export const idLength = 12

/** Lower case only, since some servers fold the local part; 44 of the 64 characters it may have. */
const pattern = /^(bounce|stop|reply)\+([wdl])([0-9a-z]{12})([0-9a-z]{20})@/

export const returnAddress = (to: ReturnAddress, domain: string): string =>
  `${to.kind}+${signs[to.of]}${to.id}${to.code}@${domain}`

/** Undefined for an address that is none of ours. */
export function readReturnAddress(address: string): ReturnAddress | undefined {
  const [, kind, sign = '', id, code] = pattern.exec(address.trim().toLowerCase()) ?? []
  const of = kinds[sign]
  return kind && of && id && code ? { kind: kind as ReturnKind, of, id, code } : undefined
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 100 bits of a token (base64url of 20 bytes or more) in characters that survive any mail server. */
export function returnCode(token: string): string {
  const bytes = Uint8Array.from(
    atob(token.slice(0, 28).replaceAll('-', '+').replaceAll('_', '/')),
    char => char.charCodeAt(0),
  )
  return Array.from(bytes.slice(0, 20), byte => alphabet[byte & 31]).join('')
}
