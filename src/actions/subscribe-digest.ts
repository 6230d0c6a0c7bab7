// Subscribes a reader to the calendar by mail: asks, changes the filter, stops, begins again.

import { digestPeriods, nextDigestAt } from '../domain/digest.ts'
import { isEmailAddress } from '../domain/email-address.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import { type Language, languages, wordsOf } from '../domain/language.ts'
import { oneLine } from '../domain/plain-text.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitMail } from '../mail/queues/write-mail.ts'
import type { App } from '../ports.ts'
import {
  changeDigest,
  type Digest,
  type DigestWish,
  insertDigest,
  stopDigest,
} from '../store/digests.ts'
import { newId } from '../store/new-id.ts'
import { liftSuppression } from '../store/suppressions.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { inboxKeyOf, inboxKeysOfSealed } from './inbox-keys.ts'
import { digestStart } from './start-digest.ts'

/** Fields as typed. An empty language means the calendar's, an empty period a week. */
export type DigestForm = { period: string; language: string }

/** Filter of the form, read, and as the address of the list has it. */
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
  const to = {
    address: await vault.seal(email),
    addressKey: await vault.addressKey(email),
    language: wish.language,
  }
  const question = await askToConfirm(app, { purpose: 'digest', subjectId: id, eventId: null, to })
  if (isRefusal(question)) return question
  const tokenHash = await vault.tokenHash(await vault.token('digest', id))
  const refusal = await commitMail(app, question, [
    insertDigest(db, {
      ...{ id, ...to, ...wish, createdAt: clock.now(), tokenHash },
      inboxKey: await inboxKeyOf(app, email),
    }),
  ])
  if (refusal) return refusal
  app.wake('send-letters')
  return undefined
}

export async function beginDigest(app: App, digest: Digest): Promise<void> {
  const keys = await inboxKeysOfSealed(app, digest.address)
  await app.db.commit([digestStart(app, digest), liftSuppression(app.db, keys)])
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
  app: App,
  form: DigestForm,
  { filter, query }: DigestFilter,
): DigestWish | { errors: FieldError[] } {
  const say = wordsOf(app.language).formErrors
  const period = digestPeriods.find(one => one === (form.period || 'weekly'))
  const language: Language | undefined = form.language
    ? languages.find(one => one === form.language)
    : app.language
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

const notAnEmail = ({ language }: App): FieldError => ({
  field: 'email',
  message: wordsOf(language).formErrors.notAnEmail,
})
