// Decides which addresses that strangers wrote may stand in an href, and how. Must not know Markdown or
// pages.

import { mailtoUrl } from './email-address.ts'
import { readUrl } from './read-url.ts'

/** `rel` of every link to a stranger's address: for search engines, and for the page that it opens. */
export const strangersRel = 'nofollow ugc noopener'

/** Marks of a place in a text while it is rendered (`description-html.ts`), which are no part of an address. */
export const marks = /[\uF000-\uF0FF]/g

/** UTF-16 units of the longest address that becomes a link. */
export const longestAddress = 2048

/**
 * An absolute http, https, mailto or tel address, percent-encoded; null for every other, so that no link
 * runs a script or leads into this calendar. `www.example.org` and `desk@example.org` get their scheme.
 */
export function safeHref(written: string): string | null {
  const address = written.replaceAll(marks, '').trim()
  if (!address || address.length > longestAddress) return null
  if (/^https?:/i.test(address)) return readUrl(address)
  if (/^(?:mailto|tel):/i.test(address)) return URL.parse(address)?.href ?? null
  if (mailAddress.test(address)) return mailtoUrl(address)
  return isHost(address) ? readUrl(`https://${address}`) : null
}

const mailAddress = /^[^\s@/?#:[\]()<>"]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u

/** A host with a dot, which a path may follow. `flyer.pdf` is a file beside the page, not a host. */
function isHost(address: string): boolean {
  const [, host, rest] =
    /^((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,})($|[/?#:].*$)/su.exec(address) ?? []
  if (host === undefined) return false
  return /^www\./i.test(host) || (rest ?? '').startsWith('/') || !fileEnding.test(host)
}

const fileEnding =
  /\.(?:aspx?|docx?|gif|html?|ics|jpe?g|md|mp[34]|od[pst]|pdf|php|png|pptx?|svg|txt|webp|xlsx?|zip)$/i
