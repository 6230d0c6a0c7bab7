// Says that an event is not on as announced: by word and weight first, with the reason.

import { stateWord } from '../../src/domain/change-words.ts'
import type { Snapshot } from '../../src/domain/event.ts'
import type { Language } from '../../src/domain/language.ts'
import { standingOf } from '../../src/domain/moved.ts'

type StateLineProps = { snapshot: Pick<Snapshot, 'state' | 'reason' | 'moved'>; language: Language }

/** Nothing while the event is on as announced. */
export function StateLine({ snapshot, language }: StateLineProps) {
  const { reason } = snapshot
  const standing = standingOf(snapshot)
  if (!standing) return null
  return (
    <p class={`state state-${standing}`}>
      <strong class="state-word p-status">{stateWord(standing, language)}</strong>
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
