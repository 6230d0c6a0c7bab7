// Says on each page of a demo that its events are made up.

import { usePage, useWords } from '../page-context.ts'

/** Nothing on a real calendar. */
export function DemoLine() {
  const { isDemo } = usePage()
  const words = useWords().house.demo
  if (!isDemo) return null
  return (
    <aside class="demo" aria-label={words.name}>
      <p>
        {words.madeUp} <a href="/mailbox">{words.mailbox}</a>
      </p>
    </aside>
  )
}
