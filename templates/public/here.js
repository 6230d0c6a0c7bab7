// Fills a point on the map with the place of the phone, when its button is pressed.

export function offerHere(offer) {
  const button = offer.querySelector('button')
  const answer = offer.querySelector('output')
  const field = document.getElementById(offer.dataset.field)
  button.addEventListener('click', () => {
    answer.textContent = offer.dataset.asking
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = [coords.latitude, coords.longitude].map(one => Number(one.toFixed(5))).join()
        field.dispatchEvent(new Event('input', { bubbles: true }))
        answer.textContent = ''
        field.focus()
      },
      () => {
        answer.textContent = offer.dataset.failed
      },
      { enableHighAccuracy: true, timeout: 20_000 },
    )
  })
  offer.hidden = false
}
