// Says on the organizer's page why the event is not public: it waits for a moderator, or was not published.

import type { Instant } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { Moment } from './moment.tsx'

export type ReviewState = {
  /** Since when it waits, or when it was answered. */
  at: Instant
  /** The moderator's words; null while it waits. */
  declined: { reason: string } | null
}

type ReviewStateProps = { review: ReviewState; zone: string }

export function ReviewStateLines({ review, zone }: ReviewStateProps) {
  const words = useWords().reviewState
  const { at, declined } = review
  return (
    <section id="review" aria-labelledby="review-heading">
      <h2 id="review-heading">{declined ? words.declined : words.waiting}</h2>
      <p class="aside">
        <Moment at={at} zone={zone} />
      </p>
      {declined?.reason && (
        <>
          <p>{words.reason}</p>
          <blockquote class="typed" dir="auto">
            {declined.reason}
          </blockquote>
        </>
      )}
      <p>{declined ? words.comesBack : words.next}</p>
    </section>
  )
}
