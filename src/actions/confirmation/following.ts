// Confirms that a person follows an event.

import { followView } from '../../../templates/confirmation/watch-view.tsx'
import { confirmFollowMail } from '../../../templates/mail/confirm-mails.tsx'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { forgetWatchers } from '../../store/unconfirmed.ts'
import { findWatcher, type Watcher } from '../../store/watchers.ts'
import { type Purpose, weekSeconds } from './purpose.ts'
import { watch, watchPage } from './watching.ts'

type Follower = { event: CalendarEvent; watcher: Watcher }

export const following: Purpose<Follower> = {
  linkSeconds: weekSeconds,
  // a late press is answered in words
  keptSeconds: weekSeconds,
  forget: forgetWatchers,

  async find({ db }, { subjectId }, event) {
    const watcher = await findWatcher(db, subjectId)
    return event && watcher && { event, watcher }
  },

  addressOf: async (_, { watcher }) => watcher.address,

  mail: async (_, { subject }, mail) =>
    confirmFollowMail({ ...mail, event: subject.event.revision.snapshot }),

  view: async (_, { confirmation, subject }, { language }) =>
    followView({
      language,
      isOpen: confirmation.confirmedAt === null,
      eventId: subject.event.id,
      revision: subject.event.revision,
    }),

  // followers are shown to nobody but the organizers, so no copy changes
  confirm: async (app, { confirmation, subject: { event, watcher } }, shownRevision) => ({
    writes: watch(app, { event, watcherId: watcher.id }, confirmation, shownRevision),
    claims: [],
    wake: 'tell-watchers',
  }),

  next: async (app, { subject }) => ({
    path: await watchPage(app, subject.watcher.id),
    done: 'follow',
  }),
}
