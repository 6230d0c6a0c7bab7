// Answers GET /events/:id/qr.svg: the event's address as a QR code, to be scanned from a screen; with `?seen=3` from a
// sheet of paper that has version 3.

import { qrCode } from '../../domain/qr/qr-code.ts'
import type { Handler } from '../context.ts'
import { signPolicy } from '../headers.ts'
import { refuse } from '../refuse.tsx'
import { seenIn } from '../seen.ts'
import { publicEvent } from './event.tsx'

export const showQr: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  const { baseUrl } = app.config
  const seen = seenIn(c, event)
  const modules = qrCode(`${baseUrl}/events/${event.id}${seen ? `?seen=${seen}` : ''}`)
  if (!modules) return refuse(app, c, 'page-not-found')
  c.header('content-security-policy', signPolicy)
  return c.body(drawn(modules), 200, {
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=3600',
  })
}

/** Light modules that must surround the code. */
const quietZone = 4

/** Dark on light in every colour scheme, because scanners expect it. */
function drawn(modules: readonly (readonly number[])[]): string {
  const size = modules.length + 2 * quietZone
  const path = modules.flatMap((row, y) =>
    [...row.join('').matchAll(/1+/g)].map(
      ({ 0: run, index }) =>
        `M${index + quietZone} ${y + quietZone}h${run.length}v1h-${run.length}z`,
    ),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path.join('')}"/></svg>`,
  ].join('')
}
