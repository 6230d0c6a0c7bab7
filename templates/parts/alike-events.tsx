// Names published events that may be the one that is posted, before it is public.

import { type AlikeEvent, alikeWords } from '../../src/domain/likeness/alike-words.ts'
import { useLanguage, useWords } from '../page-context.ts'

export type NamedAlike = AlikeEvent & { id: string }

/** Nothing when there are none. */
export function AlikeEvents({ events }: { events: readonly NamedAlike[] }) {
  const language = useLanguage()
  const words = useWords().alike
  if (events.length === 0) return null
  return (
    <section class="alike" aria-labelledby="alike">
      <h2 id="alike">{words.title}</h2>
      <p>{words.lead}</p>
      <ul class="plain">
        {events.map(event => {
          const page = `/events/${event.id}`
          return (
            <li>
              <h3>
                <a href={page} dir="auto">
                  {event.snapshot.title}
                </a>
              </h3>
              <p>{alikeWords(event, language)}</p>
              <p class="links">
                <a href={`${page}#follow`}>{words.follow}</a>{' '}
                <a href={`${page}#endorse`}>{words.endorse}</a>{' '}
                <a href={`${page}/contact`}>{words.write}</a>
              </p>
            </li>
          )
        })}
      </ul>
      <p>{words.otherwise}</p>
    </section>
  )
}
