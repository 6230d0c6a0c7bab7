// Shows two edits of one revision: what the other person saved, to the one who came second.

import type { Child } from 'hono/jsx'
import type { ChangeWords } from '../../src/domain/change-words.ts'
import { useWords } from '../page-context.ts'
import { Note, WasNow } from './was-now.tsx'

export type Conflict = {
  /** Changes of the other, from the revision that was edited to the newest. */
  theirs: readonly ChangeWords[]
  theirNote: string
  /** The newest revision, which the form is now based on. */
  revision: number
  /** Changes of the person's own form to the revision that they began with. */
  yours?: readonly ChangeWords[] | undefined
}

type ConflictReportProps = {
  conflict: Conflict
  /** Next step, where that is not to mend the form of the edit. */
  next?: Child
}

/** Stands above the form, which keeps the person's own text. */
export function ConflictReport({ conflict, next }: ConflictReportProps) {
  const words = useWords().eventForm
  return (
    <section class="errors" role="alert" aria-labelledby="conflict">
      <h2 id="conflict">{words.conflictTitle}</h2>
      <p>{words.conflictBody(conflict.revision)}</p>
      <WasNow changes={conflict.theirs} />
      <Note note={conflict.theirNote} />
      {conflict.yours && conflict.yours.length > 0 && (
        <>
          <p>{words.conflictYours}</p>
          <WasNow changes={conflict.yours} />
        </>
      )}
      <p>{next ?? words.conflictNext}</p>
    </section>
  )
}
