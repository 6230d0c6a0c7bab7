// Draws the parts of the event form, in the order in which people think of an event; rarely used fields
// are folded.

import { fieldsIn, typedName } from '../../src/domain/event/event-form.ts'
import { fieldNames, fieldValue } from '../../src/domain/event/field-names.ts'
import type { Section } from '../../src/domain/event/field-row.ts'
import { fieldLabel, languageName } from '../../src/domain/event/field-words.ts'
import { type FieldName, fields } from '../../src/domain/event/fields.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import { useLanguage, usePage, useWords } from '../page-context.ts'
import { EventField, type FormFieldsProps, isWrong, translationOf } from './event-field.tsx'
import { WhenFields, ZoneField } from './when-fields.tsx'

type SectionProps = FormFieldsProps & { section: Section; editing: boolean; submitWords: string }

/** A part of the form with all its fields. */
export function FormSection(props: SectionProps) {
  const { section } = props
  const words = useWords().eventForm
  const all = fieldsIn(section)
  const names = all.filter(name => !translationOf(name))
  if (section === 'when') return <WhenSection {...props} names={names} />
  const body = names.map(name => <EventField {...props} name={name} />)
  if (section === 'more')
    return (
      <details class="fold" open={all.some(name => isWrong(props, name))}>
        <summary>
          {words.more} <span class="filled">{filledWords(props, names, useLanguage())}</span>
        </summary>
        {body}
        {languages.map(into => (
          <TextsIn {...props} into={into} />
        ))}
      </details>
    )
  return (
    <fieldset>
      {/* one field that says it itself */}
      <legend class={section === 'what' ? 'unseen' : undefined}>{words[section]}</legend>
      {isPaired(section) ? <div class="pair">{body}</div> : body}
    </fieldset>
  )
}

/** The time is drawn as one; other fields of the section follow it. */
function WhenSection({ names, ...props }: SectionProps & { names: readonly FieldName[] }) {
  const others = names.filter(name => fields[name].change.aspect !== 'time')
  return (
    <fieldset>
      <legend>{useWords().eventForm.when}</legend>
      <WhenFields {...props} />
      <ZoneField {...props} />
      <DateQuestions {...props} />
      {others.map(name => (
        <EventField {...props} name={name} />
      ))}
    </fieldset>
  )
}

/** Short fields stand beside one another where there is room. */
const isPaired = (section: Section): boolean => section !== 'what' && section !== 'text'

/** The texts in another language, folded while nothing is typed in them. Nothing for the language of the form's own. */
function TextsIn(props: SectionProps & { into: Language }) {
  const { into, form } = props
  const { calendarLanguage } = usePage()
  const names = fieldNames.filter(name => translationOf(name)?.into === into)
  const isOpen = names.some(name => form[typedName(name)] || isWrong(props, name))
  if (into === (form.language || calendarLanguage) && !isOpen) return null
  return (
    <details class="fold" open={isOpen}>
      <summary>{useWords().translations.fold(languageName(into, useLanguage()))}</summary>
      {names.map(name => (
        <EventField {...props} name={name} />
      ))}
    </details>
  )
}

/**
 * Words the values behind a fold: "Protest · Housing, Labor · free"; what there is to fill in, when
 * nothing is.
 */
function filledWords(
  { form, terms }: FormFieldsProps,
  names: readonly FieldName[],
  language: Language,
): string {
  const filled = names.flatMap(name => {
    const value = fieldValue(name)
    const typed = [form[typedName(name)]].flat().map(String).filter(Boolean)
    const named =
      value.kind === 'term' || value.kind === 'terms'
        ? typed.map(
            slug => terms[value.of].find(term => term.slug === slug)?.name[language] ?? slug,
          )
        : typed
    return named.length > 0 ? [named.join(', ')] : []
  })
  if (filled.length > 0) return filled.join(' · ')
  return names.map(name => fieldLabel(name, language).toLowerCase()).join(', ')
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
