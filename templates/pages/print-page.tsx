// Draws an event as a sheet to hang up or to hand out: once on a page, or four times.

import { momentWords } from '../../src/domain/date-words.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { Dateline } from '../parts/dateline.tsx'
import { Page } from '../parts/page.tsx'
import { Place } from '../parts/place.tsx'
import { StateLine } from '../parts/state-line.tsx'
import { TimetableRows } from '../parts/timetable.tsx'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

export type PrintPageProps = {
  id: string
  /** Its public address, absolute. */
  url: string
  revision: Revision
  /** The number of the event's newest revision, which the code carries. */
  version: number
  paper: Paper
  /** Handbills on a page. */
  each: 1 | 4
}

/** `GET /events/:id/print`. */
export function PrintPage(props: PrintPageProps) {
  const { id, url, revision, paper, each } = props
  const words = useWords().handbill
  const { title } = revision.snapshot
  const at = (to: Partial<Pick<PrintPageProps, 'paper' | 'each'>>): string =>
    `/events/${id}/print?paper=${to.paper ?? paper}&each=${to.each ?? each}`
  return (
    <Page title={`${words.title}: ${title}`} sheet="/handbill.css" canonical={url}>
      <div class="print-choices">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <nav aria-label={words.choices}>
          <p class="links">
            {papers.map(one => (
              <a href={at({ paper: one })} aria-current={one === paper ? 'true' : undefined}>
                {words.papers[one]}
              </a>
            ))}
            {([1, 4] as const).map(one => (
              <a href={at({ each: one })} aria-current={one === each ? 'true' : undefined}>
                {words.each[one]}
              </a>
            ))}
            <a href={`/events/${id}`}>{words.back}</a>
          </p>
        </nav>
      </div>
      <div class={`sheet sheet-${paper} sheet-of-${each}`}>
        {Array.from({ length: each }, (_, index) => (
          <Bill {...props} isCopy={index > 0} />
        ))}
      </div>
    </Page>
  )
}

/** One handbill. A screen reader reads the copies once. */
function Bill({ id, url, revision, version, isCopy }: PrintPageProps & { isCopy: boolean }) {
  const language = useLanguage()
  const words = useWords().handbill
  const { snapshot, at } = revision
  return (
    <article class="bill" aria-hidden={isCopy ? 'true' : undefined}>
      <StateLine snapshot={snapshot} />
      <h2 dir="auto">{snapshot.title}</h2>
      <Dateline revision={revision} />
      <Place snapshot={snapshot} changes={undefined} hasMaps={false} />
      {snapshot.summary && (
        <p class="lead" dir="auto">
          {snapshot.summary}
        </p>
      )}
      <TimetableRows snapshot={snapshot} />
      {snapshot.organizer && (
        <p class="by" dir="auto">
          {snapshot.organizer}
        </p>
      )}
      <footer>
        <img src={`/events/${id}/qr.svg?seen=${version}`} alt="" width="120" height="120" />
        <p>
          <strong>{words.scan}</strong>
          <br />
          {url.replace(/^https?:\/\//, '')}
          <br />
          {words.version(version, momentWords(at, snapshot.zone, language))}
        </p>
      </footer>
    </article>
  )
}
