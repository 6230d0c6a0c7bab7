// Leads from an event that is over to the one that comes next from its organizer.

import { whenWords } from '../../src/domain/date-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { useLanguage, useWords } from '../page-context.ts'

export type NextEvent = { id: string; snapshot: Snapshot }

/** Nothing where there is none. */
export function NextEventLine({ next }: { next: NextEvent | null | undefined }) {
  const language = useLanguage()
  const words = useWords().stateLine
  if (!next) return null
  const { organizer, title } = next.snapshot
  return (
    <p class="next-event">
      {organizer ? words.next(isolated(organizer)) : words.nextOfSame}{' '}
      <a href={`/events/${next.id}`} dir="auto">
        {title}
      </a>
      {`, ${whenWords(next.snapshot, language)}`}
    </p>
  )
}
