// "Cancelled" and "postponed" said of an event that stands.

import type { Facts } from '../event-facts.ts'
import { bare, lineAt, type Range, sentenceAt, type Text } from '../reading/text.ts'
import { monthNames, months, weekdays } from '../reading/words.ts'
import { namesEvent } from './context.ts'

const words =
  /\b(?:cancel{1,2}ed|called off|postponed|rescheduled|put off|scrapped|scratched|scrubbed|shelved|rained out|snowed out|nixed|cancelad[oa]s?|suspendid[oa]s?|anulad[oa]s?|aplazad[oa]s?|pospuest[oa]s?|postergad[oa]s?|desconvocad[oa]s?|reprogramad[oa]s?|diferid[oa]s?|se desconvoca|se reprograma|se difiere|se anula|se cancela|se suspende|se pospone|se aplaza|se posterga|se cancelo|se suspendio|se pospuso|se aplazo)\b/g

/** Words for "cancelled" and "postponed", at most sixty. */
export const readStates = (text: Text): Range[] =>
  Iterator.from(text.folded.matchAll(words))
    .take(60)
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
    .toArray()

export const saidState = (words: string): 'postponed' | 'cancelled' =>
  /postpon|resched|put off|shelved|reprogram|difer|difier|aplaz|pospu|pospone|poster/.test(words)
    ? 'postponed'
    : 'cancelled'

/** The rules' points for a state being said of the event; 3 and more speak for it. */
export const statePoints = (
  text: Text,
  range: Range,
  facts: Facts,
  { ownMoments, otherMoments }: { ownMoments: readonly Range[]; otherMoments: readonly Range[] },
): number => stateScore(text, range, facts, otherMoments) + ownDay(text, range, ownMoments)

const conditional =
  /\b(?:si llueve|podra|puede|pueden|podrian|por si|desmentimos|falso que|if|unless|in case|may be|might be|could be|would be|will not be|won't be|not|nothing|nobody|none|nada|never|isn't|wasn't|hasn't|rain or shine|should|until|before|after|when|whether|si|en caso|no|nunca|aunque|podria|salvo|a menos|cuando|ni|sin)\b/
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
    /^\s*(?:[:!*\])|-]|[^a-z\d\n]{0,6}(?:\n|$)|\.|to (?:a|a later)\b|until\b|hasta\b)/.test(
      text.folded.slice(range.end, range.end + 12),
    )
  let score = 0
  if (text.in === 'title') score += lineBefore === '' || /^\W*$/.test(after) ? 4 : 2
  else if (heading) score += 4
  else if (text.in === 'summary') score += 1
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
  else if (thisOne.test(subject)) score += 3
  if (news.test(before.slice(0, colon + 1))) score += 1
  // "The lesson is cancelled, but the dance goes on."
  // "Snow canceled the cleanup": somebody's deed, which is told.
  if (/^cancel/.test(text.folded.slice(range.start)) && deed.test(after) && !passive.test(before))
    score -= 5
  if (restGoesOn.test(text.folded.slice(range.end, range.end + 90))) score -= 4
  const plain = before.replace(remarks, ' ')
  const complete =
    /^\W*(?:(?:muchach|amig|vecin|chic)[oa]s|gente|familia|hoy|por [a-z]+)?\W*$/.test(after)
  // A kind of gathering that the title does not name is the event's only at the head of the text.
  if (range.start < 250 && spanishGathering.test(plain)) score += complete ? 3 : 2.5
  if (plain !== before && !/[a-z\d]/.test(plain)) score += complete ? 3 : 2
  // "La masculina quedó suspendida; la nuestra va"
  if (oursGoesOn.test(text.folded.slice(range.end, range.end + 140))) score -= 4
  if (
    /^[^.;:!?]*\b(?:se (?:juega|hace|mantiene|celebra|realiza)|siguen? en pie|por fin)\b/.test(
      after,
    )
  )
    score -= 4
  // "a los 140 suspendidos": people or things that somebody suspended.
  if (/\b(?:a|de|por|para|con|contra) (?:los|las|\d+)(?: \d+)? $/.test(before)) score -= 6
  // "se suspende la zona azul": what is suspended follows.
  if (
    /^se /.test(text.folded.slice(range.start, range.end)) &&
    /^ (?:el|la|los|las)\b/.test(after) &&
    !namesEvent(after, facts)
  )
    score -= 4
  if (ofAnotherDay(subject, facts)) score -= 5
  if (
    ofAnotherMonth(subject, facts) ||
    ofMayOrMarch(text.raw.slice(range.start - subject.length, range.start), facts)
  )
    score -= 4
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

/** "this tournament is", "tonight's talk has been", "the lecture is": what the text is about. */
const thisOne =
  /^(?:.*[:,] )?\W*(?:sadly,? |regrettably,? |unfortunately,? |alas,? |sorry,? )?(?:(?:this|tonight's|today's|tomorrow's|this (?:year|week|month)'s) (?:[a-z'-]+ ){1,3}|(?:the|our) (?:[a-z\d'-]+ ){0,3}(?:event|lecture|talk|evening|night out|party|do|tournament|workshop|screening|reading|meeting|vigil|rally|gathering|supper|potluck|picnic|game|match|race|run|walk|hike|swap|sale|clinic|fundraiser|gala|recital|performance|festival|fair|parade|tour|ceremony|celebration|final|session|forum|town hall|open house|class) )(?:is|are|has been|have been|has had to be|has to be|will be|had to be|must be|was)? ?(?:now |hereby |officially |been |sadly )*$/
const news =
  /\b(?:edit|update|updated|news|note|notice|sorry|attention|heads[ -]up|alert|important|announcement|ps|weather)[a-z ,]{0,20}:$/
/** "Our August 3 evening is called off": the event's own day right before. */
const ownDay = (text: Text, range: Range, ownMoments: readonly Range[]) =>
  ownMoments.some(
    m =>
      m.end - m.start > 4 &&
      m.end <= range.start &&
      range.start - m.end < 50 &&
      dayIs.test(text.folded.slice(m.end, range.start)),
  )
    ? 1.5
    : 0
const dayIs = /^[^.;:!?,]{0,30}\b(?:is|are|has been|have been|will be|must be) (?:now |hereby )?$/
const deed = /^ (?:the|its|our|their|all|his|her|my|a|an|that|this|classes|flights)\b/
const passive = /\b(?:is|are|was|were|be|been|being|got|gets|has been)(?: [a-z]+)? $/
const restGoesOn =
  /^[,;.]? (?:but|though|while|however|the rest|all else|everything else)\b[^.!?]{0,60}|\b(?:goes? on|go(?:es)? ahead|as planned|still on|not (?:this|ours|us))\b/

/** "jam is postponed", "protest cancelled": what it is called, said first of all. */
const gathering =
  /^[^a-z]*(?:#[a-z\d]+ )*(?:tonight's |today's |the |our |el |la |this |nuestr[oa] )?(?:rally|march|protest|vigil|jam|show|concert|party|picnic|dance|walk|ride|tour|fair|festival|fundraiser|potluck|parade|marcha|concentracion|fiesta|concierto|baile|kermes|feria|funcion|charla|caminata|verbena|recital)(?: (?:is|are|has been|have been|was|queda|ha sido|esta))?\s?$/

const oursGoesOn =
  /\b(?:la nuestra|el nuestro|lo nuestro|si o si|siguen? en pie|se mantienen?|siguen? adelante|va igual|se hace igual|ours is on|still on|goes ahead)\b/

const kinds =
  'partido|encuentro|clasico|derbi|torneo|campeonato|carrera|maraton|misa|procesion|desfile|cabalgata|romeria|tertulia|velada|proyeccion|obra|estreno|recital|conferencia|taller|curso|jornada|asamblea|reunion|junta|plenaria|mitin|manifestacion|planton|huelga|paro|vigilia|cena|comida|almuerzo|merienda|paella|asado|barbacoa|parrillada|bingo|loteria|subasta|mercadillo|tianguis|rastro|bazar|trueque|excursion|ruta|paseo|rodada|bicicletada|caravana|minga|tequio|campana|presentacion|exposicion|inauguracion|muestra|visita|milonga|pena|tardeada|posada|homenaje|ceremonia|festival|simultanea|gala|fiestas|acampada|convivencia|quedada|salida|sesion|actuacion|espectaculo'

/** What Spanish writers say before and around the news, of no event in particular. */
const remarks =
  /\b(?:atencion|aviso(?: importante| urgente)?|ojo|importante|urgente|ultima hora|actualizacion|comunicado|lo sentimos(?: mucho)?|lamentablemente|por desgracia|desafortunadamente|lamentamos (?:informar|comunicar)(?:les|os|te)?(?: (?:de )?que)?|(?:les|os|te) (?:avisamos|informamos|comunicamos)(?: (?:de )?que)?|se (?:informa|comunica)(?: (?:de )?que)?|estimad[oa]s? (?:publico|vecin[oa]s|amig[oa]s|soci[oa]s)|amig[oa]s|vecin[oa]s|querid[oa]s (?:amig[oa]s|vecin[oa]s)|con (?:mucha )?(?:pena|tristeza)|por (?:la |el |mal )?(?:lluvia|duelo|tormenta|viento|mal tiempo|alerta|mal estado)(?: de(?:l| la| los)? [a-z]+)?|debido a(?:l| la)? [a-z]+|queda|quedo|ha sido|fue|esta|hoy)\b/g

/** "El partido del sábado queda", "Nuestro clásico ha sido": a gathering, its day, and no more. */
const spanishGathering = new RegExp(
  `^[^a-z]*(?:(?:el|la|los|las|este|esta|nuestr[oa]s?|que)\\s+){0,2}(?:${kinds})(?:\\s+(?:de hoy|de manana|de esta (?:tarde|noche)|del? (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)(?: \\d{1,2})?))?[\\s,]*$`,
)

/** "El pleno de febrero, "the June meeting" when the event is in May. */
const ofAnotherMonth = (subject: string, facts: Facts) =>
  [...subject.matchAll(monthWord)].some(([word]) => months[word] !== facts.first.month)
/** "Thursday's tarot night" when the event is on a Friday. */
const ofAnotherDay = (subject: string, facts: Facts): boolean =>
  [...subject.matchAll(/\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:'s|s)\b/g)].some(
    ([, word]) => facts.days.every(day => day.weekday !== weekdays[word ?? '']),
  )

/** "The May dance", by its capital; "march" and "may" are other words too. */
const ofMayOrMarch = (subject: string, facts: Facts): boolean =>
  [...subject.matchAll(/\b(?:The|the|Our|our) (May|March) (?=\p{Ll})/gu)].some(
    ([, word]) => months[(word ?? '').toLowerCase()] !== facts.first.month,
  )
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
  const title = bare(facts.fields.title ?? '')
  const own = new Set(
    `${facts.place} ${facts.address} ${facts.city} ${title}`.split(' ').map(singular),
  )
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
