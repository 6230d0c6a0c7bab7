// One letter to one person, as a write that is committed with the act that it is about.

import type { SealedAddress } from '../domain/event.ts'
import type { Language } from '../domain/language.ts'
import type { Refusal } from '../domain/refusal.ts'
import { plusSeconds } from '../domain/wall-time.ts'
import type { App, Write } from '../ports.ts'
import { countLetters, insertLetter, type Letter } from '../store/letters.ts'
import { newId } from '../store/new-id.ts'

export type Recipient = { address: SealedAddress; addressKey: string; language: Language }

/**
 * Letters that one address may be sent in a day. Forms anybody can fill in cause them, so this is
 * what keeps Turnout from being used to flood a stranger; an organizer who posts a season needs many.
 */
const dailyLimit: Record<Letter['kind'], number> = {
  'confirm-publish': 1000,
  'manage-link': 1000,
  'confirm-endorse': 40,
  'confirm-follow': 40,
  'lost-links': 40,
  'still-says': 1000,
}

export async function writeLetter(
  app: App,
  letter: { kind: Letter['kind']; eventId: string | null; subjectId: string | null; to: Recipient },
): Promise<{ writes: Write[] } | Refusal> {
  const { to, ...about } = letter
  const now = app.clock.now()
  const lastDay = await countLetters(app.db, to.addressKey, plusSeconds(now, -24 * 60 * 60))
  if (lastDay >= dailyLimit[letter.kind]) return { refused: 'too-much-mail' }
  return { writes: [insertLetter(app.db, { id: newId(), ...about, ...to }, { now, due: now })] }
}
