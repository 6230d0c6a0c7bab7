// Shows a refusal: what happened and what can be done.

import { useWords } from '../page-context.ts'
import { EmbedFrame } from '../parts/embed-frame.tsx'
import { Page } from '../parts/page.tsx'

export type ProblemPageProps = {
  /** The HTTP status. */
  status: number
  title: string
  detail: string
  whatToDo?: string | undefined
  /** Leads to the page that sends private links again. */
  lostLink?: boolean
  /** Stands in a frame of another site. */
  embedded?: boolean
  /** The form as it came, to be sent once more. */
  again?: { action: string; fields: readonly { name: string; value: string }[] } | null
}

export function ProblemPage(props: ProblemPageProps) {
  const { status, title, detail, whatToDo, lostLink, again } = props
  const Frame = props.embedded ? EmbedFrame : Page
  const words = useWords().problemPage
  return (
    <Frame {...props} title={title} secret>
      <p class="kind">{words.status(status)}</p>
      <h1>{title}</h1>
      <p class="lead" dir="auto">
        {detail}
      </p>
      {whatToDo && <p>{whatToDo}</p>}
      {again && (
        <form class="form" method="post" action={again.action}>
          {again.fields.map(({ name, value }) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {again.fields.length > 0 && <p>{words.kept}</p>}
          <button type="submit">{words.sendAgain}</button>
        </form>
      )}
      <p class="links">
        {lostLink && <a href="/lost-link">{useWords().common.lostLink}</a>}
        <a href="/">{useWords().common.whatIsOn}</a>
      </p>
    </Frame>
  )
}
