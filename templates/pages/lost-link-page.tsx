// Asks for an address and sends its private links there again.

import type { FieldError } from '../../src/domain/event-form.ts'
import type { Phrases } from '../../src/domain/language.ts'
import { ErrorSummary, TextField } from '../parts/field.tsx'
import { Page, type PageBase } from '../parts/page.tsx'
import { common } from '../phrases/common.ts'

export type LostLinkPageProps = PageBase & {
  /** As it was typed. */
  email: string
  errors: readonly FieldError[]
}

/** `GET /lost-link`, and its 422. */
export function LostLinkPage(props: LostLinkPageProps) {
  const { language, email, errors } = props
  const words = phrases[language]
  return (
    <Page {...props} title={words.title} path="/lost-link">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form class="form" method="post" action="/lost-link">
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
  title: 'Get your links again',
  lead: 'Your events, and the ones that you endorse or follow, are reached by private links. They can be sent again to the address that they belong to.',
  help: 'The one that you gave when you posted, endorsed or followed.',
  send: 'Send my links',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: 'Recuperar sus enlaces',
    lead: 'A sus eventos, y a los que sigue o a los que adhiere, se llega por enlaces privados. Podemos enviarlos de nuevo a la dirección a la que pertenecen.',
    help: 'El que dio al publicar, adherir o seguir.',
    send: 'Enviar mis enlaces',
  },
}
