// Validates web addresses: http or https, a host with a dot, no log-in in it.

import { oneLine } from './plain-text.ts'

/**
 * The address, normalized; `''` stays `''`; one without a scheme is taken as https; null when it is none,
 * or not one alone ("https://… Passcode: 4411"). What text puts around an address is left out: brackets,
 * a comma behind it, the full stop behind a bare host.
 */
export function readUrl(written: string): string | null {
  const text = bare(oneLine(written))
  if (!text) return ''
  if (/\s/.test(text)) return null
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^:/]+:\d+(\/|$)/.test(text) ? text : `https://${text}`
  const url = URL.parse(whole)
  if (url?.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
  if (!url || !/^https?:$/.test(url.protocol) || !isHost(url.hostname, text)) return null
  return url.username || url.password ? null : url.href
}

const bare = (text: string): string =>
  text.replace(/^<(.+)>$|^\((.+)\)$/, '$1$2').replace(/(?<=[^,;])[,;]+$/, '')

/**
 * True when a host is a domain name with a top-level domain of two letters or more, or an IPv4 address
 * that was written out: "N.A." and "1.2" are neither, though a URL parser takes both.
 */
function isHost(hostname: string, written: string): boolean {
  if (/^\d+(\.\d+){3}$/.test(hostname)) return written.includes(hostname)
  return /^[^.]+(\.[^.]+)*\.([a-z]{2,}|xn--[a-z0-9-]+)$/.test(hostname)
}
