// Answers GET /metrics in Prometheus' text, for a host with METRICS_TOKEN. Labels are patterns, codes and lanes
// alone, so that a stranger adds no series and nothing private is in one.

import { createHash, timingSafeEqual } from 'node:crypto'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Instant } from '../../domain/event/event.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { mailKinds } from '../../mail/composing/mail-kinds.ts'
import { lanes } from '../../mail/delivery/lanes.ts'
import type { App, Delivery } from '../../ports.ts'
import { changeWaits, countBehind, percentile, waitingMails } from '../../store/change-waits.ts'
import { untoldSince } from '../../store/telling-times.ts'
import type { Answered } from './requests.ts'

/** Changes of a day are looked at, once a minute at most. */
const daySeconds = 24 * 60 * 60
const readSeconds = 60

export type Metrics = {
  answered(one: Answered): void
  mailed(delivery: Delivery): void
  answer(request: Request): Promise<Response>
}

export function openMetrics(token: string, app: () => App): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry, prefix: 'turnout_' })
  const requests = new Counter({
    name: 'turnout_requests_total',
    help: 'Answered requests; 304 is a feed or page that its reader has already.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'turnout_request_seconds',
    help: 'Until an answer is there.',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers,
  })
  const mails = new Counter({
    name: 'turnout_mails_total',
    help: 'Tries of a mail, by outcome and by the first digit of the answer (none: no answer came).',
    labelNames: ['outcome', 'answer'],
    registers,
  })
  const stored = storedGauges(registers, app)
  const wanted = digestOf(token)
  return {
    answered({ method, route, status, millis }) {
      requests.inc({ method: known(method), route, status })
      seconds.observe({ route }, millis / 1000)
    },
    mailed: ({ outcome, response }) =>
      mails.inc({ outcome, answer: /^[245]/.test(response) ? `${response[0]}xx` : 'none' }),
    async answer(request) {
      if (!['GET', 'HEAD'].includes(request.method))
        return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
      const [, given = ''] = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
      if (!timingSafeEqual(digestOf(given), wanted))
        return new Response('GET /metrics takes METRICS_TOKEN as a bearer token.\n', {
          status: 401,
          headers: { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' },
        })
      await stored()
      const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' }
      return new Response(await registry.metrics(), { headers })
    },
  }
}

/** Gauges over the database; the one over a day's changes is kept for a minute. */
function storedGauges(registers: Registry[], app: () => App): () => Promise<void> {
  const waits = new Gauge({
    name: 'turnout_change_wait_seconds',
    help: 'From a change to its last mail that was taken, its rest included; changes of the last day.',
    labelNames: ['share'],
    registers,
  })
  const overdue = new Gauge({
    name: 'turnout_change_overdue_seconds',
    help: 'Since when a change is due that nobody is telling.',
    registers,
  })
  const waiting = new Gauge({
    name: 'turnout_waiting_mails',
    help: 'Letters that wait, by lane, and watchers who are behind.',
    labelNames: ['lane'],
    registers,
  })
  let readAt: Instant = ''
  return async () => {
    const { db, clock } = app()
    const now = clock.now()
    const since = await untoldSince(db, now)
    overdue.set(since ? (Date.parse(now) - Date.parse(since)) / 1000 : 0)
    const lengths = new Map<string, number>(lanes.map(lane => [lane, 0]))
    for (const { kind, count } of await waitingMails(db)) {
      const { lane } = mailKinds[kind]
      lengths.set(lane, (lengths.get(lane) ?? 0) + count)
    }
    lengths.set('behind', await countBehind(db))
    for (const [lane, length] of lengths) waiting.set({ lane }, length)
    if (readAt <= now && plusSeconds(readAt || now, readSeconds) > now && readAt) return
    readAt = now
    const all = await changeWaits(db, plusSeconds(now, -daySeconds))
    waits.set({ share: 'p50' }, percentile(all, 0.5))
    waits.set({ share: 'p95' }, percentile(all, 0.95))
    waits.set({ share: 'largest' }, percentile(all, 1))
  }
}

/** Digests are of one length, so that the comparison tells nothing about the token. */
const digestOf = (text: string) => createHash('sha256').update(text).digest()

/** A method is what a client wrote. */
const known = (method: string) =>
  ['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method) ? method : 'other'
