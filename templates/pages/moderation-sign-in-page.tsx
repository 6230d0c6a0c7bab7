// Asks a moderator for their address, to mail them the link that opens the queue.

import { useWords } from '../page-context.ts'
import { AddressPage, type AddressPageProps } from '../parts/address-page.tsx'

/** `GET /moderation`, and its 422. */
export function ModerationSignInPage(props: AddressPageProps) {
  return <AddressPage {...props} path="/moderation" words={useWords().moderationSignInPage} />
}
