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

if (form) {
  const { followStart } = await import('/follow-start.js')
  followStart(form)
  const { readWhileTyping } = await import('/read-while-typing.js')
  const { keepDraft } = await import('/keep-draft.js')
  readWhileTyping(form)
  keepDraft(form)
}

// a form that was sent and did not come back may be taken: nothing of it stays in this browser then
if (!form && wasSent()) (await import('/keep-draft.js')).endDraft()

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

if (document.querySelector('.event')) await import('/event-page.js')

for (const input of document.querySelectorAll('input[name=q][list]'))
  (await import('/suggest.js')).suggest(input)

const queue = document.querySelector('[data-queue]')
if (queue) (await import('/moderate.js')).moderate(queue)
