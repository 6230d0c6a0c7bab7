// Every refusal in readable words: what happened and what can be done.

import type { Phrases } from '../../src/domain/language.ts'
import { Page, type PageBase } from '../parts/page.tsx'
import { common } from '../phrases/common.ts'

export type ProblemPageProps = PageBase & {
  /** The HTTP status. */
  status: number
  title: string
  detail: string
  whatToDo?: string | undefined
  /** Leads to the page that sends private links again. */
  lostLink?: boolean
}

export function ProblemPage(props: ProblemPageProps) {
  const { language, status, title, detail, whatToDo, lostLink } = props
  return (
    <Page {...props} title={title} secret>
      <p class="kind">{phrases[language].status(status)}</p>
      <h1>{title}</h1>
      <p class="lead" dir="auto">
        {detail}
      </p>
      {whatToDo && <p>{whatToDo}</p>}
      <p class="links">
        {lostLink && <a href="/lost-link">{common[language].lostLink}</a>}
        <a href="/">{common[language].whatIsOn}</a>
      </p>
    </Page>
  )
}

const phrases: Phrases<{ status: (status: number) => string }> = {
  en: { status: status => `Answer ${status}` },
  es: { status: status => `Respuesta ${status}` },
}
