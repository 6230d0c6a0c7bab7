// Helps with the dates of an event: the end keeps its distance from the start, one two hours on is offered, and
// a whole day takes dates alone.

const twoHours = 2 * 60 * 60 * 1000

export function followStart(form) {
  const start = form.elements.namedItem('startsLocal')
  const end = form.elements.namedItem('endsLocal')
  const allDay = form.elements.namedItem('allDay')
  if (!(start instanceof HTMLInputElement && end instanceof HTMLInputElement)) return
  // as the page came: what was typed before this script was there counts as well
  let before =
    end.value === end.defaultValue ? Date.parse(`${start.defaultValue}Z`) : start.valueAsNumber
  const offer = offerOf(form, () => {
    end.valueAsNumber = start.valueAsNumber + twoHours
    end.dispatchEvent(new Event('input', { bubbles: true }))
    show()
  })
  end.after(offer)

  function show() {
    const isOffered =
      !allDay?.checked &&
      Number.isFinite(start.valueAsNumber) &&
      !Number.isFinite(end.valueAsNumber)
    offer.hidden = !isOffered
    if (isOffered) offer.textContent = wordsOf(form, start.valueAsNumber + twoHours)
  }

  function follow() {
    const moved = start.valueAsNumber - before
    if (Number.isFinite(moved) && Number.isFinite(end.valueAsNumber)) end.valueAsNumber += moved
    if (Number.isFinite(start.valueAsNumber)) before = start.valueAsNumber
    show()
  }
  start.addEventListener('change', follow)
  end.addEventListener('change', show)
  allDay?.addEventListener('change', () => {
    for (const input of [start, end]) asDates(input, allDay.checked)
    before = start.valueAsNumber
    show()
  })
  follow()
}

/** The hour comes back when the box is emptied again. */
function asDates(input, isWhole) {
  const { value } = input
  if (isWhole) {
    input.dataset.hour = value.slice(10)
    input.type = 'date'
    input.value = value.slice(0, 10)
  } else {
    input.type = 'datetime-local'
    input.value = value && value.slice(0, 10) + (input.dataset.hour || 'T12:00')
  }
}

function offerOf(form, take) {
  const offer = document.createElement('button')
  Object.assign(offer, { type: 'button', className: 'quiet offer', hidden: true })
  offer.addEventListener('click', () => {
    take()
    form.elements.namedItem('endsLocal').focus()
  })
  return offer
}

/** The server's words around the time: "Ends at 9:00 PM". */
const wordsOf = (form, millis) =>
  form.dataset.offerEnd.replace(
    '{time}',
    new Intl.DateTimeFormat(document.documentElement.lang, {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'UTC',
    }).format(millis),
  )
