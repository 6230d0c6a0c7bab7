// Answers GET /manage/:token/people: who has been told, who endorses the event, who asks about it.

import { ManagedPeoplePage } from '../../../templates/pages/managed-people-page.tsx'
import { endorsementRule } from '../../store/endorsement-showing.ts'
import { listEndorsements } from '../../store/endorsements.ts'
import { listTerms } from '../../store/terms.ts'
import { managedEndorsements } from '../managed-endorsements.ts'
import { managedQuestions } from '../managed-questions.ts'
import { languageOf } from '../reader-language.ts'
import { showPage } from '../show-page.tsx'
import { toldChanges, toldWatchers } from '../told-people.ts'
import { managedEvent, manageNotice, withOrganizer } from './manage.tsx'

const changesAtMost = 5
const questionsAtMost = 20

export const showPeople = withOrganizer(async (app, c, managed) => {
  const { event } = managed
  const wording = { language: languageOf(app, c), terms: await listTerms(app.db) }
  const endorsements = await listEndorsements(app.db, event.id)
  return showPage(
    app,
    c,
    <ManagedPeoplePage
      managed={managedEvent(c, managed)}
      told={{
        ...(await toldWatchers(app, event, endorsements)),
        changes: await toldChanges(app.db, event, { most: changesAtMost, wording }),
      }}
      endorsements={await managedEndorsements(app, endorsements)}
      rule={await endorsementRule(app.db, event.id)}
      questions={await managedQuestions(app, event, questionsAtMost)}
      notice={manageNotice(app, c)}
    />,
  )
})
