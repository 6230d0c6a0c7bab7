// What stands for and against a time being the event's: its date, its zone, the activity it belongs to.

import type { Facts } from '../event-facts.ts'
import type { DateSpan } from '../reading/dates.ts'
import { inSentence, type Moment, type Moments } from '../reading/phrases.ts'
import { lineAt } from '../reading/text.ts'
import type { Clock, TimeSpan } from '../reading/times.ts'
import { namesEvent } from './context.ts'
import type { DateClaim } from './date-claims.ts'

/** Whether a time is the event's start, or the span of it. */
export const saysStart = (time: TimeSpan, facts: Facts): boolean =>
  facts.start !== null && time.from.minutes.includes(facts.start)

export const saysEnd = (clock: Clock | undefined, facts: Facts): boolean =>
  clock !== undefined && facts.end !== null && clock.minutes.includes(facts.end)

const activity =
  /\b(?:doors?|gates?|box office|check[ -]?in|sign[ -]?in|sign[ -]?up|registration|set[ -]?up|load[ -]?in|sound ?check|childcare|nursery|breakfast|lunch|dinner|supper|coffee|pizza|soup|food|burgers|snacks|cake|parking|shuttles?|bus|buses|trains?|ferry|carpools?|vans?|news|newscast|office|shop|store|kitchen|bar|register|polls|phones?|call|calls|after-?party|rehearsal|practice|warm[ -]?up|happy hour|open mic|q&a|talkback|deadline|last|closing|curfew|sunset|sunrise|second|third|encore|break|first aid|banquet|reception|prayers?|waivers?|crew|marshals?|volunteers?|captains|staff|tech|press|reporters|interviews|lines?|late ?night|worship|services?|mass|choir|training|orientation|orientacion|puertas|apertura de puertas|registro|oficina|taquilla|ventanilla|noticiero|noticias|misas?|cena|almuerzo|comida|desayuno|ensayo|montaje|autobus(?:es)?|camion(?:es)?|guaguas?|tren|metro|estacionamiento|voluntari[oa]s|prensa|cafe|guarderia|ludoteca|fiesta posterior|concierto posterior|turno|turnos|llamar|telefono|last call|cocina|barra|cierre|clausura|acreditacion|segund[oa]s?|tercer[oa]?|ultim[oa]s?|inscripcion(?:es)?|votacion|urnas?|mesas? de votacion|lista|plazo|descanso|pausa|merienda|ludoteca|tienda|parking|aparcamiento|farmacia|museo)\b/

export const everyWeek =
  /\b(?:every|each|weekly|daily|weekdays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|cada|todos los|todas las|diario|los lunes|los martes|los miercoles|los jueves|los viernes|los sabados|los domingos|lunes a viernes|office hours|horario de (?:oficina|atencion)|mon(?:day)?s?\s?(?:-|to|through)|de lunes)\b/

/** "pasó de las 4 a las 5", "moved from 6 to 7": both hours, and no span. */
export const tellsMove = (lead: string): boolean =>
  /\b(?:pas[oa]|pasamos|cambi\w+|corri\w*|corre|corremos|mov\w+|muev\w+|adelant\w+|atras\w+|retras\w+|traslad\w+|moved|changed|shifted|pushed|bumped|switched)\b[^.;:]{0,24}\b(?:de|desde|from)(?: las?| la)? $/.test(
    lead,
  )

/** How much a date beside a time says that it is the event's. */
export function dateEvidence(
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
  return headed(moments, time, verdicts) ? (below(moments, time, verdicts) ? 3 : 1) : 0
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

/** A time that opens the line below the event's date, which has its line to itself. */
function below(
  moments: Moments,
  time: TimeSpan,
  verdicts: ReadonlyMap<DateSpan, DateClaim>,
): boolean {
  const { text } = moments
  const line = lineAt(text, time.start)
  if (/[a-z\d]/.test(text.folded.slice(line.start, time.start)) || line.start === 0) return false
  const above = lineAt(text, line.start - 1)
  const date = moments.dates.findLast(d => d.end <= time.start)
  return (
    date !== undefined &&
    ofEvent(verdicts.get(date)) &&
    date.start >= above.start &&
    !/[a-z\d]{2}/.test(text.folded.slice(above.start, date.start)) &&
    !/[a-z\d]{2}/.test(text.folded.slice(date.end, above.end))
  )
}

export const otherActivity = (clause: string, facts: Facts): boolean => {
  const words = clause.slice(-34)
  const match = activity.exec(words)
  // "We practice from 8" is what is done, not another thing.
  if (match && /\b(?:we|we'll) $/.test(words.slice(0, match.index))) return false
  return match !== null && !namesEvent(match[0], facts)
}

export function foreignZone(clock: Clock, facts: Facts): boolean {
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

export const nearest = (minutes: readonly number[], wanted: number): number =>
  minutes.reduce(
    (best, m) => (Math.abs(m - wanted) < Math.abs(best - wanted) ? m : best),
    minutes[0] ?? 0,
  )
