// What Turnout takes for a web address: http or https, a host with a dot, no log-in in it.

import { oneLine } from './plain-text.ts'

/** The address, normalized; `''` stays `''`; one without a scheme is taken as https; null when it is none. */
export function readUrl(written: string): string | null {
  const text = oneLine(written)
  if (!text) return ''
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^:/]+:\d+(\/|$)/.test(text) ? text : `https://${text}`
  const url = URL.parse(whole)
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return null
  return url.username || url.password ? null : url.href
}
