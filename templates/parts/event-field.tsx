// Draws the fields of the event form, each drawn by its kind, in the parts that the table of fields puts
// them in.

import {
  type EventForm,
  type FieldError,
  fieldsIn,
  typedName,
} from '../../src/domain/event/event-form.ts'
import { fieldNames, fieldValue } from '../../src/domain/event/field-names.ts'
import type { FieldRow, Section } from '../../src/domain/event/field-row.ts'
import { fieldLabel, type LabelledField, languageName } from '../../src/domain/event/field-words.ts'
import { type Aspect, type FieldName, fields } from '../../src/domain/event/fields.ts'
import type { Term, Terms } from '../../src/domain/event/terms.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import { useLanguage, usePage, useWords } from '../page-context.ts'
import { Choice, ChoiceGroup, type FieldProps, SelectField, TextField } from './field.tsx'
import { ChoiceOptions, LanguageOptions, TermOptions, ZoneOptions } from './field-options.tsx'

/** Props that the parts of the form share. */
export type FormFieldsProps = {
  form: EventForm
  errors: readonly FieldError[]
  /** Questions about the dates before they are saved, and their name in the answer. */
  dates?: { questions: readonly FieldError[]; dates: string } | null | undefined
  /** The dates that were called right, while the form comes back for something else. */
  datesRight?: string | undefined
  terms: Terms
  /** Every zone that the program knows; the common ones are put first. */
  zones: readonly string[]
}

type SectionProps = FormFieldsProps & { section: Section; editing: boolean; submitWords: string }

/** A part of the form with all its fields. */
export function FormSection(props: SectionProps) {
  const { section } = props
  return (
    <fieldset>
      <legend>{useWords().eventForm[section]}</legend>
      {fieldsIn(section)
        .filter(name => !translationOf(name))
        .map(name => (
          <>
            <EventField {...props} name={name} />
            {name === 'endsLocal' && <DateQuestions {...props} />}
          </>
        ))}
      {section === 'more' && languages.map(into => <TextsIn {...props} into={into} />)}
    </fieldset>
  )
}

const translationOf = (name: FieldName): FieldRow<Aspect>['translation'] => {
  const row: FieldRow<Aspect> = fields[name]
  return row.translation
}

/** The texts in another language, folded while nothing is typed in them. Nothing for the language of the form's own. */
function TextsIn(props: SectionProps & { into: Language }) {
  const { into, form, errors } = props
  const { calendarLanguage } = usePage()
  const names = fieldNames.filter(name => translationOf(name)?.into === into)
  const isTyped = names.some(name => form[typedName(name)])
  const isWrong = errors.some(({ field }) => names.some(name => name === field))
  if (into === (form.language || calendarLanguage) && !isTyped && !isWrong) return null
  return (
    <details class="fold" open={isTyped || isWrong}>
      <summary>{useWords().translations.fold(languageName(into, useLanguage()))}</summary>
      {names.map(name => (
        <EventField {...props} name={name} />
      ))}
    </details>
  )
}

type EventFieldProps = FormFieldsProps & { name: FieldName; editing: boolean }

/** One field with its label, its help and its errors. */
function EventField(props: EventFieldProps): ReturnType<typeof TextField> {
  const { name, form, errors, terms, zones, editing } = props
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
      return <TextField {...shared} value={text} rows={place.rows} />
    case 'url':
      return <TextField {...shared} value={text} type="url" />
    case 'wall-time':
      return <TextField {...shared} value={text} type="datetime-local" />
    case 'contact':
      return (
        <TextField {...shared} value={text} type="email" autocomplete="email" required={!editing} />
      )
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
    case 'zone':
      return (
        <SelectField {...shared}>
          <ZoneOptions zones={zones} chosen={text} />
        </SelectField>
      )
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

/** Beside the dates: what is asked about them, and the button that says they are right. */
function DateQuestions(props: FormFieldsProps & { submitWords: string }) {
  const { dates, datesRight, submitWords } = props
  if (!dates)
    return datesRight ? <input type="hidden" name="datesRight" value={datesRight} /> : null
  const words = useWords().eventForm
  return (
    <div class="field field-wrong" id="date-questions">
      {dates.questions.map(({ message }) => (
        <p class="error">{message}</p>
      ))}
      <p>{words.datesElse}</p>
      <button type="submit" name="datesRight" value={dates.dates}>
        {`${words.datesRight} ${submitWords}`}
      </button>
    </div>
  )
}
