// Draws the ways to subscribe to exactly the events of a list: calendar, email digest, feeds, a frame on a website.

import { usePage, useWords } from '../page-context.ts'

/** Addresses with the filters of a list, as far as each can keep them. */
export type Subscription = {
  /** Absolute: https, or http. */
  calendarUrl: string
  atomUrl: string
  jsonUrl: string
  digestUrl: string
  embedUrl: string
  sharingUrl: string
  /** The page is a day, a week or a month, which no subscription is limited to. */
  leavesView: boolean
  /** The list has dates, which a digest cannot be limited to. */
  leavesDates: boolean
}

type SubscribeProps = Subscription & {
  /** Filters of the list in words; '' for none. */
  filters: string
}

export function SubscribeToList({ filters, ...one }: SubscribeProps) {
  const { subscribeBlock: how, subscribeToList: words, elsewhere } = useWords()
  const { sharingPage } = elsewhere
  const { calendarName } = usePage()
  return (
    <details class="subscribe" id="subscribe">
      <summary>{words.heading}</summary>
      <p dir="auto">{filters ? words.only(filters) : words.everything(calendarName)}</p>
      {one.leavesView && <p>{words.withoutView}</p>}
      <p>
        <a class="button" href={one.calendarUrl.replace(/^https?:/, 'webcal:')}>
          {how.open}
        </a>
      </p>
      <p>{how.paste}</p>
      <p class="address">
        <a href={one.calendarUrl}>{one.calendarUrl}</a>
      </p>
      <ul class="subscribe-ways">
        <li>
          <a href={one.digestUrl}>{words.digest}</a>
          {one.leavesDates && ` ${words.withoutDates}`}
        </li>
        <li>
          {sharingPage.feeds} <a href={one.atomUrl}>Atom</a>, <a href={one.jsonUrl}>JSON Feed</a>
        </li>
        <li>
          {words.website} <a href={one.sharingUrl}>{elsewhere.show}</a>,{' '}
          <a href={one.embedUrl}>{words.frame}</a>
        </li>
      </ul>
      <details>
        <summary>{how.how}</summary>
        <ul>
          {how.steps.map(step => (
            <li>{step}</li>
          ))}
        </ul>
        <p>{how.slow}</p>
      </details>
    </details>
  )
}
