// Makes names for rows: short enough for an address, too many to guess, safe to read aloud.

/** Lower-case Crockford base 32: no i, l, o or u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 12 characters, 60 random bits. Never used again, not even after a deletion. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => alphabet[byte & 31]).join(
    '',
  )
}
