// Answers GET /mailbox and below it: the built-in mailbox, while no SMTP server is configured.

import type { Context } from 'hono'
import PostalMime, { type Email } from 'postal-mime'
import { MailboxMessagePage } from '../../../templates/pages/mailbox-message-page.tsx'
import { MailboxPage } from '../../../templates/pages/mailbox-page.tsx'
import type { App } from '../../ports.ts'
import { findInMailbox, listMailbox, type MailboxEntry } from '../../store/mailbox.ts'
import { type Handler, param } from '../context.ts'
import { mailboxPolicy, mailPolicy } from '../headers.ts'
import { refuse } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'

const pageSize = 100

export const showMailbox: Handler = async (app, c) => {
  const entries = await listMailbox(app.db, pageSize)
  const messages = await Promise.all(
    entries.map(async entry => {
      const mail = await open(app, entry)
      return {
        id: entry.id,
        to: receivers(mail),
        subject: mail.subject ?? '',
        at: entry.receivedAt,
      }
    }),
  )
  return showPage(app, c, <MailboxPage messages={messages} zone={app.config.calendarZone} />)
}

export const showMessage = withMessage((app, c, entry, mail, raw) => {
  c.header('content-security-policy', mailboxPolicy)
  return showPage(
    app,
    c,
    <MailboxMessagePage
      id={entry.id}
      from={mail.from?.address ?? ''}
      to={receivers(mail)}
      subject={mail.subject ?? ''}
      at={entry.receivedAt}
      text={mail.text ?? ''}
      headers={headersOf(raw)}
      hasCalendar={calendarOf(mail) !== undefined}
      hasHtml={Boolean(mail.html)}
      zone={app.config.calendarZone}
    />,
  )
})

/** As a mail program would draw it, shut in. Its links leave the frame that it may stand in. */
export const showMessageHtml = withMessage((_app, c, _entry, mail) =>
  c.html((mail.html ?? '').replace(/<head>/i, '<head><base target="_top">'), 200, {
    'content-security-policy': mailPolicy,
  }),
)

export const showMessageSource = withMessage((_app, c, _entry, _mail, raw) =>
  c.body(raw, 200, { 'content-type': 'message/rfc822' }),
)

export const showMessageCalendar = withMessage((app, c, _entry, mail) => {
  const calendar = calendarOf(mail)
  if (calendar === undefined) return refuse(app, c, 'page-not-found')
  return c.body(calendar, 200, { 'content-type': 'text/calendar; charset=utf-8' })
})

type MessageHandler = (
  app: App,
  c: Context,
  entry: MailboxEntry,
  mail: Email,
  raw: string,
) => Response | Promise<Response>

function withMessage(handle: MessageHandler): Handler {
  return async (app, c) => {
    const entry = await findInMailbox(app.db, param(c, 'id'))
    if (!entry) return refuse(app, c, 'page-not-found')
    return handle(app, c, entry, await open(app, entry), await app.vault.unseal(entry.raw))
  }
}

const open = async (app: App, entry: MailboxEntry): Promise<Email> =>
  PostalMime.parse(await app.vault.unseal(entry.raw))

const receivers = (mail: Email): string => mail.to?.map(one => one.address ?? '').join(', ') ?? ''

/** Header fields as they were sent, up to the first empty line (RFC 5322 2.1). */
const headersOf = (raw: string): string => raw.split(/\r?\n\r?\n/, 1)[0] ?? ''

/** Lines end in CRLF (RFC 5545 3.1), which the parser of mails takes away. */
function calendarOf(mail: Email): string | undefined {
  const content = mail.attachments.find(one => one.mimeType === 'text/calendar')?.content
  const text = typeof content === 'object' ? new TextDecoder().decode(content) : content
  return text?.replace(/\r?\n/g, '\r\n')
}
