// Answers GET /mail/:token and below it: all mail from this calendar to one address.

import type { Context } from 'hono'
import { AllMailPage } from '../../../templates/pages/all-mail-page.tsx'
import { inboxOfLink, letMailComeAgain, stopAllMail } from '../../actions/stop-all-mail.ts'
import type { App } from '../../ports.ts'
import { findSuppression, type InboxKeys } from '../../store/suppressions.ts'
import { type Handler, param } from '../context.ts'
import { refuse } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'

/** Answers for the address whose keyed hash is sealed in the page's own address. */
function withAddress(
  handle: (app: App, c: Context, inbox: InboxKeys) => Promise<Response>,
): Handler {
  return async (app, c) => {
    const inbox = await inboxOfLink(app, param(c, 'token'))
    return inbox ? handle(app, c, inbox) : refuse(app, c, 'link-not-found')
  }
}

export const showAllMail = withAddress(async (app, c, inbox) =>
  showPage(
    app,
    c,
    <AllMailPage
      baseUrl={`/mail/${param(c, 'token')}`}
      stopped={(await findSuppression(app.db, inbox)) !== undefined}
    />,
  ),
)

export const postStopAll = withAddress(async (app, c, inbox) => {
  await stopAllMail(app, inbox)
  return c.redirect(`/mail/${param(c, 'token')}`, 303)
})

export const postMailAgain = withAddress(async (app, c, inbox) => {
  await letMailComeAgain(app, inbox)
  return c.redirect(`/mail/${param(c, 'token')}`, 303)
})
