// What stands for and against a date being the event's: its label, its clause, the other dates of the text.

import { type Facts, ordinal } from '../event-facts.ts'
import { type DateSpan, readDates } from '../reading/dates.ts'
import { inSentence, type Moment, type Moments } from '../reading/phrases.ts'
import { prepare, type Range, spaced, type Text } from '../reading/text.ts'
import {
  clauseLead,
  disclaims,
  labelOf,
  leavesToEvent,
  namesEvent,
  sentenceOf,
  tail,
  tellsPast,
} from './context.ts'
import { isBeside } from './elsewhere.ts'
import { otherActivity } from './time-evidence.ts'

export type Scene = {
  moments: Moments
  facts: Facts
  /** Whether a moment's time is the event's start. */
  timesRight: (moment: Moment) => boolean
  /** The dates of the text that are the event's own. */
  right: readonly DateSpan[]
}

export const quietLead =
  /\b(?:by|before|until|till|til|since|after|due|deadline|through|thru|prior to|no later than|as of|effective|up to|starting|from|born|died|founded|published|dated|closes?|postmarked|register|rsvp|last|next|previous|following|every|each|antes del?|hasta(?: el)?|desde el|despues del?|a partir del?|plazo|vence|limite|fallecio|nacio|proxim[oa]|siguiente|pasado|cada|tod[oa]s l[oa]s|del|al|on or before|again|also|then|tambien|another|otr[oa]|besides|and|y el|or|o el|not|no|instead of|en vez del?|rain date|embargoed|embargada|through)\s(?:the |el |this |la |on |noon |noon on |el dia |midnight |midnight on )?(?:[a-z]+,? )?$/
export const inviting =
  /\b(?:join|come(?! home| back| from| off| due| with)|see you|save the date|takes? place|will be|invites?|invite you|meets?|gather|rally|march|happens?|hosts?|holds?|presents?|is on|set for|scheduled|mark your calendars?|show up|be there|is this|opens|comes? to|returns?|nos vemos|te espera|los espera|las espera|os espera|os espera|acompan|ven a|vengan|ven el|convoca|invita|celebra|tendra lugar|sera|se lleva a cabo|se llevara|se realiza|sale|presenta|cita|unete|unanse|asiste|no faltes|los esperamos|habra|reserva la fecha|anuncia|es el|nos reunimos|nos juntamos)\w*/

/** 3 and more: the date is meant to be the event's. */
export function dateScore({ moments, facts, timesRight, right }: Scene, moment: Moment): number {
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
  else if (label?.label === 'other')
    score -= namesEvent(label.words, facts) || announcing.test(label.words) ? 0 : 2
  if (
    label?.label === 'other' &&
    /\b(?:next|following|also|rain|deadline|siguiente|proxim[oa]|tambien|plazo|limite)\b/.test(
      label.words,
    )
  )
    score -= 4
  if (text.in === 'title') score += saidBelow(facts) ? -2 : 4
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
  if (namesPlace(sentence, facts)) score += namesBoth(sentence, facts) ? 2 : 1
  if (!moment.time && timeFollows(moments, date, timesRight)) score += 1.5
  if (saidEarlier(date, facts)) score += 3
  if (opensText(date)) score += 0.5
  // "Os esperamos el próximo viernes 11" is how Spanish says it.
  if (nextOne.test(clause)) score -= 7
  else if (quietLead.test(clause.replace(/\bproximo $/, ''))) score -= 4
  if (otherThing(clause, tail(text, date), facts)) score -= 4
  if (isBeside(clause, facts)) score -= 6
  if (/\b(?:no|not|never|isn't|won't|nunca|sin)\b/.test(clause)) score -= 3
  if (isQuiet(sentence, facts)) score -= 2
  if (disclaims.test(sentence)) score -= 3
  if (otherwise(text, date)) score -= 5
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

/** Whether the description gives the event's own day: another in the title is a part of its name. */
const saidBelow = (facts: Facts): boolean => {
  const known = below.get(facts)
  if (known !== undefined) return known
  const { fields, first } = facts
  const said = readDates(prepare('', fields.description ?? ''), 'day-first').some(
    date => date.day === first.day && date.month === first.month,
  )
  below.set(facts, said)
  return said
}
/** Read once for all dates of a title. */
const below = new WeakMap<Facts, boolean>()

const announcing =
  /\b(?:fecha|fechas|pierdas|pierdan|perdais|apunta|apuntad|apunten|anota|anotad|anoten|agenda|agendad|agendalo|reserva|nota|esperamos|vemos|cita|dia grande|calendario)\b/

/** "El 11, ensayo de la rondalla" and "El partido de España es el 11": what the day is of. */
const otherThing = (clause: string, after: string, facts: Facts): boolean => {
  const behind = /^, ?(?:hay |habra |tenemos |sera )?(?:el |la |un |una )?([a-z]{4,} [a-z]+)/.exec(
    after,
  )
  if (behind && otherActivity(behind[1] ?? '', facts)) return true
  const subject =
    /(?:^|[.;:,] ?)(?:el|la|los|las) ([a-z]{4,}) (?:de|del|con|contra|en|para) [a-z ]{3,40} (?:es|sera|empieza) (?:el )?$/.exec(
      clause.trimStart(),
    )?.[1]
  return (
    subject !== undefined && !/^(?:fecha|cita|dia)$/.test(subject) && !namesEvent(clause, facts)
  )
}

/** "Rain? Nov 7." and "If it pours, April 25": the other day for bad weather. */
const otherwise = (text: Text, date: DateSpan) =>
  weather.test(text.folded.slice(Math.max(0, date.start - 70), date.start))
const weather =
  /\b(?:rain(?:s|ed out|y|ing)?|storms?|lightning|thunder|snow(?:s|ed in|y|ing)?|ice|iced out|wind|windy|weather|clouds?|cloudy|clouded out|pours?|pouring|wet|washout|too (?:hot|cold|wet|icy)|backup|back-up|makeup|make-up|alternate|rescheduled|postponed)(?: (?:day|date|plan))?(?:\?|:|,| then| means| moves us to| to| -| =|\.)[^.!?\n]{0,24}$/

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
const nextOne =
  /^\W*(?:the |our |el |la |nuestr[oa] )?(?:next|following|proxim[oa]|siguiente|(?:part|session|round|week|day|night) (?:two|three|four|2|3|4|ii|iii)|second|third|another|sister)\s/

/** "our annual meeting", "the next dance": another gathering than the event. */
const otherGathering =
  /\b(?:annual|general|regular|monthly|weekly|next|last|first|second|chapter|board|previous|anual|general|mensual|ordinaria|proxim[oa]|siguiente)\s(?:[a-z]+\s)?(?:meeting|assembly|event|dance|concert|show|dinner|picnic|session|class|workshop|festival|rally|march|reunion|asamblea|sesion|funcion|concierto|clase|taller|baile|fiesta)\b/

export const quietSentence =
  /\b(?:deadline|due|rsvp|register by|apply|applications?|next (?:meeting|one|event|month|session|rally|show|class|year)|also|the following|other events?|upcoming|coming up|hearing|trial|vote|election|polls|tickets go|on sale|rain date|holiday|closed|closes|cierran?|no abre|no class|no school|plazo|inscripciones|fecha limite|proxim[oa]s? (?:reunion|sesion|fecha|evento|asamblea|funcion|clase)|tambien|cerrad[oa]s?|no hay clases|elecciones|juicio|audiencia|last year|el ano pasado)\b/

/** A word that names the event itself ("Public hearing") quiets nothing. */
const isQuiet = (sentence: string, facts: Facts): boolean => {
  const match = quietSentence.exec(sentence)
  return match !== null && !(namesEvent(match[0], facts) && /^[a-z]+$/.test(match[0]))
}

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
    t => t.start > date.end && t.start < Math.min(next, date.end + 160),
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
export function ownLine({ folded }: Text, range: Range): boolean {
  const start = folded.lastIndexOf('\n', range.start - 1) + 1
  const stop = folded.indexOf('\n', range.end)
  const end = stop < 0 ? folded.length : stop
  if (end - range.end >= 90 || /^\s?[a-z]/.test(folded.slice(range.end, range.end + 2)))
    return false
  // Three letters are a bullet or "on"; a long line has more.
  return (
    range.start - start < 60 &&
    folded.slice(start, range.start).replace(/[^a-z\d]/g, '').length <= 3
  )
}

/** Cheaply: a text without a name's first word does not hold the name. */
const mayName = (words: string, name: string) =>
  name.length > 3 && words.includes(name.split(' ', 1)[0] ?? name)

export function namesPlace(words: string, facts: Facts): boolean {
  if (!mayName(words, facts.place) && !mayName(words, facts.address)) return false
  const said = spaced(words)
  return (
    (facts.place.length > 3 && said.includes(facts.place)) ||
    (facts.address.length > 3 && said.includes(facts.address))
  )
}

/** Place and address together are as good as the event's name. */
const namesBoth = (words: string, facts: Facts): boolean => {
  if (facts.place.length < 4 || facts.address.length < 4) return false
  const said = spaced(words)
  return said.includes(facts.place) && said.includes(facts.address)
}

export const opensText = (range: { start: number }) => range.start < 250
