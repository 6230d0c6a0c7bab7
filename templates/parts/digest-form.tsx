// Draws the fields of a digest, for asking for one and for changing it.

import {
  type ChosenValues,
  choiceFilters,
  choiceLabel,
  valuesOf,
} from '../../src/domain/event/choice-filters.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import type { TermKind, Terms } from '../../src/domain/event/terms.ts'
import { languages, wordsOf } from '../../src/domain/language.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { Choice, ChoiceGroup, SelectField, TextField } from './field.tsx'

/** As it was typed: slugs, words; empty when not asked for. */
export type DigestWishes = ChosenValues & {
  period: string
  language: string
  region: readonly string[]
  type: readonly string[]
  topic: readonly string[]
  q: string
  organizer: string
  /** Number of the organizer among those of the name, when not the first. */
  by: string
}

type DigestFieldsProps = {
  form: DigestWishes
  terms: Terms
  errors: readonly FieldError[]
}

export function DigestFields({ form, terms, errors }: DigestFieldsProps) {
  const language = useLanguage()
  const words = useWords().digestForm
  return (
    <>
      <div>
        <ChoiceGroup name="period" label={words.period} errors={errors}>
          {(['weekly', 'daily'] as const).map(period => (
            <Choice
              type="radio"
              name="period"
              value={period}
              label={words[period]}
              checked={(form.period || 'weekly') === period}
            />
          ))}
        </ChoiceGroup>
      </div>
      <p class="help">{words.filters}</p>
      {(['region', 'type', 'topic'] as const).map(kind => (
        <TermChoices kind={kind} form={form} terms={terms} />
      ))}
      <AccessChoices form={form} />
      <TextField name="q" type="search" label={words.q} value={form.q} errors={errors} />
      <TextField
        name="organizer"
        type="search"
        label={words.organizer}
        help={words.organizerHelp}
        value={form.organizer}
        errors={errors}
      />
      {form.by && <input type="hidden" name="by" value={form.by} />}
      <SelectField name="language" label={useWords().common.language} errors={errors}>
        {languages.map(code => (
          <option value={code} lang={code} selected={code === (form.language || language)}>
            {wordsOf(code).name}
          </option>
        ))}
      </SelectField>
    </>
  )
}

/** Folded as the terms are. */
function AccessChoices({ form }: Pick<DigestFieldsProps, 'form'>) {
  const language = useLanguage()
  const { groups } = useWords()
  return (
    <details class="fold" open={choiceFilters.some(name => form[name]?.length)}>
      <summary>{groups.access}</summary>
      <ChoiceGroup name="access" label={groups.access} errors={[]}>
        <div class="columns">
          {choiceFilters.flatMap(name =>
            valuesOf(name).map(value => (
              <Choice
                name={name}
                value={value}
                label={choiceLabel(name, value, language)}
                checked={form[name]?.includes(value) ?? false}
              />
            )),
          )}
        </div>
      </ChoiceGroup>
    </details>
  )
}

/** Folded away until something in it is chosen. */
function TermChoices({
  kind,
  form,
  terms,
}: Omit<DigestFieldsProps, 'errors'> & { kind: TermKind }) {
  const language = useLanguage()
  const words = useWords().digestForm
  const chosen = form[kind].length
  return (
    <details class="fold" open={chosen > 0}>
      <summary>{words[kind]}</summary>
      <ChoiceGroup name={kind} label={words.anyOf} errors={[]}>
        <div class="columns">
          {terms[kind].map(term => (
            <Choice
              name={kind}
              value={term.slug}
              label={term.name[language]}
              checked={form[kind].includes(term.slug)}
            />
          ))}
        </div>
      </ChoiceGroup>
    </details>
  )
}
