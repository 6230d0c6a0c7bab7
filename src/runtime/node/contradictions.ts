// `npm run -s contradictions -- FILE`: prints what an event's texts contradict, for scripts.

import { readFileSync } from 'node:fs'
import { type EventFields, findContradictions } from '../../domain/contradiction/contradiction.ts'
import { isLanguage } from '../../domain/language.ts'

const wanted =
  'a JSON file { "event": { …form fields, "startsLocal" at least… }, "language": "en" }'

/** Throws with a line that says what is wrong with the file. */
function readEvent(file: string): { event: EventFields; language: unknown } {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const event = isRecord(content) ? content.event : undefined
  if (!isRecord(content) || !isRecord(event)) throw new Error('it has no "event"')
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}|$)/.test(String(event.startsLocal)))
    throw new Error('its event has no "startsLocal" such as 2027-01-13T11:00')
  for (const [field, value] of Object.entries(event))
    if (texts.has(field) && typeof value !== 'string' && value !== null)
      throw new Error(`its event's "${field}" is not a text`)
  return { event: known(event), language: content.language }
}

const texts = new Set(
  'title summary description startsLocal endsLocal zone placeName address city onlineUrl website price organizer state'.split(
    ' ',
  ),
)

/** The fields that are read, without those that are null or empty. */
function known(event: Record<string, unknown>): EventFields {
  const fields = Object.entries(event).filter(([field, value]) => texts.has(field) && value)
  const allDay = event.allDay === true || event.allDay === 'true' || event.allDay === 'on'
  return { startsLocal: '', ...Object.fromEntries(fields), allDay }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const file = process.argv[2]
try {
  if (!file) throw new Error('no file was named')
  const { event, language } = readEvent(file)
  const spoken = typeof language === 'string' && isLanguage(language) ? { language } : {}
  const { contradictions, unread } = findContradictions({ event, ...spoken })
  for (const { in: name, from } of unread)
    console.error(`contradictions: ${name} is long; it was read up to offset ${from}`)
  console.log(JSON.stringify(contradictions, null, 2))
} catch (error) {
  const why = (error instanceof Error ? error.message : String(error)).split('\n')[0]
  console.error(`contradictions: cannot read ${file ?? 'the event'}: ${why}. It takes ${wanted}.`)
  process.exitCode = 1
}
