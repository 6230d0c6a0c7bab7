// Draws what a moderator reads and does beside the answers of the queue: passages that differ, the whole text, what is
// wrong with it. Shows what the poster has put on the page, and nothing else of theirs.

import type { Instant } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import type { AskedProps, AskedRow } from './asked-event.tsx'
import { FoundPassage, type OpenContradiction } from './contradictions.tsx'
import { EventFacts } from './event-facts.tsx'
import { Flyer } from './flyer.tsx'
import { Moment } from './moment.tsx'
import { Translations } from './translations.tsx'

/** A contradiction, and since when the text has had it. */
export type AgedContradiction = OpenContradiction & { since: Instant }

type DetailsProps = AskedProps & { row: AskedRow; action: string }

export function AskedDetails(props: DetailsProps) {
  const { row, action } = props
  const { snapshot } = row.revision
  const { moderationPage: words, takedownForms, questions } = useWords()
  return (
    <details class="fold" data-closer>
      <summary>{words.closer}</summary>
      {snapshot.summary && <p dir="auto">{snapshot.summary}</p>}
      <EventFacts {...props} snapshot={snapshot} contact={row.contact} />
      {snapshot.description && (
        <p class="typed" dir="auto">
          {snapshot.description}
        </p>
      )}
      <Translations snapshot={snapshot} />
      <Flyer snapshot={snapshot} base={`${props.baseUrl}/pictures`} />
      <p class="links">
        <a href={`${action}/questions`}>{questions.moderation.open}</a>
        <a href={`${action}/removal`}>{takedownForms.remove}</a>
      </p>
    </details>
  )
}

type PassagesProps = DetailsProps & {
  /** True where the row's own button does not remind the organizers. */
  reminds: boolean
}

/** Passages that say another thing than the event; of a public one each can be called right. */
export function Passages({ row, action, zone, reminds }: PassagesProps) {
  const words = useWords().moderationPage
  if (row.contradictions.length === 0) return null
  const isPublic = row.standing === 'public'
  return (
    <>
      <p>{words.textSays}</p>
      <ul class="contradictions">
        {row.contradictions.map(one => (
          <li>
            <FoundPassage {...one} />
            {isPublic && (
              <>
                <p class="aside">
                  {`${words.since} `}
                  <Moment at={one.since} zone={zone} />
                </p>
                <form method="post" action={`${action}/dismissals`}>
                  <input type="hidden" name="sentence" value={one.sentence} />
                  <button type="submit" class="quiet">
                    {words.dismiss}
                  </button>
                </form>
              </>
            )}
          </li>
        ))}
      </ul>
      {isPublic && row.remindedAt && (
        <p>
          {`${words.reminded} `}
          <Moment at={row.remindedAt} zone={zone} />
        </p>
      )}
      {isPublic && reminds && (
        <form method="post" action={`${action}/reminder`}>
          <button type="submit" class="quiet">
            {words.remind}
          </button>
        </form>
      )}
    </>
  )
}
