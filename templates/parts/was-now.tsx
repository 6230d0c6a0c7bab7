// Draws changes in words: never only struck out, never by colour alone.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import { useWords } from '../page-context.ts'

type ChangesProps = { changes: readonly ChangeWords[] }

/** Every change with both of its values. */
export function WasNow({ changes }: ChangesProps) {
  const { common: words, changes: say } = useWords()
  return (
    <dl class="was-now">
      {changes.map(({ aspect, label, was, now }) => (
        <div>
          <dt>{label}</dt>
          {was === null || now === null ? (
            <dd>{aspect === 'description' ? say.rewritten : say.changed}</dd>
          ) : (
            <>
              <dd class="was" dir="auto">
                <span class="tag">{words.was}</span> {isolated(was)}
              </dd>
              <dd class="now" dir="auto">
                <span class="tag">{words.now}</span> <span class="value">{isolated(now)}</span>
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  )
}

/** The mark beside a value that is new: "Changed · Time: was 12:00 PM to 1:30 PM". */
export function ChangedMarks({ changes }: ChangesProps) {
  const { common: words, changes: say } = useWords()
  return (
    <ul class="changed-marks">
      {changes.map(({ aspect, label, was }) => (
        <li>
          <strong class="changed">{words.changed}</strong>
          {' · '}
          <span dir="auto">
            {was !== null
              ? `${label}: ${words.was} ${isolated(was)}`
              : `${label}: ${aspect === 'description' ? say.rewritten : say.changed}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The sentence that the organizer wrote about a change. Nothing when there is none. */
export function Note({ note }: { note: string }) {
  if (!note) return null
  return (
    <figure class="note">
      <figcaption>{useWords().common.note}</figcaption>
      <blockquote dir="auto">{note}</blockquote>
    </figure>
  )
}
