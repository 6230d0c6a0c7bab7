// Draws the ways in which an organizer passes their event on, without their private address.

import { useWords } from '../page-context.ts'
import { type ManagedEvent, ManagedFrame } from '../parts/managed-frame.tsx'
import { SharePanel } from '../parts/share-panel.tsx'

export type ManagedSharePageProps = {
  managed: ManagedEvent
  /** The event's public address, absolute. */
  url: string
}

/** `GET /manage/:token/share`. */
export function ManagedSharePage({ managed, url }: ManagedSharePageProps) {
  const words = useWords().managePage
  return (
    <ManagedFrame managed={managed} page="share" heading={words.share}>
      <p>{words.shareLead}</p>
      <SharePanel id={managed.eventId} url={url} snapshot={managed.snapshot} />
    </ManagedFrame>
  )
}
