// Keeps what is typed for a new event in this browser until it is sent. The email address is not kept, because
// phones are shared.

const key = 'turnout-draft'
const left = new Set(['contactEmail', 'notSame', 'datesRight'])

export function keepDraft(form) {
  const notice = document.getElementById('draft')
  if (!notice) return
  sessionStorage.removeItem('turnout-sent')
  const kept = read()
  if (kept && isUntouched(form)) {
    fill(form, kept)
    notice.hidden = false
    notice.querySelector('button').addEventListener('click', () => {
      forgetDraft()
      location.assign(location.pathname)
    })
  }
  form.addEventListener('submit', () => sessionStorage.setItem('turnout-sent', '1'))
  form.addEventListener('input', () => {
    const fields = [...new FormData(form)].filter(([name, value]) => value && !left.has(name))
    write(fields)
  })
}

export function forgetDraft() {
  try {
    sessionStorage.removeItem('turnout-sent')
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
      const empty = inputs.find(one => one.type !== 'checkbox' && one.type !== 'hidden')
      if (!empty) continue
      // a whole day's dates are written before the box that makes them dates
      empty.value =
        empty.type === 'datetime-local' && value.length === 10 ? `${value}T12:00` : value
    }
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
}
