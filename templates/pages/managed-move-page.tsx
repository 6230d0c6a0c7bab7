// Draws the form that moves an event: day, time, place, and the sentence that people read.

import type { EditForm, FieldError } from '../../src/domain/event/event-form.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { useWords } from '../page-context.ts'
import { type Conflict, ConflictReport } from '../parts/conflict-report.tsx'
import { FoundPassage } from '../parts/contradictions.tsx'
import { DateQuestions, DatesAsked } from '../parts/dates-asked.tsx'
import { EffectsInWords, type Preview } from '../parts/edit-preview.tsx'
import { Choice, ErrorSummary, TextField } from '../parts/field.tsx'
import { type ManagedEvent, ManagedFrame } from '../parts/managed-frame.tsx'
import { WhenFields } from '../parts/when-fields.tsx'

export type ManagedMovePageProps = {
  managed: ManagedEvent
  /** The event's form with the fields of this one as they were typed. */
  form: EditForm
  terms: Terms
  errors: readonly FieldError[]
  dates?: { questions: readonly FieldError[]; dates: string } | null | undefined
  datesRight?: string | undefined
  conflict?: Conflict | undefined
  /** The effects of saving, when they were asked for. */
  preview?: Preview | undefined
  /** True where the text is to be corrected as well. */
  mend: boolean
  /** Number of people who would be told, and the minutes until then: 0 at once. */
  people: number
  minutes: number
}

/** `GET /manage/:token/move`, its preview, and its 409 and 422. */
export function ManagedMovePage(props: ManagedMovePageProps) {
  const { managed, form, errors, people, minutes, conflict, preview } = props
  const { managePage: words, eventForm } = useWords()
  const url = `${managed.baseUrl}/move`
  const button = words.moveAndTell(people)
  const isWrong = errors.length > 0 || props.dates
  return (
    <ManagedFrame
      managed={managed}
      page="move"
      heading={words.move}
      title={isWrong ? `${useWords().eventFormPage.wrong}: ${words.move}` : words.move}
    >
      <form
        class="form move"
        method="post"
        action={url}
        data-follow-start
        data-offer-end={eventForm.offerEnd('{time}')}
        data-readings={`${url}/readings`}
      >
        {(props.dates || preview) && (
          <button class="enter" type="submit" tabindex={-1}>
            {button}
          </button>
        )}
        {conflict && <ConflictReport conflict={conflict} />}
        {preview && <MovePreview preview={preview} mend={props.mend} button={button} />}
        {props.dates && <DatesAsked questions={props.dates.questions} />}
        <ErrorSummary errors={errors} />
        <input type="hidden" name="baseRevision" value={form.baseRevision} />
        <WhenFields {...props} isBrief />
        {form.timetable !== '' && (
          <Choice
            name="moveTimetable"
            label={eventForm.moveTimetable}
            checked={form.moveTimetable ?? false}
          />
        )}
        <DateQuestions {...props} submitWords={button} />
        <Field {...props} name="placeName" />
        <div class="pair">
          <Field {...props} name="address" />
          <Field {...props} name="city" />
        </div>
        <TextField name="note" label={words.moveReason} value={form.note} errors={errors} />
        {!preview && <StillSays />}
        <p class="aside">
          {minutes === 0 ? words.hearAtOnce(people) : words.hearSoon(people, minutes)}{' '}
          {minutes > 0 && people > 0 && words.undoLater}
        </p>
        <p class="buttons">
          <button class={preview ? 'quiet' : undefined} type="submit">
            {button}
          </button>
          <button class="quiet" type="submit" formaction={`${url}/preview`} formnovalidate>
            {people > 0 ? words.readMail : eventForm.preview}
          </button>
        </p>
      </form>
    </ManagedFrame>
  )
}

function Field({
  name,
  form,
  errors,
}: ManagedMovePageProps & { name: 'placeName' | 'address' | 'city' }) {
  const { label } = useWords().fields[name]
  return <TextField name={name} label={label} value={form[name]} errors={errors} />
}

/** Filled in by script while one types (read-while-typing.js); without one, the preview asks. */
function StillSays() {
  const { managePage: words } = useWords()
  return (
    <div data-still-says hidden>
      <ul class="contradictions" />
      <label class="choice">
        <input type="checkbox" name="mend" value="on" disabled />
        <span>{words.mendTexts}</span>
      </label>
    </div>
  )
}

type MovePreviewProps = { preview: Preview; mend: boolean; button: string }

/** Shows the effects of saving, and the passages that a box corrects as well. */
function MovePreview({ preview, mend, button }: MovePreviewProps) {
  const { managePage: words, eventForm, openContradictions } = useWords()
  const { open } = preview.reading
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{eventForm.previewTitle}</h2>
      {open.length > 0 && (
        <>
          <p>{openContradictions.leadDraft}</p>
          <ul class="contradictions">
            {open.map(one => (
              <li>
                <FoundPassage {...one} />
              </li>
            ))}
          </ul>
          <Choice name="mend" label={words.mendTexts} checked={mend} />
        </>
      )}
      <EffectsInWords effects={preview} />
      <p>{eventForm.previewNext}</p>
      <button type="submit">{button}</button>
    </section>
  )
}
