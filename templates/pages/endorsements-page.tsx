// Draws the page behind the mail about endorsements that wait: each can be shown with one press, or not.

import type { Revision } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { type ManagedEndorsement, ManagedEndorsements } from '../parts/managed-endorsements.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

export type EndorsementsPageProps = {
  /** `/manage/:token`, without a slash at the end. */
  baseUrl: string
  /** The event as it stands. */
  revision: Revision
  /** Those that wait, the longest waiting first. */
  endorsements: readonly ManagedEndorsement[]
  notice?: string | undefined
}

/** `GET /manage/:token/endorsements`. */
export function EndorsementsPage(props: EndorsementsPageProps) {
  const { baseUrl, revision, endorsements } = props
  const words = useWords().endorsements
  return (
    <Page {...props} title={`${words.title}: ${revision.snapshot.title}`} secret>
      <Notice notice={props.notice} />
      <h1>{words.title}</h1>
      <EventInWords snapshot={revision.snapshot} />
      {endorsements.length > 0 ? (
        <>
          <p>{words.lead}</p>
          {endorsements.length > 1 && <ShowAll {...props} />}
          <ManagedEndorsements {...props} isOwnPage />
        </>
      ) : (
        <p class="lead">{words.noneWaits}</p>
      )}
      <p class="links">
        <a href={`${baseUrl}#endorsements`}>{words.back}</a>
      </p>
    </Page>
  )
}

/** Those that the page shows, and none that came after it. */
function ShowAll({ baseUrl, endorsements }: EndorsementsPageProps) {
  return (
    <form method="post" action={`${baseUrl}/endorsements/showing`}>
      <input type="hidden" name="from" value="endorsements" />
      {endorsements.map(({ id }) => (
        <input type="hidden" name="endorsement" value={id} />
      ))}
      <button type="submit">{useWords().endorsements.showAll(endorsements.length)}</button>
    </form>
  )
}
