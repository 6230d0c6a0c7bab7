// Draws whether the event is on, for its organizer: cancel, postpone, reinstate, and the second look at each.

import { isOn } from '../../src/domain/event/moved.ts'
import { useWords } from '../page-context.ts'
import { type Effects, EffectsInWords } from '../parts/edit-preview.tsx'
import { type ManagedEvent, ManagedFrame } from '../parts/managed-frame.tsx'
import type { ReachProps } from '../parts/reach-fields.tsx'
import { Refused, type RefusedState, StateForms } from '../parts/state-forms.tsx'

export type ManagedStatePageProps = {
  managed: ManagedEvent
  /** Number of the newest revision. */
  revision: number
  /** Which dates the forms change, of an event that repeats. */
  reach?: ReachProps | undefined
  /** Present when the act was refused. */
  refused?: RefusedState | undefined
}

/** `GET /manage/:token/state`, and the 409 and 422 of an act. */
export function ManagedStatePage({ managed, revision, refused, reach }: ManagedStatePageProps) {
  const words = useWords().managePage
  const { state } = managed.snapshot
  return (
    <ManagedFrame
      managed={managed}
      page="state"
      heading={isOn({ state }) ? words.state : words.stateAgain}
    >
      {refused && <Refused refused={refused} />}
      <div id="state">
        <StateForms
          baseUrl={managed.baseUrl}
          state={state}
          revision={revision}
          refused={refused}
          reach={reach}
        />
      </div>
    </ManagedFrame>
  )
}

export type StateLookPageProps = {
  managed: ManagedEvent
  act: RefusedState['act']
  /** The reason or the note, as it was typed. */
  typed: string
  /** The dates that were chosen, of an event that repeats. */
  reach?: { date: string; applies: string } | undefined
  revision: number
  effects: Effects
}

/** `POST /manage/:token/state`: how many are told, and what they get. */
export function StateLookPage({
  managed,
  act,
  typed,
  reach,
  revision,
  effects,
}: StateLookPageProps) {
  const words = useWords().managePage
  const button = {
    cancellation: words.cancel,
    postponement: words.postpone,
    tentative: words.tentative,
    reinstatement: words.reinstate,
  }[act]
  return (
    <ManagedFrame managed={managed} page="state" heading={words.lookAgain}>
      <form class="form" method="post" action={`${managed.baseUrl}/${act}`}>
        <input type="hidden" name="baseRevision" value={revision} />
        <input type="hidden" name={act === 'reinstatement' ? 'note' : 'reason'} value={typed} />
        {reach && <input type="hidden" name="date" value={reach.date} />}
        {reach && <input type="hidden" name="applies" value={reach.applies} />}
        <EffectsInWords effects={effects} level="h2" />
        <p class="buttons">
          <button type="submit">{button}</button>
          <a class="button" href={`${managed.baseUrl}/state`}>
            {words.goBack}
          </a>
        </p>
      </form>
    </ManagedFrame>
  )
}
