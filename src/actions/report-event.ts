// Takes a reader's report of an event to the moderators. A report hides nothing by itself.

import { isEmailAddress } from '../domain/email-address.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import { limits } from '../domain/limits.ts'
import { manyLines } from '../domain/plain-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import { writeMail } from '../mail/queues/write-mail.ts'
import { type App, CheckViolation, type Write } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import { type Claim, claimPlaces, placeAgain } from '../store/limit-claims.ts'
import { newId } from '../store/new-id.ts'
import { insertReport, lastAnswered, type ReportReason } from '../store/reports.ts'
import { idempotentId } from './idempotent-id.ts'
import { newModeratorLink } from './sign-in-moderator.ts'
import { whyNotPublic } from './why-not-public.ts'

/** Fields as typed. */
export type ReportForm = { reason: string; words: string; email: string }

export const reportReasons = [
  'spam',
  'wrong',
  'cancelled',
  'harmful',
  'duplicate',
  'other',
] as const satisfies readonly ReportReason[]

/** Different open reports that one event keeps: moderators know by then. */
const openAtMost = 50

export async function reportEvent(
  app: App,
  eventId: string,
  form: ReportForm,
): Promise<undefined | Refusal> {
  const { db, vault, config, clock } = app
  const down = await whyNotPublic(app, await findEvent(db, eventId))
  if (down) return down
  if (config.moderators.length === 0) return { refused: 'no-moderators' }
  const reason = reportReasons.find(one => one === form.reason)
  const errors = mistakes(form, app.language)
  if (!reason || errors.length > 0) return { refused: 'invalid-fields', errors }

  const now = clock.now()
  const words = manyLines(form.words)
  const email = form.email.trim()
  const wordsKey = await vault.addressKey(words)
  const report = insertReport(
    db,
    {
      id: newId(),
      eventId,
      reason,
      wordsKey,
      words: await vault.seal(words),
      email: email && (await vault.seal(email)),
      now,
    },
    openAtMost,
  )
  // the same words again take no second place
  const holder = await idempotentId(app, `report ${eventId} ${reason} ${wordsKey}`)
  const kept = [...claimPlaces(db, reportClaims(app), { holder, now }), report]
  const letters = reason === 'harmful' ? await mailsAtOnce(app, eventId) : []
  if (!(await committed(app, [...kept, ...letters])) && !(await committed(app, kept)))
    return {
      refused: 'too-many-reports',
      again: (await placeAgain(db, reportClaims(app), now)) ?? now,
    }
  if (letters.length > 0) app.wake('send-letters')
  return undefined
}

const reportClaims = ({ config }: App): Claim[] =>
  config.limits ? [{ bucket: 'reports', limit: limits.reports }] : []

/** False when a limit has no place left as this is committed. */
async function committed({ db }: App, writes: readonly Write[]): Promise<boolean> {
  try {
    await db.commit(writes)
    return true
  } catch (error) {
    if (error instanceof CheckViolation && error.constraint === 'within_limit') return false
    throw error
  }
}

/**
 * One letter to each moderator about an event until its reports are answered, however many say that it is
 * harmful. Past the limit of such letters the daily one says it.
 */
async function mailsAtOnce(app: App, eventId: string): Promise<Write[]> {
  const { db, vault, config, clock } = app
  const now = clock.now()
  const occasion = `harmful ${eventId} ${await lastAnswered(db, eventId)}`
  const claims: Claim[] = config.limits ? [{ bucket: 'harmful', limit: limits.harmfulMails }] : []
  const letters = config.moderators.map(async address => {
    const addressKey = await vault.addressKey(address)
    const id = await idempotentId(app, `${occasion} ${addressKey}`)
    const to = { address: await vault.seal(address), addressKey, language: config.calendarLanguage }
    const letter = await writeMail(app, { id, kind: 'reported', eventId, subjectId: id, to })
    return 'refused' in letter
      ? []
      : [await newModeratorLink(app, { id, addressKey, now }), ...letter.writes]
  })
  const holder = await idempotentId(app, occasion)
  return [...claimPlaces(db, claims, { holder, now }), ...(await Promise.all(letters)).flat()]
}

function mistakes(form: ReportForm, language: Language): FieldError[] {
  const say = wordsOf(language).formErrors
  const errors: FieldError[] = []
  if (!reportReasons.some(one => one === form.reason))
    errors.push({
      field: 'reason',
      message: form.reason
        ? say.unknownReportReason(reportReasons.join(', '))
        : say.reportReasonMissing,
    })
  if (form.email.trim() && !isEmailAddress(form.email.trim()))
    errors.push({ field: 'email', message: say.notAnEmail })
  return errors
}
