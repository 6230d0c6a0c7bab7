// Improves the event form where scripts run: when the start moves, the end keeps its distance.
// Everything works without it.

const form = document.querySelector('form[data-follow-start]')
const start = form?.elements.namedItem('startsLocal')
const end = form?.elements.namedItem('endsLocal')

if (start instanceof HTMLInputElement && end instanceof HTMLInputElement) {
  let before = start.valueAsNumber
  start.addEventListener('change', () => {
    const moved = start.valueAsNumber - before
    if (Number.isFinite(moved) && Number.isFinite(end.valueAsNumber)) end.valueAsNumber += moved
    if (Number.isFinite(start.valueAsNumber)) before = start.valueAsNumber
  })
}
