// Draws the start and the end of an event: a date to pick, and a time of day as people type it. Both parts of a
// field have its name; a form sends them one after the other.

import { dateWords, timeWords } from '../../src/domain/date-words.ts'
import type { EventForm } from '../../src/domain/event/event-form.ts'
import { zoneCities, zoneCity } from '../../src/domain/event/zone-names.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { type FormFieldsProps, isWrong } from './event-field.tsx'
import { Choice, TextField } from './field.tsx'

type TimeField = 'startsLocal' | 'endsLocal'

/**
 * The date, the time of the start and of the end, and the box that makes it a whole day.
 *
 * @param isBrief says nothing of how times are typed, where a time stands there already.
 */
export function WhenFields(props: FormFieldsProps & { isBrief?: boolean }) {
  const { form, errors, isBrief = false } = props
  const { fields, eventForm } = useWords()
  const language = useLanguage()
  const start = inParts(form.startsLocal, form, language)
  const end = inParts(form.endsLocal, form, language)
  const endsOn = isOwnDay(form, end.date) ? end.date : ''
  return (
    <>
      {!isBrief && (
        <p class="help" id="time-help">
          {eventForm.timeHelp}
        </p>
      )}
      <datalist id="times">
        {times.map(time => (
          <option value={timeWords(`2000-01-01T${time}`, language).replaceAll('\u00a0', ' ')} />
        ))}
      </datalist>
      <div class="when-fields">
        <TextField
          name="startsLocal"
          scope="date"
          label={eventForm.startsOn}
          type="date"
          value={start.date}
          marked
          errors={[]}
        />
        <TimeInput {...props} name="startsLocal" value={start.time} hasHelp={!isBrief} marked />
        <TimeInput {...props} name="endsLocal" value={end.time} hasHelp={!isBrief} />
        <Choice name="allDay" label={fields.allDay.label} checked={form.allDay} />
      </div>
      <details class="folded" open={endsOn !== '' || (form.allDay && isWrong(props, 'endsLocal'))}>
        <summary>
          {eventForm.otherDay}
          {endsOn && <span class="filled">{`: ${dateWords(`${endsOn}T00:00`, language)}`}</span>}
        </summary>
        <TextField
          name="endsLocal"
          scope="date"
          label={eventForm.endsOn}
          type="date"
          value={endsOn}
          errors={form.allDay ? errors : []}
        />
      </details>
    </>
  )
}

type TimeInputProps = FormFieldsProps & {
  name: TimeField
  value: string
  hasHelp: boolean
  marked?: boolean
}

function TimeInput({ name, value, hasHelp, marked, errors }: TimeInputProps) {
  const { label } = useWords().fields[name]
  return (
    <div class="time">
      <TextField
        name={name}
        label={label}
        describedBy={hasHelp ? 'time-help' : undefined}
        value={value}
        list="times"
        autocomplete="off"
        marked={marked}
        errors={errors}
      />
    </div>
  )
}

/** A city or a zone's name; the cities are offered while one types. */
export function ZoneField({ form, ...props }: FormFieldsProps) {
  const { label, help } = useWords().fields.zone
  return (
    <details class="folded" open={isWrong({ form, ...props }, 'zone')}>
      <summary>{`${label}: ${zoneCity(form.zone).replaceAll('_', ' ')}`}</summary>
      <TextField
        name="zone"
        label={label}
        help={help}
        value={zoneCity(form.zone)}
        list="zones"
        autocomplete="off"
        errors={props.errors}
      />
      <datalist id="zones">
        {zoneCities().map(city => (
          <option value={city} />
        ))}
      </datalist>
    </details>
  )
}

/** Times at which events begin and end, to choose from: each half hour of the day. */
const times = Array.from({ length: 36 }, (_, index) => {
  const minutes = 6 * 60 + index * 30
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 ? '30' : '00'}`
})

/** The values of the two inputs, as typed or as kept: the date, and the rest as it stands. */
function inParts(text: string, { allDay }: EventForm, language: Parameters<typeof timeWords>[1]) {
  const [whole, date] = /(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)T?/.exec(text) ?? []
  const rest = whole ? text.replace(whole, ' ').replace(/\s+/g, ' ').trim() : text
  const isKept = whole?.endsWith('T') && /^\d\d:\d\d/.test(rest)
  // midnight is how a whole day is kept
  if (allDay && isKept) return { date: date ?? '', time: '' }
  const time = isKept
    ? timeWords(`${date}T${rest.slice(0, 5)}`, language).replaceAll('\u00a0', ' ')
    : rest
  return { date: date ?? '', time }
}

/** The day of the end, where the hours alone do not tell it. */
function isOwnDay({ startsLocal, endsLocal, allDay }: EventForm, date: string): boolean {
  const starts = startsLocal.slice(0, 10)
  if (date === '' || date === starts) return false
  if (allDay || !endsLocal.includes('T')) return true
  const hours = (Date.parse(`${endsLocal}Z`) - Date.parse(`${startsLocal}Z`)) / 3_600_000
  return !(hours > 0 && hours <= 12)
}
