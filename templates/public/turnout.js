// Loads what scripts improve. All works without them; only pages with the event form, an event's own and lists load more.

// after everything else, since it is of use only later; a browser that takes none has none. Asked for before the first
// wait below, behind which the page may have loaded already
addEventListener('load', async () => {
  const isOff = document.documentElement.dataset.offline === 'off'
  try {
    const workers = navigator.serviceWorker
    if (!workers) return
    if (!isOff) await workers.register('/sw.js')
    // the script of today removes itself, and what was kept
    else for (const one of await workers.getRegistrations()) await one.update()
  } catch {}
})

const form = document.querySelector('form[data-follow-start]')

/** Each part alone: one that does not load leaves the others. */
const enhanced = async (loading, use) => {
  const part = await loading.catch(() => null)
  if (part) use(part)
}

if (form) {
  await enhanced(import('/follow-start.js'), ({ followStart }) => followStart(form))
  await enhanced(import('/propose-terms.js'), ({ proposeTerms }) => proposeTerms(form))
  await enhanced(import('/read-while-typing.js'), ({ readWhileTyping }) => readWhileTyping(form))
  await enhanced(import('/keep-draft.js'), ({ keepDraft }) => keepDraft(form))
}

// a form that was sent and did not come back may be taken: nothing of it stays in this browser then
if (!form && wasSent()) await enhanced(import('/keep-draft.js'), ({ endDraft }) => endDraft())

function wasSent() {
  try {
    return sessionStorage.getItem('turnout-sent')
  } catch {
    return null
  }
}

// an address that leads to a folded part opens it
const unfold = () => {
  const part = document.getElementById(location.hash.slice(1))
  if (part?.tagName === 'DETAILS') part.open = true
}
addEventListener('hashchange', unfold)
unfold()

if (document.querySelector('.event, .copy')) await enhanced(import('/event-page.js'), () => {})

// a browser without a place offers none
const near = navigator.geolocation && document.querySelector('.near')
if (near) await enhanced(import('/near-me.js'), ({ offerNear }) => offerNear(near))
const here = navigator.geolocation && document.querySelector('.here')
if (here) await enhanced(import('/here.js'), ({ offerHere }) => offerHere(here))

for (const input of document.querySelectorAll('input[name=q][list]'))
  await enhanced(import('/suggest.js'), ({ suggest }) => suggest(input))

const queue = document.querySelector('[data-queue]')
if (queue) await enhanced(import('/moderate.js'), ({ moderate }) => moderate(queue))
