// Loads what the texts of an event leave to ask: contradictions in them, how far they were read, and how
// the description is shown.

import { unreadTexts } from '../domain/contradiction/contradiction.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import type { App } from '../ports.ts'
import { openContradictions } from '../store/contradictions.ts'
import { findDescription } from '../store/descriptions.ts'

export async function textQuestions(
  { db }: App,
  { id, revision }: CalendarEvent,
  language: Language,
) {
  const { snapshot } = revision
  return {
    contradictions: (await openContradictions(db, id, revision)).map(found => ({
      found,
      sentence: found.sentence,
    })),
    unread: unreadTexts({ event: snapshot, language }),
    isPlain: (await findDescription(db, id, revision)).plain,
  }
}
