// Shows the rules that posters agree to, as the calendar's settings have them.

import { useWords } from '../page-context.ts'
import { Page } from '../parts/page.tsx'
import { Chapter, Points } from '../parts/prose.tsx'

export type RulesPageProps = {
  publishing: 'confirmed' | 'moderated' | 'open'
  isModerated: boolean
  /** Events that one network can post; null where nothing is limited. */
  limit: { hour: number; day: number } | null
}

/** `GET /rules`. */
export function RulesPage({ publishing, isModerated, limit }: RulesPageProps) {
  const words = useWords().house.rulesPage
  return (
    <Page title={words.title} path="/rules" description={words.lead}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Chapter title={words.posting}>
        <p>{words.publishing[publishing]}</p>
        <Points points={words.own} />
      </Chapter>
      <Chapter title={words.changing}>
        <Points points={words.changes} />
      </Chapter>
      <Chapter title={words.takingDown}>
        <p>{words.withdrawing}</p>
        {isModerated ? <Points points={words.moderated} /> : <p>{words.unmoderated}</p>}
      </Chapter>
      {limit && (
        <Chapter title={words.limits}>
          <p>{words.limit(limit)}</p>
        </Chapter>
      )}
    </Page>
  )
}
