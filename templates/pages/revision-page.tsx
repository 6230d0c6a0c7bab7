// Shows one revision at its permanent address: what it changed, and the event as it stood then.

import type { Words } from '../../locales/en.ts'
import type { DescriptionHtml } from '../../src/domain/description-html.ts'
import { isolated } from '../../src/domain/direction.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { Handbill } from '../parts/handbill.tsx'
import { EntryBody, type HistoryEntry, WhenAndWho } from '../parts/history-entry.tsx'
import { Page } from '../parts/page.tsx'

export type RevisionPageProps = {
  id: string
  /** The revision shown. */
  revision: Revision
  /** Its description as it was rendered. */
  rendered: DescriptionHtml
  /** The same revision, with what it changed in words. */
  entry: HistoryEntry
  /** Both texts as they were typed, when this revision rewrote the description. */
  descriptions: { was: string; now: string } | null
  /** The number of the newest revision. */
  newest: number
  terms: Terms
}

/** `GET /events/:id/revisions/:number`. */
export function RevisionPage(props: RevisionPageProps) {
  const _language = useLanguage()
  const { id, revision, rendered, entry, descriptions, newest, terms } = props
  const words = useWords().revisionPage
  const isNewest = revision.number === newest
  return (
    <Page
      {...props}
      title={`${useWords().common.revision(revision.number)}: ${isolated(revision.snapshot.title)}`}
    >
      <section class="revision-head" aria-labelledby="revision">
        <p class="revision-name" id="revision">
          {useWords().common.revision(revision.number)}
        </p>
        <p>
          <WhenAndWho entry={entry} zone={revision.snapshot.zone} />
        </p>
        <p>
          <strong>{isNewest ? words.isNewest : words.isOld(newest)}</strong>
        </p>
        <p class="links">
          <a href={`/events/${id}`}>{words.asItStands}</a>
          <a href={`/events/${id}/history`}>{useWords().common.history}</a>
        </p>
        <EntryBody entry={entry} />
        {descriptions && <Descriptions {...descriptions} words={words} />}
      </section>
      <p class="stood">{isNewest ? words.now : words.stoodThen}</p>
      <article>
        <Handbill revision={revision} rendered={rendered} terms={terms} />
      </article>
    </Page>
  )
}

function Descriptions({
  was,
  now,
  words,
}: {
  was: string
  now: string
  words: Words['revisionPage']
}) {
  return (
    <>
      <details class="fold">
        <summary>{words.descriptionWas}</summary>
        <p class="typed" dir="auto">
          {was || words.empty}
        </p>
      </details>
      <details class="fold">
        <summary>{words.descriptionNow}</summary>
        <p class="typed" dir="auto">
          {now || words.empty}
        </p>
      </details>
    </>
  )
}
