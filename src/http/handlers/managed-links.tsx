// Answers below /manage/:token who else organizes the event: the list, an invitation, a link withdrawn.

import type { Context } from 'hono'
import {
  ManagedLinksPage,
  type ManagedLinksPageProps,
} from '../../../templates/pages/managed-links-page.tsx'
import { inviteOrganizer, withdrawLink } from '../../actions/share-organizing.ts'
import { wordsOf } from '../../domain/language.ts'
import type { App } from '../../ports.ts'
import { listOrganizers } from '../../store/organizers.ts'
import { readFields } from '../body.ts'
import { param, wantsJson } from '../context.ts'
import { organizerSchema, readForm } from '../form-schemas.ts'
import { problemOf } from '../problems.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { doneManaging, type Managed, managedEvent, manageNotice, withOrganizer } from './manage.tsx'

export const showLinks = withOrganizer(async (app, c, managed) =>
  showPage(app, c, <ManagedLinksPage {...(await linksPage(app, c, managed))} />),
)

export const postOrganizer = withOrganizer(async (app, c, managed) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, typed, invalid } = readForm(organizerSchema, fields, languageOf(app, c))
  if (!typed) return refuseAny(app, c, invalid)
  const refusal = form ? await inviteOrganizer(app, managed.organizer, form) : invalid
  if (!refusal) return doneManaging(c, 'invited', '/links')
  const beside = errorsBeside(app, c, refusal, {
    'already-an-organizer': 'email',
    'too-much-mail': 'email',
  })
  if (!beside || wantsJson(c)) return refuseAny(app, c, refusal, beside)
  const add = { ...typed, errors: beside.errors }
  const page = await linksPage(app, c, managed)
  return showPage(app, c, <ManagedLinksPage {...page} add={add} />, beside.status)
})

export const postLinkWithdrawal = withOrganizer(async (app, c, { organizer }) => {
  const id = param(c, 'organizer')
  const refusal = await withdrawLink(app, organizer, id)
  if (refusal) return refuse(app, c, problemOf(refusal))
  // an organizer without a link has no page here any more
  return id === organizer.id
    ? c.redirect(`/events/${organizer.eventId}`, 303)
    : doneManaging(c, 'link-withdrawn', '/links')
})

async function linksPage(app: App, c: Context, managed: Managed): Promise<ManagedLinksPageProps> {
  const { formErrors } = wordsOf(languageOf(app, c))
  const organizers = await listOrganizers(app.db, managed.event.id)
  return {
    managed: managedEvent(c, managed),
    organizers: organizers.map(({ id, name }) => ({
      id,
      name: name || formErrors.poster,
      isYou: id === managed.organizer.id,
    })),
    notice: manageNotice(app, c),
  }
}
