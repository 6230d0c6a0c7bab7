// Decides which times of a text say that the event ends, and when it does not.

import type { Facts } from '../event-facts.ts'
import {
  clauseLead,
  disclaims,
  inMailHeader,
  labelOf,
  lead,
  leavesToEvent,
  namesEvent,
  sentenceOf,
  tail,
  tellsPast,
} from '../features/context.ts'
import type { DateClaim } from '../features/date-claims.ts'
import { namesPlace } from '../features/date-evidence.ts'
import {
  dateEvidence,
  everyWeek,
  foreignZone,
  nearest,
  otherActivity,
  saysEnd,
  saysStart,
  tellsMove,
} from '../features/time-evidence.ts'
import type { DateSpan } from '../reading/dates.ts'
import { inSentence, type Moment, type Moments } from '../reading/phrases.ts'
import type { TimeSpan } from '../reading/times.ts'
import { enough, excluded } from './points.ts'

export function endScore(
  moments: Moments,
  moment: Moment,
  facts: Facts,
  verdicts: ReadonlyMap<DateSpan, DateClaim>,
  startIsWrong: (time: TimeSpan) => boolean,
): number {
  const time = moment.time as TimeSpan
  const { text } = moments
  const wrongStart = startIsWrong(time)
  if (facts.end === null || facts.start === null) return excluded
  if (inMailHeader(text, time) || foreignZone(time.to ?? time.from, facts)) return excluded
  const clause = clauseLead(text, time, 50)
  if (time.to) {
    // Each day of several has its own closing hour.
    if (facts.days.length > 1 || tellsMove(clause)) return excluded
    if (saysEnd(time.to, facts) || (!wrongStart && !saysStart(time, facts))) return excluded
    const says = nearest(time.to.minutes, facts.end)
    if (wrongStart) return enough + 1
    let score = 3.5
    const dated = dateEvidence(moments, moment, facts, verdicts)
    if (dated < 0) score -= 3
    if (otherActivity(clause, facts)) score -= 2
    else if (dated <= 0 && says < facts.end && ofPart(clause, facts)) score -= 2
    if (everyWeek.test(sentenceOf(text, time)) && dated <= 0) score -= 2
    if (moments.rows.has(time.start)) score -= 3
    if (disclaims.test(sentenceOf(text, time))) score -= 3
    const label = labelOf(text, moment)
    if (label?.label === 'other' && !namesEvent(label.words, facts)) score -= 2
    if (moments.times.some(t => t !== time && (saysEnd(t.to, facts) || saysEnd(t.from, facts))))
      score -= 2.5
    return score
  }
  return loneEnd(moments, moment, facts, clause, verdicts, startIsWrong)
}

/** A span inside the event's own, said of something by another name: one of its parts. */
const ofPart = (clause: string, facts: Facts): boolean =>
  !leavesToEvent(clause, facts) && !namesPlace(clause, facts) && !whole.test(clause)
const whole =
  /\b(?:party|event|evening|night|fun|everything|music|show|program|fair|sale|market|open house|festival|meeting|gathering)\b/

const ending =
  /\b(?:ends?|ending|wraps? up|finish(?:es)?|over|concludes?|goes|go|runs?|lasts?|we'?re (?:done|there|here)|done|adjourns?|clear|out|cleared|(?:we|we'll) (?:close|quit|stop|leave|pack up|shut)|cerramos|recogemos|nos vamos|nos despedimos|acabamos|terminamos|se (?:acaba|termina|cierra|recoge|despide)|se apagan? (?:la|las|el) (?:[a-z]+ )?(?:luz|luces|lampara|vela|musica|comal|fuego|hoguera)|apagamos (?:la|las|el) [a-z]+|baja(?:mos)? (?:el telon|la persiana)|concluira|finalizamos|concluimos|termina(?:mos|ra)?|acaba(?:mos|ra)?|finaliza(?:ra)?|concluye|se extiende|dura)\b(?: (?!with\b|con\b)[a-z]+){0,2}\s?(?:at|by|around|about|until|till|til|a las?|hasta las?|hacia las?|sobre las?|las)?\s?$/

/** "a las ocho recogemos", "a las 3 se apaga": Spanish often puts the verb behind. */
const endingBehind =
  /^(?: en punto| horas?| h\b\.?| hrs?\b\.?)?,? (?:ya |y )?(?:recogemos|cerramos|terminamos|acabamos|nos vamos|nos despedimos|apagamos|bajamos (?:la|el)|echamos el|se (?:acaba|termina|cierra|apagan?|recoge)|finaliza|concluye|termina|acaba|todos a casa|todo el mundo a casa)\b(?! (?:la|el|las|los) (?:inscripcion|votacion|barra|cocina|taquilla|plazo|lista|registro|primera?|segunda?)\b)/

/** The event's end by itself or behind its start; "5:30-8" is another thing's. */
const saysOwnEnd = (time: TimeSpan, facts: Facts) =>
  time.to ? saysEnd(time.to, facts) && saysStart(time, facts) : saysEnd(time.from, facts)

/** "Abre a las 11 y cierra a las 21" */
const closing =
  /\by (?:se )?(?:cierra|cerrara|baja la persiana)(?: (?:sus|las) puertas)? (?:a|hacia) las? $/

const lightsOut = /\b(?:apagan?|apagamos|telon|persiana)\b/

/** "Estaremos hasta las", "jugamos hasta las": what the writers do until then. */
const oursUntil = /\b[a-z]{2,}[aei]mos (?:[a-z]+ ){0,3}hasta las? $/

/** "leemos hasta las 7:15; luego conversación": only one part of the event ends. */
const thenMore = /^[,;]? (?:y )?(?:luego|despues|a continuacion|entonces)\b/

/** Whether a time is said to be the end of something. */
export const saysEnding = (before: string, after: string): boolean =>
  ending.test(before) || endingBehind.test(after)

const untilOnly = /\b(?:until|till|til|hasta(?: las?)?)\s$/

/** "ends at 10pm", and "until 10" right after the event's start. */
function loneEnd(
  moments: Moments,
  moment: Moment,
  facts: Facts,
  clause: string,
  verdicts: ReadonlyMap<DateSpan, DateClaim>,
  startIsWrong: (time: TimeSpan) => boolean,
): number {
  const time = moment.time as TimeSpan
  const { text } = moments
  if (saysEnd(time.from, facts) || facts.end === null || facts.start === null) return excluded
  if (moments.rows.has(time.start) || saysStart(time, facts)) return excluded
  const label = labelOf(text, moment)?.label
  const sentence = sentenceOf(text, time)
  const behind = endingBehind.test(tail(text, time))
  const ours = oursUntil.test(clause)
  const ends = ending.test(clause) || behind || ours
  const until = untilOnly.test(clause)
  const before = inSentence(text, time, moments.times).filter(t => t.start < time.start)
  const afterStart = before.some(t => saysStart(t, facts) || startIsWrong(t))
  const closes = afterStart && closing.test(clause)
  if (!ends && !closes && !until && label !== 'end') return excluded
  let score = label === 'end' ? 3.5 : ends ? 1.5 : 0
  if (
    namesEvent(clause, facts) ||
    /\b(?:we|it|thing|everything|evening|night|day|event|program|meeting|party|music|dance|show|concert|evento|fiesta|baile|musica|acto|reunion)\b/.test(
      clause,
    )
  )
    score += 1
  if (
    /^\s*(?:we |it |y |and |todo )?(?:ends?|(?:all )?over by|done by|finished by|home by|out by|wraps up|until|till|til|hasta|termina|acaba|finaliza|concluye|concluira|goes|cerramos|recogemos|acabamos|nos vamos|nos despedimos|se (?:acaba|termina|cierra|recoge)|terminamos|we (?:close|quit|stop|leave|wrap))/.test(
      clause,
    )
  )
    score += 1
  if (behind || ours || lightsOut.test(clause)) score += 1
  if (
    until &&
    /^\W*(?:until|till|til|hasta(?: las?)?)\s$/.test(lead(text, time)) &&
    dateEvidence(moments, moment, facts, verdicts) > 0
  )
    score += 1.5
  if (until && /^\W*(?:until|till|til|hasta(?: las?)?)\s$/.test(clause)) score += 1
  if (afterStart) score += until || closes ? 2.5 : 1.5
  else if (before.length) score -= 2
  if (until && moments.times.some(t => saysStart(t, facts))) score += 0.5
  if (otherActivity(clause, facts) && !lightsOut.test(clause)) score -= 3
  if (tellsPast(sentence)) score -= 2.5
  if (
    /\d{3}[-. ]\d{4}|\b(?:call|contact|interviews|llamar?|telefono|tel|contacto|entrevistas)\b/.test(
      sentence,
    )
  )
    score -= 3
  if (everyWeek.test(sentence)) score -= 2
  if (moment.date) score -= 1
  if (/\bafter-?part(?:y|ies)\b|\bafterwards?\b/.test(lead(text, time, 90))) score -= 3
  if (ours && thenMore.test(text.folded.slice(time.end, time.end + 20))) score -= 4
  if (/\b(?:open|kitchen|bar|tickets|sale|valid|abiert[oa])\b/.test(clause)) score -= 3
  if (moments.times.some(t => t !== time && saysOwnEnd(t, facts))) score -= 2
  return score + 0.5
}
