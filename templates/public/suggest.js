// Suggests events in the search field while it is typed in. The search works without it.

/** Milliseconds of rest before the server is asked. */
const rest = 150

export function suggest(input) {
  const { list } = input
  const day = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
  let timer
  let asked = 0

  async function ask() {
    asked += 1
    const mine = asked
    const address = `/suggestions?${new URLSearchParams({ q: input.value.trim() })}`
    const answer = await fetch(address).catch(() => null)
    const found = answer?.ok ? await answer.json() : []
    // an answer that a newer question has overtaken suggests nothing any more
    if (mine !== asked) return
    list.replaceChildren(
      ...found.map(({ title, startsLocal }) => {
        const textContent = day.format(new Date(`${startsLocal}Z`))
        return Object.assign(document.createElement('option'), { value: title, textContent })
      }),
    )
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    const isChosen = [...list.options].some(({ value }) => value === input.value)
    if (!isChosen) timer = setTimeout(ask, rest)
  })
}
