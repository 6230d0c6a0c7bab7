// Defines what the moderators' queue sends: one answer for one row, or for all that are chosen.

import * as v from 'valibot'
import { type AskingAnswer, askingAnswers, type ChosenEvent } from '../actions/answer-asking.ts'
import { limits } from '../domain/text-limits.ts'
import { reasons } from './form-schemas.ts'
import { count, say, text, texts } from './form-shapes.ts'

/** A button of one row says `fine ID.REVISION`; of many, `fine`, with the rows that are chosen. */
export const answersSchema = v.pipe(
  v.object({
    answer: v.pipe(
      text(limits.name),
      v.check(
        pressed => askingAnswers.some(one => one === pressed.split(' ')[0]),
        say(words => words.unknownAnswer),
      ),
    ),
    chosen: v.pipe(
      texts(limits.name),
      v.transform(rows => rows.flatMap(chosenRow)),
    ),
    from: count,
    ...reasons,
  }),
  v.transform(({ answer, chosen, ...form }) => {
    const [name = '', row = ''] = answer.split(' ')
    return { ...form, answer: name as AskingAnswer, chosen: row ? chosenRow(row) : chosen }
  }),
  v.check(
    ({ chosen }) => chosen.length > 0,
    say(words => words.noneChosen),
  ),
)
export const pressSchema = v.object({ press: text(limits.name) })

/** `ID.REVISION`; none for what is no row. */
function chosenRow(value: string): ChosenEvent[] {
  const [, eventId, revision] = /^([0-9a-z]+)\.(\d{1,9})$/.exec(value) ?? []
  return eventId ? [{ eventId, revision: Number(revision) }] : []
}
