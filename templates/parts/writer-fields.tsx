// Asks a reader who writes for a name, and for the address that the answer goes to.

import type { FieldError } from '../../src/domain/event/event-form.ts'
import { TextField } from './field.tsx'

type WriterFieldsProps = {
  words: { name: string; nameHelp?: string; email: string; emailHelp: string }
  form: { name: string; email: string }
  errors: readonly FieldError[]
}

export function WriterFields({ words, form, errors }: WriterFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        help={words.nameHelp}
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
    </>
  )
}
