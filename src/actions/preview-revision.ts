// Previews a revision: the change in words, how many people would hear of it, and the mail. Writes nothing.

import type { RenderedMail } from '../../templates/mail/mail-document.ts'
import { personalise } from '../../templates/mail/personalise.ts'
import { type Change, notesOf } from '../domain/event/differences.ts'
import type { CalendarEvent, Revision } from '../domain/event/event.ts'
import { tracedChanges } from '../domain/recurrence/series-changes.ts'
import { composeChange } from '../mail/composing/change-mail.ts'
import type { App } from '../ports.ts'
import { listEndorsements } from '../store/endorsements.ts'
import { listRevisions } from '../store/revisions.ts'
import { countByHeldRevision } from '../store/watcher-lists.ts'
import { marked } from './commit-revision.ts'

export type RevisionPreview = {
  /** Changes that most watchers have not heard yet, this one included. */
  changes: Change[]
  /** The mail as an endorser, or else a follower, would get it; null when nobody would. */
  mail: Pick<RenderedMail, 'subject' | 'text'> | null
  people: number
  /** Of them: how many are behind already, and would hear of more than the mail that is shown. */
  behind: number
}

export async function previewRevision(
  app: App,
  event: CalendarEvent,
  draft: Revision,
): Promise<RevisionPreview> {
  const { db, config } = app
  const held = await countByHeldRevision(db, event.id)
  const people = held.reduce((sum, { watchers }) => sum + watchers, 0)
  const [most] = held.toSorted((a, b) => b.watchers - a.watchers || b.revision - a.revision)
  const earlier = await listRevisions(db, event.id)
  const revision = marked(event, earlier, draft)
  const standing = [...earlier, revision]
  const base = standing.find(({ number }) => number === most?.revision) ?? event.revision
  const since = standing.filter(({ number }) => number > base.number)
  const traced = tracedChanges([base], since, app.clock.now())
  const changes = traced.map(({ change }) => change)
  if (changes.length === 0) return { changes, mail: null, people, behind: 0 }
  const letter = await composeChange(
    app,
    { ...event, revision },
    { changes, notes: notesOf(traced), language: config.calendarLanguage },
  )
  const [endorsement] = await listEndorsements(db, event.id)
  const watchUrl = `${config.baseUrl}/watch/…`
  const { subject, text } = personalise(letter, {
    watchUrl,
    stopUrl: `${watchUrl}/stop`,
    organization: endorsement?.organization ?? null,
  })
  return { changes, mail: { subject, text }, people, behind: people - (most?.watchers ?? 0) }
}
