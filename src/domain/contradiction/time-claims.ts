// Decides which times of a text speak of the event's start or end and are not its own.

import {
  clauseLead,
  inMailHeader,
  labelOf,
  lead,
  namesEvent,
  sentenceOf,
  tail,
  tellsPast,
} from './context.ts'
import { type DateClaim, namesPlace, ownLine } from './date-claims.ts'
import type { DateSpan } from './dates.ts'
import type { Facts } from './facts.ts'
import { inSentence, type Moment, type Moments } from './phrases.ts'
import type { Text } from './text.ts'
import type { Clock, TimeSpan } from './times.ts'

export type TimeClaim = {
  time: TimeSpan
  /** What is wrong, and what it says in minutes after midnight. */
  start?: { says: number; score: number }
  end?: { says: number; score: number }
}

const enough = 3

/** Whether a time is the event's start, or the span of it. */
export const saysStart = (time: TimeSpan, facts: Facts): boolean =>
  facts.start !== null && time.from.minutes.includes(facts.start)

const saysEnd = (clock: Clock | undefined, facts: Facts): boolean =>
  clock !== undefined && facts.end !== null && clock.minutes.includes(facts.end)

export function judgeTimes(
  moments: Moments,
  facts: Facts,
  dates: readonly DateClaim[],
): TimeClaim[] {
  if (facts.start === null) return []
  const verdicts = new Map<DateSpan, DateClaim>(dates.map(claim => [claim.date, claim]))
  const claims: TimeClaim[] = []
  for (const moment of moments.phrases) {
    if (!moment.time) continue
    const claim: TimeClaim = { time: moment.time }
    const start = wrongStart(moments, moment, facts, verdicts)
    if (start) claim.start = start
    const end = wrongEnd(moments, moment, facts, verdicts, start !== undefined)
    if (end) claim.end = end
    if (start || end) claims.push(claim)
  }
  return keepBest(claims)
}

const activity =
  /\b(?:doors?|gates?|box office|check[ -]?in|sign[ -]?in|sign[ -]?up|registration|set[ -]?up|load[ -]?in|sound ?check|childcare|nursery|breakfast|lunch|dinner|supper|coffee|pizza|soup|food|burgers|snacks|cake|parking|shuttles?|bus|buses|trains?|ferry|carpools?|vans?|news|newscast|office|shop|store|kitchen|bar|register|polls|phones?|call|calls|after-?party|rehearsal|practice|warm[ -]?up|happy hour|open mic|q&a|talkback|deadline|last|closing|curfew|sunset|sunrise|second|third|encore|break|first aid|crew|marshals?|volunteers?|captains|staff|tech|press|reporters|interviews|lines?|late ?night|worship|services?|mass|choir|training|orientation|orientacion|puertas|apertura de puertas|registro|oficina|taquilla|ventanilla|noticiero|noticias|misas?|cena|almuerzo|comida|desayuno|ensayo|montaje|autobus(?:es)?|camion(?:es)?|guaguas?|tren|metro|estacionamiento|voluntari[oa]s|prensa|cafe|guarderia|ludoteca|fiesta posterior|concierto posterior|turno|turnos|llamar|telefono|last call|cocina|barra|cierre|clausura|acreditacion)\b/

const quietLead =
  /\b(?:by|before|until|till|til|after|since|prior to|no later than|later than|deadline|due|past|ended|ends|closes?|close|shuts?|opens?|leaves?|leave|leaving|departs?|returns?|back|out|over|quit|done|embargoed|last|kids|then|and then|again|later|follows?|expected|ready|march at|moves? at|step off|steps off|arrive|arrives|arriving|antes de|hasta|desde|despues de|tras|cierra|abre|abren|sale el|llega|llegan|llegada|vuelve|regresa|regreso|termina|acaba|luego|despues|entonces|marchamos|partimos|salida|aparte)(?: (?:at|around|about|by|the|a las?|las?|de las?|hacia las?|el|los|noon|5|a eso de las?))*\s?$/

const starting =
  /\b(?:starts?|starting|begins?|beginning|kicks? off|kick-?off|commences?|gets? (?:going|under way|started)|we meet|meet(?:s|ing)?(?: up)?|gather(?:s|ing)?|assemble|convenes?|takes? place|join us|come|see you|is|called to order|sharp|rally(?: is)?|empieza|empezamos|empezara|comienza|comenzamos|comenzara|arranca|arrancamos|inicia|iniciamos|inicio|nos vemos|nos reunimos|nos juntamos|nos encontramos|te esperamos|los esperamos|las esperamos|os esperamos|convocatoria|cita|sera|es|tendra lugar|sale|quedamos|reunion|a partir de|show ?time|curtain|tip-?off|first pitch|downbeat|show|music|program)\b[^.!?]{0,40}$/
const openingVerb =
  /\b(?:starts?|starting|begins?|begin|kicks? off|commences?|convenes?|takes? place|called to order|empieza|empezamos|empezara|comienza|comenzamos|comenzara|arranca|inicia|iniciamos|dara inicio|da inicio|dara comienzo|da comienzo|tendra lugar)\b(?: [a-z]+){0,3}[\s,:]*$/

function wrongStart(
  moments: Moments,
  moment: Moment,
  facts: Facts,
  verdicts: ReadonlyMap<DateSpan, DateClaim>,
): { says: number; score: number } | undefined {
  const time = moment.time as TimeSpan
  const { text } = moments
  if (saysStart(time, facts) || facts.start === null) return
  if (
    inMailHeader(text, time) ||
    foreignZone(time.from, facts) ||
    foreignZone(time.to ?? time.from, facts)
  )
    return
  const label = labelOf(text, moment)
  const clause = clauseLead(text, moment, 50)
  const own = clauseLead(text, time, 50)
  const sentence = sentenceOf(text, time)
  const after = tail(text, time)
  let score = 0
  if (label?.label === 'when') score += 3.5
  else if (label && label.label !== 'where' && label.label !== 'address')
    score -= namesEvent(label.words, facts) ? 0 : 2.5
  if (text.in === 'title') score += 3.5
  const dated = dateEvidence(moments, moment, facts, verdicts)
  score += dated
  if (ownLine(text, moment) && !moments.rows.has(time.start)) score += 2
  if (openingVerb.test(own))
    score +=
      /\b(?:we|it|event)\b|^\W*(?:starts?|begins?|empieza|empezamos|comienza|comenzamos|arranca|inicia|iniciamos)\b/.test(
        own,
      )
        ? 3
        : 2
  else if (starting.test(own) || starting.test(clause)) score += 1
  if (/\b(?:at|@|a las?|las)\s?$/.test(lead(text, time, 8)) || time.to) score += 0.5
  if (namesEvent(sentence, facts)) score += 1
  if (namesPlace(sentence, facts)) score += 1.5
  if (saidEarlier(time, facts)) score += 2.5
  if (quietLead.test(own)) score -= 3.5
  if (otherActivity(own, facts)) score -= 3
  if (ofSomethingElse(text, time, after, facts)) score -= 3
  if (tellsPast(sentence)) score -= 1.5
  if (everyWeek.test(sentence) && dated <= 0) score -= 3
  if (moments.rows.has(time.start)) score -= 3.5
  if (!time.from.strong && !time.to) score -= 0.5
  if (time.from.minutes.length === 2 && time.from.minute % 5 !== 0) score -= 2
  if (
    saysEnd(time.from, facts) &&
    /\b(?:to|until|till|ends?|hasta|termina)\b[^,.]{0,12}$/.test(own)
  )
    score -= 4
  score -= rightElsewhere(moments, time, facts, label?.label === 'when' || text.in === 'title')
  if (score < enough) return
  return { says: nearest(time.from.minutes, facts.start), score }
}

const everyWeek =
  /\b(?:every|each|weekly|daily|weekdays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|cada|todos los|todas las|diario|los lunes|los martes|los miercoles|los jueves|los viernes|los sabados|los domingos|lunes a viernes|office hours|horario de (?:oficina|atencion)|mon(?:day)?s?\s?(?:-|to|through)|de lunes)\b/

/** How much a date beside a time says that it is the event's. */
function dateEvidence(
  moments: Moments,
  moment: Moment,
  _facts: Facts,
  verdicts: ReadonlyMap<DateSpan, DateClaim>,
): number {
  const time = moment.time as TimeSpan
  if (moment.date)
    return ofEvent(verdicts.get(moment.date)) ? (moment.date.day === undefined ? 2.5 : 4) : -4
  const near = inSentence(moments.text, time, moments.dates)
  const before = near.findLast(date => date.end <= time.start)
  const first = before ?? near[0]
  if (first) {
    const gap = moments.text.folded.slice(
      Math.min(first.end, time.start),
      Math.max(first.end, time.start),
    )
    const busy = moments.times.some(t => t.start > first.end && t.end < time.start)
    if (!ofEvent(verdicts.get(first))) return /[,;:(]/.test(gap) && !before ? 0 : -3
    if (busy) return 0.5
    return first.day === undefined ? 1.5 : gap.length < 60 ? 2.5 : 2
  }
  return headed(moments, time, verdicts) ? 1 : 0
}

const ofEvent = (claim: DateClaim | undefined) =>
  claim?.verdict === 'right' || claim?.verdict === 'wrong' || claim?.verdict === 'weekday'

/** A time shortly after the event's date, on the next line or in the next sentence. */
function headed(
  moments: Moments,
  time: TimeSpan,
  verdicts: ReadonlyMap<DateSpan, DateClaim>,
): boolean {
  const before = moments.dates.findLast(date => date.end <= time.start)
  if (!before || time.start - before.end > 120 || !ofEvent(verdicts.get(before))) return false
  return !moments.times.some(t => t.start > before.end && t.end < time.start)
}

const otherActivity = (clause: string, facts: Facts): boolean => {
  const words = clause.slice(-34)
  const match = activity.exec(words)
  return match !== null && !namesEvent(match[0], facts)
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

/** A text that says the right time somewhere means something else by the others, unless it labels them. */
function rightElsewhere(moments: Moments, time: TimeSpan, facts: Facts, labelled: boolean): number {
  const right = moments.times.filter(t => t !== time && saysStart(t, facts))
  if (!right.length) return 0
  const close = inSentence(moments.text, time, right).length > 0
  if (close) return labelled ? 3 : 4
  return labelled ? 1 : 2.5
}

function foreignZone(clock: Clock, facts: Facts): boolean {
  if (!clock.zone) return false
  const own = familyOf(facts.fields.zone ?? '')
  const said =
    /^(ak|hst|[ecmp](?=[sd]?t\b)|eastern|central|mountain|pacific|hora|utc|gmt|bst|ce)/.exec(
      clock.zone,
    )?.[1] ?? ''
  const family = { eastern: 'e', central: 'c', mountain: 'm', pacific: 'p' }[said] ?? said
  if (clock.zone.startsWith('hora'))
    return !clock.zone.includes(
      { e: 'este', c: 'centro', p: 'pacifico', ce: 'peninsular' }[own] ?? '?',
    )
  return family !== own
}

/** The letter of a zone's American abbreviation, '' for other zones. */
const familyOf = (zone: string): string =>
  /New_York|Detroit|Indiana|Kentucky|Louisville|Toronto|Montreal/.test(zone)
    ? 'e'
    : /Chicago|Menominee|Winnipeg|Mexico_City|Monterrey|North_Dakota/.test(zone)
      ? 'c'
      : /Denver|Phoenix|Boise|Edmonton/.test(zone)
        ? 'm'
        : /Los_Angeles|Vancouver|Tijuana/.test(zone)
          ? 'p'
          : /Honolulu/.test(zone)
            ? 'hst'
            : /Anchorage|Juneau/.test(zone)
              ? 'ak'
              : /London|Dublin/.test(zone)
                ? 'bst'
                : /^Europe/.test(zone)
                  ? 'ce'
                  : ''

const saidEarlier = (time: TimeSpan, facts: Facts) =>
  facts.earlier.some(values => {
    const at = values.startsLocal
    return (
      at !== undefined &&
      time.from.minutes.includes(Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)))
    )
  })

const nearest = (minutes: readonly number[], wanted: number): number =>
  minutes.reduce(
    (best, m) => (Math.abs(m - wanted) < Math.abs(best - wanted) ? m : best),
    minutes[0] ?? 0,
  )

function wrongEnd(
  moments: Moments,
  moment: Moment,
  facts: Facts,
  verdicts: ReadonlyMap<DateSpan, DateClaim>,
  startIsWrong: boolean,
): { says: number; score: number } | undefined {
  const time = moment.time as TimeSpan
  const { text } = moments
  if (facts.end === null || facts.start === null) return
  if (inMailHeader(text, time) || foreignZone(time.to ?? time.from, facts)) return
  const clause = clauseLead(text, time, 50)
  if (time.to) {
    if (saysEnd(time.to, facts) || (!startIsWrong && !saysStart(time, facts))) return
    const says = nearest(time.to.minutes, facts.end)
    if (startIsWrong) return { says, score: enough + 1 }
    let score = 3.5
    const dated = dateEvidence(moments, moment, facts, verdicts)
    if (dated < 0) score -= 3
    if (otherActivity(clause, facts)) score -= 2
    if (everyWeek.test(sentenceOf(text, time)) && dated <= 0) score -= 2
    if (moments.rows.has(time.start)) score -= 3
    const label = labelOf(text, moment)
    if (label?.label === 'other' && !namesEvent(label.words, facts)) score -= 2
    if (moments.times.some(t => t !== time && saysStart(t, facts) && saysEnd(t.to, facts)))
      score -= 2.5
    return score >= enough ? { says, score } : undefined
  }
  return loneEnd(moments, moment, facts, clause)
}

const ending =
  /\b(?:ends?|ending|wraps? up|finish(?:es)?|over|concludes?|goes|go|runs?|lasts?|we'?re (?:done|there|here)|done|adjourns?|clear|out|cleared|termina(?:mos|ra)?|acaba(?:mos|ra)?|finaliza(?:ra)?|concluye|se extiende|dura)\b(?: [a-z]+){0,2}\s?(?:at|by|around|about|until|till|til|a las?|hasta las?|hacia las?|sobre las?|las)?\s?$/
const untilOnly = /\b(?:until|till|til|hasta(?: las?)?)\s$/

/** "ends at 10pm", and "until 10" right after the event's start. */
function loneEnd(
  moments: Moments,
  moment: Moment,
  facts: Facts,
  clause: string,
): { says: number; score: number } | undefined {
  const time = moment.time as TimeSpan
  const { text } = moments
  if (saysEnd(time.from, facts) || facts.end === null || facts.start === null) return
  if (moments.rows.has(time.start) || saysStart(time, facts)) return
  const label = labelOf(text, moment)?.label
  const sentence = sentenceOf(text, time)
  const ends = ending.test(clause)
  const until = untilOnly.test(clause)
  if (!ends && !until && label !== 'end') return
  let score = label === 'end' ? 3.5 : ends ? 1.5 : 0
  if (
    namesEvent(clause, facts) ||
    /\b(?:we|it|event|program|meeting|party|music|dance|show|concert|evento|fiesta|baile|musica|acto|reunion)\b/.test(
      clause,
    )
  )
    score += 1
  if (
    /^\s*(?:we |it |y |and )?(?:ends?|until|till|til|hasta|termina|acaba|finaliza|goes)/.test(
      clause,
    )
  )
    score += 1
  if (inSentence(text, time, moments.times).some(t => t.start < time.start && saysStart(t, facts)))
    score += 1.5
  if (otherActivity(clause, facts)) score -= 3
  if (tellsPast(sentence)) score -= 2.5
  if (everyWeek.test(sentence)) score -= 2
  if (moment.date) score -= 1
  if (/\b(?:open|kitchen|bar|tickets|sale|valid|abiert[oa])\b/.test(clause)) score -= 3
  if (moments.times.some(t => t !== time && (saysEnd(t.from, facts) || saysEnd(t.to, facts))))
    score -= 2
  const says = nearest(
    time.from.minutes.map(m => (m <= (facts.start ?? 0) && m < 360 ? m : m)),
    facts.end,
  )
  return score >= enough - 0.5 ? { says, score } : undefined
}

/** An event starts once: of several wrong starts those of the strongest are kept. */
function keepBest(claims: TimeClaim[]): TimeClaim[] {
  const best = (part: 'start' | 'end') =>
    claims.reduce<{ says: number; score: number } | null>((a, claim) => {
      const b = claim[part]
      return b && (!a || b.score > a.score) ? b : a
    }, null)
  const [start, end] = [best('start'), best('end')]
  return claims
    .map(claim => ({
      time: claim.time,
      ...(claim.start && claim.start.says === start?.says ? { start: claim.start } : {}),
      ...(claim.end &&
      claim.end.says === end?.says &&
      (!claim.start || claim.start.says === start?.says)
        ? { end: claim.end }
        : {}),
    }))
    .filter(claim => claim.start || claim.end)
}
