// Asks for a digest: which events, how often, to which address.

import type { FieldError } from '../../src/domain/event/event-form.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import type { Phrases } from '../../src/domain/language.ts'
import { DigestFields, type DigestWishes } from '../parts/digest-form.tsx'
import { ErrorSummary, TextField } from '../parts/field.tsx'
import { Page, type PageBase } from '../parts/page.tsx'
import { common } from '../phrases/common.ts'

export type DigestsPageProps = PageBase & {
  terms: Terms
  /** As it was typed. */
  form: DigestWishes & { email: string }
  errors: readonly FieldError[]
}

/** `GET /digests`, and its 422. */
export function DigestsPage(props: DigestsPageProps) {
  const { language, terms, form, errors } = props
  const words = phrases[language]
  return (
    <Page {...props} title={words.title} path="/digests">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form class="form" method="post" action="/digests">
        <ErrorSummary errors={errors} language={language} />
        <TextField
          name="email"
          type="email"
          label={common[language].email}
          help={words.emailHelp}
          value={form.email}
          errors={errors}
          autocomplete="email"
          required
        />
        <DigestFields form={form} terms={terms} errors={errors} language={language} />
        <button type="submit">{words.send}</button>
      </form>
    </Page>
  )
}

const en = {
  title: 'Read it by mail',
  lead: 'A digest says what is new, what changed (was and now), and what is coming. When there is nothing to say, none is sent.',
  emailHelp:
    'Never shown. You get a link to confirm. The address of a mailing list works too; whoever reads the list can then change or stop the digest by the link in it.',
  send: 'Send me the link to confirm',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: 'Leerlo por correo',
    lead: 'El resumen dice qué hay de nuevo, qué cambió (antes y ahora) y qué viene. Cuando no hay nada que decir, no se envía.',
    emailHelp:
      'Nunca se muestra. Recibirá un enlace para confirmar. También sirve la dirección de una lista de correo; quien lea la lista podrá entonces cambiar o dejar el resumen con el enlace que lleva.',
    send: 'Enviarme el enlace para confirmar',
  },
}
