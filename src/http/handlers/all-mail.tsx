// GET /mail/:token and below it: all mail from this calendar to one address.

import type { Context } from 'hono'
import { AllMailPage } from '../../../templates/pages/all-mail-page.tsx'
import { addressKeyOf, letMailComeAgain, stopAllMail } from '../../actions/stop-all-mail.ts'
import type { App } from '../../ports.ts'
import { findSuppression } from '../../store/suppressions.ts'
import { type Handler, pageBase, param } from '../context.ts'
import { refuse } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'

/** Answers for the address whose keyed hash is sealed in the page's own address. */
function withAddress(
  handle: (app: App, c: Context, addressKey: string) => Promise<Response>,
): Handler {
  return async (app, c) => {
    const addressKey = await addressKeyOf(app, param(c, 'token'))
    return addressKey ? handle(app, c, addressKey) : refuse(app, c, 'link-not-found')
  }
}

export const showAllMail = withAddress(async (app, c, addressKey) =>
  showPage(
    app,
    c,
    <AllMailPage
      {...pageBase(app)}
      baseUrl={`/mail/${param(c, 'token')}`}
      stopped={(await findSuppression(app.db, addressKey)) !== undefined}
    />,
  ),
)

export const postStopAll = withAddress(async (app, c, addressKey) => {
  await stopAllMail(app, addressKey)
  return c.redirect(`/mail/${param(c, 'token')}`, 303)
})

export const postMailAgain = withAddress(async (app, c, addressKey) => {
  await letMailComeAgain(app, addressKey)
  return c.redirect(`/mail/${param(c, 'token')}`, 303)
})
