// Answers a form with an address alike, whether the address is known here or not.

import { isEmailAddress } from '../domain/email-address.ts'
import { wordsOf } from '../domain/language.ts'
import { oneLine } from '../domain/plain-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'

/**
 * Gives every address the same answer in the same time, known, unknown, or sent enough for today: what differs is
 * done after it. Refuses only what is no address.
 */
export function answerAlike(
  app: App,
  email: string,
  after: (address: string) => Promise<void>,
): Refusal | undefined {
  const address = oneLine(email)
  if (!isEmailAddress(address)) {
    const message = wordsOf(app.language).formErrors.notAnEmail
    return { refused: 'invalid-fields', errors: [{ field: 'email', message }] }
  }
  app.later(() => after(address))
  return undefined
}
