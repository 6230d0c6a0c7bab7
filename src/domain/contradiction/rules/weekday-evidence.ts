// What stands for and against a weekday without a date ("this Saturday") being the event's.

import type { Facts } from '../event-facts.ts'
import {
  clauseLead,
  labelOf,
  lead,
  leavesToEvent,
  namesEvent,
  sentenceOf,
  tail,
  tellsPast,
} from '../features/context.ts'
import {
  inviting,
  namesPlace,
  opensText,
  ownLine,
  quietLead,
  quietSentence,
  type Scene,
} from '../features/date-evidence.ts'
import type { DateSpan } from '../reading/dates.ts'
import type { Moment } from '../reading/phrases.ts'

/** 3 and more: the weekday is meant to be the event's. */
export function loneWeekdayScore(
  { moments, facts, timesRight, right }: Scene,
  moment: Moment,
): number {
  const { text } = moments
  const date = moment.date as DateSpan
  const word = text.folded.slice(date.start, date.end).replace('.', '')
  const after = tail(text, date)
  const clause = clauseLead(text, date)
  const sentence = sentenceOf(text, date)
  const label = labelOf(text, date)
  if (
    /^(?:'?s\b|s\b)/.test(after) ||
    /^\s?(?:-|to|through|thru|a|and|&|y|or|o|\/|,)\s?(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom)/.test(
      after,
    )
  )
    return -5
  if (
    /(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom)[a-z]*\s?(?:-|to|through|thru|a|and|&|y|or|o|\/|,)\s?$/.test(
      clause,
    )
  )
    return -5
  if (/\b(?:los|las|every|each|cada|todos los|most|other)\s$/.test(clause)) return -5
  if (nth.test(clause)) return -5
  const short = word.length <= 4
  if (/^\s?\d/.test(after) && !moment.time) return -5
  let score = short ? -1 : 0
  if (label?.label === 'when') score += 4
  else if (label?.label === 'other') score -= 2
  if (text.in === 'title') score += 3
  if (text.in === 'summary') score += 1.5
  if (/\b(?:this|este|esta|next|proximo|this coming)\s$/.test(clause))
    score += right.length ? 2 : 2.5
  if (opensText(date) && !right.length) score += 0.5
  if (ownLine(text, moment) && moment.time) score += 1
  if (/\b(?:it's|it is|is|es) (?:on |el )?$/.test(clause)) score += 1
  if (ownNounIs(clause, facts)) score += 2.5
  if (
    /^\s(?:night |evening |morning |afternoon )?we\b/.test(after) &&
    namesEvent(after.slice(0, 24), facts)
  )
    score += 2
  if (
    opensText(date) &&
    /^\s(?:night |evening |morning |afternoon )?(?:we|it's|let's|nos|celebramos|hacemos|tenemos)\b/.test(
      after,
    )
  )
    score += 0.5
  if (!leavesToEvent(clause, facts)) score -= 1.5
  if (moment.time && timesRight(moment)) score += 2.5
  if (inviting.test(clause)) score += 1.5
  if (
    /\b(?:join us|come|see you|ven|nos vemos|vengan|unete|(?:te|l[eoa]s|os) esperamos)(?: out)?(?: on| this| el| este)?\s$/.test(
      clause,
    )
  )
    score += 1
  if (namesEvent(sentence, facts)) score += 1
  if (namesPlace(sentence, facts)) score += 0.5
  if (quietLead.test(clause) && !/\b(?:next|proximo)\s$/.test(clause)) score -= 4
  if (quietSentence.test(sentence)) score -= 2
  if (tellsPast(sentence)) score -= 2
  if (/\b(?:last|pasado|on|el)\s$/.test(lead(text, date)))
    score -= /last|pasado/.test(lead(text, date)) ? 4 : 0
  if (
    /^\s?(?:night|morning|afternoon|evening|nights)?\s?(?:after|before|workshop|hours|service|edition|pasado|shift)/.test(
      after,
    )
  )
    score -= 2
  const shouted =
    !/[a-z\d]/.test(text.folded.slice(0, date.start)) && moment.time && timesRight(moment)
  // "Nos vemos el sábado 10 AM": called to at the event's own hour, on a day that is not its own.
  const called = moment.time !== undefined && timesRight(moment) && inviting.test(clause)
  if (right.some(d => d !== date) && shouted) score += 1
  else if (right.some(d => d !== date))
    score -= label?.label === 'when' || text.in === 'title' || called ? 1 : 3
  return score
}

/** "The dance is" before a weekday. */
const ownNounIs = (clause: string, facts: Facts): boolean => {
  const noun =
    /(?:^|\b(?:the|our|this) (?:[a-z]+ )?)\b([a-z]{3,}) (?:is|will be|falls|happens|takes place) (?:on |this )?$/.exec(
      clause.trimStart(),
    )?.[1]
  return noun !== undefined && namesEvent(noun, facts)
}

/** "the second Saturday": of every month. */
const nth =
  /\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th|primer|segundo|tercer|cuarto|ultimo|1er|2o|3er)\s$/
