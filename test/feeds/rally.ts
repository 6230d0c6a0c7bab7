// Makes the terms of the rally, and its VEVENT. No database.

import { renderDescription } from '../../src/domain/description-html.ts'
import { differences } from '../../src/domain/event/differences.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { toldChange } from '../../src/feeds/event-words.ts'
import { renderVevent, type VeventInput } from '../../src/feeds/vevent.ts'

export const terms: Terms = {
  region: [
    { slug: 'san-francisco', parent: null, name: { en: 'San Francisco', es: 'San Francisco' } },
  ],
  type: [{ slug: 'protest', parent: null, name: { en: 'Protest', es: 'Protesta' } }],
  topic: [
    { slug: 'international', parent: null, name: { en: 'International', es: 'Internacional' } },
    { slug: 'labor', parent: null, name: { en: 'Labor, unions', es: 'Trabajo, sindicatos' } },
  ],
}

/** Makes the input of renderVevent for the newest of one or two revisions. */
export function veventInput(
  revision: Revision,
  previous: Revision | null = null,
  more: Partial<VeventInput> = {},
): VeventInput {
  const config = {
    calendarId: 'turnout.example',
    baseUrl: 'https://turnout.example',
    calendarLanguage: 'en' as const,
    ...more.config,
  }
  const wording = { language: config.calendarLanguage, terms }
  const changes = previous ? differences(previous.snapshot, revision.snapshot) : []
  return {
    event: { id: 'r4lly', createdAt: '2023-01-07T03:08:21.500Z' },
    revision,
    descriptionHtml: renderDescription(revision.snapshot.description).html,
    lastChange:
      previous &&
      toldChange({ at: revision.at, notes: [revision.note].filter(Boolean), changes }, wording),
    contact: null,
    terms,
    ...more,
    config,
  }
}

/** The VEVENT of an input that can be rendered. */
export function vevent(input: VeventInput): string {
  const rendered = renderVevent(input)
  if (rendered === null) throw new Error('this event cannot be rendered')
  return rendered
}
