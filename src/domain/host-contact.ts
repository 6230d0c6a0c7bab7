// Reads the ways to reach the people who run the calendar. Must not know pages or files.

import { isEmailAddress } from './email-address.ts'

/** A contact as people read it, and as an address to press. */
export type HostContact = {
  words: string
  url: string
  /** False where the host gave none: `postmaster` has to be read by every mail system (RFC 5321 4.5.1). */
  isGiven: boolean
}

export function hostContactOf({
  hostContact,
  mailFrom,
}: {
  hostContact: string | null
  mailFrom: string
}): HostContact {
  const words = hostContact ?? `postmaster@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}`
  const url = isEmailAddress(words) || hostContact === null ? `mailto:${words}` : words
  return { words, url, isGiven: hostContact !== null }
}
