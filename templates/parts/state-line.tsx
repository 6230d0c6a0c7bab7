// Says that an event is not on: by word and weight first, with the reason.

import { stateWord } from '../../src/domain/change-words.ts'
import type { Snapshot } from '../../src/domain/event.ts'
import type { Language } from '../../src/domain/language.ts'

type StateLineProps = { snapshot: Pick<Snapshot, 'state' | 'reason'>; language: Language }

/** Nothing while the event is on as announced. */
export function StateLine({ snapshot, language }: StateLineProps) {
  const { state, reason } = snapshot
  if (state === 'announced') return null
  return (
    <p class={`state state-${state}`}>
      <strong class="state-word">{stateWord(state, language)}</strong>
      {reason && (
        <>
          {' '}
          <span class="state-reason" dir="auto">
            {reason}
          </span>
        </>
      )}
    </p>
  )
}
