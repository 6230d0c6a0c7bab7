// Draws the timetable of an event: its rows, with the day where that is not the first.

import { timeWords } from '../../src/domain/date-words.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { offsetTime } from '../../src/domain/event/offset-time.ts'
import { timetableRows } from '../../src/domain/event/timetable.ts'
import { isNextDay } from '../../src/domain/timetable-words.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { type MarkedChange, Was } from './marks.tsx'

type TimetableProps = { snapshot: Snapshot; change: MarkedChange | undefined }

/** Nothing for an event without rows, which had none of late. */
export function Timetable({ snapshot, change }: TimetableProps) {
  const { fields } = useWords()
  if (timetableRows(snapshot).length === 0 && !change) return null
  return (
    <section aria-labelledby="timetable">
      <h2 id="timetable">{fields.timetable.label}</h2>
      <Was change={change} />
      <TimetableRows snapshot={snapshot} />
    </section>
  )
}

export function TimetableRows({ snapshot }: { snapshot: Snapshot }) {
  const language = useLanguage()
  const rows = timetableRows(snapshot)
  if (rows.length === 0) return null
  return (
    <ol class="timetable">
      {rows.map(row => (
        <li>
          <p>
            <time datetime={offsetTime(row.local, snapshot.zone)}>
              {timeWords(row.local, language)}
            </time>
            {isNextDay(row, snapshot) && <small>{` ${useWords().endWords.nextDay}`}</small>}
          </p>{' '}
          <span dir="auto">{row.words}</span>
        </li>
      ))}
    </ol>
  )
}
