// Answers GET /suggestions: events for the words of a search while they are typed.

import { foldName } from '../../domain/fold-name.ts'
import { askedWords } from '../../domain/search/asked-words.ts'
import { type Suggestion, suggestDates } from '../../store/suggestions.ts'
import type { Handler } from '../context.ts'
import type { Feeds } from '../feeds.ts'
import { dayOf } from '../window.ts'

const mostSuggested = 8
/** Letters and digits, below which nothing is suggested. */
const fewestLetters = 2
/** Dates that are read, because an event that repeats, or is posted again each week, is suggested once. */
const mostRead = 60

const noTerms = { region: [], type: [], topic: [] }

export const showSuggestions =
  (feeds: Feeds): Handler =>
  (app, c) =>
    feeds.suggestions.answer(c, async () => {
      const { db, clock, config } = app
      const q = new URL(c.req.url).searchParams.get('q') ?? ''
      const day = dayOf(clock.now(), config.calendarZone)
      const isLong = (q.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= fewestLetters
      const words = isLong ? askedWords(q, noTerms) : null
      const dates = await suggestDates(db, { words, today: day.date, limit: mostRead })
      return feeds.whole(
        JSON.stringify(withoutRepeats(dates).slice(0, mostSuggested)),
        { 'content-type': 'application/json; charset=utf-8' },
        day,
      )
    })

/** The first of each title, in any spelling. */
function withoutRepeats(dates: readonly Suggestion[]): Suggestion[] {
  const byTitle = new Map<string, Suggestion>()
  for (const one of dates) {
    const key = foldName(one.title)
    if (!byTitle.has(key)) byTitle.set(key, one)
  }
  return [...byTitle.values()]
}
