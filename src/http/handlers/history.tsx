// Answers GET /events/:id/history and /events/:id/revisions/:number: every change, public and permanent.

import type { Context } from 'hono'
import { HistoryPage } from '../../../templates/pages/history-page.tsx'
import { RevisionPage } from '../../../templates/pages/revision-page.tsx'
import type { Revision } from '../../domain/event/event.ts'
import { readIn, textIn } from '../../domain/event/translation.ts'
import { type Language, languages } from '../../domain/language.ts'
import { findDescription } from '../../store/descriptions.ts'
import { listRevisions, revisionsFrom } from '../../store/revisions.ts'
import { listTerms } from '../../store/terms.ts'
import { type Handler, param } from '../context.ts'
import { eventAlternates } from '../feed-alternates.ts'
import { historyEntries, historyEntry } from '../history-entries.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { publicEvent } from './event.tsx'

export const showHistory: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  const { id, revision } = event
  const wording = { language: languageOf(app, c), terms: await listTerms(app.db) }
  const last = readBefore(c, revision.number + 1) - 1
  const first = Math.max(1, last - pageSize + 1)
  // the one before the page is there for what the first of the page changed
  const found = await revisionsFrom(app.db, id, Math.max(1, first - 1), last - first + 2)
  const entries = historyEntries(
    found.filter(({ number }) => number <= last),
    wording,
  )
  return showPage(
    app,
    c,
    <HistoryPage
      id={id}
      revision={revision}
      entries={entries.filter(({ number }) => number >= first)}
      olderUrl={first > 1 ? `/events/${id}/history?before=${first}` : null}
      alternates={eventAlternates(id, revision.snapshot.title, wording.language)}
    />,
  )
}

/** A page with the longest of everything in each revision stays under 1 MB. */
const pageSize = 50

/** `before=51`: the page ends with revision 50; what is no such number begins with the newest. */
function readBefore(c: Context, newest: number): number {
  const before = Number(c.req.query('before'))
  return Number.isInteger(before) && before > 1 && before < newest ? before : newest
}

export const showRevision: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  const number = Number(param(c, 'number'))
  const revisions = await listRevisions(app.db, event.id)
  const revision = revisions.find(one => one.number === number)
  if (!revision) return refuse(app, c, 'page-not-found')
  const previous = revisions.find(one => one.number === number - 1)
  const terms = await listTerms(app.db)
  const language = languageOf(app, c)
  const name = rewritten(previous, revision, language)
  return showPage(
    app,
    c,
    <RevisionPage
      id={event.id}
      revision={readIn({ revision }, language).revision}
      rendered={await findDescription(app.db, event.id, revision, language)}
      entry={historyEntry(revision, previous, { language, terms })}
      descriptions={
        previous && name ? { was: previous.snapshot[name], now: revision.snapshot[name] } : null
      }
      newest={event.revision.number}
      terms={terms}
    />,
  )
}

/** The description that a revision rewrote; of several that which readers of the language have. */
function rewritten(previous: Revision | undefined, { snapshot }: Revision, language: Language) {
  const read = textIn(snapshot, 'description', language)
  const all = [read, 'description' as const, ...languages.map(one => `description.${one}` as const)]
  return all.find(name => previous && previous.snapshot[name] !== snapshot[name])
}
