// Sorts a list by the distance from where its reader is. The place stays in this page: nothing is asked of any server.

const radius = 6371

export function offerNear(offer) {
  const button = offer.querySelector('button')
  const list = document.querySelector('.list')
  const answer = list.querySelector('.near-said')
  const { lang } = document.documentElement
  const inMiles = /-(?:US|GB|LR|MM)$/i.test(navigator.language)
  const distances = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: inMiles ? 'mile' : 'kilometer',
    maximumSignificantDigits: 2,
  })
  const days = new Intl.DateTimeFormat(lang, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  let sorted = null

  function sortFrom({ coords }) {
    const near = [...list.querySelectorAll('.listing[data-geo]')]
      .map(listing => ({ listing, away: distance(coords, listing.dataset.geo) }))
      .sort((one, other) => one.away - other.away)
    const heading = Object.assign(document.createElement('h2'), { className: 'day-heading' })
    heading.textContent = button.textContent
    const listings = Object.assign(document.createElement('ol'), { className: 'listings' })
    listings.append(...near.map(drawn))
    sorted = document.createElement('section')
    sorted.append(heading, listings)
    answer.after(sorted)
    show(true)
    answer.textContent = offer.dataset.sorted
  }

  function drawn({ listing, away }) {
    const copy = listing.cloneNode(true)
    // its day stands beside the distance
    copy.querySelector('.listing-day')?.remove()
    const words = document.createElement('p')
    words.className = 'listing-away'
    const day = days.format(new Date(`${listing.dataset.day}T00:00Z`))
    words.textContent = `${day} · ${distances.format(inMiles ? away / 1.609344 : away)}`
    copy.querySelector('.listing-what').prepend(words)
    return copy
  }

  function show(isSorted) {
    for (const part of list.querySelectorAll(':scope > .day, :scope > .next'))
      part.hidden = isSorted
    button.setAttribute('aria-pressed', String(isSorted))
    if (isSorted) return
    sorted?.remove()
    sorted = null
    answer.textContent = ''
  }

  button.addEventListener('click', () => {
    if (sorted) return show(false)
    answer.textContent = offer.dataset.asking
    navigator.geolocation.getCurrentPosition(
      sortFrom,
      () => {
        answer.textContent = offer.dataset.failed
      },
      { timeout: 20_000, maximumAge: 300_000 },
    )
  })
  offer.hidden = false
}

/** Kilometres on a sphere. */
function distance({ latitude, longitude }, point) {
  const [lat, lon] = point.split(',').map(Number)
  const rad = degrees => (degrees * Math.PI) / 180
  const half =
    Math.sin(rad(lat - latitude) / 2) ** 2 +
    Math.cos(rad(latitude)) * Math.cos(rad(lat)) * Math.sin(rad(lon - longitude) / 2) ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(half)))
}
