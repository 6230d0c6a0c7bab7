// Recognizes requests for this calendar by their host, which must be BASE_URL's (RFC 9110 7.4).

import { isLoopback } from '../domain/loopback.ts'

/**
 * Tells from a request's URL whether it was sent to the host of `baseUrl`: by any spelling of its name,
 * on its port, or on the scheme's usual one, since proxies may drop the port. A calendar on a loopback
 * address answers under all of them, on any port.
 */
export function ownHosts(baseUrl: string): (url: string) => boolean {
  const own = new URL(baseUrl)
  const port = own.port || (own.protocol === 'https:' ? '443' : '80')
  const isNear = isLoopback(own.hostname)
  return url => {
    const authority = authorityOf(url)
    if (authority === own.host) return true
    // parsed anew, because a host writes the URL as it came: capitals, IPv6 in any spelling, punycode
    const asked = URL.parse(`http://${authority}`)
    if (!asked || asked.username || asked.password) return false
    if (isNear) return isLoopback(asked.hostname)
    const isSamePort = asked.port === '' || asked.port === port
    return isSamePort && withoutRoot(asked.hostname) === withoutRoot(own.hostname)
  }
}

function authorityOf(url: string): string {
  const start = url.indexOf('//') + 2
  const end = url.indexOf('/', start)
  return end < 0 ? url.slice(start) : url.slice(start, end)
}

/** `example.org.` is `example.org`, said in full (RFC 1034 3.1). */
const withoutRoot = (hostname: string): string => hostname.replace(/\.$/, '')
