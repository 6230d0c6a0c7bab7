// Marks a value that is new, and says beside it what it was, with a link to the revision that changed it.

import type { Child } from 'hono/jsx'
import type { ChangeWords } from '../../src/domain/change-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import type { Aspect } from '../../src/domain/event/fields.ts'
import { useWords } from '../page-context.ts'

/** A change of late: its words, what stood before, and the revision that brought it about. */
export type MarkedChange = ChangeWords & { before: Snapshot; href: string }

/** The change of an aspect, if it is marked. */
export const changeOf = (changes: readonly MarkedChange[] | undefined, aspect: Aspect) =>
  changes?.find(change => change.aspect === aspect)

/** A value, marked while it is new. */
export function New({ when, children }: { when: boolean | undefined; children?: Child }) {
  return when ? <mark>{children}</mark> : children
}

type WasProps = {
  change: MarkedChange | undefined
  /** Right under its value, which says what has changed; else the label is shown too. */
  beside?: boolean | undefined
}

/** "was 12:00 noon to 1:30 PM"; "Changed · Description: rewritten". Nothing where nothing changed. */
export function Was({ change, beside }: WasProps) {
  const { common: words, changes: say } = useWords()
  if (!change) return null
  const { aspect, label, was } = change
  const value =
    was === null
      ? aspect === 'description'
        ? say.rewritten
        : say.changed
      : `${words.was} ${isolated(was)}`
  return (
    <p class="was-mark">
      <a href={change.href}>
        {beside ? (
          <span class="unseen">{`${words.changed} · ${label}: `}</span>
        ) : (
          <>
            <strong class="changed">{words.changed}</strong>
            {` · ${label}: `}
          </>
        )}
        <span dir="auto">{value}</span>
      </a>
    </p>
  )
}
