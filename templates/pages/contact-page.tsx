// Draws a form to write to an organizer whose address is not shown.

import { useWords } from '../page-context.ts'
import { TextField } from '../parts/field.tsx'
import { type AboutEvent, FormAboutEvent } from '../parts/form-about-event.tsx'

export type ContactPageProps = AboutEvent<{ name: string; email: string; message: string }>

/** `GET /events/:id/contact`, and its 422. */
export function ContactPage({ form, ...about }: ContactPageProps) {
  const { errors } = about
  const words = useWords().contactPage
  return (
    <FormAboutEvent {...about} words={words} action="contact">
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
    </FormAboutEvent>
  )
}
