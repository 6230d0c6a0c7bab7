// Draws the ways to subscribe to a list: calendar, address, digest.

import { useWords } from '../page-context.ts'

type SubscribeBlockProps = {
  /** The https (or http) address of the feed. */
  feedUrl: string
  /** True when the feed carries the filters of the page. */
  filtered?: boolean | undefined
  /** The form for a digest with the same filters. */
  digestUrl?: string | undefined
  /** The page about all ways, with the same filters. */
  sharingUrl?: string | undefined
}

export function SubscribeBlock({ feedUrl, filtered, digestUrl, sharingUrl }: SubscribeBlockProps) {
  const { subscribeBlock: words, elsewhere } = useWords()
  return (
    <section class="subscribe" id="subscribe" aria-labelledby="subscribe-heading">
      <h2 id="subscribe-heading">{words.heading}</h2>
      <p>{words.why}</p>
      <p>
        <a class="button" href={feedUrl.replace(/^https?:/, 'webcal:')}>
          {words.open}
        </a>
      </p>
      <p>{words.paste}</p>
      <p class="address">
        <a href={feedUrl}>{feedUrl}</a>
      </p>
      {filtered && <p>{words.filtered}</p>}
      {digestUrl && (
        <p>
          {words.mail} <a href={digestUrl}>{words.digest}</a>
        </p>
      )}
      {sharingUrl && (
        <p>
          <a href={sharingUrl}>{elsewhere.show}</a>
        </p>
      )}
      <details>
        <summary>{words.how}</summary>
        <ul>
          {words.steps.map(step => (
            <li>{step}</li>
          ))}
        </ul>
        <p>{words.slow}</p>
      </details>
    </section>
  )
}
