// Asks a moderator for their address, to mail them the link that opens the queue.

import type { FieldError } from '../../src/domain/event-form.ts'
import type { Phrases } from '../../src/domain/language.ts'
import { ErrorSummary, TextField } from '../parts/field.tsx'
import { Page, type PageBase } from '../parts/page.tsx'
import { common } from '../phrases/common.ts'

export type ModerationSignInPageProps = PageBase & {
  /** As it was typed. */
  email: string
  errors: readonly FieldError[]
}

/** `GET /moderation`, and its 422. */
export function ModerationSignInPage(props: ModerationSignInPageProps) {
  const { language, email, errors } = props
  const words = phrases[language]
  return (
    <Page {...props} title={words.title} path="/moderation">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form class="form" method="post" action="/moderation">
        <ErrorSummary errors={errors} language={language} />
        <TextField
          name="email"
          type="email"
          label={common[language].email}
          help={words.help}
          value={email}
          errors={errors}
          autocomplete="email"
          required
        />
        <button type="submit">{words.send}</button>
      </form>
    </Page>
  )
}

const en = {
  title: 'Moderation',
  lead: 'For the people who look after this calendar. A link that opens the queue is sent by mail; it is good for a week.',
  help: 'The one that this calendar knows you by.',
  send: 'Send me the link',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: 'Moderación',
    lead: 'Para quienes cuidan este calendario. El enlace que abre la cola llega por correo y vale una semana.',
    help: 'La dirección con la que este calendario le conoce.',
    send: 'Enviarme el enlace',
  },
}
