// Takes the wish to be told: of an organization that endorses, or a person who follows.

import { isEmailAddress } from '../domain/email-address.ts'
import { isOver, offeredActions } from '../domain/event/event-actions.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import { isLanguage, type Language, languages, wordsOf } from '../domain/language.ts'
import { hasLink, isLinkedName } from '../domain/links-in-words.ts'
import { manyLines, oneLine } from '../domain/plain-text.ts'
import { readUrl } from '../domain/read-url.ts'
import { onNextDate } from '../domain/recurrence/series-view.ts'
import type { Refusal } from '../domain/refusal.ts'
import { domainOf } from '../mail/composing/address-mail.ts'
import { commitMail } from '../mail/queues/write-mail.ts'
import { type App, UniqueViolation, type Write } from '../ports.ts'
import { insertEndorsement } from '../store/endorsements.ts'
import { findEvent } from '../store/events.ts'
import { newId } from '../store/new-id.ts'
import { findWatcherByAddress, insertWatcher, type Watcher } from '../store/watchers.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { inboxKeyOf } from './inbox-keys.ts'
import { whyNotPublic } from './why-not-public.ts'

/** Fields as typed. An empty language means the calendar's. */
export type FollowerForm = {
  email: string
  language: string
  /** A mail 24 hours before the start, beside the changes. */
  reminder: boolean
}
export type EndorsementForm = FollowerForm & {
  organization: string
  contactName: string
  website: string
  statement: string
}

export async function followEvent(
  app: App,
  eventId: string,
  form: FollowerForm,
): Promise<undefined | Refusal> {
  return watchEvent(app, eventId, form, null)
}

export async function endorseEvent(
  app: App,
  eventId: string,
  form: EndorsementForm,
): Promise<undefined | Refusal> {
  return watchEvent(app, eventId, form, form)
}

/** The answer is the same whether the address watches already or not: nobody can find out. */
async function watchEvent(
  app: App,
  eventId: string,
  form: FollowerForm,
  endorsement: EndorsementForm | null,
): Promise<undefined | Refusal> {
  const { db, vault } = app
  const found = await findEvent(db, eventId)
  const refusal = await whyNotPublic(app, found)
  if (!found || refusal) return refusal ?? { refused: 'event-not-found' }
  const event = onNextDate(found, app.clock.now())
  if (!offeredActions(event, app.clock.now()).includes(endorsement ? 'endorse' : 'follow'))
    return {
      refused: isOver(event.revision, app.clock.now()) ? 'event-over' : 'endorsing-cancelled',
    }
  const errors = mistakes(form, endorsement, app.language)
  if (errors.length > 0) return { refused: 'invalid-fields', errors }

  const email = oneLine(form.email)
  const to = {
    address: await vault.seal(email),
    addressKey: await vault.addressKey(email),
    domainKey: await vault.addressKey(`@${domainOf(email)}`),
    inboxKey: await inboxKeyOf(app, email),
    language: isLanguage(form.language) ? form.language : app.language,
  }
  for (;;) {
    const known = await findWatcherByAddress(db, eventId, to.addressKey)
    const watcherId = known?.id ?? newId()
    const endorsed = endorsement && (await endorse(app, { eventId, watcherId, form: endorsement }))
    const question = await askToConfirm(app, {
      ...(endorsed
        ? { purpose: 'endorse', subjectId: endorsed.id }
        : { purpose: 'follow', subjectId: watcherId }),
      eventId,
      choices: form.reminder ? { reminder: true } : {},
      to,
    })
    if ('refused' in question) return question
    try {
      const refusal = await commitMail(app, question, [
        // made for a known watcher as well, so that the answer takes as long for both
        await newWatcher(app, { id: watcherId, eventId, to, known: known !== undefined }),
        ...(endorsed ? [endorsed.write] : []),
      ])
      if (refusal) return refusal
      app.wake('send-letters')
      return undefined
    } catch (error) {
      // the same address asked twice at once: the other row is there now
      if (!(error instanceof UniqueViolation && error.table === 'watchers')) throw error
    }
  }
}

async function newWatcher(
  app: App,
  {
    id,
    eventId,
    to,
    known,
  }: {
    id: string
    eventId: string
    known: boolean
    to: Pick<Watcher, 'address' | 'addressKey' | 'language'> & {
      domainKey: string
      inboxKey: string
    }
  },
): Promise<Write> {
  const tokenHash = await app.vault.tokenHash(await app.vault.token('watch', id))
  const createdAt = app.clock.now()
  return insertWatcher(app.db, { id, eventId, ...to, tokenHash, createdAt, known })
}

async function endorse(
  app: App,
  { eventId, watcherId, form }: { eventId: string; watcherId: string; form: EndorsementForm },
): Promise<{ id: string; write: Write }> {
  const id = newId()
  const write = insertEndorsement(app.db, {
    id,
    eventId,
    watcherId,
    organization: oneLine(form.organization),
    contactName: await app.vault.seal(oneLine(form.contactName)),
    website: readUrl(form.website) ?? '',
    statement: manyLines(form.statement),
    createdAt: app.clock.now(),
  })
  return { id, write }
}

function mistakes(
  form: FollowerForm,
  endorsement: EndorsementForm | null,
  language: Language,
): FieldError[] {
  const say = wordsOf(language).formErrors
  const errors: FieldError[] = []
  const refuse = (field: string, message: string) => void errors.push({ field, message })
  if (!isEmailAddress(oneLine(form.email))) refuse('email', say.notAnEmail)
  if (form.language && !isLanguage(form.language))
    refuse('language', say.unknownLanguage(languages.join(', ')))
  if (!endorsement) return errors
  if (!oneLine(endorsement.organization)) refuse('organization', say.organizationMissing)
  if (hasLink(endorsement.organization)) refuse('organization', say.linkInName)
  if (isLinkedName(endorsement.contactName)) refuse('contactName', say.linkInName)
  if (readUrl(endorsement.website) === null) refuse('website', say.notAnAddress)
  return errors
}
