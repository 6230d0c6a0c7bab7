// Draws the filters of the list as a plain GET form, folded away until it is wanted.

import { dateWords } from '../../src/domain/date-words.ts'
import {
  type ChosenValues,
  choiceFilters,
  choiceKey,
  choiceLabel,
  chosenLabels,
  valuesOf,
} from '../../src/domain/event/choice-filters.ts'
import { type TermKind, type Terms, termName } from '../../src/domain/event/terms.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { Choice, TextField } from './field.tsx'

/** As in the address: slugs, words, dates (`2023-01-13`); empty when not asked for. */
export type Filters = ChosenValues & {
  region: readonly string[]
  type: readonly string[]
  topic: readonly string[]
  q: string
  organizer: string
  /** Number of the organizer among those of the name; '' for the first. */
  by: string
  from: string
  to: string
}

/** True when any filter narrows the list. */
export const filtersInUse = (filters: Filters): boolean =>
  Object.values(filters).some(value => (value ?? '').length > 0)

/** Events that a list would show with a choice, by slug. */
export type FilterCounts = Record<TermKind, ReadonlyMap<string, number>> & {
  /** By key, `accessStepFree=yes`. */
  choices: ReadonlyMap<string, number>
}

type FiltersFormProps = {
  filters: Filters
  counts: FilterCounts
  terms: Terms
  /** The same page without filters. */
  clearUrl: string
  /** The view and its date, which the form keeps and which take the place of from and to. */
  keeps?: Record<string, string> | undefined
}

/** Id of the list that a script fills while a search is typed. */
const suggestions = 'suggestions'

export function FiltersForm({ filters, counts, terms, clearUrl, keeps }: FiltersFormProps) {
  const language = useLanguage()
  const words = useWords().filtersForm
  const text = (name: 'q' | 'organizer' | 'from' | 'to', type: 'search' | 'date') => (
    <TextField
      scope="filter"
      name={name}
      type={type}
      label={words[name]}
      list={name === 'q' ? suggestions : undefined}
      autocomplete={name === 'q' ? 'off' : undefined}
      value={filters[name]}
      errors={[]}
    />
  )
  const boxes = (name: TermKind) => (
    <details class="filter-group" open={filters[name].length > 0}>
      <summary id={`filter-${name}`}>{words[name]}</summary>
      <fieldset class="columns" aria-labelledby={`filter-${name}`}>
        {terms[name].map(term => (
          <Choice
            name={name}
            value={term.slug}
            label={labelOf(term.name[language], counts[name].get(term.slug))}
            checked={filters[name].includes(term.slug)}
          />
        ))}
      </fieldset>
    </details>
  )
  return (
    <details class="filters" id="find" open={filters.q !== '' ? true : undefined}>
      <summary>{words.find}</summary>
      <form class="form" method="get" action="/">
        {text('q', 'search')}
        <datalist id={suggestions} />
        {keeps ? (
          Object.entries(keeps)
            .filter(([, value]) => value !== '')
            .map(([name, value]) => <input type="hidden" name={name} value={value} />)
        ) : (
          <div class="pair">
            {text('from', 'date')}
            {text('to', 'date')}
          </div>
        )}
        {boxes('region')}
        {boxes('type')}
        {boxes('topic')}
        <AccessBoxes filters={filters} counts={counts} />
        {text('organizer', 'search')}
        {filters.by && <input type="hidden" name="by" value={filters.by} />}
        <p class="actions always-in-reach">
          <button type="submit">{words.show}</button> <a href={clearUrl}>{words.clear}</a>
        </p>
      </form>
    </details>
  )
}

/** An event that does not tell an answer is in neither count. */
function AccessBoxes({ filters, counts }: Pick<FiltersFormProps, 'filters' | 'counts'>) {
  const language = useLanguage()
  const { groups } = useWords()
  return (
    <details class="filter-group" open={choiceFilters.some(name => filters[name]?.length)}>
      <summary id="filter-access">{groups.access}</summary>
      <fieldset class="columns" aria-labelledby="filter-access">
        {choiceFilters.flatMap(name =>
          valuesOf(name).map(value => (
            <Choice
              name={name}
              value={value}
              label={labelOf(
                choiceLabel(name, value, language),
                counts.choices.get(choiceKey(name, value)),
              )}
              checked={filters[name]?.includes(value) ?? false}
            />
          )),
        )}
      </fieldset>
    </details>
  )
}

const labelOf = (name: string, count = 0): string => (count > 0 ? `${name} (${count})` : name)

type ChosenFiltersProps = {
  filters: Filters
  /** The organizer in words, where there are several of the name. */
  organizer?: string | undefined
  terms: Terms
  /** The same page without filters. */
  clearUrl: string
}

/** Shows the filters of the list, and the way back to all of it. */
export function ChosenFilters(props: ChosenFiltersProps) {
  const words = useWords().filtersForm
  if (!filtersInUse(props.filters)) return null
  return (
    <p class="chosen">
      {`${words.only} ${chosenWords(props)}. `}
      <a href={props.clearUrl}>{words.clear}</a>
    </p>
  )
}

/** Words the filters of the list: `East Bay; “drums”; From 2023-01-13`. */
export function chosenWords({
  filters,
  organizer,
  terms,
}: Omit<ChosenFiltersProps, 'clearUrl'>): string {
  const language = useLanguage()
  const words = useWords().filtersForm
  const named = (['region', 'type', 'topic'] as const).map(kind =>
    filters[kind].map(slug => termName(terms, kind, slug, language)).join(', '),
  )
  const day = (date: string, say: (date: string) => string) =>
    date && say(dateWords(`${date}T00:00`, language))
  return [
    filters.q && `“${filters.q}”`,
    ...named,
    ...chosenLabels(filters, language),
    organizer ?? filters.organizer,
    day(filters.from, words.since),
    day(filters.to, words.until),
  ]
    .filter(Boolean)
    .join('; ')
}
