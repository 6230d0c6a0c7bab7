// Draws a watcher's own page while moderators hide the event: nothing of it, and how to stop and to
// withdraw.

import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Stop, type WatchPageProps, Withdraw } from './watch-page.tsx'

export type HiddenWatchPageProps = WatchPageProps & {
  /** That it is hidden. */
  title: string
  /** By whom, when and why. */
  detail: string
}

/** `GET /watch/:token` of a hidden event. */
export function HiddenWatchPage(props: HiddenWatchPageProps) {
  return (
    <Page {...props} secret>
      <Notice notice={props.notice} />
      <h1>{props.title}</h1>
      <p class="lead">{props.detail}</p>
      <Stop {...props} />
      {props.organization && <Withdraw {...props} />}
    </Page>
  )
}
