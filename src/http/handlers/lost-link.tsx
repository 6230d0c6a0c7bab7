// Answers GET and POST /lost-link: sends people their own links again, and tells nobody whether it did.

import { LostLinkPage } from '../../../templates/pages/lost-link-page.tsx'
import { sendLostLinks } from '../../actions/send-lost-links.ts'
import type { Handler } from '../context.ts'
import { emailSchema } from '../form-schemas.ts'
import { takeForm } from '../public-form.tsx'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { showSent } from './sent.tsx'

export const showLostLink: Handler = (app, c) =>
  showPage(app, c, <LostLinkPage email="" errors={[]} />)

export const postLostLink = takeForm({
  schema: emailSchema,
  act: (app, c, { email }) => withinSourceLimit(app, c, 'form', () => sendLostLinks(app, email)),
  next: 'look into the mail',
  sent: () => '/lost-link/sent',
  limitField: 'email',
  page: (_, __, { form, errors }) => <LostLinkPage email={form.email} errors={errors} />,
})

export const showLostLinkSent: Handler = (app, c) => showSent(app, c, 'lost-link')
