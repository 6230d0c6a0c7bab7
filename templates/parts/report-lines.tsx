// Draws what readers say of an event: by reason, with their words.

import type { Words } from '../../locales/en.ts'
import { useWords } from '../page-context.ts'

export type ReportInWords = {
  reason: keyof Words['report']['reasons']
  words: string
  email: string
  times: number
}

export function ReportLines({ reports }: { reports: readonly ReportInWords[] }) {
  const words = useWords().report
  const counts = Map.groupBy(reports, one => one.reason)
  return (
    <ul>
      {[...counts].map(([reason, same]) => (
        <li>
          {words.times(
            words.reasons[reason],
            same.reduce((sum, one) => sum + one.times, 0),
          )}
          {same
            .filter(one => one.words || one.email)
            .map(one => (
              <blockquote class="typed" dir="auto">
                {one.words || words.noWords}
                {one.email && (
                  <>
                    {' '}
                    <a href={`mailto:${one.email}`}>{one.email}</a>
                  </>
                )}
              </blockquote>
            ))}
        </li>
      ))}
    </ul>
  )
}
