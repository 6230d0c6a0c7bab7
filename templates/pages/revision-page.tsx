// One revision at its permanent address: what it changed, and the event as it stood then.

import type { DescriptionHtml } from '../../src/domain/description-html.ts'
import { isolated } from '../../src/domain/direction.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import type { Phrases } from '../../src/domain/language.ts'
import { Handbill } from '../parts/handbill.tsx'
import { EntryBody, type HistoryEntry, WhenAndWho } from '../parts/history-entry.tsx'
import { Page, type PageBase } from '../parts/page.tsx'
import { common } from '../phrases/common.ts'

export type RevisionPageProps = PageBase & {
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
  const { language, id, revision, rendered, entry, descriptions, newest, terms } = props
  const words = phrases[language]
  const isNewest = revision.number === newest
  return (
    <Page
      {...props}
      title={`${common[language].revision(revision.number)}: ${isolated(revision.snapshot.title)}`}
    >
      <section class="revision-head" aria-labelledby="revision">
        <p class="revision-name" id="revision">
          {common[language].revision(revision.number)}
        </p>
        <p>
          <WhenAndWho entry={entry} zone={revision.snapshot.zone} language={language} />
        </p>
        <p>
          <strong>{isNewest ? words.isNewest : words.isOld(newest)}</strong>
        </p>
        <p class="links">
          <a href={`/events/${id}`}>{words.asItStands}</a>
          <a href={`/events/${id}/history`}>{common[language].history}</a>
        </p>
        <EntryBody entry={entry} language={language} />
        {descriptions && <Descriptions {...descriptions} words={words} />}
      </section>
      <p class="stood">{isNewest ? words.now : words.stoodThen}</p>
      <article>
        <Handbill {...{ revision, rendered, terms, language }} />
      </article>
    </Page>
  )
}

function Descriptions({ was, now, words }: { was: string; now: string; words: typeof en }) {
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

const en = {
  isNewest: 'This is the newest revision.',
  isOld: (newest: number) => `This is an old revision; the newest is revision ${newest}.`,
  asItStands: 'The event as it stands',
  stoodThen: 'The event as it stood then:',
  now: 'The event as it stands:',
  descriptionWas: 'The description was',
  descriptionNow: 'The description in this revision',
  empty: '(empty)',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    isNewest: 'Esta es la revisión más reciente.',
    isOld: newest => `Esta es una revisión antigua; la más reciente es la revisión ${newest}.`,
    asItStands: 'El evento como está ahora',
    stoodThen: 'El evento como estaba entonces:',
    now: 'El evento como está:',
    descriptionWas: 'La descripción era',
    descriptionNow: 'La descripción en esta revisión',
    empty: '(vacía)',
  },
}
