// Answers GET /events/:id/history and /events/:id/revisions/:number: every change, public and permanent.

import { HistoryPage } from '../../../templates/pages/history-page.tsx'
import { RevisionPage } from '../../../templates/pages/revision-page.tsx'
import type { Revision } from '../../domain/event/event.ts'
import { readIn, textIn } from '../../domain/event/translation.ts'
import { type Language, languages } from '../../domain/language.ts'
import { findDescription } from '../../store/descriptions.ts'
import { listRevisions } from '../../store/revisions.ts'
import { listTerms } from '../../store/terms.ts'
import { type Handler, param } from '../context.ts'
import { eventAlternates } from '../feed-alternates.ts'
import { historyEntry, historyPage } from '../history-entries.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { publicEvent } from './event.tsx'

export const showHistory: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  const { id, revision } = event
  const wording = { language: languageOf(app, c), terms: await listTerms(app.db) }
  const { entries, older } = await historyPage(app.db, id, {
    newest: revision.number,
    before: c.req.query('before'),
    wording,
  })
  return showPage(
    app,
    c,
    <HistoryPage
      id={id}
      revision={revision}
      entries={entries}
      olderUrl={older === null ? null : `/events/${id}/history?before=${older}`}
      alternates={eventAlternates(id, revision.snapshot.title, wording.language)}
    />,
  )
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
