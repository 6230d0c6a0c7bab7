// Reads the made-up events of DEMO=1, and puts their days around a day. Knows the file's shape, and nothing of the program.

import * as v from 'valibot'
import type { WallTime } from '../../src/domain/event/event.ts'
import { addDays } from '../../src/domain/event/wall-time.ts'
import type { Language } from '../../src/domain/language.ts'

const moment = v.pipe(
  v.string(),
  v.regex(
    /^(?:-?\d+|mon|tue|wed|thu|fri|sat|sun) \d\d:\d\d$/,
    'a moment is written 3 10:15 or sat 10:15',
  ),
)
const end = v.pipe(
  v.string(),
  v.regex(/^(?:\+\d+ )?\d\d:\d\d$/, 'an end is written 20:00 or +1 01:00'),
)
const past = v.pipe(
  v.string(),
  v.regex(/^-[1-9]\d* \d\d:\d\d$/, 'a moment before today is written -3 10:15'),
)
const language = v.optional(v.picklist(['en', 'es']), 'en')

const value = v.union([v.string(), v.boolean(), v.array(v.string())])
const fields = v.objectWithRest({ starts: moment, ends: end }, value)

const act = v.union([
  v.object({
    at: past,
    endorse: v.object({
      organization: v.string(),
      website: v.optional(v.string(), ''),
      statement: v.optional(v.string(), ''),
      language,
    }),
  }),
  v.object({
    at: past,
    edit: v.object({
      note: v.string(),
      set: v.union([fields, v.record(v.string(), value)]),
    }),
  }),
  v.object({ at: past, cancel: v.string() }),
  v.object({ at: past, postpone: v.string() }),
  v.object({ at: past, reinstate: v.string() }),
])

const schema = v.object({
  /** Of the events that name no other. */
  zone: v.string(),
  events: v.array(
    v.object({ posted: past, language, event: fields, after: v.optional(v.array(act), []) }),
  ),
})

/** Names an act on an event after it was posted, at a wall time. */
export type DemoAct = v.InferOutput<typeof act> & { at: WallTime }

export type DemoEvent = {
  posted: WallTime
  language: Language
  /** Fields of the form by name, as a program sends them. */
  form: DemoFields
  after: DemoAct[]
}

export type DemoFields = Record<string, v.InferOutput<typeof value>>

/**
 * @param today `2027-01-13`: the day that all others are counted from.
 *
 * Throws an Error that names the first thing that is missing or wrong.
 */
export function readDemoCalendar(json: string, today: string): DemoEvent[] {
  const read = v.safeParse(schema, JSON.parse(json))
  if (!read.success) {
    const [issue] = read.issues
    const path = v.getDotPath(issue) ?? 'its top'
    throw new Error(`the demo's events cannot be read at ${path}: ${issue.message}`)
  }
  const { zone, events } = read.output
  return events.map(({ posted, language, event, after }) => ({
    posted: wallTime(posted, today),
    language,
    form: { zone, ...dated(event, today) },
    after: after.map(one => ({
      ...one,
      at: wallTime(one.at, today),
      ...('edit' in one && { edit: { ...one.edit, set: dated(one.edit.set, today) } }),
    })),
  }))
}

/** With `starts` and `ends` as the wall times of the form. */
function dated({ starts, ends, ...rest }: DemoFields, today: string): DemoFields {
  if (typeof starts !== 'string' || typeof ends !== 'string') return rest
  const startsLocal = wallTime(starts, today)
  const [time = '', days = '0'] = ends.split(' ').reverse()
  const endsLocal = addDays(`${startsLocal.slice(0, 10)}T${time}`, Number(days))
  return { ...rest, startsLocal, endsLocal }
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** A weekday is the next one after today. */
function wallTime(written: string, today: string): WallTime {
  const [day = '', time = ''] = written.split(' ')
  const weekday = weekdays.indexOf(day)
  const ahead = (weekday - new Date(`${today}T00:00Z`).getUTCDay() + 7) % 7 || 7
  return addDays(`${today}T${time}`, weekday < 0 ? Number(day) : ahead)
}
