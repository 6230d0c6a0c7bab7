// Answers GET and POST /moderation: mails moderators the link to their queue, and tells nobody whether it
// did.

import { ModerationSignInPage } from '../../../templates/pages/moderation-sign-in-page.tsx'
import { sendModeratorLink } from '../../actions/sign-in-moderator.ts'
import type { Handler } from '../context.ts'
import { emailSchema } from '../form-schemas.ts'
import { takeForm } from '../public-form.tsx'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { showSent } from './sent.tsx'

export const showModerationSignIn: Handler = (app, c) =>
  showPage(app, c, <ModerationSignInPage email="" errors={[]} />)

export const postModerationSignIn = takeForm({
  schema: emailSchema,
  act: (app, c, { email }) =>
    withinSourceLimit(app, c, 'form', () => sendModeratorLink(app, email)),
  next: 'look into the mail',
  sent: () => '/moderation/sent',
  limitField: 'email',
  page: (_, __, { form, errors }) => <ModerationSignInPage email={form.email} errors={errors} />,
})

export const showModerationSent: Handler = (app, c) => showSent(app, c, 'moderation')
