// Says to a reader who scanned a sheet of paper whether it is still right, before anything else.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import { useWords } from '../page-context.ts'
import { WasNow } from './was-now.tsx'

/** `seen`: the version on paper; no changes where it is still right. */
export type SinceSeen = { seen: number; changes: readonly ChangeWords[] }

export function SinceSeenPart({ since }: { since: SinceSeen | null | undefined }) {
  const words = useWords().handbill
  if (!since) return null
  return (
    <section class="since-seen" aria-labelledby="since-seen">
      <h2 id="since-seen">
        {since.changes.length > 0 ? words.changedSince(since.seen) : words.stillRight(since.seen)}
      </h2>
      {since.changes.length > 0 && <WasNow changes={since.changes} />}
    </section>
  )
}
