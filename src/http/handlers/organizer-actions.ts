// Answers POST below /manage/:token by one press: a passage mended or called right, telling now.

import { dismissContradiction, mendContradiction } from '../../actions/mend-contradiction.ts'
import { tellNow } from '../../actions/organizer-actions.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { readFields } from '../body.ts'
import { passageSchema, readForm, sentenceSchema } from '../form-schemas.ts'
import { problemOf } from '../problems.ts'
import { languageOf } from '../reader-language.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { doneManaging, withOrganizer, withOrganizerAnyTime } from './manage.tsx'

export const postTelling = withOrganizer(async (app, c, { organizer }) => {
  return doneManaging(c, await tellNow(app, organizer))
})

/** "Change it": one press puts the suggestion in the text's place. */
export const postMending = withOrganizerAnyTime(async (app, c, { organizer }) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, invalid } = readForm(passageSchema, fields, languageOf(app, c))
  if (!form) return refuseAny(app, c, invalid)
  const mended = await mendContradiction(app, organizer, form)
  return isRefusal(mended) ? refuse(app, c, problemOf(mended)) : doneManaging(c, 'mended')
})

/** "It is right as it is." */
export const postDismissal = withOrganizerAnyTime(async (app, c, { organizer }) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, invalid } = readForm(sentenceSchema, fields, languageOf(app, c))
  if (!form) return refuseAny(app, c, invalid)
  await dismissContradiction(app, organizer, form.sentence)
  return doneManaging(c, 'dismissed')
})
