// Shows the history of an event, newest first.

import { isolated } from '../../src/domain/direction.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { type HistoryEntry, HistoryList } from '../parts/history-entry.tsx'
import { type Alternate, Page } from '../parts/page.tsx'

export type HistoryPageProps = {
  id: string
  /** The newest revision. */
  revision: Revision
  /** A page of them, newest first. */
  entries: readonly HistoryEntry[]
  /** The page of what was before; null on the last. */
  olderUrl: string | null
  alternates?: readonly Alternate[] | undefined
}

/** `GET /events/:id/history`. */
export function HistoryPage(props: HistoryPageProps) {
  const { id, revision, entries, olderUrl } = props
  const words = useWords().historyPage
  return (
    <Page
      {...props}
      title={`${words.title}: ${revision.snapshot.title}`}
      description={words.description(isolated(revision.snapshot.title))}
    >
      <h1>{words.title}</h1>
      <p>{words.asItStands}</p>
      <EventInWords snapshot={revision.snapshot} href={`/events/${id}`} />
      <HistoryList eventId={id} entries={entries} zone={revision.snapshot.zone} />
      {olderUrl && (
        <p class="next">
          <a class="button" href={olderUrl} rel="next">
            {words.older}
          </a>
        </p>
      )}
    </Page>
  )
}
