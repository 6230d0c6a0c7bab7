// Draws the parts of the event form, in the order in which people think of an event; rarely used fields
// are folded.

import { fieldsIn, groupOf, typedName } from '../../src/domain/event/event-form.ts'
import { fieldNames, fieldValue } from '../../src/domain/event/field-names.ts'
import type { Group, Section } from '../../src/domain/event/field-row.ts'
import { fieldLabel, languageName } from '../../src/domain/event/field-words.ts'
import { type FieldName, fields } from '../../src/domain/event/fields.ts'
import { fieldsOfGroup } from '../../src/domain/event/group-words.ts'
import { type Language, languages, wordsOf } from '../../src/domain/language.ts'
import { useLanguage, usePage, useWords } from '../page-context.ts'
import { DateQuestions } from './dates-asked.tsx'
import { EventField, type FormFieldsProps, isWrong, translationOf } from './event-field.tsx'
import { Choice } from './field.tsx'
import { RepeatFields } from './repeat-fields.tsx'
import { WhenFields, ZoneField } from './when-fields.tsx'

type SectionProps = FormFieldsProps & {
  section: Section
  editing: boolean
  submitWords: string
  /** As it was typed; of an edit. */
  moveTimetable?: boolean | undefined
  /** The form holds the event as it stands, and nothing that was typed. */
  isKept?: boolean | undefined
}

/** A part of the form with all its fields. */
export function FormSection(props: SectionProps) {
  const { section } = props
  const words = useWords().eventForm
  const all = fieldsIn(section)
  const names = all.filter(name => !translationOf(name))
  if (section === 'when') return <WhenSection {...props} names={names} />
  const alone = names.filter(name => !groupOf(name))
  const body = alone.map(name => <EventField {...props} name={name} />)
  if (section === 'more')
    return (
      <details
        class="fold"
        open={all.some(name => isWrong(props, name)) || isAskedAboutFlyer(props)}
      >
        <summary>
          {words.more}{' '}
          <span class="filled">
            {filledValues(props, names, useLanguage()).join(' · ') || words.moreHolds}
          </span>
        </summary>
        {body}
        <GroupOf {...props} group="access" />
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
      {props.repeats && <RepeatFields {...props} repeats={props.repeats} />}
      {props.editing && props.form.timetable && (
        <div data-start={props.isKept ? props.form.startsLocal : undefined}>
          <Choice
            name="moveTimetable"
            label={useWords().eventForm.moveTimetable}
            checked={props.moveTimetable ?? false}
          />
        </div>
      )}
      <DateQuestions {...props} />
      {others.map(name => (
        <EventField {...props} name={name} />
      ))}
    </fieldset>
  )
}

/** A picture that came with a form that comes back, or one that is older than its event. */
const isAskedAboutFlyer = ({ form, flyer }: FormFieldsProps): boolean =>
  form.flyerKept.includes('.') || (form.flyerKept !== '' && (flyer?.older ?? []).length > 0)

/** Short fields stand beside one another where there is room. */
const isPaired = (section: Section): boolean => section !== 'what' && section !== 'text'

/** Fields that stand together, folded; its line says what is filled in. */
function GroupOf(props: SectionProps & { group: Group }) {
  const { groups, choices } = useWords()
  const names = fieldsOfGroup(props.group)
  const filled = filledValues(props, names, useLanguage())
  const [choicesOf, others] = [true, false].map(isChoice =>
    names
      .filter(name => (fieldValue(name).kind === 'choice') === isChoice)
      .map(name => <EventField {...props} name={name} />),
  )
  return (
    <details class="fold" open={names.some(name => isWrong(props, name))}>
      <summary>
        {`${groups[props.group]}: `}
        <span class="filled">{filled.join(' · ') || choices.notTold}</span>
      </summary>
      <div class="pair">{choicesOf}</div>
      {others}
    </details>
  )
}

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

/** Words the values behind a fold: "Protest · Housing, Labor · free". */
function filledValues(
  { form, terms }: FormFieldsProps,
  names: readonly FieldName[],
  language: Language,
): string[] {
  const { choices } = wordsOf(language)
  return names.flatMap(name => {
    const value = fieldValue(name)
    const typed = [form[typedName(name)]].flat().map(String).filter(Boolean)
    if (value.kind === 'choice')
      return typed.map(one => {
        const known = value.of.find(choice => choice === one)
        return `${fieldLabel(name, language)}: ${known ? choices[known] : one}`
      })
    if (value.kind === 'picture')
      return typed.length > 0 ? [fieldLabel(name, language).toLowerCase()] : []
    const named =
      value.kind === 'term' || value.kind === 'terms'
        ? typed.map(
            slug => terms[value.of].find(term => term.slug === slug)?.name[language] ?? slug,
          )
        : typed
    return named.length > 0 ? [named.join(', ')] : []
  })
}
