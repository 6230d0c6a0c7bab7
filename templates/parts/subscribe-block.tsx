// Draws the ways to subscribe to the whole calendar in a calendar app.

import { useWords } from '../page-context.ts'

type SubscribeBlockProps = {
  /** The https (or http) address of the feed. */
  feedUrl: string
}

export function SubscribeBlock({ feedUrl }: SubscribeBlockProps) {
  const words = useWords().subscribeBlock
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
