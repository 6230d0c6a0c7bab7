// Moves the end of an event with its start, so that it keeps its distance.

export function followStart(form) {
  const start = form.elements.namedItem('startsLocal')
  const end = form.elements.namedItem('endsLocal')
  if (!(start instanceof HTMLInputElement && end instanceof HTMLInputElement)) return
  let before = start.valueAsNumber
  start.addEventListener('change', () => {
    const moved = start.valueAsNumber - before
    if (Number.isFinite(moved) && Number.isFinite(end.valueAsNumber)) end.valueAsNumber += moved
    if (Number.isFinite(start.valueAsNumber)) before = start.valueAsNumber
  })
}
