// Draws an event that readers have reported, with what they say and what moderators can answer.

import type { Words } from '../../locales/en.ts'
import type { Instant, Revision } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from './event-in-words.tsx'
import { HideForm, type RefusedHiding } from './found-events.tsx'
import { Moment } from './moment.tsx'

type Reason = keyof Words['report']['reasons']

export type ReportedEvent = {
  id: string
  revision: Revision
  since: Instant
  reports: readonly { reason: Reason; words: string; email: string; times: number }[]
}

type ReportedProps = {
  reported: ReportedEvent
  /** `/moderation/:token` */
  baseUrl: string
  refusedHiding?: RefusedHiding | undefined
}

export function ReportedPart(props: ReportedProps) {
  const { reported, baseUrl } = props
  const { id, revision, since, reports } = reported
  const words = useWords().report
  const action = `${baseUrl}/events/${id}`
  const counts = Map.groupBy(reports, one => one.reason)
  return (
    <li>
      <EventInWords snapshot={revision.snapshot} href={`/events/${id}`} />
      <p class="aside">
        {`${words.since} `}
        <Moment at={since} zone={revision.snapshot.zone} />
      </p>
      <ul>
        {[...counts].map(([reason, same]) => (
          <li>
            {words.times(
              words.reasons[reason],
              same.reduce((sum, one) => sum + one.times, 0),
            )}
            {same
              .filter(one => one.words || one.email)
              .map(one => (
                <blockquote class="typed" dir="auto">
                  {one.words || words.noWords}
                  {one.email && (
                    <>
                      {' '}
                      <a href={`mailto:${one.email}`}>{one.email}</a>
                    </>
                  )}
                </blockquote>
              ))}
          </li>
        ))}
      </ul>
      <form method="post" action={`${action}/report-dismissal`}>
        <button type="submit" class="quiet">
          {words.dismiss}
        </button>
      </form>
      <HideForm {...props} eventId={id} scope="reported" />
      <p class="links">
        <a href={`${action}/questions`}>{useWords().questions.moderation.open}</a>
        <a href={`${action}/removal`}>{useWords().takedownForms.remove}</a>
      </p>
    </li>
  )
}
