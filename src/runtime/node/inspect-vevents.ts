// Renders the VEVENT of each event again, and compares it with the one that feeds give out. Reads only.

import { veventOf } from '../../actions/render-revision.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { App } from '../../ports.ts'
import { findDescription } from '../../store/descriptions.ts'
import { listAll } from '../../store/events.ts'
import { keptVevent } from '../../store/feed-rows.ts'
import { listRevisions } from '../../store/revisions.ts'

/**
 * Properties that every calendar app goes by. The rest hangs on settings too (BASE_URL, the calendar's language), or on the words of the
 * version that rendered it.
 */
const compared = ['SEQUENCE', 'LAST-MODIFIED', 'DTSTART', 'DTEND', 'STATUS', 'LOCATION'] as const

const pageSize = 100

/** One line for each event whose copies in feeds are other than its revision. @param progress takes events so far. */
export async function strayVevents(
  app: App,
  progress: (events: number) => void,
): Promise<string[]> {
  const strays: string[] = []
  let seen = 0
  for (let after: number | null = 0; after !== null; ) {
    const page: Awaited<ReturnType<typeof listAll>> = await listAll(app.db, {
      after,
      limit: pageSize,
    })
    for (const event of page.events) {
      const wrong = await differingLines(app, event)
      if (wrong.length > 0)
        strays.push(`event ${event.id} has another ${wrong.join(', ')} in feeds than its revision`)
    }
    seen += page.events.length
    after = page.last
    if (page.events.length === pageSize) progress(seen)
  }
  return strays
}

async function differingLines(app: App, event: CalendarEvent): Promise<string[]> {
  const { db, config } = app
  const { id, revision } = event
  const kept = await keptVevent(db, id, revision.number)
  // none is kept of what could not be rendered
  if (kept === undefined) return []
  const earlier = (await listRevisions(db, id)).filter(({ number }) => number < revision.number)
  const language = config.calendarLanguage
  const description = await findDescription(db, id, revision, language)
  const rendered = (await veventOf(app, event, { earlier, description, language })) ?? ''
  return compared.filter(name => lineOf(kept, name) !== lineOf(rendered, name))
}

/** Unfolded (RFC 5545 3.1); the first one of its name. */
const lineOf = (vevent: string, name: string): string | undefined =>
  new RegExp(`^${name}[;:].*`, 'm').exec(vevent.replace(/\r?\n[ \t]/g, ''))?.[0]
