// Caches public pages in memory, each rendered and compressed once for its mark (store/page-marks.ts) and
// until the clock changes it. Apart from feeds, which no page pushes out.

import type { Context } from 'hono'
import type { App, Compressor } from '../ports.ts'
import type { PageMark } from '../store/page-marks.ts'
import { longestAddress } from './bounds.ts'
import type { Handler } from './context.ts'
import type { PageKind } from './page-kinds.ts'
import { addressedLanguage, readerLanguage } from './reader-language.ts'
import { type RenderedPage, renderPage, withCodings } from './rendered-page.ts'
import { pathAndQuery } from './response-cache.ts'
import { give } from './stored-answer.ts'

type KeptPage = Omit<RenderedPage, 'canBeKept'> & {
  mark: string
  /** Ids of all that it hangs on; undefined where any write may change it. */
  of: readonly string[] | undefined
  /** Of those ids when the mark was last read: while it is the same, so is the mark. */
  stamp: number | undefined
}

const mostPages = 1000
const mostOctets = 16 * 1024 * 1024
/** Addresses that are answered before routing. */
const mostAddresses = 4000

export function openPageCache(app: App, compressor: Compressor) {
  // the longest unused stand first
  const pages = new Map<string, KeptPage>()
  /** By address as it was asked: the known part of it. Only what went through every guard is here. */
  const addresses = new Map<string, string>()
  const rendering = new Map<string, Promise<KeptPage | Response>>()
  let octets = 0
  let takenDown: number | undefined

  /** Finds the answer that lies ready for a GET, without a query; undefined when it must be looked for. */
  function ready(request: Request): Response | Promise<Response> | undefined {
    if (request.method !== 'GET') return undefined
    const address = addresses.get(pathAndQuery(request.url))
    if (address === undefined) return undefined
    const key = keyOf(request, address)
    const page = pages.get(key)
    if (!page || page.stamp !== app.db.stamp?.(page.of) || isOver(page)) return undefined
    pages.delete(key)
    pages.set(key, page)
    return give(request, page.answer)
  }

  /**
   * The handler of a public page, whose pages are kept. Where only a query can tell that something was
   * written, each is rendered anew, because the host's own cache stands before it (workers/edge.ts).
   */
  const kept =
    (kind: PageKind, handle: Handler): Handler =>
    async (app, c) => {
      const request = c.req.raw
      const address = knownAddress(c, kind)
      // rendered for its key alone, so that no unknown parameter gets into its links
      if (address !== pathAndQuery(request.url))
        c.req.raw = new Request(new URL(address, request.url), request)
      const stamp = app.db.stamp?.()
      if (stamp === undefined) {
        const made = await renderPage(app, c, handle)
        if (made instanceof Response) return made
        return give(
          request,
          withCodings(made.answer, made.bytes, compressor, () => {}),
        )
      }
      const mark = () => kind.mark(app.db, c, app.clock.now())
      const state = await mark()
      const key = keyOf(request, address)
      forgetTakenDown(state)
      const known = pages.get(key)
      if (known?.mark === state.mark && !isOver(known)) {
        Object.assign(known, stamped(stamp, state))
        remember(request.url, address)
        return give(request, known.answer)
      }
      const job = `${key}\n${state.mark}`
      const shared = rendering.get(job)
      const made = await (shared ?? started(job, () => make(key, { stamp, state, mark }, render)))
      function render() {
        return renderPage(app, c, handle)
      }
      // a refusal is made for one request, since it goes by what its client takes
      if (made instanceof Response) return shared ? handle(app, c) : made
      if (pages.get(key) === made) remember(request.url, address)
      return give(request, made.answer)
    }

  function started(job: string, make: () => Promise<KeptPage | Response>) {
    const making = make().finally(() => rendering.delete(job))
    rendering.set(job, making)
    return making
  }

  /** @param before of all when the mark was not yet read: nothing was written since, or a write may be missed. */
  function stamped(before: number, { of }: PageMark): Pick<KeptPage, 'of' | 'stamp'> {
    const isStill = before === app.db.stamp?.()
    return isStill ? { of, stamp: app.db.stamp?.(of) } : { of: undefined, stamp: before }
  }

  type Occasion = { stamp: number; state: PageMark; mark: () => Promise<PageMark> }

  async function make(
    key: string,
    { stamp, state, mark }: Occasion,
    render: () => ReturnType<typeof renderPage>,
  ): Promise<KeptPage | Response> {
    const made = await render()
    if (made instanceof Response) return made
    const { bytes, canBeKept, ...rest } = made
    const page: KeptPage = { ...rest, mark: state.mark, ...stamped(stamp, state) }
    withCodings(page.answer, bytes, compressor, more => {
      page.size += more
      if (pages.get(key) !== page) return
      octets += more
      makeRoom()
    })
    // written meanwhile: it may show half of that, and is given to those alone that wait for it
    const isWhole = stamp === app.db.stamp?.() || (await mark()).mark === state.mark
    if (isWhole && canBeKept) put(key, page)
    return page
  }

  function put(key: string, page: KeptPage): void {
    drop(key)
    pages.set(key, page)
    octets += page.size
    makeRoom()
  }

  function makeRoom(): void {
    for (const key of pages.keys()) {
      if (octets <= mostOctets && pages.size <= mostPages) break
      drop(key)
    }
  }

  function drop(key: string): void {
    octets -= pages.get(key)?.size ?? 0
    pages.delete(key)
  }

  /** Of what was taken down nothing is kept in memory. */
  function forgetTakenDown({ takenDownVersion }: PageMark): void {
    if (takenDown === takenDownVersion) return
    takenDown = takenDownVersion
    pages.clear()
    octets = 0
  }

  function remember(url: string, address: string): void {
    if (url.length > longestAddress) return
    if (addresses.size >= mostAddresses) addresses.clear()
    addresses.set(pathAndQuery(url), address)
  }

  const keyOf = (request: Request, address: string): string =>
    `${readerLanguage(request, app.config.calendarLanguage)} ${address}`

  /** Also where the clock was put back to before it was rendered. */
  function isOver({ renderedAt, until }: KeptPage): boolean {
    const now = app.clock.now()
    return (until !== null && now >= until) || now < renderedAt
  }

  return { ready, kept }
}

/** Path and known parameters that say something, in the order of the kind: what a page may depend on. */
function knownAddress(c: Context, { parameters, path }: PageKind): string {
  const asked = new URL(c.req.url).searchParams
  const known = new URLSearchParams(
    parameters.flatMap(name => asked.getAll(name).flatMap(value => (value ? [[name, value]] : []))),
  )
  // the links of a page keep a language that its address names
  const language = addressedLanguage(c.req.url)
  if (language) known.set('lang', language)
  return `${path?.(c) ?? c.req.path}${known.size > 0 ? `?${known}` : ''}`
}
