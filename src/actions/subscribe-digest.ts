// Subscribes a reader to the calendar by mail: asks, confirms, changes the filter, stops, begins again.

import { digestPeriods, nextDigestAt } from '../domain/digest.ts'
import { isEmailAddress } from '../domain/email-address.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { formPhrases } from '../domain/form-phrases.ts'
import { type Language, languages } from '../domain/language.ts'
import { oneLine } from '../domain/plain-text.ts'
import { refusalOfLink } from '../domain/question-end.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitLetter, writeLetter } from '../mail/write-letter.ts'
import type { App } from '../ports.ts'
import {
  changeDigest,
  type Digest,
  type DigestWish,
  findDigestByToken,
  insertDigest,
  startDigest,
  stopDigest,
} from '../store/digests.ts'
import { releasePlaces } from '../store/letter-claims.ts'
import { newId } from '../store/new-id.ts'
import { liftSuppression } from '../store/suppressions.ts'
import { confirmationSeconds } from './ask-to-confirm.ts'

/** Fields as typed. An empty language means the calendar's, an empty period a week. */
export type DigestForm = { period: string; language: string }

/** What the filter of the form means, and as the address of the list has it. */
export type DigestFilter = Pick<DigestWish, 'filter' | 'query'>

/** A query longer than any that the form can make. */
const queryLimit = 4000

export async function askForDigest(
  app: App,
  form: DigestForm & { email: string },
  filter: DigestFilter,
): Promise<undefined | Refusal> {
  const { db, vault, clock } = app
  const wish = readWish(app, form, filter)
  const email = oneLine(form.email)
  const errors = [
    ...(isEmailAddress(email) ? [] : [notAnEmail(app)]),
    ...('errors' in wish ? wish.errors : []),
  ]
  if ('errors' in wish || errors.length > 0) return { refused: 'invalid-fields', errors }

  const id = newId()
  const now = clock.now()
  const to = {
    address: await vault.seal(email),
    addressKey: await vault.addressKey(email),
    language: wish.language,
  }
  const letter = await writeLetter(app, {
    id,
    kind: 'confirm-digest',
    eventId: null,
    subjectId: id,
    to,
  })
  if (isRefusal(letter)) return letter
  const [tokenHash, confirmHash] = await Promise.all([
    vault.tokenHash(await vault.token('digest', id)),
    vault.tokenHash(await vault.token('confirm', id)),
  ])
  const expiresAt = plusSeconds(now, confirmationSeconds)
  const refusal = await commitLetter(app, letter, [
    insertDigest(db, { id, ...to, ...wish, createdAt: now, expiresAt, tokenHash, confirmHash }),
  ])
  if (refusal) return refusal
  app.wake('send-letters')
  return undefined
}

/** What a link asks, for the page that shows it; undefined when the link is about something else. */
export async function findDigestQuestion(
  { db, vault, clock }: App,
  token: string,
): Promise<Digest | Refusal | undefined> {
  const digest = await findDigestByToken(db, 'confirm_hash', await vault.tokenHash(token))
  if (!digest) return undefined
  return refusalOfLink(digest, clock.now()) ?? digest
}

/** A second press changes nothing. Returns the token of its own page. */
export async function confirmDigest(app: App, digest: Digest): Promise<string> {
  if (!digest.confirmedAt) await beginDigest(app, digest)
  return app.vault.token('digest', digest.id)
}

/** From now on; what was missed while it was stopped is not sent again. */
export async function beginDigest(app: App, digest: Digest): Promise<void> {
  const { db, clock, config } = app
  const now = clock.now()
  const dueAt = nextDigestAt(digest.period, now, config.calendarZone)
  await db.commit([
    startDigest(db, digest.id, { now, dueAt }),
    releasePlaces(db, digest.id),
    liftSuppression(db, digest.addressKey),
  ])
}

/** Takes effect before the next mail. */
export async function endDigest({ db, clock }: App, digest: Pick<Digest, 'id'>): Promise<void> {
  await db.commit([stopDigest(db, digest.id, clock.now())])
}

export async function editDigest(
  app: App,
  digest: Digest,
  form: DigestForm,
  filter: DigestFilter,
): Promise<undefined | Refusal> {
  const { db, clock, config } = app
  const wish = readWish(app, form, filter)
  if ('errors' in wish) return { refused: 'invalid-fields', errors: wish.errors }
  const dueAt = nextDigestAt(wish.period, clock.now(), config.calendarZone)
  await db.commit([changeDigest(db, digest.id, wish, dueAt)])
  return undefined
}

function readWish(
  { config }: App,
  form: DigestForm,
  { filter, query }: DigestFilter,
): DigestWish | { errors: FieldError[] } {
  const say = formPhrases[config.calendarLanguage]
  const period = digestPeriods.find(one => one === (form.period || 'weekly'))
  const language: Language | undefined = form.language
    ? languages.find(one => one === form.language)
    : config.calendarLanguage
  if (period && language && query.length <= queryLimit) return { period, language, filter, query }
  return {
    errors: [
      ...(period ? [] : [{ field: 'period', message: say.unknownPeriod }]),
      ...(language
        ? []
        : [{ field: 'language', message: say.unknownLanguage(languages.join(', ')) }]),
      ...(query.length <= queryLimit ? [] : [{ field: 'q', message: say.tooLong(queryLimit) }]),
    ],
  }
}

const notAnEmail = ({ config }: App): FieldError => ({
  field: 'email',
  message: formPhrases[config.calendarLanguage].notAnEmail,
})
