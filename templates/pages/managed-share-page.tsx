// Draws the ways in which an organizer passes their event on, without their private address.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { Page } from '../parts/page.tsx'
import { SharePanel } from '../parts/share-panel.tsx'

export type ManagedSharePageProps = {
  /** `/manage/:token` */
  baseUrl: string
  eventId: string
  /** The event's public address, absolute. */
  url: string
  snapshot: Snapshot
}

/** `GET /manage/:token/share`. */
export function ManagedSharePage({ baseUrl, eventId, url, snapshot }: ManagedSharePageProps) {
  const words = useWords().managePage
  return (
    <Page title={`${words.share}: ${snapshot.title}`} secret>
      <h1>{words.share}</h1>
      <EventInWords snapshot={snapshot} />
      <p>{words.shareLead}</p>
      <SharePanel id={eventId} url={url} snapshot={snapshot} />
      <p class="links">
        <a href={baseUrl}>{words.title}</a>
      </p>
    </Page>
  )
}
