// Improves an event's page: the reader's own time beside the event's, buttons that copy, the share sheet of a phone, the QR code in place of its link.

const main = document.querySelector('main')

/** The start and end on the reader's own clock, where that is another than the event's. */
function showOwnTime(line) {
  const start = new Date(main.querySelector('.dt-start').dateTime)
  const end = new Date(main.querySelector('.dt-end')?.dateTime ?? start)
  const { lang } = document.documentElement
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const said = (zone, name) =>
    new Intl.DateTimeFormat(lang, {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: name,
    }).formatRange(start, end)
  try {
    if (said(timeZone) === said(line.dataset.zone)) return
    line.append(said(timeZone, 'short'))
    line.hidden = false
  } catch {
    // a zone that this browser does not know
  }
}

function offerCopy(button) {
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy)
    button.removeAttribute('aria-label')
    button.textContent = button.dataset.copied
  })
}

// an iPhone follows no such link, and has Apple's
if (/Android/.test(navigator.userAgent))
  for (const link of main.querySelectorAll('[data-map-app]')) link.hidden = false
for (const line of main.querySelectorAll('.own-time')) showOwnTime(line)
if (navigator.clipboard) for (const button of main.querySelectorAll('.copy')) offerCopy(button)

const share = main.querySelector('#share')
share?.addEventListener('toggle', () => {
  const link = share.querySelector('a.qr')
  if (link.firstElementChild) return
  const picture = Object.assign(new Image(200, 200), { src: link.href, alt: link.textContent })
  picture.addEventListener('load', () => link.replaceChildren(picture))
})

if (share && navigator.share)
  share.querySelector('summary').addEventListener('click', () => {
    // what it opens stays beneath the sheet, for a reader who closes that
    if (share.open) return
    const { href } = document.querySelector('link[rel=canonical]')
    navigator.share({ title: share.dataset.title, url: href }).catch(() => {})
  })
