// Draws a form to write to an organizer whose address is not shown.

import { useWords } from '../page-context.ts'
import { TextField } from '../parts/field.tsx'
import { type AboutEvent, FormAboutEvent } from '../parts/form-about-event.tsx'
import { WriterFields } from '../parts/writer-fields.tsx'

export type ContactPageProps = AboutEvent<{ name: string; email: string; message: string }>

/** `GET /events/:id/contact`, and its 422. */
export function ContactPage({ form, ...about }: ContactPageProps) {
  const { errors } = about
  const words = useWords().contactPage
  return (
    <FormAboutEvent {...about} words={words} action="contact">
      <WriterFields words={words} form={form} errors={errors} />
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
