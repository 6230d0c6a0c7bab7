// Stands at the foot of a printed calendar: where it is kept up to date, and as of which day it was true.

import { dateWords } from '../../src/domain/date-words.ts'
import { useLanguage, useWords } from '../page-context.ts'

type PrintedFootProps = {
  /** The absolute address of the page. */
  address: string
  /** A date in the calendar's zone. */
  today: string
}

export function PrintedFoot({ address, today }: PrintedFootProps) {
  const words = useWords().grid
  return <p class="printed">{words.printed(address, dateWords(`${today}T00:00`, useLanguage()))}</p>
}
