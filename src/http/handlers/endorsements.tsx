// Answers GET and POST below /manage/:token about endorsements: which wait, to show or hide them, and the
// setting.

import type { Context } from 'hono'
import { EndorsementsPage } from '../../../templates/pages/endorsements-page.tsx'
import { chooseEndorsementRule, hideFromPage, showOnPage } from '../../actions/organizer-actions.ts'
import { wordsOf } from '../../domain/language.ts'
import type { App } from '../../ports.ts'
import { listWaitingEndorsements } from '../../store/endorsement-showing.ts'
import { readFields } from '../body.ts'
import { type Handler, param } from '../context.ts'
import { endorsementRuleSchema, endorsementsSchema, readForm } from '../form-schemas.ts'
import { managedEndorsements } from '../managed-endorsements.ts'
import { type ManageDone, noticeOf } from '../notices.ts'
import { languageOf } from '../reader-language.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { doneManaging, manageUrl, withOrganizer } from './manage.tsx'

/** As many as one press can show. */
const listedAtMost = 50

/** The page behind the letter. It changes nothing. */
export const showWaitingEndorsements = withOrganizer(async (app, c, { event }) => {
  const waiting = await listWaitingEndorsements(app.db, event.id)
  const done = c.req.query('done')
  return showPage(
    app,
    c,
    <EndorsementsPage
      baseUrl={manageUrl(c)}
      revision={event.revision}
      endorsements={await managedEndorsements(app, waiting.slice(0, listedAtMost))}
      notice={noticeOf(wordsOf(languageOf(app, c)).manageNotices, done)}
    />,
  )
})

/** All that the page showed. */
export const postShowings = withOrganizer(async (app, c, { organizer }) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, invalid } = readForm(endorsementsSchema, fields, languageOf(app, c))
  if (!form) return refuseAny(app, c, invalid)
  await showOnPage(app, organizer, form.endorsement)
  return backTo(app, c, 'shown')
})

export const postShowing: Handler = withOrganizer(async (app, c, { organizer }) => {
  await showOnPage(app, organizer, [param(c, 'endorsement')])
  return backTo(app, c, 'shown')
})

export const postHiding: Handler = withOrganizer(async (app, c, { organizer }) => {
  await hideFromPage(app, organizer, param(c, 'endorsement'))
  return backTo(app, c, 'hidden')
})

export const postEndorsementRule = withOrganizer(async (app, c, { organizer }) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, invalid } = readForm(endorsementRuleSchema, fields, languageOf(app, c))
  if (!form) return refuseAny(app, c, invalid)
  await chooseEndorsementRule(app, organizer, form.rule)
  return doneManaging(c, form.rule === 'ask' ? 'asks-to-show' : 'shows-at-once')
})

/** To the page that the form stood on. */
async function backTo(app: App, c: Context, what: ManageDone): Promise<Response> {
  const { form } = readForm(endorsementsSchema, (await readFields(c)) ?? {}, languageOf(app, c))
  return form?.from === 'endorsements'
    ? c.redirect(`${manageUrl(c)}/endorsements?done=${what}`, 303)
    : doneManaging(c, what)
}
