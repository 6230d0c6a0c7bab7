// Asks for a digest: which events, how often, to which address.

import type { FieldError } from '../../src/domain/event/event-form.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { useWords } from '../page-context.ts'
import { DigestFields, type DigestWishes } from '../parts/digest-form.tsx'
import { ErrorSummary, TextField } from '../parts/field.tsx'
import { Page } from '../parts/page.tsx'

export type DigestsPageProps = {
  terms: Terms
  /** As it was typed. */
  form: DigestWishes & { email: string }
  errors: readonly FieldError[]
}

/** `GET /digests`, and its 422. */
export function DigestsPage(props: DigestsPageProps) {
  const { terms, form, errors } = props
  const words = useWords().digestsPage
  return (
    <Page {...props} title={words.title} path="/digests" description={words.lead}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form class="form" method="post" action="/digests">
        <ErrorSummary errors={errors} />
        <TextField
          name="email"
          type="email"
          label={useWords().common.email}
          help={words.emailHelp}
          value={form.email}
          errors={errors}
          autocomplete="email"
          required
        />
        <DigestFields form={form} terms={terms} errors={errors} />
        <button type="submit">{words.send}</button>
      </form>
    </Page>
  )
}
