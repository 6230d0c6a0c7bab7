// Helps with the dates of an event: an end two hours on is offered, and the end of an edited event keeps its
// distance from the start. The server reads the times; its answer comes as an event `times` of the form.

const hour = 60 * 60 * 1000

export function followStart(form) {
  const [day, start] = inputsOf(form, 'startsLocal')
  const [end, lastDay] = inputsOf(form, 'endsLocal')
  const allDay = form.elements.namedItem('allDay')
  if (!(day && start && end && lastDay)) return
  // milliseconds as if the wall hung in UTC; what the person has set since is followed no more
  let before = null
  let lasts = null
  // asked where there is a timetable, once the hour of the start is another one
  const together = form.querySelector('[data-start]')
  if (together) together.hidden = !together.querySelector('input').checked
  const offer = chip(() => {
    setEnd(before + 2 * hour)
    end.focus()
  })
  const other = chip(() => write(start, other.dataset.time))
  form.querySelector('.when-fields').after(other, offer)

  function setEnd(millis) {
    write(end, timeOf(millis))
    const isSameNight = millis - before <= 12 * hour
    if (lastDay.value || !isSameNight) write(lastDay, new Date(millis).toISOString().slice(0, 10))
  }

  form.addEventListener('times', ({ detail }) => {
    const starts = detail.starts ? Date.parse(`${detail.starts}Z`) : null
    const ends = detail.ends ? Date.parse(`${detail.ends}Z`) : null
    const isWhole = allDay?.checked === true
    other.hidden = isWhole || !detail.otherHalf
    if (detail.otherHalf)
      Object.assign(other, { textContent: detail.otherHalf.words }).dataset.time =
        detail.otherHalf.time
    if (starts === null) {
      offer.hidden = true
      return
    }
    if (together && detail.starts.slice(11) !== together.dataset.start.slice(11))
      together.hidden = false
    // a date in words is set in the calendar as well
    if (!day.value) day.value = detail.starts.slice(0, 10)
    const moved = before === null ? 0 : starts - before
    const isFollowing = moved !== 0 && lasts !== null && !end.dataset.own && end.value
    before = starts
    if (isFollowing && !isWhole) setEnd(starts + lasts)
    else if (ends !== null) lasts = ends - starts
    delete end.dataset.own
    offer.hidden = isWhole || Boolean(end.value)
    offer.textContent = form.dataset.offerEnd.replace('{time}', timeOf(starts + 2 * hour))
  })
  for (const one of [end, lastDay])
    one.addEventListener('input', ({ isTrusted }) => {
      if (isTrusted) end.dataset.own = '1'
    })
}

/** The two inputs of a field, in the order of the page. */
const inputsOf = (form, name) => [...form.elements].filter(one => one.name === name)

function chip(press) {
  const made = document.createElement('button')
  Object.assign(made, { type: 'button', className: 'quiet offer', hidden: true })
  made.addEventListener('click', press)
  return made
}

function write(input, value) {
  input.value = value
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

const timeOf = millis =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(millis)
