// Shows findings beneath a text while it is typed, with the right words one press away. Saves nothing.

/** The texts of an event, each in any language: `title`, `title.es`. */
const isText = name => /^(?:title|summary|description)(?:\.|$)/.test(name)

/** Milliseconds of rest before the form is read. */
const rest = 600

export function readWhileTyping(form) {
  const right = new Set()
  const texts = [...form.elements].map(({ name }) => name).filter(isText)
  let timer
  let asked = 0

  async function read(isShown = true) {
    asked += 1
    const mine = asked
    const fields = new FormData(form)
    // its octets say nothing to a reader of texts
    fields.delete('flyer')
    const body = new URLSearchParams(fields)
    const answer = await fetch(form.dataset.readings, { method: 'POST', body }).catch(() => null)
    // an answer that a newer question has overtaken says nothing any more
    if (!answer?.ok || mine !== asked) return
    const { found, unread, alike = [], ...times } = await answer.json()
    form.dispatchEvent(new CustomEvent('times', { detail: times }))
    if (!isShown) return
    showWhen(times)
    showRepeats(times.repeats)
    showAlike(alike)
    showStillSaid(found)
    for (const name of texts)
      show(
        name,
        found.filter(one => one.in === name && !right.has(one.sentence)),
        unread.filter(one => one.in === name),
      )
  }

  // the weekday and the date as they were understood
  function showWhen({ when, wrongTime }) {
    const id = 'reading-when'
    document.getElementById(id)?.remove()
    // a half word is no mistake yet
    const isTyping = document.activeElement?.matches('[name=startsLocal], [name=endsLocal]')
    const textContent = when ?? (isTyping ? null : wrongTime)
    if (!textContent) return
    const said = element('p', { id, className: 'read-as', ariaLive: 'polite', textContent })
    form.querySelector('.when-fields')?.after(said)
  }

  // texts that are in no field of a form that moves an event: corrected with it, unless that is unticked
  function showStillSaid(found) {
    const part = form.querySelector('[data-still-says]')
    if (!part) return
    const box = part.querySelector('input')
    if (found.length > 0 && box.disabled) Object.assign(box, { disabled: false, checked: true })
    if (found.length === 0) Object.assign(box, { disabled: true, checked: false })
    part.hidden = found.length === 0
    part.querySelector('ul').replaceChildren(
      ...found.map(({ text, words }) => {
        const line = element('li')
        line.append(element('strong', { textContent: text }), `: ${words}`)
        return line
      }),
    )
  }

  // how it repeats, as it was understood, and the next dates
  function showRepeats(repeats) {
    const fold = document.getElementById('repeats')
    document.getElementById('reading-repeats')?.remove()
    if (!fold || !repeats) return
    const said = element('div', { id: 'reading-repeats', className: 'read-as', ariaLive: 'polite' })
    said.append(element('p', { textContent: repeats.words ?? repeats.wrong }))
    const list = element('ol', { className: 'plain' })
    for (const textContent of repeats.dates ?? []) list.append(element('li', { textContent }))
    if (repeats.dates?.length) said.append(element('p', { textContent: repeats.next }), list)
    fold.querySelector('summary').after(said)
  }

  // beneath the place: by then title, time and place are typed
  function showAlike(alike) {
    const id = 'reading-alike'
    document.getElementById(id)?.remove()
    const field = form.elements.namedItem('city')
    if (!field || alike.length === 0) return
    const list = element('ul', { id, className: 'contradictions', ariaLive: 'polite' })
    for (const one of alike) list.append(alikeItem(one))
    field.after(list)
  }

  function alikeItem({ id, title, words, dismiss, instead }) {
    const page = element('a', { href: `/events/${id}`, target: '_blank', textContent: title })
    const said = element('p')
    said.append(page, `: ${words}`)
    const other = element('button', { type: 'button', className: 'quiet', textContent: dismiss })
    other.addEventListener('click', () => {
      form.append(element('input', { type: 'hidden', name: 'notSame', value: id }))
      read()
    })
    const line = element('li')
    const links = element('p', { className: 'links' })
    for (const { words: textContent, href } of instead)
      links.append(element('a', { href, target: '_blank', textContent }), ' ')
    line.append(said, links, other)
    return line
  }

  function show(name, found, unread) {
    const field = form.elements.namedItem(name)
    const id = `reading-${name}`
    document.getElementById(id)?.remove()
    if (!field || found.length + unread.length === 0) return
    const list = element('ul', { id, className: 'contradictions', ariaLive: 'polite' })
    for (const one of found) list.append(item(field, one))
    for (const { words } of unread) list.append(element('li', { textContent: words }))
    field.after(list)
  }

  function item(field, one) {
    const change = element('button', { type: 'button', textContent: one.change })
    change.addEventListener('click', () => {
      field.setRangeText(one.suggestion, one.start, one.end, 'end')
      field.focus()
      read()
    })
    const dismiss = element('button', {
      type: 'button',
      className: 'quiet',
      textContent: one.dismiss,
    })
    dismiss.addEventListener('click', () => {
      right.add(one.sentence)
      // an event that is published remembers it; a new one is asked again on its own page
      const dismissals = form.dataset.readings.replace(/readings$/, 'dismissals')
      const body = new URLSearchParams({ sentence: one.sentence })
      if (dismissals !== '/dismissals')
        fetch(dismissals, { method: 'POST', body }).catch(() => null)
      read()
    })
    const words = element('p')
    words.append(element('strong', { textContent: one.text }), `: ${one.words}`)
    const actions = element('div', { className: 'actions' })
    actions.append(change, dismiss)
    const line = element('li')
    line.append(words, actions)
    return line
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => read(), rest)
  })
  // a date or a time that is finished is read at once
  form.addEventListener('change', ({ target }) => {
    if (
      !/^(?:startsLocal|endsLocal|allDay|zone|repeats.*|weekdays|monthlyBy|every)$/.test(
        target.name,
      )
    )
      return
    clearTimeout(timer)
    read()
  })
  // what was saved is named on top of the organizer's page already
  read(!document.getElementById('contradictions'))
}

const element = (name, properties = {}) => Object.assign(document.createElement(name), properties)
