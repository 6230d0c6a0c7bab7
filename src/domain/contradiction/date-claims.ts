// Decides which dates and weekdays of a text speak of the event and are not its own.

import {
  clauseLead,
  inMailHeader,
  labelOf,
  lead,
  leavesToEvent,
  namesEvent,
  sentenceOf,
  tail,
  tellsPast,
} from './context.ts'
import type { DateSpan } from './dates.ts'
import { type Facts, ordinal } from './facts.ts'
import { inSentence, type Moment, type Moments } from './phrases.ts'
import { lineAt, spaced, type Text } from './text.ts'

/** `right`: says the event's date; `wrong`: should say it; `weekday`: only its weekday is wrong. */
type DateVerdict = 'right' | 'wrong' | 'weekday' | 'other'
export type DateClaim = { date: DateSpan; verdict: DateVerdict; score: number }

const enough = 3

type Scene = {
  moments: Moments
  facts: Facts
  /** Whether a moment's time is the event's start. */
  timesRight: (moment: Moment) => boolean
  /** The dates of the text that are the event's own. */
  right: readonly DateSpan[]
}

export function judgeDates(
  moments: Moments,
  facts: Facts,
  timesRight: (moment: Moment) => boolean,
) {
  const right = moments.dates.filter(date => fits(date, facts))
  const scene = { moments, facts, timesRight, right }
  const claims = moments.phrases.filter(moment => moment.date).map(moment => judge(scene, moment))
  return keepBest(claims)
}

function judge(scene: Scene, moment: Moment): DateClaim {
  const { text } = scene.moments
  const { facts } = scene
  const date = moment.date as DateSpan
  if (fits(date, facts)) return { date, verdict: 'right', score: 0 }
  if (inMailHeader(text, date)) return { date, verdict: 'other', score: -9 }
  if (fitsButForWeekday(date, facts)) {
    const score = 5 + (quietLead.test(clauseLead(text, date, 30)) ? -1 : 0)
    return { date, verdict: 'weekday', score }
  }
  const lone = date.day === undefined
  const score = lone ? loneWeekdayScore(scene, moment) : dateScore(scene, moment)
  const verdict = score >= enough ? (lone ? 'weekday' : 'wrong') : 'other'
  return { date, verdict, score }
}

/** Whether a date or weekday is one of the event's own days. */
const fits = (date: DateSpan, facts: Facts): boolean =>
  facts.days.some(day => {
    if (date.day === undefined) return date.weekday === day.weekday
    if (date.year !== undefined && date.year !== day.year) return false
    if (date.weekday !== undefined && date.weekday !== day.weekday) return false
    return covers(date, day.month, day.day)
  })

function covers(date: DateSpan, month: number, day: number): boolean {
  const from = date.month ?? month
  if (date.endDay !== undefined) {
    const to = date.endMonth ?? from
    return (
      from * 32 + (date.day ?? 0) <= month * 32 + day && month * 32 + day <= to * 32 + date.endDay
    )
  }
  if (from === month && date.day === day) return true
  return date.numeric && date.month === day && date.day === month
}

function fitsButForWeekday(date: DateSpan, facts: Facts): boolean {
  if (date.weekday === undefined || date.day === undefined) return false
  const { weekday: _, weekdayAt: __, ...rest } = date
  if (date.month === undefined)
    return date.day === facts.first.day && date.weekday !== facts.first.weekday
  return fits(rest, facts)
}

const quietLead =
  /\b(?:by|before|until|till|til|since|after|due|deadline|through|thru|prior to|no later than|as of|effective|up to|starting|from|born|died|founded|published|dated|closes?|postmarked|register|rsvp|last|next|previous|following|every|each|antes del?|hasta(?: el)?|desde el|despues del?|a partir del?|plazo|vence|limite|fallecio|nacio|proxim[oa]|siguiente|pasado|cada|tod[oa]s l[oa]s|del|al|on or before|again|also|then|tambien|another|otr[oa]|besides|and|y el|or|o el|not|no|instead of|en vez del?|rain date|embargoed|embargada|through)\s(?:the |el |this |la |on |noon |noon on |el dia |midnight |midnight on )?(?:[a-z]+,? )?$/
const inviting =
  /\b(?:join|come|see you|save the date|takes? place|will be|invites?|invite you|meets?|gather|rally|march|happens?|hosts?|holds?|presents?|is on|set for|scheduled|mark your calendars?|show up|be there|is this|opens|comes? to|returns?|nos vemos|te espera|los espera|las espera|os espera|os espera|acompan|ven a|vengan|ven el|convoca|invita|celebra|tendra lugar|sera|se lleva a cabo|se llevara|se realiza|sale|presenta|cita|unete|unanse|asiste|no faltes|los esperamos|habra|reserva la fecha|anuncia|es el|nos reunimos|nos juntamos)\w*/

function dateScore({ moments, facts, timesRight, right }: Scene, moment: Moment): number {
  const { text } = moments
  const date = moment.date as DateSpan
  if (date.year !== undefined && date.year !== facts.first.year && !isSlip(date, facts)) return -5
  const clause = clauseLead(text, date)
  const sentence = sentenceOf(text, date)
  const label = labelOf(text, date)
  const others = right.filter(d => d !== date && d.day !== undefined)
  const translated =
    others.length > 0 &&
    others.every(d => spoken(text, d) !== spoken(text, date) && spoken(text, d) !== '')
  let score = 0
  if (label?.label === 'when') score += 4
  else if (label?.label === 'end') score -= 2
  else if (label?.label === 'other') score -= namesEvent(label.words, facts) ? 0 : 2
  if (
    label?.label === 'other' &&
    /\b(?:next|following|also|rain|deadline|siguiente|proxim[oa]|tambien|plazo|limite)\b/.test(
      label.words,
    )
  )
    score -= 4
  if (text.in === 'title') score += 4
  if (text.in === 'summary') score += 1
  if (moment.time && timesRight(moment)) score += 3
  else if (moment.time) score += 0.5
  const own = leavesToEvent(clause, facts)
  if (!own) score -= 1.5
  else if (!right.length && isOnly(moments, date)) score += 1
  if (
    moment.time &&
    !timesRight(moment) &&
    moments.times.some(time => timesRight({ ...time, time }))
  )
    score -= 2
  if (date.weekday !== undefined) score += 1.5
  if (ownLine(text, moment)) score += 2
  if (inviting.test(clause) || inviting.test(sentence)) score += 1
  if (own && right.length === 0 && isItem(text, date)) score += 1.5
  if (own && /\b(?:is|es|sera)\s(?:on |el |now )?$/.test(clause)) score += 1.5
  if (
    /\b(?:our|the|event|new|nuestra|nuestro|la|el) (?:day|date|fecha|dia)(?: is| es| sera)?(?: on| el)?\s$/.test(
      clause,
    )
  )
    score += 1.5
  if (otherGathering.test(clause) && !namesEvent(clause, facts)) score -= 2
  if (namesEvent(sentence, facts)) score += 1
  if (namesPlace(sentence, facts)) score += 1
  if (!moment.time && timeFollows(moments, date, timesRight)) score += 1.5
  if (saidEarlier(date, facts)) score += 3
  if (opensText(date)) score += 0.5
  if (quietLead.test(clause) || nextOne.test(clause)) score -= 4
  if (/\b(?:no|not|never|isn't|won't|nunca|sin)\b/.test(clause)) score -= 3
  if (quietSentence.test(sentence)) score -= 2
  if (/^\s?(?:'s|deadline|edition|session|issue|s\b)/.test(tail(text, date))) score -= 3
  if (tellsPast(sentence)) score -= 2
  if (others.length && !translated)
    score -= label?.label === 'when' || text.in === 'title' ? 1.5 : 3.5
  if (date.endDay !== undefined) score -= 2
  const distance = Math.abs(
    ordinal({ ...facts.first, ...monthAndDay(date, facts) }) - ordinal(facts.first),
  )
  if (distance > 120) score -= 2
  else if (own && distance <= 10) score += 0.5
  return score
}

/** "Nov 10." between stops. */
const isItem = (text: Text, date: DateSpan) =>
  /(?:^|[.!?\n•|·*]\s?)$/.test(text.folded.slice(Math.max(0, date.start - 2), date.start)) &&
  /^\s?(?:[.!\n•|·*]|$)/.test(text.folded.slice(date.end, date.end + 2))

/** Whether a text names one day only: it is likely to be the event's. */
const isOnly = (moments: Moments, date: DateSpan) =>
  moments.dates.every(
    other => other.day === undefined || (other.day === date.day && other.month === date.month),
  )

const monthAndDay = (date: DateSpan, facts: Facts) => ({
  month: date.month ?? facts.first.month,
  day: date.day ?? facts.first.day,
})

/** "Next Guild Day is", "La próxima función:" */
const nextOne = /^\W*(?:the |our |el |la |nuestr[oa] )?(?:next|following|proxim[oa]|siguiente)\s/

/** "our annual meeting", "the next dance": another gathering than the event. */
const otherGathering =
  /\b(?:annual|general|regular|monthly|weekly|next|last|first|second|chapter|board|previous|anual|general|mensual|ordinaria|proxim[oa]|siguiente)\s(?:[a-z]+\s)?(?:meeting|assembly|event|dance|concert|show|dinner|picnic|session|class|workshop|festival|rally|march|reunion|asamblea|sesion|funcion|concierto|clase|taller|baile|fiesta)\b/

const quietSentence =
  /\b(?:deadline|due|rsvp|register by|apply|applications?|next (?:meeting|one|event|month|session|rally|show|class|year)|also|the following|other events?|upcoming|coming up|hearing|trial|vote|election|polls|tickets go|on sale|rain date|holiday|closed|closes|cierran?|no abre|no class|no school|plazo|inscripciones|fecha limite|proxim[oa]s? (?:reunion|sesion|fecha|evento|asamblea|funcion|clase)|tambien|cerrad[oa]s?|no hay clases|elecciones|juicio|audiencia|last year|el ano pasado)\b/

function loneWeekdayScore({ moments, facts, timesRight, right }: Scene, moment: Moment): number {
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
  if (opensText(date) && /^\s(?:we|it's|let's|nos|celebramos|hacemos|tenemos)\b/.test(after))
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
  if (right.some(d => d !== date)) score -= label?.label === 'when' || text.in === 'title' ? 1 : 3
  return score
}

/** "the second Saturday": of every month. */
const nth =
  /\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th|primer|segundo|tercer|cuarto|ultimo|1er|2o|3er)\s$/

/** "January 14, 2022" for an event of 2023 may be last year's; a weekday that fits this year says it is a slip. */
const isSlip = (date: DateSpan, facts: Facts) =>
  date.weekday !== undefined &&
  date.month === facts.first.month &&
  date.day === facts.first.day &&
  date.weekday === facts.first.weekday

const saidEarlier = (date: DateSpan, facts: Facts) =>
  facts.earlier.some(values => {
    const [, month, day] = (values.startsLocal ?? '').slice(0, 10).split('-').map(Number)
    return date.month === month && date.day === day && month !== undefined
  })

/** Whether the event's start stands in the same sentence, or soon after with no other date between. */
const timeFollows = (moments: Moments, date: DateSpan, timesRight: (moment: Moment) => boolean) => {
  const next = moments.dates.find(d => d.start > date.start)?.start ?? Number.POSITIVE_INFINITY
  const soon = moments.times.filter(
    t => t.start > date.end && t.start < Math.min(next, date.end + 80),
  )
  return [...soon.slice(0, 1), ...inSentence(moments.text, date, moments.times)].some(t =>
    timesRight({ ...t, time: t }),
  )
}

/** 'en' or 'es' where a date's own words tell. */
function spoken(text: Text, date: DateSpan): string {
  const words = text.folded.slice(date.start, date.end)
  if (
    /\bde\b|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|viernes|sabado|domingo/.test(
      words,
    )
  )
    return 'es'
  return /[a-z]{3}/.test(words) ? 'en' : ''
}

/** A line that holds a date and time and little else is a heading. */
export function ownLine(text: Text, range: { start: number; end: number }): boolean {
  const line = lineAt(text, range.start)
  const before = text.folded.slice(line.start, range.start).replace(/[^a-z\d]/g, '')
  const after = text.folded.slice(range.end, line.end)
  return before.length <= 3 && !/^\s?[a-z]/.test(after) && after.length < 90
}

export function namesPlace(words: string, facts: Facts): boolean {
  const said = spaced(words)
  return (
    (facts.place.length > 3 && said.includes(facts.place)) ||
    (facts.address.length > 3 && said.includes(facts.address))
  )
}

const opensText = (range: { start: number }) => range.start < 250

/** An event has one date: of several wrong ones only those that the strongest names are kept. */
function keepBest(claims: DateClaim[]): DateClaim[] {
  const wrong = claims.filter(c => c.verdict === 'wrong')
  const best = wrong.reduce<DateClaim | null>((a, b) => (!a || b.score > a.score ? b : a), null)
  if (!best) return claims
  return claims.map(claim =>
    claim.verdict === 'wrong' &&
    !(claim.date.month === best.date.month && claim.date.day === best.date.day)
      ? { ...claim, verdict: 'other' as const }
      : claim,
  )
}
