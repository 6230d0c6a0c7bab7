// Draws changes in words: never only struck out, never by colour alone.

import type { ChangeWords, LinkedTerm } from '../../src/domain/change-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import { useWords } from '../page-context.ts'

type ChangesProps = { changes: readonly ChangeWords[] }

/** Every change with both of its values. */
export function WasNow({ changes }: ChangesProps) {
  const { common: words, changes: say } = useWords()
  return (
    <dl class="was-now">
      {changes.map(({ aspect, label, was, now, terms }) => (
        <div>
          <dt>{label}</dt>
          {was === null || now === null ? (
            <dd dir="auto">
              {now !== null
                ? isolated(now)
                : aspect === 'description'
                  ? say.rewritten
                  : say.changed}
            </dd>
          ) : (
            <>
              <dd class="was" dir="auto">
                <span class="tag">{words.was}</span> <Value words={was} terms={terms?.was} />
              </dd>
              <dd class="now" dir="auto">
                <span class="tag">{words.now}</span>{' '}
                <span class="value">
                  <Value words={now} terms={terms?.now} />
                </span>
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  )
}

/** A value in words; of terms, each as a link to its page. */
function Value({
  words,
  terms = [],
}: {
  words: string
  terms?: readonly LinkedTerm[] | undefined
}) {
  // a term that the host has dropped has no page, and is named in the words alone
  if (terms.length === 0 || terms.length < words.split(', ').length) return <>{isolated(words)}</>
  return (
    <>
      {terms.map(({ name, path }, index) => (
        <>
          {index > 0 && ', '}
          <a href={path}>{isolated(name)}</a>
        </>
      ))}
    </>
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
