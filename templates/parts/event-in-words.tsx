// Says an event in a few lines: what, when, where, is it on. For pages that are about something else.

import { whenWords } from '../../src/domain/date-words.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { inLanguage } from '../../src/domain/event/translation.ts'
import { useLanguage } from '../page-context.ts'
import { StateLine } from './state-line.tsx'
import { WebLink } from './web-link.tsx'

type EventInWordsProps = { snapshot: Snapshot; href?: string | undefined }

/** The event as it stands; its title links to `href` when there is one. */
export function EventInWords({ snapshot, href }: EventInWordsProps) {
  const language = useLanguage()
  const { title } = inLanguage(snapshot, language)
  const place = placeWords(snapshot)
  return (
    <div class="event-in-words">
      <p class="title" dir="auto">
        {href ? <a href={href}>{title}</a> : title}
      </p>
      <StateLine snapshot={snapshot} />
      <p class="when">{whenWords(snapshot, language)}</p>
      {place && (
        <p class="where" dir="auto">
          {place}
        </p>
      )}
      {snapshot.onlineUrl && (
        <p>
          <WebLink url={snapshot.onlineUrl} />
        </p>
      )}
    </div>
  )
}

/** Place, address and city on one line; '' when nobody has told. */
export const placeWords = ({
  placeName,
  address,
  city,
}: Pick<Snapshot, 'placeName' | 'address' | 'city'>): string =>
  [placeName, address, city].filter(part => part !== '').join(', ')
