// Offers to stop all mail from this calendar to one address, or to let it come again.

import { useWords } from '../page-context.ts'
import { Page } from '../parts/page.tsx'

export type AllMailPageProps = {
  /** `/mail/:token`, without a slash at the end. */
  baseUrl: string
  stopped: boolean
}

/** `GET /mail/:token`. It does not show the address: whoever holds the link knows it. */
export function AllMailPage(props: AllMailPageProps) {
  const { baseUrl, stopped } = props
  const words = useWords().allMailPage
  const own = stopped ? words.stopped : words.running
  return (
    <Page {...props} title={words.title} secret>
      <h1>{words.title}</h1>
      <p class="lead">{own.lead}</p>
      {own.more.map(line => (
        <p>{line}</p>
      ))}
      <form method="post" action={`${baseUrl}/${stopped ? 'restart' : 'stop'}`}>
        <button class="quiet" type="submit">
          {own.button}
        </button>
      </form>
    </Page>
  )
}
