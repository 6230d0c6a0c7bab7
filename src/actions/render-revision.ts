// Renders the VEVENT of a revision in a language: the calendar's for feeds, a watcher's for the file in a
// mail.

import type { Contradiction } from '../domain/contradiction/contradiction.ts'
import { type DescriptionHtml, renderDescription } from '../domain/description-html.ts'
import type { CalendarEvent, Revision } from '../domain/event/event.ts'
import { lastChange } from '../domain/event/last-change.ts'
import type { TextField } from '../domain/event/read-texts.ts'
import { inLanguage, languagesOf, textIn } from '../domain/event/translation.ts'
import type { Language } from '../domain/language.ts'
import { toldChange } from '../feeds/event-words.ts'
import { renderVevent, type VeventDate } from '../feeds/vevent.ts'
import type { App } from '../ports.ts'
import { listTerms } from '../store/terms.ts'
import type { RenderedTranslation } from '../store/translations.ts'
import { remarkable } from './render-descriptions.ts'

type Read = { earlier: readonly Revision[]; contradicted: readonly Contradiction[] }

/** Renders a new revision for feeds and pages, in the calendar's language and in each that it is translated into. */
export async function renderRevision(
  app: App,
  event: CalendarEvent,
  { earlier, contradicted }: Read,
) {
  const { snapshot } = event.revision
  const { calendarLanguage } = app.config
  const render = (name: TextField) =>
    renderDescription(snapshot[name], remarkable(contradicted, name))
  const description = render('description')
  const inWords = (language: Language) => {
    const name = textIn(snapshot, 'description', language)
    return name === 'description' ? null : render(name)
  }
  const translations = new Map<Language, RenderedTranslation>()
  for (const language of languagesOf(snapshot, calendarLanguage)) {
    const own = inWords(language)
    const told = { earlier, description: own ?? description, language }
    const vevent = language === calendarLanguage ? null : await veventOf(app, event, told)
    translations.set(language, { vevent, description: own })
  }
  const vevent = await veventOf(app, event, {
    earlier,
    description: translations.get(calendarLanguage)?.description ?? description,
    language: calendarLanguage,
  })
  return { vevent, description, translations }
}

type Told = {
  /** Revisions before the event's own, oldest first. */
  earlier: readonly Revision[]
  /** Its description in that language, as it was rendered. */
  description: Pick<DescriptionHtml, 'html'>
  language: Language
  date?: VeventDate
}

export async function veventOf(
  app: App,
  event: CalendarEvent,
  { earlier, description, language, date }: Told,
): Promise<string | null> {
  const { config, vault } = app
  const terms = await listTerms(app.db)
  const { snapshot } = event.revision
  const last = lastChange([...earlier, event.revision], event.revision.changedFrom)
  const contact = snapshot.showContact ? await vault.unseal(snapshot.contact) : null
  return renderVevent({
    event,
    revision: { ...event.revision, snapshot: inLanguage(snapshot, language) },
    descriptionHtml: description.html,
    lastChange: last && toldChange(last, { language, terms }),
    contact,
    terms,
    ...(date && { date }),
    config: { ...config, calendarLanguage: language },
  })
}
