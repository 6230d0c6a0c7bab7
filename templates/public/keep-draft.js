// Keeps what is typed for a new event in this browser until it is taken. The email address is not kept, because
// phones are shared. A browser that forbids its storage keeps nothing, and all else works.

const key = 'turnout-draft'
const sent = 'turnout-sent'
const left = new Set(['contactEmail', 'notSame', 'datesRight', 'flyer', 'flyerKept', 'flyerRemove'])

export function keepDraft(form) {
  const notice = document.getElementById('draft')
  if (!notice) return
  noteSent(false)
  const kept = read()
  if (kept && isUntouched(form)) {
    fill(form, kept)
    notice.hidden = false
    notice.querySelector('button').addEventListener('click', () => {
      forgetDraft()
      location.assign(location.pathname)
    })
  }
  form.addEventListener('submit', () => noteSent(true))
  form.addEventListener('input', () => {
    const fields = [...new FormData(form)].filter(([name, value]) => value && !left.has(name))
    write(fields)
  })
}

/** What was sent is taken once the server has led to its event; a refusal is answered where the form was sent to. */
export function endDraft() {
  try {
    if (sessionStorage.getItem(sent) && location.pathname.startsWith('/events/')) forgetDraft()
    sessionStorage.removeItem(sent)
  } catch {}
}

function noteSent(isSent) {
  try {
    if (isSent) sessionStorage.setItem(sent, '1')
    else sessionStorage.removeItem(sent)
  } catch {}
}

function forgetDraft() {
  try {
    localStorage.removeItem(key)
  } catch {}
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(key))
  } catch {
    return null
  }
}

function write(fields) {
  try {
    localStorage.setItem(key, JSON.stringify(fields))
  } catch {}
}

/** A form that came back from the server holds what was typed last. */
const isUntouched = form => form.elements.namedItem('title').value === ''

function fill(form, fields) {
  for (const [name, value] of fields) {
    const inputs = [...form.elements].filter(one => one.name === name)
    const box = inputs.find(one => one.type === 'checkbox' && one.value === value)
    if (box) box.click()
    else {
      // a field in two parts has one of them for dates
      const isDate = /^\d{4}-\d\d-\d\d$/.test(value)
      const texts = inputs.filter(one => one.type !== 'checkbox' && one.type !== 'hidden')
      const empty = texts.find(one => (one.type === 'date') === isDate) ?? texts[0]
      if (empty) empty.value = value
    }
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
}
