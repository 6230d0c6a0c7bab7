// The parts of the event form that say what, when and where.

import type { EventForm, FieldError } from '../../src/domain/event/event-form.ts'
import type { Term, Terms } from '../../src/domain/event/terms.ts'
import type { Language } from '../../src/domain/language.ts'
import { formWords } from '../phrases/event-form.ts'
import { Choice, ChoiceGroup, SelectField, TextField } from './field.tsx'

/** What the parts of the form share. */
export type FormFieldsProps = {
  language: Language
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

export function WhatFields({ language, form, errors, terms }: FormFieldsProps) {
  const words = formWords[language]
  return (
    <fieldset>
      <legend>{words.what}</legend>
      <TextField
        name="title"
        label={words.title}
        help={words.titleHelp}
        value={form.title}
        errors={errors}
        required
      />
      <TextField
        name="summary"
        label={words.summary}
        help={words.summaryHelp}
        value={form.summary}
        errors={errors}
        rows={2}
      />
      <TextField
        name="description"
        label={words.description}
        help={words.descriptionHelp}
        value={form.description}
        errors={errors}
        rows={12}
      />
      <SelectField name="type" label={words.type} errors={errors} required>
        <TermOptions terms={terms.type} chosen={form.type} language={language} />
      </SelectField>
      <ChoiceGroup name="topics" label={words.topics} help={words.topicsHelp} errors={errors}>
        <div class="columns">
          {terms.topic.map(({ slug, name }) => (
            <Choice
              name="topics"
              value={slug}
              label={name[language]}
              checked={form.topics.includes(slug)}
            />
          ))}
        </div>
      </ChoiceGroup>
    </fieldset>
  )
}

export function WhenFields(props: FormFieldsProps & { submitWords: string }) {
  const { language, form, errors, zones } = props
  const words = formWords[language]
  return (
    <fieldset>
      <legend>{words.when}</legend>
      <TextField
        name="startsLocal"
        type="datetime-local"
        label={words.startsLocal}
        help={words.startsHelp}
        value={form.startsLocal}
        errors={errors}
        required
      />
      <TextField
        name="endsLocal"
        type="datetime-local"
        label={words.endsLocal}
        help={words.endsHelp}
        value={form.endsLocal}
        errors={errors}
      />
      <DateQuestions {...props} />
      <Choice name="allDay" label={words.allDay} checked={form.allDay} />
      <SelectField name="zone" label={words.zone} help={words.zoneHelp} errors={errors}>
        <ZoneOptions zones={zones} chosen={form.zone} language={language} />
      </SelectField>
    </fieldset>
  )
}

/** Beside the dates: what is asked about them, and the button that says they are right. */
function DateQuestions(props: FormFieldsProps & { submitWords: string }) {
  const { language, dates, datesRight, submitWords } = props
  if (!dates)
    return datesRight ? <input type="hidden" name="datesRight" value={datesRight} /> : null
  const words = formWords[language]
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

export function WhereFields({ language, form, errors, terms }: FormFieldsProps) {
  const words = formWords[language]
  return (
    <fieldset>
      <legend>{words.where}</legend>
      <TextField
        name="placeName"
        label={words.placeName}
        help={words.placeHelp}
        value={form.placeName}
        errors={errors}
      />
      <TextField
        name="address"
        label={words.address}
        help={words.addressHelp}
        value={form.address}
        errors={errors}
      />
      <TextField name="city" label={words.city} value={form.city} errors={errors} />
      <SelectField name="region" label={words.region} errors={errors} required>
        <TermOptions terms={terms.region} chosen={form.region} language={language} />
      </SelectField>
      <TextField
        name="onlineUrl"
        type="url"
        label={words.onlineUrl}
        help={words.onlineHelp}
        value={form.onlineUrl}
        errors={errors}
      />
    </fieldset>
  )
}

type TermOptionsProps = { terms: readonly Term[]; chosen: string; language: Language }

/** A term below another is named after it: "California: East Bay". */
function TermOptions({ terms, chosen, language }: TermOptionsProps) {
  return (
    <>
      <option value="">{formWords[language].choose}</option>
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

type ZoneOptionsProps = { zones: readonly string[]; chosen: string; language: Language }

/** The zones that most posters need come first; an unknown one that was typed is kept. */
function ZoneOptions({ zones, chosen, language }: ZoneOptionsProps) {
  const words = formWords[language]
  const option = (zone: string) => (
    <option value={zone} selected={zone === chosen}>
      {zone.replaceAll('_', ' ')}
    </option>
  )
  return (
    <>
      {!zones.includes(chosen) && option(chosen)}
      <optgroup label={words.commonZones}>
        {commonZones.filter(zone => zones.includes(zone)).map(option)}
      </optgroup>
      <optgroup label={words.allZones}>
        {zones.filter(zone => !commonZones.includes(zone)).map(option)}
      </optgroup>
    </>
  )
}

const commonZones = [
  'America/Los_Angeles',
  'America/Denver',
  'America/Phoenix',
  'America/Chicago',
  'America/New_York',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'America/Tijuana',
  'America/Mexico_City',
  'America/Bogota',
  'America/Lima',
  'Europe/Madrid',
  'Europe/London',
]
