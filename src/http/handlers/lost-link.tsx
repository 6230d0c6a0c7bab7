// GET and POST /lost-link: sends people their own links again, and tells nobody whether it did.

import { LostLinkPage } from '../../../templates/pages/lost-link-page.tsx'
import { MailSentPage } from '../../../templates/pages/mail-sent-page.tsx'
import { sendLostLinks } from '../../actions/send-lost-links.ts'
import { readFields } from '../body.ts'
import { type Handler, wantsJson } from '../context.ts'
import { emailSchema, readForm } from '../form-schemas.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, limitsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'

export const showLostLink: Handler = (app, c) =>
  showPage(app, c, <LostLinkPage email="" errors={[]} />)

export const postLostLink: Handler = async (app, c) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const read = readForm(emailSchema, fields, languageOf(app, c))
  if (!read.typed) return refuseAny(app, c, read.invalid)
  const { email } = read.typed
  const refusal = read.form
    ? await withinSourceLimit(app, c, 'form', () => sendLostLinks(app, email))
    : read.invalid
  if (!refusal)
    return wantsJson(c)
      ? c.json({ next: 'look into the mail' }, 202)
      : c.redirect('/lost-link/sent', 303)
  const beside = errorsBeside(app, c, refusal, limitsBeside('email'))
  if (!beside || wantsJson(c)) return refuseAny(app, c, refusal, beside)
  const { errors, status } = beside
  return showPage(app, c, <LostLinkPage email={email} errors={errors} />, status)
}

export const showLostLinkSent: Handler = (app, c) =>
  showPage(
    app,
    c,
    <MailSentPage
      purpose="lost-link"
      eventUrl={null}
      mailboxUrl={app.config.mailbox ? '/mailbox' : null}
    />,
  )
