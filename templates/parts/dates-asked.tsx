// Draws what is asked about the dates of a form before they are saved: on top, and beside the dates.

import type { FieldError } from '../../src/domain/event/event-form.ts'
import { useWords } from '../page-context.ts'
import type { FormFieldsProps } from './event-field.tsx'
import { fieldId } from './field.tsx'

/** Beside the dates: what is asked about them, and the button that says they are right. */
export function DateQuestions(
  props: Pick<FormFieldsProps, 'dates' | 'datesRight'> & { submitWords: string },
) {
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

type DatesAskedProps = { questions: readonly FieldError[] }

/** Opens a form whose dates are asked about; each question leads to its field. */
export function DatesAsked({ questions }: DatesAskedProps) {
  return (
    <section class="errors" role="alert" aria-labelledby="dates-asked">
      <h2 id="dates-asked">{useWords().eventForm.datesAsked}</h2>
      <ul>
        {questions.map(({ field, message }) => (
          <li>
            <a href={`#${fieldId(field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
