// A form to write to an organizer whose address is not shown.

import type { Snapshot } from '../../src/domain/event/event.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import type { Phrases } from '../../src/domain/language.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { ErrorSummary, TextField } from '../parts/field.tsx'
import { Page, type PageBase } from '../parts/page.tsx'

export type ContactPageProps = PageBase & {
  eventId: string
  snapshot: Snapshot
  /** As it was typed. */
  form: { name: string; email: string; message: string }
  errors: readonly FieldError[]
}

/** `GET /events/:id/contact`, and its 422. */
export function ContactPage(props: ContactPageProps) {
  const { language, eventId, snapshot, form, errors } = props
  const words = phrases[language]
  return (
    <Page {...props} title={`${words.title}: ${snapshot.title}`}>
      <h1>{words.title}</h1>
      <EventInWords snapshot={snapshot} language={language} href={`/events/${eventId}`} />
      <p>{words.lead}</p>
      <form class="form" method="post" action={`/events/${eventId}/contact`}>
        <ErrorSummary errors={errors} language={language} />
        <TextField
          name="name"
          label={words.name}
          value={form.name}
          errors={errors}
          autocomplete="name"
          required
        />
        <TextField
          name="email"
          type="email"
          label={words.email}
          help={words.emailHelp}
          value={form.email}
          errors={errors}
          autocomplete="email"
          required
        />
        <TextField
          name="message"
          label={words.message}
          help={words.messageHelp}
          value={form.message}
          errors={errors}
          rows={8}
          required
        />
        <button type="submit">{words.send}</button>
      </form>
    </Page>
  )
}

const en = {
  title: 'Write to the organizer',
  lead: 'The organizer’s address is not shown. Your message is passed on to them, and they can answer you.',
  name: 'Your name',
  email: 'Your e-mail address',
  emailHelp:
    'The organizer sees it, to answer you. You first get a link there, to confirm that the message is yours.',
  message: 'Message',
  messageHelp: 'Plain text, without attachments. It is deleted here once it is sent.',
  send: 'Send me the link to confirm',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: 'Escribir a quien organiza',
    lead: 'La dirección de quien organiza no se muestra. Le hacemos llegar su mensaje, y le puede responder.',
    name: 'Su nombre',
    email: 'Su correo electrónico',
    emailHelp:
      'Quien organiza lo ve, para responderle. Antes recibirá allí un enlace, para confirmar que el mensaje es suyo.',
    message: 'Mensaje',
    messageHelp: 'Solo texto, sin archivos adjuntos. Aquí se borra en cuanto se envía.',
    send: 'Enviarme el enlace para confirmar',
  },
}
