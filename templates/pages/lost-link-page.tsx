// Asks for an address and sends its private links there again.

import { useWords } from '../page-context.ts'
import { AddressPage, type AddressPageProps } from '../parts/address-page.tsx'

/** `GET /lost-link`, and its 422. */
export function LostLinkPage(props: AddressPageProps) {
  return <AddressPage {...props} path="/lost-link" words={useWords().lostLinkPage} />
}
