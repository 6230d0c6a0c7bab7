// Answers requests in the browser as the service worker: the network always comes first. Offline it shows
// the last events seen, and says when they were kept. Sent as the text of these functions
// (http/handlers/scripts.ts), so they use nothing from outside themselves. Style sheets are kept as events are: each
// update of the program brings new names, and kept pages still use older ones. What is put again stands last.

/** Keeps events for a reader without a connection; lists and private pages never. */
export function serviceWorker({ version, mostKept, words }) {
  const cacheName = `turnout-${version}`
  const offlinePath = '/offline'

  self.addEventListener('install', event => {
    self.skipWaiting()
    event.waitUntil(keepOfflinePage())
  })
  self.addEventListener('activate', event => event.waitUntil(takeOver()))
  self.addEventListener('fetch', event => {
    const { request } = event
    if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
    if (request.mode === 'navigate') event.respondWith(answerPage(event))
    else if (request.destination === 'style') event.respondWith(answerStyle(event))
  })

  async function answerPage(event) {
    const path = eventPath(event.request)
    let answer
    try {
      answer = await fetch(event.request)
    } catch {
      return (path && (await keptEvent(path))) || offlinePage()
    }
    if (path) event.waitUntil(keepEvent(path, answer.clone()))
    return answer
  }

  async function answerStyle(event) {
    const cache = await caches.open(cacheName)
    try {
      const answer = await fetch(event.request)
      const kept = bare(answer.clone())
      if (answer.ok) event.waitUntil(keepLast(cache, event.request.url, kept, isStyle))
      return answer
    } catch {
      return (await cache.match(event.request.url)) ?? Response.error()
    }
  }

  async function keepEvent(path, answer) {
    const cache = await caches.open(cacheName)
    // taken down
    if (answer.status === 404 || answer.status === 410) return cache.delete(path)
    const { headers } = answer
    const isPage = answer.status === 200 && /^text\/html/.test(headers.get('content-type'))
    if (!isPage || answer.redirected || /no-store/.test(headers.get('cache-control'))) return
    const kept = bare(answer)
    kept.headers.set('kept-at', `${Date.now()}`)
    await keepLast(cache, path, kept, eventPath)
  }

  async function keepLast(cache, key, answer, isAlike) {
    await cache.delete(key)
    await cache.put(key, answer)
    const alike = (await cache.keys()).filter(isAlike)
    for (const one of alike.slice(0, -mostKept)) await cache.delete(one)
  }

  const isStyle = ({ url }) => url.endsWith('.css')

  async function keptEvent(path) {
    const cache = await caches.open(cacheName)
    const kept = await cache.match(path)
    if (!kept) return
    const { headers } = kept
    const html = await kept.text()
    const language = languageOf(html)
    const style = { dateStyle: 'full', timeStyle: 'short' }
    const when = new Date(Number(headers.get('kept-at'))).toLocaleString(language, style)
    const said = words[language].kept.replace('{when}', () => when)
    const banner = `<p class="notice" role="status">${said}</p>`
    return new Response(
      html.replace(/<main[^>]*>/, main => main + banner),
      { headers },
    )
  }

  async function offlinePage() {
    const cache = await caches.open(cacheName)
    const kept = await cache.match(offlinePath)
    if (!kept) return Response.error()
    const html = await kept.text()
    const links = []
    for (const one of (await cache.keys()).filter(eventPath)) {
      const event = await (await cache.match(one)).text()
      const title = /<title>([^<]*) · /.exec(event)?.[1] ?? ''
      links.unshift(`<li><a href="${eventPath(one)}">${title}</a></li>`)
    }
    const list = links.length
      ? `<p>${words[languageOf(html)].list}</p><ul class="plain">${links.join('')}</ul>`
      : ''
    const { headers } = kept
    return new Response(
      html.replace('</main>', () => `${list}</main>`),
      { status: 503, headers },
    )
  }

  async function keepOfflinePage() {
    const cache = await caches.open(cacheName)
    const page = await fetch(offlinePath, { cache: 'reload' })
    if (!page.ok) throw new Error(`${offlinePath}: ${page.status}`)
    await cache.put(offlinePath, bare(page.clone()))
    const style = /href="(\/[^"]*\.css)"/.exec(await page.text())?.[1]
    if (style) await cache.put(new URL(style, location).href, bare(await fetch(style)))
  }

  async function takeOver() {
    for (const name of await caches.keys())
      if (name.startsWith('turnout-') && name !== cacheName) await caches.delete(name)
    await self.clients.claim()
    // events that were open before
    for (const { url } of await self.clients.matchAll({ includeUncontrolled: true })) {
      const path = eventPath({ url })
      if (path)
        await fetch(url)
          .then(answer => keepEvent(path, answer))
          .catch(() => {})
    }
  }

  /** Found by its address alone, and no longer compressed. */
  function bare(answer) {
    const headers = new Headers(answer.headers)
    for (const name of ['vary', 'content-encoding', 'content-length']) headers.delete(name)
    return new Response(answer.body, { headers })
  }

  const eventPath = ({ url }) =>
    /^\/events\/(?!new$)[0-9a-z]+$/.exec(new URL(url).pathname)?.[0] ?? null

  const languageOf = html => /<html lang="(\w+)"/.exec(html)?.[1] ?? 'en'
}

/** The off switch: removes what was kept, then itself. */
export function noServiceWorker() {
  self.addEventListener('install', () => self.skipWaiting())
  self.addEventListener('activate', event => event.waitUntil(leave()))

  async function leave() {
    for (const name of await caches.keys())
      if (name.startsWith('turnout-')) await caches.delete(name)
    await self.registration.unregister()
  }
}
