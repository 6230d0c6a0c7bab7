// Renders the VEVENT of a revision in a language: the calendar's for feeds, a watcher's for the file in a
// mail.

import type { DescriptionHtml } from '../domain/description-html.ts'
import type { CalendarEvent, Revision } from '../domain/event/event.ts'
import { lastChange } from '../domain/event/last-change.ts'
import type { Language } from '../domain/language.ts'
import { toldChange } from '../feeds/event-words.ts'
import { renderVevent } from '../feeds/vevent.ts'
import type { App } from '../ports.ts'
import { listTerms } from '../store/terms.ts'

type Told = {
  /** Revisions before the event's own, oldest first. */
  earlier: readonly Revision[]
  /** Its description as it was rendered. */
  description: Pick<DescriptionHtml, 'html'>
  language: Language
}

export async function veventOf(
  app: App,
  event: CalendarEvent,
  { earlier, description, language }: Told,
): Promise<string | null> {
  const { config, vault } = app
  const terms = await listTerms(app.db)
  const { snapshot } = event.revision
  const last = lastChange([...earlier, event.revision], event.revision.changedFrom)
  const contact = snapshot.showContact ? await vault.unseal(snapshot.contact) : null
  return renderVevent({
    event,
    revision: event.revision,
    descriptionHtml: description.html,
    lastChange: last && toldChange(last, { language, terms }),
    contact,
    terms,
    config: { ...config, calendarLanguage: language },
  })
}
