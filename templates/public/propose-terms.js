// Offers the kind, the topics and the region that the typed words propose, each one press away. A second press
// takes it back.

export function proposeTerms(form) {
  const taken = new Map()
  const places = {
    region: inputsOf(form, 'region')[0]?.closest('.field'),
    more: form.querySelector('details.fold'),
  }

  form.addEventListener('times', ({ detail }) => show(detail.proposed ?? []))

  function show(terms) {
    for (const old of form.querySelectorAll('.proposed')) old.remove()
    const all = [...taken.values(), ...terms.filter(one => !taken.has(keyOf(one)))]
    for (const isRegion of [true, false]) {
      const chips = all.filter(one => (one.field === 'region') === isRegion)
      if (chips.length === 0) continue
      const row = Object.assign(document.createElement('p'), { className: 'proposed' })
      row.append(`${form.dataset.propose} `, ...chips.map(chip))
      if (isRegion) places.region?.append(row)
      else places.more?.before(row)
    }
  }

  function chip(one) {
    const key = keyOf(one)
    const made = document.createElement('button')
    Object.assign(made, { type: 'button', className: 'quiet', textContent: one.name })
    made.ariaPressed = String(taken.has(key))
    made.addEventListener('click', () => {
      const isTaken = taken.has(key)
      if (isTaken) taken.delete(key)
      else taken.set(key, one)
      made.ariaPressed = String(!isTaken)
      choose(form, one, !isTaken)
    })
    return made
  }
}

const keyOf = ({ field, slug }) => `${field} ${slug}`

const inputsOf = (form, name) => [...form.elements].filter(one => one.name === name)

function choose(form, { field, slug }, isChosen) {
  const inputs = inputsOf(form, field)
  const box = inputs.find(one => one.type === 'checkbox' && one.value === slug)
  if (box) box.checked = isChosen
  else if (inputs[0]) inputs[0].value = isChosen ? slug : ''
  form.dispatchEvent(new Event('input', { bubbles: true }))
}
