// Lets moderators answer the queue without leaving their place: an answered row goes, the next one stands where it was.
// Single keys can be turned off (WCAG 2.1.4). Without this script each answer loads the page anew.

const place = 'turnout-single-keys'

export function moderate(queue) {
  const url = queue.dataset.queue
  const form = document.getElementById('answers')
  const undo = document.querySelector('[data-undo]')
  const said = undo.querySelector('[data-said]')
  const heading = document.getElementById('queue-heading')
  const presses = []
  const gone = new Map()
  let current = queue.firstElementChild

  const rows = () => [...queue.children]

  function go(row, { focus = true } = {}) {
    current?.classList.remove('current')
    current = row
    current?.classList.add('current')
    // what is pressed with a finger must not move under it
    if (!focus) return
    current?.focus({ preventScroll: true })
    current?.scrollIntoView({ block: 'nearest' })
  }

  const step = by => go(rows()[rows().indexOf(current) + by] ?? current)

  /** Sends a form. Returns the server's answer; null when it was refused or could not be asked. */
  async function send(path, body) {
    const headers = { accept: 'application/json' }
    const answer = await fetch(url + path, { method: 'POST', body, headers }).catch(() => null)
    return answer?.ok ? answer.json() : null
  }

  async function answer(button) {
    const one = button.value.split(' ')[1]
    const body = new URLSearchParams(new FormData(form, button))
    const chosen = one ? [one] : body.getAll('chosen')
    const answered = rows().filter(row => chosen.includes(rowValue(row)))
    for (const row of answered) row.inert = true
    const next = rows().find(row => !row.inert && isAfter(row, answered.at(-1))) ?? null
    const done = await send('/answers', body)
    // what was not taken is shown by the page, with the reason
    if (!done || done.refused.length > 0) {
      for (const row of answered) row.inert = false
      if (!done) button.form.requestSubmit(button)
      else location.reload()
      return
    }
    presses.push(done.press)
    gone.set(done.press, { answered, before: answered.at(-1)?.nextElementSibling ?? null })
    for (const row of answered) row.remove()
    undo.hidden = false
    undo.elements.press.value = done.press
    said.textContent = button.textContent.trim()
    count(-answered.length)
    if (queue.children.length === 0) location.assign(url)
    else go(next ?? queue.lastElementChild)
  }

  async function takeBack(event) {
    event?.preventDefault()
    const press = presses.pop()
    if (!press) return event && undo.submit()
    const done = await send('/undo', new URLSearchParams({ press }))
    if (!done) return undo.submit()
    const { answered, before } = gone.get(press)
    for (const row of answered) {
      row.inert = false
      queue.insertBefore(row, before?.isConnected ? before : null)
    }
    undo.hidden = presses.length === 0
    undo.elements.press.value = presses.at(-1) ?? ''
    count(answered.length)
    go(answered[0])
  }

  /** The number in the heading, which says how many ask in all. */
  function count(by) {
    heading.textContent = heading.textContent.replace(/\d+/, all => Number(all) + by)
  }

  document.addEventListener('submit', event => {
    if (event.target !== form || !event.submitter) return
    event.preventDefault()
    answer(event.submitter)
  })
  undo.addEventListener('submit', takeBack)
  queue.addEventListener('focusin', event => {
    const row = event.target.closest('.ask')
    if (row && row !== current) go(row, { focus: false })
  })
  // a saved reason can be edited before it is sent
  document.addEventListener('change', event => {
    const { name, form: owner, value } = event.target
    if (name === 'saved' && value) owner.elements.reason.value = value
  })

  const press = (answer, row) => row?.querySelector(`[data-answer]${answer}`)?.click()
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    p: () => press(':not([data-answer=spam])', current),
    s: () => press('[data-answer=spam]', current),
    h: () => openReason(current),
    x: () => current?.querySelector('input[name=chosen]').click(),
    u: () => takeBack(),
    '?': () => toggle(help),
  }
  const help = document.querySelector('[data-keys]')
  singleKeys(help, keys)
  go(current, { focus: false })
}

const rowValue = row => row.querySelector('input[name=chosen]').value

const isAfter = (row, other) =>
  !other || other.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING

function openReason(row) {
  const part = row?.querySelector('[data-hide]')
  if (!part) return
  part.open = true
  part.querySelector('select').focus()
}

function toggle(details) {
  details.open = !details.open
  details.querySelector('summary').focus()
}

/** Listens for single keys until they are turned off; remembered in this browser. */
function singleKeys(help, keys) {
  const button = help.querySelector('button')
  const isOn = () => remembered() !== 'off'
  const say = () => {
    button.textContent = isOn() ? button.dataset.off : button.dataset.on
  }
  help.hidden = false
  say()
  button.addEventListener('click', () => {
    remember(isOn() ? 'off' : 'on')
    say()
  })
  document.addEventListener('keydown', event => {
    const typed = event.ctrlKey || event.metaKey || event.altKey || event.isComposing
    const inField = event.target.closest?.('input:not([type=checkbox]), textarea, select')
    if (!isOn() || typed || inField || event.repeat) return
    const does = keys[event.key]
    if (!does) return
    event.preventDefault()
    does()
  })
}

function remembered() {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}

function remember(value) {
  try {
    localStorage.setItem(place, value)
  } catch {}
}
