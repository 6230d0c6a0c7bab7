// Draws how an event repeats: folded, since most take place once; usable without a script.

import { isSingle, repeatFieldNames } from '../../src/domain/recurrence/repeat-form.ts'
import { weekdayNames } from '../../src/domain/recurrence/rule.ts'
import { useWords } from '../page-context.ts'
import type { FormFieldsProps } from './event-field.tsx'
import { Choice, ChoiceGroup, SelectField, TextField } from './field.tsx'

type RepeatFieldsProps = Pick<FormFieldsProps, 'errors'> & {
  repeats: NonNullable<FormFieldsProps['repeats']>
}

/** The fold with its fields; its line says how the event repeats, as far as that was understood. */
export function RepeatFields({ repeats: { typed: repeats, read }, errors }: RepeatFieldsProps) {
  const { repeats: words, dates } = useWords()
  const say = words.form
  const wrong = errors.some(({ field }) => repeatFieldNames.some(name => name === field))
  const ways = ['daily', 'weekly', 'monthly', 'yearly', 'dates'] as const
  return (
    <details class="folded" id="repeats" open={wrong || !isSingle(repeats)}>
      <summary>
        {say.fold} <span class="filled">{read && 'words' in read ? read.words : say.no}</span>
      </summary>
      {read && 'words' in read && <NextDates {...read} />}
      <div class="pair">
        <SelectField name="repeats" label={say.label} errors={errors}>
          <option value="no">{say.no}</option>
          {ways.map(way => (
            <option value={way} selected={repeats.repeats === way}>
              {say[way]}
            </option>
          ))}
        </SelectField>
        <TextField
          name="every"
          label={say.every}
          help={say.everyHelp}
          value={repeats.every}
          errors={errors}
        />
      </div>
      <ChoiceGroup name="weekdays" label={say.weekdays} help={say.weekdaysHelp} errors={errors}>
        <div class="columns">
          {weekdayNames.map((name, index) => (
            <Choice
              name="weekdays"
              value={name}
              label={dates.weekdays[(index + 1) % 7] ?? name}
              checked={repeats.weekdays.some(one => one.trim().slice(0, 2).toUpperCase() === name)}
            />
          ))}
        </div>
      </ChoiceGroup>
      <div class="pair">
        <SelectField name="monthlyBy" label={say.monthlyBy} errors={errors}>
          {(['day', 'weekday', 'last'] as const).map(by => (
            <option value={by} selected={repeats.monthlyBy === by}>
              {{ day: say.byDay, weekday: say.byWeekday, last: say.byLast }[by]}
            </option>
          ))}
        </SelectField>
        <TextField
          name="repeatsUntil"
          label={say.until}
          help={say.untilHelp}
          type="date"
          value={repeats.repeatsUntil}
          errors={errors}
        />
        <TextField
          name="repeatsCount"
          label={say.count}
          value={repeats.repeatsCount}
          errors={errors}
        />
      </div>
      <div class="pair">
        <TextField
          name="skip"
          label={say.skip}
          help={say.daysHelp}
          value={repeats.skip.join('\n')}
          rows={2}
          errors={errors}
        />
        <TextField
          name="extra"
          label={say.extra}
          help={say.extraHelp}
          value={repeats.extra.join('\n')}
          rows={2}
          errors={errors}
        />
      </div>
      <TextField
        name="rrule"
        label={say.rrule}
        help={say.rruleHelp}
        value={repeats.rrule}
        errors={errors}
      />
    </details>
  )
}

/** The first dates that are understood; also put here by a script while one types. */
export function NextDates({ words, dates }: { words: string; dates: readonly string[] }) {
  const say = useWords().repeats.form
  return (
    <div class="read-as" id="reading-repeats">
      <p>{words}</p>
      {dates.length > 0 && <p>{say.next(dates.length)}</p>}
      <ol class="plain">
        {dates.map(date => (
          <li>{date}</li>
        ))}
      </ol>
    </div>
  )
}
