// Draws a page that asks for an address, to mail its private links there. The words are the page's own.

import type { FieldError } from '../../src/domain/event/event-form.ts'
import { useWords } from '../page-context.ts'
import { ErrorSummary, TextField } from './field.tsx'
import { Page } from './page.tsx'

export type AddressPageProps = {
  /** As it was typed. */
  email: string
  errors: readonly FieldError[]
}

type Words = { title: string; lead: string; help: string; send: string }

/** @param path where the page stands, and where its form goes. */
export function AddressPage(props: AddressPageProps & { path: string; words: Words }) {
  const { email, errors, path, words } = props
  return (
    <Page {...props} title={words.title} path={path}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form class="form" method="post" action={path}>
        <ErrorSummary errors={errors} />
        <TextField
          name="email"
          type="email"
          label={useWords().common.email}
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
