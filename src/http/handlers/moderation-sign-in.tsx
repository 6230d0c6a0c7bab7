// GET and POST /moderation: mails moderators the link to their queue, and tells nobody whether it did.

import { MailSentPage } from '../../../templates/pages/mail-sent-page.tsx'
import { ModerationSignInPage } from '../../../templates/pages/moderation-sign-in-page.tsx'
import { sendModeratorLink } from '../../actions/sign-in-moderator.ts'
import { readFields } from '../body.ts'
import { type Handler, pageBase, wantsJson } from '../context.ts'
import { emailSchema, readForm } from '../form-schemas.ts'
import { problemOf } from '../problems.ts'
import { refuse, refuseFields } from '../refuse.tsx'

export const showModerationSignIn: Handler = (app, c) =>
  c.html(<ModerationSignInPage {...pageBase(app)} email="" errors={[]} />)

export const postModerationSignIn: Handler = async (app, c) => {
  const fields = await readFields(c)
  const read = fields && readForm(emailSchema, fields)
  if (!read) return refuse(app, c, 'not-a-form')
  if ('errors' in read) return refuseFields(app, c, read.errors)
  const { email } = read.form
  const refusal = await sendModeratorLink(app, email)
  if (!refusal)
    return wantsJson(c)
      ? c.json({ next: 'look into the mail' }, 202)
      : c.redirect('/moderation/sent', 303)
  if (refusal.refused !== 'invalid-fields') return refuse(app, c, problemOf(refusal))
  const { errors } = refusal
  return wantsJson(c)
    ? refuseFields(app, c, errors)
    : c.html(<ModerationSignInPage {...pageBase(app)} email={email} errors={errors} />, 422)
}

export const showModerationSent: Handler = (app, c) =>
  c.html(
    <MailSentPage
      {...pageBase(app)}
      purpose="moderation"
      eventUrl={null}
      mailboxUrl={app.config.mailbox ? '/mailbox' : null}
    />,
  )
