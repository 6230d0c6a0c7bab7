// The page behind the link that confirms a digest. Only its button starts it.

import { wordsOf } from '../../src/domain/language.ts'
import { Page, type PageBase } from '../parts/page.tsx'

export type ConfirmDigestPageProps = PageBase & {
  /** Where its form goes. */
  action: string
  used: boolean
  /** In words: "Weekly: San Francisco; Labor". */
  wanted: string
}

export function ConfirmDigestPage(props: ConfirmDigestPageProps) {
  const { language, used, wanted } = props
  const words = wordsOf(language).confirmDigestPage
  const title = used ? words.usedTitle : words.title
  return (
    <Page {...props} title={title} secret>
      <h1>{title}</h1>
      <p class="lead" dir="auto">
        {wanted}
      </p>
      <p>{used ? words.used : words.lead}</p>
      {!used && (
        <>
          <form method="post" action={props.action}>
            <button type="submit">{words.button}</button>
          </form>
          <p>{words.ignore}</p>
        </>
      )}
      <p class="links">
        {used && <a href="/lost-link">{wordsOf(language).common.lostLink}</a>}
        <a href="/">{wordsOf(language).common.whatIsOn}</a>
      </p>
    </Page>
  )
}
