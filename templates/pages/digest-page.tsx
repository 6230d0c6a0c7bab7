// Draws the page of one digest: what it holds, to change it, stop it, or let it come again.

import type { FieldError } from '../../src/domain/event/event-form.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { useWords } from '../page-context.ts'
import { DigestFields, type DigestWishes } from '../parts/digest-form.tsx'
import { ErrorSummary } from '../parts/field.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

export type DigestPageProps = {
  /** `/digest/:token`, without a slash at the end. */
  baseUrl: string
  /** In words: "Weekly: San Francisco; Labor". */
  wanted: string
  terms: Terms
  form: DigestWishes
  errors: readonly FieldError[]
  stopped: boolean
  /** The page about all mail to the same address. */
  allMailUrl: string
  notice?: string | undefined
}

/** `GET /digest/:token`. */
export function DigestPage(props: DigestPageProps) {
  const { baseUrl, wanted, terms, form, errors, stopped, allMailUrl } = props
  const words = useWords().digestPage
  return (
    <Page {...props} title={words.title} secret>
      <Notice notice={props.notice} />
      <h1>{words.title}</h1>
      <p class="lead" dir="auto">
        {wanted}
      </p>
      <section aria-labelledby="stop">
        <h2 id="stop">{words.mails}</h2>
        <p>{stopped ? words.isStopped : words.isRunning}</p>
        <form method="post" action={`${baseUrl}/${stopped ? 'restart' : 'stop'}`}>
          <button class="quiet" type="submit">
            {stopped ? words.restart : words.stop}
          </button>
        </form>
        <p class="links">
          <a href={allMailUrl}>{useWords().common.allMail}</a>
        </p>
      </section>
      <section aria-labelledby="change">
        <h2 id="change">{words.change}</h2>
        <form class="form" method="post" action={baseUrl}>
          <ErrorSummary errors={errors} />
          <DigestFields form={form} terms={terms} errors={errors} />
          <button type="submit">{words.save}</button>
        </form>
      </section>
    </Page>
  )
}
