// Decides which dates and weekdays of a text speak of the event and are not its own.

import type { Facts } from '../event-facts.ts'
import type { DateSpan } from '../reading/dates.ts'
import type { Moment, Moments } from '../reading/phrases.ts'
import { enough } from '../rules/points.ts'
import { loneWeekdayScore } from '../rules/weekday-evidence.ts'
import { clauseLead, inMailHeader } from './context.ts'
import { dateScore, quietLead, type Scene } from './date-evidence.ts'

/** `right`: says the event's date; `wrong`: should say it; `weekday`: only its weekday is wrong. */
type DateVerdict = 'right' | 'wrong' | 'weekday' | 'other'
export type DateClaim = { date: DateSpan; verdict: DateVerdict; score: number }

export function judgeDates(
  moments: Moments,
  facts: Facts,
  timesRight: (moment: Moment) => boolean,
) {
  const right = moments.dates.filter(date => fits(date, facts))
  const scene = { moments, facts, timesRight, right }
  const claims = moments.phrases.filter(moment => moment.date).map(moment => judge(scene, moment))
  return keepBest(claims)
}

function judge(scene: Scene, moment: Moment): DateClaim {
  const { text } = scene.moments
  const { facts } = scene
  const date = moment.date as DateSpan
  if (fits(date, facts)) return { date, verdict: 'right', score: 0 }
  if (inMailHeader(text, date)) return { date, verdict: 'other', score: -9 }
  if (fitsButForWeekday(date, facts)) {
    const score = 5 + (quietLead.test(clauseLead(text, date, 30)) ? -1 : 0)
    return { date, verdict: 'weekday', score }
  }
  const lone = date.day === undefined
  const score = lone ? loneWeekdayScore(scene, moment) : dateScore(scene, moment)
  const verdict = score >= enough ? (lone ? 'weekday' : 'wrong') : 'other'
  return { date, verdict, score }
}

/** Whether a date or weekday is one of the event's own days. */
export const fits = (date: DateSpan, facts: Facts): boolean =>
  facts.days.some(day => {
    if (date.day === undefined) return date.weekday === day.weekday
    if (date.year !== undefined && date.year !== day.year) return false
    if (date.weekday !== undefined && date.weekday !== day.weekday) return false
    return covers(date, day.month, day.day)
  })

function covers(date: DateSpan, month: number, day: number): boolean {
  const from = date.month ?? month
  if (date.endDay !== undefined) {
    const to = date.endMonth ?? from
    return (
      from * 32 + (date.day ?? 0) <= month * 32 + day && month * 32 + day <= to * 32 + date.endDay
    )
  }
  if (from === month && date.day === day) return true
  return date.numeric && date.month === day && date.day === month
}

export function fitsButForWeekday(date: DateSpan, facts: Facts): boolean {
  if (date.weekday === undefined || date.day === undefined) return false
  const { weekday: _, weekdayAt: __, ...rest } = date
  if (date.month === undefined)
    return date.day === facts.first.day && date.weekday !== facts.first.weekday
  return fits(rest, facts)
}

/** An event has one date: of several wrong ones only those that the strongest names are kept. */
function keepBest(claims: DateClaim[]): DateClaim[] {
  const wrong = claims.filter(c => c.verdict === 'wrong')
  const best = wrong.reduce<DateClaim | null>((a, b) => (!a || b.score > a.score ? b : a), null)
  if (!best) return claims
  return claims.map(claim =>
    claim.verdict === 'wrong' &&
    !(claim.date.month === best.date.month && claim.date.day === best.date.day)
      ? { ...claim, verdict: 'other' as const }
      : claim,
  )
}
