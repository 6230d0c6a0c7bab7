// "Cancelled" and "postponed" said of an event that stands.

import { namesEvent } from './context.ts'
import type { Facts } from './facts.ts'
import { type Contradiction, certain } from './finding.ts'
import { bare, lineAt, type Range, sentenceAt, slice, type Text } from './text.ts'
import { monthNames, months, weekdays } from './words.ts'

const words =
  /\b(?:cancel{1,2}ed|called off|postponed|rescheduled|cancelad[oa]s?|suspendid[oa]s?|anulad[oa]s?|aplazad[oa]s?|pospuest[oa]s?|postergad[oa]s?|se cancela|se suspende|se pospone|se aplaza|se posterga|se cancelo|se suspendio|se pospuso|se aplazo)\b/g

export function readStates(text: Text, facts: Facts, others: readonly Range[]): Contradiction[] {
  if ((facts.fields.state ?? 'announced') !== 'announced') return []
  return [...text.folded.matchAll(words)].slice(0, 60).flatMap(match => {
    const range = { start: match.index, end: match.index + match[0].length }
    const score = stateScore(text, range, facts, others)
    if (score < 3) return []
    const says = /postpon|resched|aplaz|pospu|pospone|poster/.test(match[0])
      ? 'postponed'
      : 'cancelled'
    return [
      {
        in: text.in,
        ...range,
        text: slice(text, range),
        kind: 'state' as const,
        says,
        event: 'announced',
        suggestion: '',
        certainty: certain(score),
      },
    ]
  })
}

const conditional =
  /\b(?:if|unless|in case|may be|might be|could be|would be|will not be|won't be|not|nothing|nobody|none|nada|never|isn't|wasn't|hasn't|rain or shine|should|until|before|after|when|whether|si|en caso|no|nunca|aunque|podria|salvo|a menos|cuando|ni|sin)\b/
const formerly =
  /\b(?:last|previous|earlier|in (?:19|20)\d\d|was|were|had been|ago|then|by the|pasad[oa]|anterior|fue|fueron|habia|en (?:19|20)\d\d|ano pasado|by (?:him|her|them)|originally|moved from|makeup|make-up|was to)\b/
const otherThing =
  /\b(?:flights?|contracts?|debt|loans?|check|subscription|class(?:es)?|bus|train|leases?|order|insurance|policy|benefits|permits?|shows? on|trips?|hearing|talks|vote|other|another|all other|everything else|registration|reservation|tickets? (?:are|is)|insurers?|funding|grants?|program(?:me)? cuts|vuelos?|contratos?|deuda|clases|juicio|audiencia|autobus|mesa de dialogo|reunion con|otras?|otros?|camion|reserva|visa|permiso|beca|becas|matricula)\b/g

/** Whether the sentence says it of this event: by its name, as "the event", or alone in a heading. */
function stateScore(text: Text, range: Range, facts: Facts, others: readonly Range[]): number {
  const sentence = sentenceAt(text, range.start)
  const before = text.folded.slice(Math.max(sentence.start, range.start - 200), range.start)
  const after = text.folded.slice(range.end, Math.min(sentence.end, range.end + 60))
  const line = lineAt(text, range.start)
  const lineBefore = text.folded.slice(line.start, range.start).replace(/[^a-z\d]/g, '')
  const colon = before.lastIndexOf(': ')
  const subject = before.slice(/[a-z]/.test(before.slice(colon + 1)) ? colon + 1 : 0)
  const heading =
    lineBefore === '' &&
    /^\s*(?:[:!*\])|-]|\n|$|\.|to (?:a|a later)\b|until\b|hasta\b)/.test(
      text.folded.slice(range.end, range.end + 12),
    )
  let score = 0
  if (text.in === 'title') score += lineBefore === '' || /^\W*$/.test(after) ? 4 : 2
  else if (heading) score += 4
  if (
    /^\s*(?:is|are|has been|have been|was|will be|se|queda|quedan|ha sido|esta)?\s*$/.test(
      subject.replace(
        /\b(?:this|the|our|el|la|este|esta|nuestr[oa])\s(?:event|rally|meeting|march|evento|actividad|acto|reunion|marcha)\b/,
        '',
      ),
    )
  )
    score += 2.5
  if (namesEvent(subject, facts)) score += 3
  else if (
    namesEvent(after, facts) &&
    (/^se /.test(text.folded.slice(range.start, range.end)) ||
      /^:?\s*(?:el|la|los|las|the|our|este|esta)\b/.test(after))
  )
    score += 3
  if (
    /\b(?:this event|the event|tonight|we (?:have|are|had to)|we've|este evento|el evento|la actividad|tomorrow|hemos|esta noche)\b/.test(
      subject,
    )
  )
    score += 2
  if (
    /\b(?:is|has been|have|are|queda|quedo|ha sido|esta|se)\s(?:now |officially |been |hereby )*$/.test(
      before,
    ) ||
    /^se /.test(text.folded.slice(range.start, range.end))
  )
    score += 1
  if (
    /^\s?(?:until further notice|hasta nuevo aviso|due to|por (?:lluvia|motivos|causa)|because)/.test(
      after,
    )
  )
    score += 1
  if (gathering.test(subject)) score += 2.5
  // "a los 140 suspendidos": people or things that somebody suspended.
  if (/\b(?:a|de|por|para|con|contra) (?:los|las|\d+)(?: \d+)? $/.test(before)) score -= 6
  // "se suspende la zona azul": what is suspended follows.
  if (
    /^se /.test(text.folded.slice(range.start, range.end)) &&
    /^ (?:el|la|los|las)\b/.test(after) &&
    !namesEvent(after, facts)
  )
    score -= 4
  if (ofAnotherMonth(subject, facts)) score -= 4
  if (conditional.test(subject.slice(-40))) score -= 4
  // "a cancelled show", "for cancelled orders": a quality of something, no news.
  if (
    /\b(?:a|an|any|all|for|of|its|their|un|una|unos|de|por)\s$/.test(before) &&
    /^\s[a-z]/.test(after)
  )
    score -= 5
  if (formerly.test(subject)) score -= 3
  if (subject.match(otherThing)?.some(word => !namesEvent(word, facts))) score -= 2.5
  if (others.some(other => other.start >= sentence.start && other.start < range.start)) score -= 4
  if (
    qualified(subject, facts) ||
    ofOthers(text.raw.slice(range.start - subject.length, range.start), facts)
  )
    score -= 4
  return score
}

/** "jam is postponed", "protest cancelled": what it is called, said first of all. */
const gathering =
  /^[^a-z]*(?:#[a-z\d]+ )*(?:tonight's |today's |the |our |el |la |this |nuestr[oa] )?(?:rally|march|protest|vigil|jam|show|concert|party|picnic|dance|walk|ride|tour|fair|festival|fundraiser|potluck|parade|marcha|concentracion|fiesta|concierto|baile|kermes|feria|funcion|charla|caminata|verbena|recital)(?: (?:is|are|has been|have been|was|queda|ha sido|esta))?\s?$/

/** "El pleno de febrero", "the June meeting" when the event is in May. */
const ofAnotherMonth = (subject: string, facts: Facts) =>
  [...subject.matchAll(monthWord)].some(([word]) => months[word] !== facts.first.month)
const monthWord = new RegExp(
  String.raw`\b(?:${`${monthNames.en} ${monthNames.es}`.replace(/ (?:march|may)\b/g, '').replace(/ /g, '|')})\b`,
  'g',
)

/** "The picket at Gate 1 is cancelled": a part or place that is not the event's own. */
function qualified(subject: string, facts: Facts): boolean {
  const place =
    /\b(?:at|in|en)\s(?:the |el |la )?([a-z][a-z\d ]{2,30})\s*(?:\(|is\b|has\b|are\b|was\b|queda|se\b|ha\b|$)/.exec(
      subject,
    )?.[1]
  if (!place) return false
  const own = new Set(`${facts.place} ${facts.address} ${facts.city}`.split(' ').map(singular))
  const named = place.trim().split(' ').map(singular)
  const numbers = named.filter(word => /^\d{1,2}$/.test(word))
  return (
    !named.some(word => own.has(word)) || (numbers.length > 0 && !numbers.some(n => own.has(n)))
  )
}

/** "La asamblea de la colonia Morelos", "the march of Local 12": somebody else's, by a name not the event's. */
function ofOthers(subject: string, facts: Facts): boolean {
  const name = /\b(?:of|de|del)(?: (?:la|los|las|el|the))?(?: \p{Ll}+)? (\p{Lu}\p{Ll}{3,})/u.exec(
    subject,
  )?.[1]
  if (!name || !/\p{Ll} \p{Ll}/u.test(subject)) return false
  const { title, organizer } = facts.fields
  const own = `${facts.place} ${facts.address} ${facts.city} ${bare(title ?? '')} ${bare(organizer ?? '')}`
  const said = bare(name)
  return !own.includes(said) && months[said] === undefined && weekdays[said] === undefined
}

const singular = (word: string) => word.replace(/s$/, '')
