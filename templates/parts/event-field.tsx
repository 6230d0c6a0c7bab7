// Draws the fields of the event form, each drawn by its kind, in the parts that the table of fields puts
// them in.

import { type EventForm, type FieldError, typedName } from '../../src/domain/event/event-form.ts'
import { fieldValue } from '../../src/domain/event/field-names.ts'
import type { FieldRow } from '../../src/domain/event/field-row.ts'
import { fieldLabel, type LabelledField } from '../../src/domain/event/field-words.ts'
import { type Aspect, type FieldName, fields } from '../../src/domain/event/fields.ts'
import type { Term, Terms } from '../../src/domain/event/terms.ts'
import type { formInWords } from '../../src/domain/recurrence/next-dates.ts'
import type { RepeatForm } from '../../src/domain/recurrence/repeat-form.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { Choice, ChoiceGroup, type FieldProps, fieldId, SelectField, TextField } from './field.tsx'
import { ChoiceOptions, LanguageOptions, TermOptions } from './field-options.tsx'
import { FlyerField, type FlyerPart } from './flyer-field.tsx'

/** Props that the parts of the form share. */
export type FormFieldsProps = {
  form: EventForm & { flyerRemove?: boolean; flyerRight?: boolean }
  /** How it repeats, as typed; absent where a form does not ask. */
  repeats?: { typed: RepeatForm; read: ReturnType<typeof formInWords> } | undefined
  errors: readonly FieldError[]
  /** Questions about the dates before they are saved, and their name in the answer. */
  dates?: { questions: readonly FieldError[]; dates: string } | null | undefined
  /** The dates that were called right, while the form comes back for something else. */
  datesRight?: string | undefined
  terms: Terms
  /** Present when an event is edited. */
  flyer?: FlyerPart | undefined
}

export const translationOf = (name: FieldName): FieldRow<Aspect>['translation'] => {
  const row: FieldRow<Aspect> = fields[name]
  return row.translation
}

export const isWrong = ({ errors }: FormFieldsProps, name: FieldName): boolean =>
  errors.some(({ field }) => field === typedName(name) || field === name)

type EventFieldProps = FormFieldsProps & { name: FieldName; editing: boolean }

/** One field with its label, its help and its errors. */
export function EventField(props: EventFieldProps): ReturnType<typeof TextField> | null {
  const { name, form, errors, terms, editing } = props
  const language = useLanguage()
  const { form: place, translation }: FieldRow<Aspect> = fields[name]
  const words: { label: string; help?: string; helpEdit?: string } = translation
    ? { label: fieldLabel(name, language) }
    : useWords().fields[name as LabelledField]
  const value = fieldValue(name)
  const typed = form[typedName(name)]
  const text = String(typed)
  const shared = {
    name: typedName(name),
    label: words.label,
    help: (editing && words.helpEdit) || words.help,
    errors,
    required: 'required' in place,
  }
  switch (value.kind) {
    case 'line':
    case 'name':
    case 'text':
    case 'timetable':
      return <TextField {...shared} value={text} rows={place.rows} />
    case 'point':
      return <PointField {...shared} value={text} />
    case 'url':
      return <TextField {...shared} value={text} type="url" />
    case 'contact':
      return (
        <TextField {...shared} value={text} type="email" autocomplete="email" required={!editing} />
      )
    case 'picture':
      return <FlyerField {...props} label={shared.label} help={shared.help} />
    case 'flag':
      return <Choice name={shared.name} label={shared.label} checked={typed === true} />
    case 'language':
      return (
        <SelectField {...shared}>
          <LanguageOptions chosen={text} />
        </SelectField>
      )
    case 'choice':
      return (
        <SelectField {...shared}>
          <ChoiceOptions of={value.of} chosen={text} />
        </SelectField>
      )
    // drawn together, in when-fields.tsx
    case 'wall-time':
    case 'zone':
      return null
    case 'term':
      return (
        <SelectField {...shared}>
          <TermOptions terms={terms[value.of]} chosen={text} />
        </SelectField>
      )
    case 'terms':
      if (value.most !== undefined)
        return (
          <TermSelects
            {...shared}
            most={value.most}
            terms={terms[value.of]}
            chosen={[typed].flat().map(String)}
          />
        )
      return (
        <ChoiceGroup {...shared}>
          <div class="columns">
            {terms[value.of].map(({ slug, name: words }) => (
              <Choice
                name={shared.name}
                value={slug}
                label={words[language]}
                checked={[typed].flat().includes(slug)}
              />
            ))}
          </div>
        </ChoiceGroup>
      )
  }
}

/** The phone's own place is offered by a script, which alone can ask for it. */
function PointField(props: FieldProps & { value: string }) {
  const words = useWords().point
  return (
    <>
      <TextField {...props} autocomplete="off" />
      <p
        class="here"
        data-field={fieldId(props.name)}
        data-asking={words.asking}
        data-failed={words.failed}
        hidden
      >
        <button type="button" class="quiet">
          {words.here}
        </button>{' '}
        <output />
      </p>
    </>
  )
}

type TermSelectsProps = FieldProps & { most: number; terms: readonly Term[]; chosen: string[] }

/** A list to choose from, and as many more of it as the field takes, folded away. */
function TermSelects({ most, terms, chosen, ...field }: TermSelectsProps) {
  const more = Array.from({ length: Math.max(most, chosen.length) - 1 }, (_, index) => index + 1)
  return (
    <>
      <SelectField {...field}>
        <TermOptions terms={terms} chosen={chosen[0] ?? ''} />
      </SelectField>
      <details class="more-terms" open={chosen.length > 1}>
        <summary>{useWords().eventForm.moreTerms(most)}</summary>
        {more.map(index => (
          <SelectField
            name={field.name}
            scope={`field-${index + 1}`}
            label={`${field.label} ${index + 1}`}
            errors={[]}
          >
            <TermOptions terms={terms} chosen={chosen[index] ?? ''} />
          </SelectField>
        ))}
      </details>
    </>
  )
}
