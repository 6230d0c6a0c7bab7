// Sets up a whole Turnout in a test: a real database of the host, real routes, a clock that the test
// moves, and a post office that delivers into a list, or fails as it is told to.

import { freshDatabase, freshPictures } from '#database'
import { tellModerators } from '../../src/actions/tell-moderators.ts'
import type { Instant } from '../../src/domain/event/event.ts'
import { plusSeconds } from '../../src/domain/event/wall-time.ts'
import { sourceAddress } from '../../src/domain/source-prefix.ts'
import { turnout } from '../../src/http/routes.ts'
import { openQueues } from '../../src/mail/deliver.ts'
import type { App, Config, Db, Delivery, Job, Message } from '../../src/ports.ts'
import { anySource, countSources } from '../../src/runtime/source-counts.ts'
import { openVault } from '../../src/store/vault.ts'

export const baseUrl = 'https://turnout.example'

export type World = {
  app: App
  /** Mails that the mail server took, oldest first. */
  mails: Message[]
  /** Jobs that were asked for since the start. */
  woken: Job[]
  /** Lines that the program logged. */
  logged: string[]
  clock: { now(): Instant; set(at: Instant): void; advance(seconds: number): void }
  /** Decides what becomes of each mail; by default all are delivered. */
  deliver: (message: Message) => Delivery | Promise<Delivery>
  /** Sends every letter and digest, and tells every watcher, that is due now. */
  work(): Promise<void>
  /** Any request at all, with no header but its own; a path is the calendar's own. */
  request(pathOrUrl: string, init: RequestInit): Promise<Response>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  head(path: string): Promise<Response>
  options(path: string): Promise<Response>
  /** Posts a form as a browser does, from the calendar's own page. */
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Response>
  postJson(path: string, body: unknown): Promise<Response>
}

export type Fields = Record<string, string | string[]>

/** The rally's world: the calendar of the first calendar, on the evening when it was posted. */
export async function aWorld(config: Partial<Config> = {}, db?: Db): Promise<World> {
  let now: Instant = '2023-01-07T03:10:00.000Z'
  const mails: Message[] = []
  const woken: Job[] = []
  const logged: string[] = []
  const afterAnswers: (() => Promise<void>)[] = []
  const counted = countSources({ now: () => now }, request =>
    sourceAddress({ socket: '', forwarded: request.headers.get('x-forwarded-for') ?? '' }, 0),
  )
  const app: App = {
    db: db ?? (await freshDatabase()),
    mailer: {
      async send(message) {
        const delivery = await world.deliver(message)
        if (delivery.outcome === 'delivered') mails.push(message)
        return delivery
      },
    },
    clock: { now: () => now },
    vault: await openVault('a secret for tests, long enough to be one'),
    config: {
      baseUrl,
      host: 'turnout.example',
      calendarId: 'turnout.example',
      calendarName: 'Turnout',
      mailFrom: 'calendar@turnout.example',
      bounceDomain: null,
      calendarZone: 'America/Los_Angeles',
      calendarLanguage: 'en',
      hostName: null,
      hostContact: null,
      accent: null,
      sign: null,
      files: {},
      publishing: 'confirmed',
      moderators: [],
      settleSeconds: 300,
      limits: true,
      mailbox: false,
      offline: true,
      demo: false,
      version: 'test',
      ...config,
    },
    language: config.calendarLanguage ?? 'en',
    pictures: freshPictures(),
    // a request that names no source counts nowhere, so that a test can post as much as it likes
    sources: {
      allow: (request, kind) =>
        request.headers.has('x-forwarded-for')
          ? counted.allow(request, kind)
          : anySource.allow(request, kind),
    },
    later: work => void afterAnswers.push(work),
    wake: job => void woken.push(job),
  }
  const http = turnout(app, line => void logged.push(line))
  const request = async (pathOrUrl: string, init: RequestInit) => {
    const url = pathOrUrl.startsWith('/') ? `${baseUrl}${pathOrUrl}` : pathOrUrl
    const answer = await http.request(url, init)
    for (const work of afterAnswers.splice(0)) await work()
    return answer
  }
  const world: World = {
    app,
    mails,
    woken,
    logged,
    clock: {
      now: () => now,
      set: at => {
        now = at
      },
      advance: seconds => {
        now = plusSeconds(now, seconds)
      },
    },
    deliver: () => ({ outcome: 'delivered', response: '250 OK' }),
    async work() {
      await tellModerators(app)
      await openQueues(app).deliver()
    },
    request,
    get: (path, headers = {}) => request(path, { headers }),
    head: path => request(path, { method: 'HEAD' }),
    options: path => request(path, { method: 'OPTIONS' }),
    post: (path, fields = {}, headers = {}) =>
      request(path, {
        method: 'POST',
        headers: { origin: baseUrl, 'sec-fetch-site': 'same-origin', ...headers },
        body: formOf(fields),
      }),
    postJson: (path, body) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
  return world
}

function formOf(fields: Fields): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one)
  return form
}

/** The path of the first private link of a kind in a mail: `/confirm/…`. */
export function linkIn(
  mail: Message | undefined,
  kind: 'confirm' | 'manage' | 'watch' | 'moderation',
): string {
  const path = new RegExp(`${baseUrl}(/${kind}/[\\w-]{43})`).exec(mail?.text ?? '')?.[1]
  if (!path) throw new Error(`no ${kind} link in: ${mail?.subject ?? 'no mail'}`)
  return path
}
