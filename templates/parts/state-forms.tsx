// Draws the organizer's three acts about whether the event is on: cancel, postpone, reinstate.

import type { State } from '../../src/domain/event/event.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { isOn } from '../../src/domain/event/moved.ts'
import { useWords } from '../page-context.ts'
import { type Conflict, ConflictReport } from './conflict-report.tsx'
import { ErrorSummary, TextField } from './field.tsx'
import { ReachFields, type ReachProps } from './reach-fields.tsx'

/** One of the three forms as it was typed, when it was refused. */
export type RefusedState = {
  act: 'cancellation' | 'postponement' | 'reinstatement' | 'tentative'
  /** The reason, or the note of a reinstatement. */
  typed: string
  errors: readonly FieldError[]
  /** Revision that was saved by another after the page was opened. */
  conflict?: Conflict | undefined
}

type StateFormsProps = {
  /** `/manage/:token` */
  baseUrl: string
  state: State
  reach?: ReachProps | undefined
  /** The newest revision, posted along as `baseRevision`. */
  revision: number
  refused?: RefusedState | undefined
}

/** Only the acts that make sense in the present state. */
export function StateForms(props: StateFormsProps) {
  const { state } = props
  const words = useWords().managePage
  // a date of an event that repeats may be off while the others are on
  const isSeries = props.reach !== undefined
  return (
    <>
      {(state !== 'announced' || isSeries) && (
        <ActForm
          {...props}
          act="reinstatement"
          field="note"
          label={words.reinstateNote}
          help={words.reinstateHelp}
          button={state === 'tentative' ? words.certain : words.reinstate}
          isFirst
        />
      )}
      {state !== 'cancelled' && <p>{words.stateLead}</p>}
      {state === 'announced' && (
        <ActForm
          {...props}
          act="tentative"
          field="reason"
          label={words.tentativeReason}
          help={words.reasonHelp}
          button={words.tentative}
        />
      )}
      {isOn({ state }) && (
        <ActForm
          {...props}
          act="postponement"
          field="reason"
          label={words.postponeReason}
          help={words.reasonHelp}
          button={words.postpone}
        />
      )}
      {state !== 'cancelled' && (
        <ActForm
          {...props}
          act="cancellation"
          field="reason"
          label={words.cancelReason}
          help={words.reasonHelp}
          button={words.cancel}
          isFirst={state === 'announced'}
        />
      )}
    </>
  )
}

/** On top of the page, where a refusal is looked for first. */
export function Refused({ refused }: { refused: RefusedState }) {
  const { act, errors, conflict } = refused
  return (
    <>
      <ErrorSummary scope={act} errors={errors} />
      {conflict && (
        <ConflictReport
          conflict={conflict}
          next={<a href="#state">{useWords().managePage.stillWanted}</a>}
        />
      )}
    </>
  )
}

type ActFormProps = StateFormsProps & {
  act: RefusedState['act']
  field: 'reason' | 'note'
  label: string
  help: string
  button: string
  /** One button a page is black. */
  isFirst?: boolean
}

function ActForm(props: ActFormProps) {
  const { baseUrl, revision, refused, act, field, label, help, button, isFirst } = props
  const mine = refused?.act === act ? refused : undefined
  return (
    <form class="form" method="post" action={`${baseUrl}/state`}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="baseRevision" value={revision} />
      {props.reach && <ReachFields reach={props.reach} scope={act} choose />}
      <TextField
        scope={act}
        name={field}
        label={label}
        help={help}
        value={mine?.typed ?? ''}
        errors={mine?.errors ?? []}
        rows={2}
        required={field === 'reason'}
      />
      <button class={isFirst ? undefined : 'quiet'} type="submit">
        {button}
      </button>
    </form>
  )
}
