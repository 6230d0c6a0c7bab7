// Defines the element <turnout-events> for pages of other sites. Sent as the text of this one function
// (http/handlers/scripts.ts), so it uses nothing from outside itself.

/** Lists the events of `src`, an address of the calendar with its filters, in place of the link that stands inside. */
export function embed({ words }) {
  if (customElements.get('turnout-events')) return
  // a page's policy may forbid a style element, and never this
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    ':host{display:block}ul{list-style:none;margin:0;padding:0}li{margin-block:0 .75em}p{margin:0}a{color:inherit}li a{font-weight:bold}footer{font-size:.875em}',
  )

  class TurnoutEvents extends HTMLElement {
    static observedAttributes = ['src', 'max', 'lang']

    connectedCallback() {
      if (!this.shadowRoot) {
        const root = this.attachShadow({ mode: 'open' })
        root.adoptedStyleSheets = [sheet]
        root.append(document.createElement('slot'))
      }
      document.addEventListener('visibilitychange', this)
      this.load()
    }

    disconnectedCallback() {
      document.removeEventListener('visibilitychange', this)
    }

    attributeChangedCallback() {
      if (this.shadowRoot) this.load()
    }

    handleEvent() {
      if (document.visibilityState === 'visible') this.load()
    }

    /** Without an answer the link stays, or the list of before with its time. */
    async load() {
      try {
        const page = new URL(this.getAttribute('src'), document.baseURI)
        const feed = this.feedOf(page)
        this.asked = feed
        // asked about each time, because a browser's own copy would be older than the time that is said
        const answer = await fetch(feed, { credentials: 'omit', cache: 'no-cache' })
        const text = answer.ok ? await answer.text() : null
        // its attributes were changed meanwhile
        if (text !== null && this.asked === feed) this.show(text, page.href)
      } catch {}
    }

    feedOf(page) {
      const feed = new URL(`/calendar.json${page.search}`, page)
      // a page of its own says its filter in the path
      const own = /^\/(region|topic|type|organizer)s\/([^/]+)\/?$/.exec(page.pathname)
      if (own) feed.searchParams.set(own[1], decodeURIComponent(own[2]))
      const max = Math.min(Math.max(Math.trunc(this.getAttribute('max')) || 5, 1), 50)
      feed.searchParams.set('limit', max)
      const language = this.closest('[lang]')?.lang.split('-')[0].toLowerCase()
      if (!feed.searchParams.has('lang') && Object.hasOwn(words, language ?? ''))
        feed.searchParams.set('lang', language)
      return feed
    }

    show(text, pageUrl) {
      const { items, language } = JSON.parse(text)
      const say = words[language] ?? words.en
      const time = new Date().toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
      const asOf = `${say.asOf.replace('{time}', time)} · `
      // the same list is left alone, so that the keyboard's focus in it stays
      if (this.shown === text + pageUrl) {
        this.shadowRoot.querySelector('footer span').textContent = asOf
        return
      }
      this.shown = text + pageUrl
      const list = made('ul')
      list.append(...items.map(row))
      const foot = made('footer')
      foot.append(made('span', asOf), link(say.all, pageUrl))
      const shown = made('div')
      shown.lang = language
      shown.append(items.length ? list : made('p', say.none), foot)
      this.shadowRoot.replaceChildren(shown)
    }
  }

  function row({ title, url, summary, _event }) {
    const item = made('li')
    item.append(link(title, url), ...[summary, ..._event.changes].map(line => made('p', line)))
    return item
  }

  function made(name, text) {
    const element = document.createElement(name)
    if (text === undefined) return element
    element.textContent = text
    element.dir = 'auto'
    return element
  }

  function link(text, url) {
    const one = made('a', text)
    if (/^https?:/.test(url)) one.href = url
    return one
  }

  customElements.define('turnout-events', TurnoutEvents)
}
