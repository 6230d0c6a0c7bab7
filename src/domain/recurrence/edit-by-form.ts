// Makes an organizer's edit of an event that repeats out of its form: what differs from the date that the form showed
// is changed on that date, from it on, or on all dates to come.

import type { CalendarEvent, Instant, Snapshot } from '../event/event.ts'
import type { FieldError } from '../event/event-form.ts'
import { fieldNames } from '../event/field-names.ts'
import { addDays, wallTimeAt } from '../event/wall-time.ts'
import { type Language, wordsOf } from '../language.ts'
import type { Refusal } from '../refusal.ts'
import { ruleFromStart } from './dates.ts'
import { dayNumberOf } from './day-number.ts'
import { changeRule, editSeries, type Reach, reaches, startOfPatch } from './edit-series.ts'
import { type Occurrence, resolve } from './occurrences.ts'
import { parseRule } from './parse-rule.ts'
import { ruleText } from './rule.ts'
import { type Repeats, type Series, seriesOf } from './series.ts'
import { datesNow } from './series-view.ts'

/** Which date a form showed, and how far its edit reaches, as they were typed. */
export type TypedReach = { date: string; applies: string }

/** The date that was edited, with those that an edit of it may reach. */
export type EditedDate = {
  series: Series
  at: Occurrence
  applies: Reach
  dates: Occurrence[]
  isOver: (one: Occurrence) => boolean
  horizon: string
}

type Asked = { language: Language; now: Instant }

/** Null for an event that does not repeat. */
export function editedDate(
  { revision }: Pick<CalendarEvent, 'revision'>,
  { date, applies }: TypedReach,
  { language, now }: Asked,
): EditedDate | null | Refusal {
  const series = seriesOf(revision.snapshot)
  if (!series) return null
  const say = wordsOf(language).repeats.edit
  const reach = reaches.find(one => one === (applies || 'all'))
  if (!reach) return invalid('applies', say.unknownReach)
  const { dates, isOver, next, horizon } = datesNow(revision, series, now, date.slice(0, 10))
  const at = date === '' ? next : dates.find(one => one.key === date.toUpperCase())
  if (!at) return invalid('date', say.noSuchDate)
  if (reach === 'this' && isOver(at)) return invalid('date', say.isOver)
  if (dates.every(isOver)) return invalid('date', say.isOver)
  return { series, at, applies: reach, dates, isOver, horizon }
}

/** As the date stands that a form shows. */
export const shownOn = ({ series, at }: Pick<EditedDate, 'series' | 'at'>): Snapshot =>
  resolve(series, at)

/** The series with the edit, or why it cannot be. @param isPublic readers were told of its dates. */
export function editByForm(
  edited: EditedDate,
  snapshot: Snapshot,
  { language, now, isPublic }: Asked & { isPublic: boolean },
): Series | Refusal {
  const { series, applies } = edited
  const was = shownOn(edited)
  const edit = differing(was, snapshot)
  const movesDay = snapshot.startsLocal.slice(0, 10) !== was.startsLocal.slice(0, 10)
  const { rule } = standingRule(series)
  if (!movesDay || applies === 'this' || rule === '') return editSeries(series, edit, edited)
  if (!leavesDayOpen(series))
    return invalid('startsLocal', wordsOf(language).repeats.edit.moveByRule)
  const since = startOfPatch(edited)
  if (since === null) return invalid('date', wordsOf(language).repeats.edit.isOver)
  const changed = editSeries(series, withoutDay(edit, was), edited)
  const startsOn = movedAnchor(edited, snapshot)
  const today = wallTimeAt(now, snapshot.zone).slice(0, 10)
  return changeRule(changed, {
    ...{ ...standingRule(series), since, startsOn },
    begins: applies === 'all' && startsOn >= today ? startsOn : max(startsOn, today),
    announcedUntil: isPublic ? edited.horizon : '',
  })
}

/** True for "every week", where the start says on which day. */
function leavesDayOpen(series: Series): boolean {
  const { rule: text, startsOn } = standingRule(series)
  const rule = parseRule(text, { startsLocal: `${startsOn}T00:00`, zone: series.zone })
  if ('fault' in rule) return false
  return ruleText(ruleFromStart(rule, dayNumberOf(startsOn))) !== ruleText(rule)
}

/** The day that the rule counts from, moved as the edited date is; for all dates, that of the first one to come. */
function movedAnchor(edited: EditedDate, { startsLocal }: Snapshot): string {
  const { at, applies, dates, isOver } = edited
  const days = dayNumberOf(startsLocal) - dayNumberOf(at.date)
  const first = applies === 'all' ? (dates.find(one => !isOver(one)) ?? at) : at
  return addDays(`${first.date}T00:00`, days).slice(0, 10)
}

/** The hours of an edit, on the day that the date had: a rule gives the days. */
function withoutDay(edit: Partial<Snapshot>, was: Snapshot): Partial<Snapshot> {
  const { startsLocal, endsLocal, ...rest } = edit
  if (startsLocal === undefined) return edit
  const days = dayNumberOf(was.startsLocal) - dayNumberOf(startsLocal)
  const end = endsLocal === undefined ? was.endsLocal : endsLocal && addDays(endsLocal, days)
  return { ...rest, startsLocal: addDays(startsLocal, days), endsLocal: end }
}

/** The fields that a form changed of what it showed. */
function differing(was: Snapshot, now: Snapshot): Partial<Snapshot> {
  const names = [...fieldNames, 'state', 'reason'] as const
  return Object.fromEntries(
    names
      .filter(name => JSON.stringify(was[name]) !== JSON.stringify(now[name]))
      .map(name => [name, now[name]]),
  )
}

/** The rule of the dates to come, with what it counts from. */
function standingRule(series: Series): Repeats & { startsOn: string } {
  const last = series.rules?.at(-1)
  return last ?? { ...series.repeats, startsOn: series.startsLocal.slice(0, 10) }
}

const max = (one: string, other: string): string => (one < other ? other : one)

const invalid = (field: string, message: string): Refusal => {
  const errors: FieldError[] = [{ field, message }]
  return { refused: 'invalid-fields', errors }
}
