// Draws the folded form that keeps an event from the public, with a reason: a saved one, or in the moderator's words.

import type { FieldError } from '../../src/domain/event/event-form.ts'
import { useWords } from '../page-context.ts'
import { ErrorSummary, SelectField, TextField } from './field.tsx'

/** Reason that was typed for an event, and why it was not taken. */
export type RefusedReason = { eventId: string; reason: string; errors: readonly FieldError[] }

type HideFormProps = {
  /** `/moderation/:token` */
  baseUrl: string
  eventId: string
  /** One event may stand on the page twice. */
  scope: string
  /** The revision that waits to be published: it is not published then. Null for one that is public. */
  waiting?: number | null
  refused?: RefusedReason | undefined
}

export function HideForm(props: HideFormProps) {
  const { eventId, baseUrl, refused, scope, waiting = null } = props
  const { moderationPage: words, takedownForms: hiding } = useWords()
  const mine = refused?.eventId === eventId ? refused : undefined
  const say =
    waiting === null
      ? {
          open: hiding.hide,
          help: hiding.hideHelp,
          send: hiding.hideButton,
          why: hiding.hideReason,
        }
      : {
          open: words.decline,
          help: words.reasonHelp,
          send: words.declineButton,
          why: words.reason,
        }
  return (
    <details class="fold" data-hide open={mine !== undefined}>
      <summary>{say.open}</summary>
      <form
        class="form"
        method="post"
        action={`${baseUrl}/events/${eventId}/${waiting === null ? 'hiding' : 'refusal'}`}
      >
        <ErrorSummary scope={scope} errors={mine?.errors ?? []} />
        {waiting !== null && <input type="hidden" name="revision" value={waiting} />}
        <SavedReasons scope={scope} />
        <TextField
          scope={scope}
          name="reason"
          label={say.why}
          help={say.help}
          value={mine?.reason ?? ''}
          errors={mine?.errors ?? []}
          rows={3}
        />
        <button type="submit" class="quiet">
          {say.send}
        </button>
      </form>
    </details>
  )
}

/** A choice of saved reasons; none is taken where words are typed. */
export function SavedReasons({ scope, form }: { scope: string; form?: string }) {
  const words = useWords().moderationPage
  return (
    <SelectField scope={scope} name="saved" label={words.saved} errors={[]} form={form}>
      <option value="">{words.inOwnWords}</option>
      {words.savedReasons.map(one => (
        <option value={one}>{one}</option>
      ))}
    </SelectField>
  )
}
