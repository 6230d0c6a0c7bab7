// Answers with the page that says to look for an email, after each form that is answered by mail.

import type { Context } from 'hono'
import { MailSentPage, type MailSentPageProps } from '../../../templates/pages/mail-sent-page.tsx'
import type { App } from '../../ports.ts'
import type { Handler } from '../context.ts'
import { showPage } from '../show-page.tsx'
import { publicEvent } from './event.tsx'

export const showSent = (
  app: App,
  c: Context,
  purpose: MailSentPageProps['purpose'],
  eventUrl: string | null = null,
): Response | Promise<Response> => {
  const mailboxUrl = app.config.mailbox ? '/mailbox' : null
  const page = { purpose, eventUrl, mailboxUrl }
  return showPage(app, c, <MailSentPage {...page} />)
}

/** The same after a form about a public event. */
export const showSentAbout =
  (purposeOf: (c: Context) => MailSentPageProps['purpose']): Handler =>
  async (app, c) => {
    const event = await publicEvent(app, c)
    return event instanceof Response ? event : showSent(app, c, purposeOf(c), `/events/${event.id}`)
  }
