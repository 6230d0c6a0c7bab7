// Letters to the organizers about what happens within a few minutes: one to each, rendered when it is due.

import type { LettersTable } from '../../../db/schema.ts'
import { idempotentId } from '../../actions/idempotent-id.ts'
import { gatheredSpan } from '../../domain/event/gathered-span.ts'
import type { App, Write } from '../../ports.ts'
import { listProvedOrganizers } from '../../store/organizers.ts'
import { insertMail } from '../../store/queued-mails.ts'

/**
 * Writes the letters that gather an occasion. The letter for this stretch of time may be there already: it
 * will name this occasion too.
 */
export async function gatherMails(
  app: App,
  eventId: string,
  kind: Extract<LettersTable['kind'], 'bounces' | 'endorsements'>,
): Promise<Write[]> {
  const { db, vault, clock, config } = app
  const { from, until } = gatheredSpan(clock.now())
  return Promise.all(
    (await listProvedOrganizers(db, eventId)).map(async ({ id, address }) => {
      const letter = {
        id: await idempotentId(app, `${kind} ${id} ${from}`),
        kind,
        eventId,
        subjectId: id,
        language: config.calendarLanguage,
        address,
        addressKey: await vault.addressKey(await vault.unseal(address)),
      }
      return insertMail(db, letter, { now: from, due: until })
    }),
  )
}
