// Derives the source of a request on Node: its socket, or what trusted proxies say.

import type { HttpBindings } from '@hono/node-server'
import { sourceAddress } from '../../domain/source-prefix.ts'
import type { Clock, Sources } from '../../ports.ts'
import type { Settings } from '../settings.ts'
import { anySource, countSources } from '../source-counts.ts'

export type NodeSources = Sources & {
  /** Notes the socket that a request came by; forgotten with the request. */
  arrived(request: Request, env: HttpBindings | Record<string, unknown>): void
}

export function nodeSources({ limits, trustedProxies }: Settings, clock: Clock): NodeSources {
  const sockets = new WeakMap<Request, string>()
  const addressOf = (request: Request): string =>
    sourceAddress(
      {
        socket: sockets.get(request) ?? '',
        forwarded: request.headers.get('x-forwarded-for') ?? '',
      },
      trustedProxies,
    )
  return {
    ...(limits ? countSources(clock, addressOf) : anySource),
    arrived(request, env) {
      // only what may be counted, since a page takes a hundredth of a millisecond
      if (request.method !== 'POST' || !('incoming' in env)) return
      const { incoming } = env as HttpBindings
      sockets.set(request, incoming.socket.remoteAddress ?? '')
    },
  }
}
