// Confirms an endorsement: its watcher hears of changes from then on, its name and statement wait until
// an organizer shows them.

import { endorseView } from '../../../templates/confirmation/watch-view.tsx'
import { confirmEndorseMail } from '../../../templates/mail/confirm-mails.tsx'
import { confirmedDomain } from '../../domain/endorsement.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { foldName } from '../../domain/fold-name.ts'
import { gatherMails } from '../../mail/queues/gathered-mails.ts'
import type { App, Write } from '../../ports.ts'
import { touchIfPublic } from '../../store/calendar.ts'
import {
  confirmEndorsement,
  endorsementRule,
  isHiddenWatcher,
} from '../../store/endorsement-showing.ts'
import {
  type Endorsement,
  endorsementsByWatcher,
  findEndorsement,
} from '../../store/endorsements.ts'
import { forgetEndorsements } from '../../store/unconfirmed.ts'
import { findWatcher, type Watcher } from '../../store/watchers.ts'
import { type Purpose, weekSeconds } from './purpose.ts'
import { watch, watchPage } from './watching.ts'

type Endorser = { event: CalendarEvent; endorsement: Endorsement; watcher: Watcher }

export const endorsing: Purpose<Endorser> = {
  linkSeconds: weekSeconds,
  // a late press is answered in words
  keptSeconds: weekSeconds,
  forget: forgetEndorsements,

  async find({ db }, { subjectId }, event) {
    const endorsement = await findEndorsement(db, subjectId)
    const watcher = endorsement && (await findWatcher(db, endorsement.watcherId))
    return event && endorsement && watcher && { event, endorsement, watcher }
  },

  addressOf: async (_, { watcher }) => watcher.address,

  async mail({ db }, { subject: { event, endorsement } }, mail) {
    const asksToShow = (await endorsementRule(db, event.id)) === 'ask'
    return confirmEndorseMail({
      ...mail,
      ...endorsement,
      event: event.revision.snapshot,
      asksToShow,
    })
  },

  view: async (_, { confirmation, subject: { event, endorsement } }, { language }) =>
    endorseView({
      language,
      isOpen: confirmation.confirmedAt === null,
      eventId: event.id,
      revision: event.revision,
      endorsement,
    }),

  async confirm(app, { confirmation, subject }, shownRevision) {
    const { event, watcher } = subject
    return {
      writes: [
        ...watch(app, { event, watcherId: watcher.id }, confirmation, shownRevision),
        ...(await endorse(app, subject)),
        touchIfPublic(app.db, event.id, app.clock.now()),
      ],
      claims: [],
      wake: 'tell-watchers',
    }
  },

  next: async (app, { subject }) => ({
    path: await watchPage(app, subject.watcher.id),
    done: 'endorse',
  }),
}

/** The endorsement's own writes, and the letters to the organizers. */
async function endorse(app: App, { endorsement, watcher }: Endorser): Promise<Write[]> {
  const { db, vault, clock } = app
  const { id, organization, website } = endorsement
  const same = (await endorsementsByWatcher(db, watcher.id)).filter(
    one => one.id !== id && foldName(one.organization) === foldName(organization),
  )
  return [
    ...confirmEndorsement(db, endorsement, {
      now: clock.now(),
      confirmedDomain: confirmedDomain(await vault.unseal(watcher.address), website),
      replaced: same.map(one => one.id),
    }),
    ...(await askToShow(app, endorsement)),
  ]
}

/** None about a watcher to whom an organizer has said no already. */
async function askToShow(app: App, { eventId, watcherId }: Endorsement): Promise<Write[]> {
  const { db } = app
  if ((await endorsementRule(db, eventId)) === 'show') return []
  return (await isHiddenWatcher(db, watcherId)) ? [] : gatherMails(app, eventId, 'endorsements')
}
