// Reads a day and a time of day as people type them, in English and Spanish: "noon", "7pm", "19h", "7 de la tarde",
// "12 de enero a las 7". Pure; which day is today is an argument. Says by name why a text is refused.

import type { Language } from '../../language.ts'
import { takeClock, takePart } from './clock-words.ts'
import { takeDay } from './day-words.ts'
import { foldTyped, Typed } from './typed.ts'

/**
 * `time`: `19:30`. `sure`: false where the half of the day, or the order of day and month, was guessed; the guess is
 * the likelier one.
 */
export type TypedMoment = {
  date: string | null
  time: TypedTime | null
  sure: boolean
  /** The same of the day alone. */
  sureDay: boolean
}

/** `half`: the same figures twelve hours on or back, where no half of the day was said; null where one was. */
export type TypedTime = { time: string; half: string | null }

/** Names the passage that cannot be taken. `weekday`: the day of the week that the date has, 0 for Sunday. */
export type TypedRefusal =
  | { refused: 'not-understood' | 'no-such-hour' | 'no-such-day'; written: string }
  | { refused: 'two-times' | 'two-days' | 'year-missing' }
  | { refused: 'other-weekday'; date: string }

/** @param today the date where the event is; without it, a day must be typed with its year. */
export function readTypedMoment(
  written: string,
  { language, today }: { language: Language; today?: string | undefined },
): TypedMoment | TypedRefusal {
  const typed = new Typed(foldTyped(written))
  const part = takePart(typed)
  const day = takeDay(typed, { language, today })
  if (day && 'refused' in day) return day
  const clock = takeClock(typed, part)
  if (clock && 'refused' in clock) return clock
  if (clock && hasClock(typed)) return { refused: 'two-times' }
  const rest = typed.rest()
  // "in the evening" is no hour
  if (rest || (part && !clock)) return { refused: 'not-understood', written: rest || written }
  const sureDay = day?.sure ?? true
  const sure = sureDay && (clock?.sure ?? true)
  return { date: day?.date ?? null, time: clock?.time ?? null, sure, sureDay }
}

function hasClock(typed: Typed): boolean {
  const second = takeClock(typed, undefined)
  return second !== null && !('refused' in second && second.refused === 'no-such-hour')
}
