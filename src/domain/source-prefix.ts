// Derives the network of a request, as limits count it (RFC 4291 and 4632 prefixes). Pure.

/**
 * The /24 of an IPv4 address, the /56 of an IPv6 one: what one household or office gets, so that nobody
 * counts as a crowd. A mapped address (`::ffff:192.0.2.1` or
 * `::ffff:c000:201`) is the IPv4 one. Null for anything else.
 */
export function sourcePrefix(address: string): string | null {
  const bare = bareAddress(address.trim())
  const ipv4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(bare)
  if (ipv4) return ipv4.slice(1).every(part => Number(part) < 256) ? ipv4.slice(1).join('.') : null
  const groups = groupsOf(bare)
  if (!groups) return null
  if (groups.slice(0, 6).join() === mappedGroups) return mappedPrefix(groups.slice(6))
  const [first, second, third, fourth = 0] = groups
  return `${[first, second, third].map(group => group?.toString(16)).join(':')}:${(fourth >> 8).toString(16)}`
}

/** The first six groups of an IPv4 address that is written as IPv6 (RFC 4291 2.5.5.2). */
const mappedGroups = [0, 0, 0, 0, 0, 0xffff].join()

const mappedPrefix = ([high = 0, low = 0]: readonly number[]): string =>
  [high >> 8, high & 0xff, low >> 8].join('.')

/** Without a port (`192.0.2.1:8080`, `[2001:db8::1]:8080`) and without a zone (`fe80::1%eth0`). */
const bareAddress = (address: string): string =>
  address
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '')

/** The eight groups of an IPv6 address, read by the URL parser. */
function groupsOf(address: string): number[] | null {
  if (!/^[\da-f:.]*:[\da-f:.]*$/i.test(address)) return null
  const host = URL.parse(`http://[${address}]`)?.hostname
  if (!host) return null
  const [before = '', after] = host.slice(1, -1).split('::')
  const read = (part: string) =>
    part === '' ? [] : part.split(':').map(one => Number.parseInt(one, 16))
  const [left, right] = [read(before), read(after ?? '')]
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right]
}

/**
 * The address that the outermost trusted proxy saw: each proxy adds the one it heard from at the end of
 * X-Forwarded-For, and what stands before theirs can be written by anybody.
 *
 * @param proxies how many of them stand in front; 0 takes the socket's address.
 */
export function sourceAddress(
  { socket, forwarded }: { socket: string; forwarded: string },
  proxies: number,
): string {
  const hops = [...forwarded.split(',').map(hop => hop.trim()), socket].filter(hop => hop !== '')
  return hops[Math.max(0, hops.length - 1 - proxies)] ?? socket
}
