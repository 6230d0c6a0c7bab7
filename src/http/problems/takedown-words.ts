// The words for an event that was taken down: by which role, when and why.

import { momentWords } from '../../domain/date-words.ts'
import type { Language, Phrases } from '../../domain/language.ts'
import type { Takedown } from '../../domain/takedown.ts'

/** Names the role, the time and the reason; stands in place of the catalogue's detail. */
export function takedownWords(
  { act, by, at, reason }: Takedown,
  { zone, language }: { zone: string; language: Language },
): string {
  const say = takedowns[language]
  const when = momentWords(at, zone, language)
  return [say[act === 'hidden' ? act : by](when), reason && say.reason(reason)]
    .filter(Boolean)
    .join(' ')
}

const takedowns: Phrases<
  Record<'hidden' | 'moderator' | 'organizer' | 'reason', (words: string) => string>
> = {
  en: {
    hidden: when => `Moderators hid it on ${when}. Nothing of it is shown.`,
    moderator: when => `Moderators removed it for good on ${when}.`,
    organizer: when => `Its organizer withdrew it for good on ${when}.`,
    reason: words => `The reason: ${words}`,
  },
  es: {
    hidden: when => `La moderación lo ocultó el ${when}. No se muestra nada de él.`,
    moderator: when => `La moderación lo retiró definitivamente el ${when}.`,
    organizer: when => `Quien lo organiza lo retiró definitivamente el ${when}.`,
    reason: words => `El motivo: ${words}`,
  },
}
