// Says that an event is not on as announced, or is over: by word and weight first, with the reason.

import { stateWord } from '../../src/domain/change-words.ts'
import { whenWords } from '../../src/domain/date-words.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { standingOf } from '../../src/domain/event/moved.ts'
import { useLanguage, useWords } from '../page-context.ts'

type StateLineProps = { snapshot: Pick<Snapshot, 'state' | 'reason' | 'moved'> }

/** Nothing while the event is on as announced. */
export function StateLine({ snapshot }: StateLineProps) {
  const language = useLanguage()
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

/** The state in one word, without its reason, before a title that has little room. */
export function StateWord({ snapshot }: { snapshot: Pick<Snapshot, 'state' | 'moved'> }) {
  const language = useLanguage()
  const standing = standingOf(snapshot)
  if (!standing) return null
  return (
    <span class={`state-${standing}`}>
      <strong class="state-word">{stateWord(standing, language)}</strong>{' '}
    </span>
  )
}

/** Says that the end of an event has passed, and which date it had. */
export function OverLine({ snapshot }: { snapshot: Snapshot }) {
  const language = useLanguage()
  const words = useWords().stateLine
  return (
    <p class="state state-over">
      <strong class="state-word">
        {snapshot.state === 'cancelled' ? words.datePassed : words.over}
      </strong>{' '}
      <span class="state-reason">
        {(snapshot.state === 'cancelled' ? words.announcedFor : words.wasOn)(
          whenWords(snapshot, language),
        )}
      </span>
    </p>
  )
}
