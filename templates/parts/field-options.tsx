// Draws the options of a form's selects: terms of the calendar, time zones.

import type { Choice } from '../../src/domain/event/field-row.ts'
import { languageName } from '../../src/domain/event/field-words.ts'
import type { Term } from '../../src/domain/event/terms.ts'
import { languages } from '../../src/domain/language.ts'
import { useLanguage, usePage, useWords } from '../page-context.ts'

type TermOptionsProps = { terms: readonly Term[]; chosen: string }

/** A term below another is named after it: "California: East Bay". */
export function TermOptions({ terms, chosen }: TermOptionsProps) {
  const language = useLanguage()
  return (
    <>
      <option value="">{useWords().eventForm.choose}</option>
      {chosen && !terms.some(({ slug }) => slug === chosen) && (
        <option value={chosen} selected>
          {chosen}
        </option>
      )}
      {terms.map(term => {
        const above = terms.find(({ slug }) => slug === term.parent)
        return (
          <option value={term.slug} selected={term.slug === chosen}>
            {above ? `${above.name[language]}: ${term.name[language]}` : term.name[language]}
          </option>
        )
      })}
    </>
  )
}

/** The first option is the calendar's own. */
export function LanguageOptions({ chosen }: { chosen: string }) {
  const { calendarLanguage } = usePage()
  const language = useLanguage()
  const own = languageName(calendarLanguage ?? language, language)
  return (
    <>
      <option value="">{useWords().translations.calendars(own)}</option>
      {languages.map(one => (
        <option value={one} selected={one === chosen}>
          {languageName(one, language)}
        </option>
      ))}
    </>
  )
}

/** The first option states nothing. */
export function ChoiceOptions({ of, chosen }: { of: readonly Choice[]; chosen: string }) {
  const { choices } = useWords()
  return (
    <>
      <option value="">{choices.notTold}</option>
      {of.map(one => (
        <option value={one} selected={one === chosen}>
          {choices[one]}
        </option>
      ))}
    </>
  )
}
