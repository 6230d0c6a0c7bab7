// Counts forms by where they come from, in memory alone: keyed hashes under a key that is made at the
// start, thrown away each day, and never written anywhere. The same on both hosts.

import { instant } from '../domain/event/wall-time.ts'
import { type Limit, limits } from '../domain/limits.ts'
import { sourcePrefix } from '../domain/source-prefix.ts'
import type { Clock, SourceKind, Sources } from '../ports.ts'

/** Sources that are remembered at once; a flood from more pushes out those heard of longest ago. */
const sourcesAtMost = 20_000

const limitsOf: Record<SourceKind, readonly Limit[]> = {
  post: [limits.sourcesPosts, limits.sourcesPostsADay],
  form: [limits.sourcesForms],
  picture: [limits.sourcesPictures],
}

const dayMillis = 24 * 60 * 60 * 1000

/** @param addressOf where a request comes from; what cannot be read counts as one source. */
export function countSources(clock: Clock, addressOf: (request: Request) => string): Sources {
  let seen = new Map<string, number[]>()
  let day = Number.NaN
  let key: Promise<CryptoKey>

  async function hashOf(text: string, now: number): Promise<string> {
    const today = Math.floor(now / dayMillis)
    if (today !== day) {
      day = today
      key = newKey()
      seen = new Map()
    }
    const hash = await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(text))
    return String.fromCharCode(...new Uint8Array(hash, 0, 16))
  }

  return {
    async allow(request, kind) {
      const now = Date.parse(clock.now())
      const prefix = sourcePrefix(addressOf(request)) ?? 'unreadable'
      const hash = await hashOf(`${kind} ${prefix}`, now)
      const longest = Math.max(...limitsOf[kind].map(limit => limit.seconds))
      const times = (seen.get(hash) ?? []).filter(at => at > now - longest * 1000)
      const again = limitsOf[kind].flatMap(limit => placeAgain(times, limit, now))
      if (again.length > 0) return { again: instant(Math.max(...again)) }
      times.push(now)
      // put at the end, so that the first is the one heard of longest ago
      seen.delete(hash)
      seen.set(hash, times)
      if (seen.size > sourcesAtMost) seen.delete(seen.keys().next().value ?? '')
      return {
        giveBack() {
          // a form that came meanwhile has left another list in place of this one
          const counted = seen.get(hash) ?? []
          const index = counted.lastIndexOf(now)
          if (index >= 0) counted.splice(index, 1)
        },
      }
    },
  }
}

/** When there is a place again, if there is none now. */
function placeAgain(times: readonly number[], { most, seconds }: Limit, now: number): number[] {
  const last = times.filter(at => at > now - seconds * 1000).at(-most)
  return last === undefined ? [] : [last + seconds * 1000]
}

const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    crypto.getRandomValues(new Uint8Array(32)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )

/** Counts nobody, where limits are off and where no request comes. */
export const anySource: Sources = { allow: async () => ({ giveBack: () => {} }) }
