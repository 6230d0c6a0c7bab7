// Draws who else organizes an event: each has a private link of their own.

import { useWords } from '../page-context.ts'
import { type ManagedEvent, ManagedFrame } from '../parts/managed-frame.tsx'
import {
  type AddOrganizer,
  type ManagedOrganizer,
  ManagedOrganizers,
} from '../parts/people-lists.tsx'

export type ManagedLinksPageProps = {
  managed: ManagedEvent
  /** Those whose link works. */
  organizers: readonly ManagedOrganizer[]
  add?: AddOrganizer | undefined
  notice?: string | undefined
}

/** `GET /manage/:token/links`, and the 422 of an invitation. */
export function ManagedLinksPage({ managed, organizers, add, notice }: ManagedLinksPageProps) {
  return (
    <ManagedFrame
      managed={managed}
      page="links"
      heading={useWords().managePage.organizers}
      notice={notice}
      inWords={false}
    >
      <ManagedOrganizers
        baseUrl={managed.baseUrl}
        organizers={organizers}
        add={add ?? { name: '', email: '', errors: [] }}
      />
    </ManagedFrame>
  )
}
