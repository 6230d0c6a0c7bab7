// What rules make of each time of a text: points for its being meant as the event's start, or its end.

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
import { namesPlace, ownLine } from '../features/date-evidence.ts'
import { isBeside } from '../features/elsewhere.ts'
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
import { lineAt, type Range, type Text, tongueAt } from '../reading/text.ts'
import type { TimeSpan } from '../reading/times.ts'
import { endScore, saysEnding } from './end-claims.ts'
import {
  calledTo,
  endsInSameBreath,
  firstOf,
  preparingInEnglish,
  toDo,
  weBegin,
  wholeBegins,
} from './english-hours.ts'
import { enough, excluded } from './points.ts'
import { inOtherMonth, preparing, startsBehind } from './spanish-hours.ts'

/** The rules' points for the times of a text, each counted when somebody asks. */
export type TimePoints = {
  /** For a moment's being meant as the event's start; `excluded` where a rule excludes it. */
  start: (moment: Moment) => number
  end: (moment: Moment) => number
}

export function timePoints(
  moments: Moments,
  facts: Facts,
  verdicts: ReadonlyMap<DateSpan, DateClaim>,
): TimePoints {
  const right = moments.times.filter(
    time => saysStart(time, facts) && !ofOtherDay(moments, time, facts, verdicts),
  )
  const known = new Map<TimeSpan, number>()
  const momentOf = new Map(moments.phrases.map(moment => [moment.time, moment]))
  const start = (moment: Moment): number => {
    const { time } = moment
    if (!time) return excluded
    const points = known.get(time) ?? startScore({ moments, facts, verdicts, right }, moment)
    known.set(time, points)
    return points
  }
  const startIsWrong = (time: TimeSpan): boolean => {
    const moment = momentOf.get(time)
    return moment !== undefined && start(moment) >= enough
  }
  return {
    start,
    end: moment => endScore(moments, moment, facts, verdicts, startIsWrong),
  }
}

const quietLead =
  /\b(?:by|before|until|till|til|after|since|prior to|no later than|later than|deadline|due|past|ended|ends|closes?|close|shuts?|opens?|leaves?|leave|leaving|departs?|returns?|back|out|over|quit|done|embargoed|last|kids|then|and then|again|later|follows?|expected|ready|march at|moves? at|step off|steps off|arrive|arrives|arriving|antes de|hasta|desde|despues de|tras|cierra|abre|abren|sale el|llega|llegan|llegada|vuelve|regresa|regreso|termina|acaba|luego|despues|entonces|marchamos|partimos|salida|aparte)(?: (?:at|around|about|by|the|a las?|las?|de las?|hacia las?|el|los|noon|5|a eso de las?))*\s?$/

const starting =
  /\b(?:starts?|starting|begins?|beginning|kicks? off|kick-?off|commences?|gets? (?:going|under way|started)|we meet|meet(?:s|ing)?(?: up)?|gather(?:s|ing)?|assemble|convenes?|takes? place|join us|come|see you|is|called to order|sharp|rally(?: is)?|empieza|empezamos|empezara|comienza|comenzamos|comenzara|arranca|arrancamos|inicia|iniciamos|inicio|nos vemos|nos reunimos|nos juntamos|nos encontramos|te esperamos|los esperamos|las esperamos|os esperamos|convocatoria|convocamos|se convoca|cita|encuentro|venid|acudid|sera|es|se abre la sesion|tendra lugar|sale|quedamos|reunion|a partir de|show ?time|curtain|tip-?off|first pitch|downbeat|show|music|program)\b[^.!?]{0,40}$/

const openingVerb =
  /\b(?:starts?|starting|begins?|begin|kicks? off|commences?|convenes?|takes? place|called to order|gets? (?:going|rolling|started|under way|underway)|opens? with|empieza|empezamos|empezara|comienza|comenzamos|comenzara|arranca|inicia|iniciamos|dara inicio|da inicio|dara comienzo|da comienzo|tendra lugar)\b(?: [a-z]+){0,3}[\s,:]*$/

type Scene = {
  moments: Moments
  facts: Facts
  verdicts: ReadonlyMap<DateSpan, DateClaim>
  /** The times that say the event's start, and of no other day. */
  right: readonly TimeSpan[]
}

function startScore({ moments, facts, verdicts, right }: Scene, moment: Moment): number {
  const time = moment.time as TimeSpan
  const { text } = moments
  if (saysStart(time, facts) || facts.start === null) return excluded
  if (
    inMailHeader(text, time) ||
    foreignZone(time.from, facts) ||
    foreignZone(time.to ?? time.from, facts)
  )
    return excluded
  if (onLaterDay(moment, facts)) return excluded
  // "Al mediodía" is any time until lunch.
  if (/^mediodia/.test(text.folded.slice(time.start, time.end)) && !time.to && isNoonish(facts))
    return excluded
  const label = labelOf(text, moment)
  const clause = clauseLead(text, moment, 50)
  const own = clauseLead(text, time, 50)
  if (time.to && tellsMove(own)) return excluded
  const sentence = sentenceOf(text, time)
  const after = tail(text, time)
  let score = 0
  if (label?.label === 'when') score += 3.5
  else if (label && label.label !== 'where' && label.label !== 'address')
    score -= leavesToEvent(label.words, facts) ? 0 : 2.5
  if (text.in === 'title') score += 3.5
  if (text.in === 'summary') score += 1
  const dated = dateEvidence(moments, moment, facts, verdicts)
  score += dated
  if (ownLine(text, moment) && !moments.rows.has(time.start)) score += 2
  if (openingVerb.test(own))
    score +=
      /\b(?:we|it|event)\b|^\W*(?:starts?|begins?|starting|beginning|kicks? off|empieza|empezamos|comienza|comenzamos|arranca|inicia|iniciamos)\b/.test(
        own,
      )
        ? 3
        : 2
  else if (weBegin.test(own)) score += 2.5
  else if (calledTo.test(own)) score += toDo.test(after) ? 1 : 2.5
  else if (starting.test(own) || starting.test(clause)) score += 1
  else if (ourDoing.test(own)) score += 1.5
  if (startsBehind.test(after)) score += 2.5
  if (leavesToEvent(own, facts)) score += resemblance(moments, time, facts, right.length)
  if (/\b(?:at|from|@|a las?|las)\s?$/.test(lead(text, time, 8)) || time.to) score += 0.5
  if (namesEvent(sentence, facts)) score += 1
  if (namesPlace(sentence, facts)) score += leavesToEvent(own, facts) ? 1.5 : 0.5
  if (saidEarlier(time, facts)) score += 2.5
  const opens = openingEvent.test(own) && namesEvent(own, facts)
  if (opens) score += 2
  if (selfNamed(own, facts)) score += 1.5
  if (wholeBegins.test(own)) score += 1
  if (firstOf.test(own)) score += 2
  if (endsInSameBreath.test(after)) score += 1.5
  if (anotherPart.test(own) && !namesEvent(own, facts)) score -= 2
  if ((!opens && quietLead.test(own)) || (moment.date && quietLead.test(clause))) score -= 3.5
  if (moment.date && moment.date.day === undefined && !leavesToEvent(clause, facts)) score -= 1.5
  if (!time.to && saysEnding(own, after)) score -= 4
  if (preparing.test(own) || preparingInEnglish.test(own)) score -= 3
  if (inOtherMonth(sentence, facts)) score -= 2.5
  if (otherActivity(own, facts)) score -= 3
  if (ofSomethingElse(text, time, after, facts)) score -= 3
  if (tellsPast(sentence)) score -= 1.5
  if (everyWeek.test(sentence) && dated <= 0 && text.in !== 'title') score -= 3
  if (disclaims.test(sentence)) score -= 3
  if (isBeside(clause, facts) || inOtherRow(text, moment, [...right, ...moments.dates], facts))
    score -= 5
  if (moment.date && habitual.test(clauseLead(text, moment, 24))) score -= 4
  if (moments.rows.has(time.start)) score -= 3.5
  if (!time.from.strong && !time.to) score -= 0.5
  if (time.from.minutes.length === 2 && time.from.minute % 5 !== 0) score -= 2
  if (
    saysEnd(time.from, facts) &&
    /\b(?:to|until|till|ends?|hasta|termina)\b[^,.]{0,12}$/.test(own)
  )
    score -= 4
  score -= rightElsewhere(moments, time, right, label?.label === 'when' || text.in === 'title')
  return score
}

const isNoonish = ({ start }: Facts) => start !== null && start >= 690 && start <= 930

/** "Sat 6:00 Boat parade" where another line has the event's day or hour, and its name. */
function inOtherRow(text: Text, moment: Moment, named: readonly Range[], facts: Facts): boolean {
  const line = lineAt(text, moment.start)
  const what = text.folded.slice(moment.end, Math.min(line.end, moment.end + 100))
  if (/[a-z\d]/.test(text.folded.slice(line.start, moment.start))) return false
  if (!/^[\s:–—-]*[a-z]+ [a-z]/.test(what) || namesEvent(what, facts)) return false
  return named.some(({ start, end }) => {
    if (start >= line.start && start <= line.end) return false
    return namesEvent(text.folded.slice(end, end + 100).split('\n', 1)[0] ?? '', facts)
  })
}

/** "The clinic opens at": doors are another matter, and have no event's name. */
const openingEvent = /\b(?:opens?|abre) (?:at |a las? )?$/

/** "every Friday at 7": what is done each week, whether or not the event is on a Friday. */
const habitual = /\b(?:every|each|cada|todos los|todas las|most|usually|normally) $/

/** "a lesson for beginners starts at": one of the event's parts, or none. */
const anotherPart = /(?:^|, |\band )\W*(?:a|an|un|una) [a-z]+(?: [a-z]+){0,4} (?:at|from|a las?) $/

/** "and the dance itself at 8": the event's own name right before the hour. */
const selfNamed = (own: string, facts: Facts) => {
  const word =
    /\b([a-z]{4,})(?: itself| proper| is| es| starts| begins| empieza| comienza)? (?:at|(?<=ing )from|a las?|@) $/.exec(
      own,
    )?.[1]
  return word !== undefined && namesEvent(word, facts)
}

/** Of an event of several days only the first has the start. */
const onLaterDay = ({ date }: Moment, facts: Facts) =>
  date !== undefined &&
  facts.days.length > 1 &&
  (date.day === undefined ? date.weekday !== facts.first.weekday : date.day !== facts.first.day)

/** "we ring the bell at", "salimos a las": what the writers themselves do at a time. */
const ourDoing =
  /\b(?:we|we'll|let's|let us)\s(?:[a-z']+ ){1,4}(?:at|@|from|around) $|\b[a-z]{2,}[aei]mos (?:[a-z]+ ){0,3}(?:a|desde|de) las? $/

/** A span as long as the event, or the only time of a text outside of it, is likely to be its own. */
function resemblance(moments: Moments, time: TimeSpan, facts: Facts, rivals: number): number {
  if (facts.start === null) return 0
  const says = nearest(time.from.minutes, facts.start)
  if (time.to && facts.end !== null) {
    const length = nearest(time.to.minutes, says + facts.end - facts.start) - says
    if (length === facts.end - facts.start) return 2
    if (saysEnd(time.to, facts) && Math.abs(says - facts.start) <= 120) return 1.5
  }
  const inside = facts.end !== null && says > facts.start && says < facts.end
  const close = Math.abs(says - facts.start) <= 60
  if (inside || rivals || Math.abs(says - facts.start) > 120) return 0
  return moments.times.length === 1 || close ? 1 : 0
}

/** "the 7 PM news", "10 AM worship", "a 5:15 bus": the time belongs to the noun that follows. */
function ofSomethingElse(text: Text, time: TimeSpan, after: string, facts: Facts): boolean {
  const noun = /^\s([a-z]+)(?: ([a-z]+))?/.exec(after)
  if (!noun) return false
  const words = `${noun[1]} ${noun[2] ?? ''}`
  const an = /\b(?:the|a|an|our|their|el|la|del|al)\s$/.test(lead(text, time, 8))
  if (an && !/^(?:on|in|at|for|start|sharp|en|del|de|para|por|y|and|to|with|con)\b/.test(words))
    return !namesEvent(words, facts)
  return (
    /^(?:news|newscast|worship|mass|service|services|train|bus|ferry|shuttle|doors|gates|door|set-?up|setup|check-?in|registration|lunch|dinner|breakfast|supper|sign-?in|load-?in|sound ?check|rehearsal|training|shift|deadline|kickoff meeting|puertas|registro|misa|montaje|cena|comida)\b/.test(
      words,
    ) && !namesEvent(words, facts)
  )
}

/** "sábado 11, botas, 8:30": the event's hour, but of another day. */
function ofOtherDay(
  moments: Moments,
  time: TimeSpan,
  facts: Facts,
  verdicts: ReadonlyMap<DateSpan, DateClaim>,
): boolean {
  const moment = moments.phrases.find(phrase => phrase.time === time) ?? { ...time, time }
  return dateEvidence(moments, moment, facts, verdicts) < 0
}

/** A text that says the right time somewhere means something else by the others, unless it labels them. */
function rightElsewhere(
  moments: Moments,
  time: TimeSpan,
  own: readonly TimeSpan[],
  labelled: boolean,
): number {
  if (!own.length) return 0
  const tongue = tongueAt(moments.text, time)
  const right = own.filter(t => !areForeign(tongue, tongueAt(moments.text, t)))
  if (!right.length) return 0
  const close = inSentence(moments.text, time, right).length > 0
  if (close) return labelled ? 3 : 4
  return labelled ? 1 : 2.5
}

/** The halves of a bilingual text are read apart. */
const areForeign = (a: string, b: string) => a !== '' && b !== '' && a !== b

const saidEarlier = (time: TimeSpan, facts: Facts) =>
  facts.earlier.some(values => {
    const at = values.startsLocal
    return (
      at !== undefined &&
      time.from.minutes.includes(Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)))
    )
  })
