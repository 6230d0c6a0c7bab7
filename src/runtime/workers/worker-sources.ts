// Derives the source of a request to a Worker from Cloudflare's header. The binding counts by place and
// minute; each isolate counts hours and days.

import type { RateLimit } from '@cloudflare/workers-types'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { sourcePrefix } from '../../domain/source-prefix.ts'
import type { Clock, SourceKind, Sources } from '../../ports.ts'
import { countSources } from '../source-counts.ts'
import type { Env } from './env.ts'

/** The period of the bindings in wrangler.toml; the platform takes 10 or 60. */
const periodSeconds = 60

/** @param hash makes a keyed hash, so that the platform's counter gets no address. */
export function workerSources(
  env: Pick<Env, 'POSTS' | 'FORMS'>,
  clock: Clock,
  hash: (text: string) => Promise<string>,
): Sources {
  const addressOf = (request: Request) => request.headers.get('cf-connecting-ip') ?? ''
  const isolate = countSources(clock, addressOf)
  const bindings: Record<SourceKind, RateLimit | undefined> = {
    post: env.POSTS,
    form: env.FORMS,
    picture: env.FORMS,
  }
  return {
    async allow(request, kind) {
      const now = clock.now()
      const allowed = await isolate.allow(request, kind)
      const binding = bindings[kind]
      if ('again' in allowed || !binding) return allowed
      const day = now.slice(0, 10)
      const key = await hash(`${day} ${sourcePrefix(addressOf(request)) ?? 'unreadable'}`)
      const { success } = await binding.limit({ key })
      return success ? allowed : { again: plusSeconds(now, periodSeconds) }
    },
  }
}
