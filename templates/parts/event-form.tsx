// Draws the event form, for posting and for editing. Shows what was typed, whatever became of it.

import type { EditForm } from '../../src/domain/event/event-form.ts'
import { sections } from '../../src/domain/event/field-row.ts'
import type { Aspect } from '../../src/domain/event/fields.ts'
import { usePage, useWords } from '../page-context.ts'
import { type Conflict, ConflictReport } from './conflict-report.tsx'
import { DatesAsked } from './dates-asked.tsx'
import { EditPreview, type Preview } from './edit-preview.tsx'
import type { FormFieldsProps } from './event-field.tsx'
import { Choice, ChoiceGroup, ErrorSummary, TextField } from './field.tsx'
import { FormSection } from './form-section.tsx'
import { ReachFields, type ReachProps } from './reach-fields.tsx'

/** The part of the form that an edit adds. */
export type EditPart = Pick<EditForm, 'note' | 'baseRevision' | 'tell' | 'moveTimetable'> & {
  /** Number of people who would get a mail. */
  people: number
  /** It was never public, so there are no watchers to tell and no change to note. */
  unpublished?: boolean | undefined
  conflict?: Conflict | undefined
  /** The effects of saving, when they were asked for. */
  preview?: Preview | undefined
  /** Aspects that have changed since its flyer was made. */
  older?: readonly Aspect[] | undefined
}

export type EventFormProps = FormFieldsProps & {
  /** Address that it is posted to: `/events`, or below `/manage/:token`. */
  action: string
  /** Events that the poster of a new one has said are others. */
  notSame?: readonly string[] | undefined
  /** A new event is looked at by a moderator before it is public. */
  moderated?: boolean | undefined
  /** Of an event that repeats: which dates an edit changes. */
  reach?: ReachProps | undefined
  /** Present when an event is edited. */
  edit?: EditPart | undefined
}

/** The whole form, with its errors and, for a lost race, both versions on top. */
export function EventFormPart(props: EventFormProps) {
  const words = useWords().eventForm
  const { errors, action, edit } = props
  const isEdit = edit !== undefined
  const isKept = errors.length === 0 && !props.dates && !edit?.preview && !edit?.conflict
  const byLink = action !== '/events'
  const mailed = props.moderated ? words.submitReviewHelp : words.submitNewHelp
  const submitNew = byLink ? words.submitByLink : words.submitNew
  const submitWords = edit ? words.submitEdit : submitNew
  const help = byLink ? words.submitByLinkHelp : mailed
  const previewUrl = action.replace(/revisions$/, 'preview')
  return (
    <form
      class="form"
      method="post"
      action={action}
      enctype={usePage().takesPictures ? 'multipart/form-data' : undefined}
      data-follow-start
      data-offer-end={words.offerEnd('{time}')}
      data-propose={words.propose}
      data-readings={edit ? action.replace(/revisions$/, 'readings') : '/readings'}
    >
      {/* Enter in a field presses the first button of a form: this one, none that mends or answers. */}
      {(props.dates || (edit?.preview && edit.preview.reading.open.length > 0)) && (
        <button class="enter" type="submit" tabindex={-1}>
          {submitWords}
        </button>
      )}
      {edit?.conflict && <ConflictReport conflict={edit.conflict} />}
      {edit?.preview && <EditPreview {...props} preview={edit.preview} previewUrl={previewUrl} />}
      {props.dates && <DatesAsked questions={props.dates.questions} />}
      {!edit && (
        <p class="notice" id="draft" hidden>
          {words.draftBack}{' '}
          <button type="button" class="quiet">
            {words.throwDraftAway}
          </button>
        </p>
      )}
      <ErrorSummary errors={errors} />
      {props.notSame?.map(id => (
        <input type="hidden" name="notSame" value={id} />
      ))}
      {sections.map(section => (
        <FormSection
          {...props}
          flyer={
            edit && {
              picturesUrl: action.replace(/revisions$/, 'pictures'),
              older: edit.older ?? [],
            }
          }
          section={section}
          editing={isEdit}
          moveTimetable={edit?.moveTimetable}
          isKept={isKept}
          submitWords={submitWords}
        />
      ))}
      {edit && props.reach && <ReachFields reach={props.reach} scope="edit" choose={false} />}
      {edit && <EditFields {...props} edit={edit} />}
      {!edit && <p>{help}</p>}
      <p class="buttons">
        <button type="submit">{submitWords}</button>
        {edit && (
          <button class="quiet" type="submit" formaction={previewUrl} formnovalidate>
            {words.preview}
          </button>
        )}
      </p>
    </form>
  )
}

function EditFields({ errors, edit }: EventFormProps & { edit: EditPart }) {
  const words = useWords().eventForm
  if (edit.unpublished) return <input type="hidden" name="baseRevision" value={edit.baseRevision} />
  const choices = [
    ['everyone', words.tellEveryone(edit.people)],
    ['now', words.tellNow],
    ['nobody', words.tellNobody],
  ] as const
  return (
    <fieldset>
      <legend>{words.change}</legend>
      <input type="hidden" name="baseRevision" value={edit.baseRevision} />
      <TextField
        name="note"
        label={words.note}
        help={words.noteHelp}
        value={edit.note}
        errors={errors}
      />
      <ChoiceGroup name="tell" label={words.tell} errors={errors}>
        {choices.map(([value, label]) => (
          <Choice
            type="radio"
            name="tell"
            value={value}
            label={label}
            checked={edit.tell === value}
          />
        ))}
      </ChoiceGroup>
    </fieldset>
  )
}
