// Draws which dates of an event that repeats a form changes.

import { dateWords } from '../../src/domain/date-words.ts'
import { reaches } from '../../src/domain/recurrence/edit-series.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { Choice, ChoiceGroup, SelectField } from './field.tsx'

export type ReachProps = {
  /** The date whose fields the form shows. */
  shown: string
  applies: string
  /** Those to come, by their place. */
  dates: readonly { key: string; startsLocal: string }[]
}

/** This date alone, it and the following, or all to come; `choose`: any of the dates. */
export function ReachFields({
  reach,
  scope,
  choose,
}: {
  reach: ReachProps
  scope: string
  choose: boolean
}) {
  const say = useWords().repeats.edit
  const language = useLanguage()
  const shown = reach.dates.find(({ key }) => key === reach.shown)
  return (
    <>
      {choose ? (
        <SelectField name="date" label={say.date} scope={scope} errors={[]}>
          <DateOptions reach={reach} />
        </SelectField>
      ) : (
        <>
          <input type="hidden" name="date" value={reach.shown} />
          {shown && <p>{say.shown(dateWords(shown.startsLocal, language))}</p>}
        </>
      )}
      <ChoiceGroup name="applies" label={say.legend} scope={scope} errors={[]}>
        {reaches.map(one => (
          <Choice
            type="radio"
            name="applies"
            value={one}
            label={say[one]}
            checked={reach.applies === one}
          />
        ))}
      </ChoiceGroup>
    </>
  )
}

/** Shows another date in the form. */
export function DateChoice({ reach }: { reach: ReachProps }) {
  const say = useWords().repeats.edit
  return (
    <form class="form" method="get">
      <SelectField name="date" label={say.date} scope="shown" errors={[]}>
        <DateOptions reach={reach} />
      </SelectField>
      <button type="submit" class="quiet">
        {say.show}
      </button>
    </form>
  )
}

function DateOptions({ reach }: { reach: ReachProps }) {
  const language = useLanguage()
  return (
    <>
      {reach.dates.map(({ key, startsLocal }) => (
        <option value={key} selected={key === reach.shown}>
          {dateWords(startsLocal, language)}
        </option>
      ))}
    </>
  )
}
