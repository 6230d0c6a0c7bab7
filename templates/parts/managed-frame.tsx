// Draws the frame of the organizer's pages: the row that leads from one to the other, and the event in a line.

import type { Child } from 'hono/jsx'
import { whenWords } from '../../src/domain/date-words.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { seriesOf } from '../../src/domain/recurrence/series.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { placeWords } from './event-in-words.tsx'
import { Notice } from './notice.tsx'
import { Page } from './page.tsx'
import { StateLine } from './state-line.tsx'

/** The event whose organizer's pages these are. */
export type ManagedEvent = {
  /** `/manage/:token`, without a slash at the end. */
  baseUrl: string
  eventId: string
  snapshot: Snapshot
  /** `unpublished`: nobody has seen it yet, so that it can only be edited. */
  standing: 'public' | 'hidden' | 'unpublished'
}

export type ManagedPage =
  | 'now'
  | 'move'
  | 'edit'
  | 'state'
  | 'people'
  | 'links'
  | 'share'
  | 'history'

const pages: readonly ManagedPage[] = [
  'now',
  'move',
  'edit',
  'state',
  'people',
  'links',
  'share',
  'history',
]

/** An event that repeats is moved by its form, which asks for the dates that are meant. */
export const isMovedAlone = ({ standing, snapshot }: ManagedEvent): boolean =>
  standing !== 'unpublished' && snapshot.state !== 'cancelled' && seriesOf(snapshot) === null

/** Pages by what can be done at all. A hidden event has no public address to share. */
const pagesOf = (managed: ManagedEvent): readonly ManagedPage[] => {
  const { standing } = managed
  if (standing === 'unpublished') return ['now', 'edit']
  return pages.filter(page => {
    if (page === 'move') return isMovedAlone(managed)
    return page !== 'share' || standing === 'public'
  })
}

type ManagedFrameProps = {
  managed: ManagedEvent
  /** Undefined for a page below one of them. */
  page?: ManagedPage
  heading: string
  /** The title of the document, where it is not the heading. */
  title?: string
  notice?: string | undefined
  /** The event in a line under the heading; false where the page draws it itself. */
  inWords?: boolean
  children?: Child
}

export function ManagedFrame(props: ManagedFrameProps) {
  const { managed, page, heading, title = heading, notice, inWords = true, children } = props
  return (
    <Page
      title={`${title}: ${managed.snapshot.title}`}
      secret
      above={<Pages managed={managed} page={page} />}
    >
      <Notice notice={notice} />
      <h1>{heading}</h1>
      {inWords && <InALine snapshot={managed.snapshot} />}
      {children}
    </Page>
  )
}

const addresses: Partial<Record<ManagedPage, string>> = { now: '' }

function Pages({ managed, page }: { managed: ManagedEvent; page: ManagedPage | undefined }) {
  const words = useWords().managePage
  return (
    <nav class="chips managed-pages" aria-label={words.title}>
      <ul>
        {pagesOf(managed).map(one => (
          <li>
            <a
              class="chip"
              href={`${managed.baseUrl}${addresses[one] ?? `/${one}`}`}
              aria-current={one === page ? 'page' : undefined}
            >
              {words.pages[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** "SF rally: US hands off Peru. Friday, January 13, 12:00 PM, 870 Market St." */
function InALine({ snapshot }: { snapshot: Snapshot }) {
  const language = useLanguage()
  const where = placeWords(snapshot)
  return (
    <div class="in-a-line">
      <StateLine snapshot={snapshot} />
      <p class="aside">
        <bdi>{snapshot.title}</bdi>
        {`: ${whenWords(snapshot, language)}`}
        {where && (
          <>
            {', '}
            <bdi>{where}</bdi>
          </>
        )}
      </p>
    </div>
  )
}
