// Asks once more before an event is gone for good: by moderators, or by its organizer.

import type { Snapshot } from '../../src/domain/event/event.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { ErrorSummary, TextField } from '../parts/field.tsx'
import { Page } from '../parts/page.tsx'

export type RemovalPageProps = {
  /** `withdrawal`: by an organizer, who needs no reason. */
  act: 'removal' | 'withdrawal'
  snapshot: Snapshot
  /** Takes the POST. */
  action: string
  /** The page that one came from. */
  back: string
  /** True when others have seen the event. */
  wasPublic: boolean
  /** As it was typed. */
  reason: string
  errors: readonly FieldError[]
}

/** `GET …/removal` and `…/withdrawal`, and their 422. */
export function RemovalPage(props: RemovalPageProps) {
  const { act, snapshot, action, back, wasPublic, reason, errors } = props
  const words = useWords().takedownForms[act]
  const { lostUnseen } = useWords().takedownForms.withdrawal
  return (
    <Page {...props} title={words.title} secret>
      <h1>{words.title}</h1>
      <EventInWords snapshot={snapshot} />
      {(wasPublic || act === 'removal') && (
        <p>
          <strong>{words.lead}</strong>
        </p>
      )}
      <p>{wasPublic || act === 'removal' ? words.lost : lostUnseen}</p>
      <form class="form" method="post" action={action}>
        <ErrorSummary errors={errors} />
        {(wasPublic || act === 'removal') && (
          <TextField
            name="reason"
            label={words.reason}
            help={words.reasonHelp}
            value={reason}
            errors={errors}
            rows={3}
            required={act === 'removal'}
          />
        )}
        <button type="submit">{words.button}</button>
      </form>
      <p class="links">
        <a href={back}>{words.back}</a>
      </p>
    </Page>
  )
}
