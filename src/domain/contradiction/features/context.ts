// What stands around a passage: its label, its clause, and the words that say whose time or place it is.

import { type Facts, shortNouns, someGathering, stem } from '../event-facts.ts'
import { lineAt, type Range, sentenceAt, type Text } from '../reading/text.ts'

export type Label = 'when' | 'end' | 'where' | 'address' | 'city' | 'price' | 'link' | 'other'

const labels: readonly [Label, RegExp][] = [
  [
    'when',
    /^(?:when|save the date|mark your calendars?|reserva la fecha|date|dates|time|times|day|start|starts|start time|showtime|show time|curtain|kick-?off|tip-?off|game time|race start|first whistle|event date|event time|begins|date and time|hours|hour|date & time|day and time|what time|cuando|fecha|hora|dia|horario|inicio|empieza|comienza|fecha y hora|dia y hora|hora de inicio|que dia|(?:a )?que horas?|primera? (?:convocatoria|llamado|llamada|citacion)|cita|citacion|convocatoria|encuentro|comienzo|arranque|arranca|hora (?:de (?:la |el )?)?(?:convocatoria|encuentro|cita|comienzo|arranque|reunion|llegada)|hora (?:prevista|exacta|fijada)|fecha y lugar|hora y lugar|lugar y hora|dia y lugar|dias|fechas)$/,
  ],
  [
    'end',
    /^(?:ends?|end time|finish|finishes|until|till|closing|termina|fin|final|termino|finaliza|cierre|clausura|hora de (?:cierre|fin|termino|finalizacion|salida)|acaba|hasta)$/,
  ],
  [
    'where',
    /^(?:where|place|location|venue|site|meeting point|meeting place|donde|lugar|sede|sitio|ubicacion|(?:punto|lugar) de (?:encuentro|reunion|concentracion|salida|la cita)|local|meet at|held at)$/,
  ],
  ['address', /^(?:address|street|street address|direccion|domicilio|calle)$/],
  ['city', /^(?:city|town|ciudad|localidad|municipio|poblacion|pueblo)$/],
  [
    'price',
    /^(?:price|prices|cost|costs|tickets?|admission|entry|entrance|entry fee|fee|cover|door|at the door|suggested donation|donation|how much|precio|precios|costo|coste|costos|entrada|entradas|boletos?|boleto|admision|cooperacion|cuota|aportacion|donativo|donativo sugerido|tarifa|inscripcion|cuanto|valor|cover charge|ticket price|registration|taquilla|bono|aporte|colaboracion|derecho de espectaculo|drop-in|vale|inversion|butacas?|localidad(?:es)?|tiques?|pases?|adultos?|publico general|cubierto|cupo|precio unico|arancel|contribucion|bono contribucion|ingreso|acceso|cuota de recuperacion)(?: [a-z ]{2,30})?$/,
  ],
  [
    'link',
    /^(?:zoom|link|join|join here|join us here|rsvp|register|registration|tickets|sign up|online|watch|stream|livestream|enlace|liga|registro|inscripcion|inscripciones|unete|conectate|en linea|web|info|more info|details|website|join online|meeting link|video ?llamada|videoconferencia|transmision)(?: [a-z ]{2,30})?$/,
  ],
]

/** The label of a passage, such as "When:", on its line or alone on the line before. */
export function labelOf(text: Text, range: Range): { label: Label; words: string } | null {
  const line = lineAt(text, range.start)
  const lead = text.folded.slice(Math.max(line.start, range.start - 120), range.start)
  const icon = /(\p{Extended_Pictographic})[^\p{L}\p{N}]*$/u.exec(lead)
  const colon = [
    ...lead.matchAll(
      /(?:^[^a-z\d]*|[.;|,•!?¿)(#>-]|\s{2})\s*([a-z&'][a-z&' /-]{1,40}?)\s?(?::(?!\/\/)(?!\d)|(?<=\b(?:cuando|donde|hora|horas|cuanto|when|where|time|dia)\s?)\?(?=\s))/g,
    ),
  ].at(-1)
  if (colon) {
    const label = kindOf(colon[1] ?? '')
    // An unknown word before a colon labels what follows at once, not the whole line.
    const behind = lead.length - (colon.index + colon[0].length)
    const words = colon[1] ?? ''
    if (announcing.test(words)) return null
    if (
      label !== 'other'
        ? (behind < 40 && label !== 'price' && label !== 'link') ||
          sameSentence(text, range, behind)
        : behind < 4 || (behind < 26 && aside.test(words))
    )
      return { label, words }
  }
  if (icon?.[1]) {
    const label = iconLabel(icon[1])
    if (label) return { label, words: icon[1] }
  }
  const start = /^[^a-z\d]*([a-z][a-z&' ]{1,24}?)\s?(?: - |\||=|\.{2,}|->|→|>)/.exec(lead)
  if (start?.[1] && kindOf(start[1]) !== 'other')
    return { label: kindOf(start[1]), words: start[1] }
  if (!/[a-z\d]/.test(lead) && line.start > 0) {
    const above = lineAt(text, line.start - 1)
    const alone = /^[^a-z\d]*([a-z][a-z&' ]{1,24}?)\s?:?\s*$/.exec(
      text.folded.slice(Math.max(above.start, above.end - 40), above.end),
    )
    if (alone?.[1] && kindOf(alone[1]) !== 'other')
      return { label: kindOf(alone[1]), words: alone[1] }
  }
  return null
}

/** What comes after these is news of the event itself. */
const announcing =
  /^(?:(?:friendly |quick |gentle |final |just a )?reminder|update|news|fyi|p\.?s|attention|heads up|psa|breaking|important)$/

const aside =
  /\b(?:bus|buses|shuttle|carpool|train|ferry|guagua|autobus|autobuses|micro|combi|folks|people|volunteers|drivers|crew|parents|captains|vendors|exhibitors|team|leaders|marshals|members|singers|players|kids|deadline|rsvp|doors?|office|tel|phone|setup|parking|childcare|plazo|puertas|oficina|telefono|guarderia|next|also|note|contact|registration|apply|tambien|contacto|box office|taquilla)\b/

const sameSentence = (text: Text, range: Range, behind: number) =>
  sentenceAt(text, range.start).start <= range.start - behind

function kindOf(words: string): Label {
  if (/\b(?:annual|yearly|monthly|membership|anual|mensual)\b/.test(words)) return 'other'
  for (const part of words.split('/')) {
    const said = part.trim().replace(/^(?:the|la|el|and|y) /, '')
    const found = labels.find(([, pattern]) => pattern.test(said))
    if (found) return found[0]
  }
  return /\b(?:fee|price|cost|admission|entrada|precio|costo|cuota)$/.test(words) &&
    !/\b(?:parking|late|camp|application|filing|government|material|materials|lab)\b/.test(words)
    ? 'price'
    : 'other'
}

const iconLabel = (icon: string): Label | null =>
  /[📅📆🗓⏰🕐-🕧⌚⏱]/u.test(icon)
    ? 'when'
    : /[📍🗺🏠🏛]/u.test(icon)
      ? 'where'
      : /[🎟🎫💵💲💰]/u.test(icon)
        ? 'price'
        : /[🔗💻]/u.test(icon)
          ? 'link'
          : null

/** A mail's own header lines ("Date: Tue, Feb 3 …" under "From:") speak of the mail. */
export function inMailHeader(text: Text, range: Range): boolean {
  const line = lineAt(text, range.start)
  const own = text.folded.slice(line.start, Math.min(line.end, line.start + 60))
  const header =
    /^[>\s]*(?:from|de|to|para|a|sent|enviado(?: el)?|date|fecha|subject|asunto|cc|reply-to)\s?:/
  if (
    /^[>\s]*(?:on|el) .{6,70}(?:wrote|escribio)\s?:/.test(text.folded.slice(line.start, line.end))
  )
    return true
  if (!header.test(own)) return false
  const strict = /^[>\s]*(?:from|de|to|sent|enviado(?: el)?|subject|asunto|cc)\s?:/
  if (/^[>\s]*(?:sent|enviado)/.test(own)) return true
  if (!/^[>\s]*(?:date|fecha)/.test(own)) return false
  const near = [line.start - 1, line.end + 1].map(at => {
    if (at < 0 || at > text.folded.length) return ''
    const other = lineAt(text, at)
    return text.folded.slice(other.start, Math.min(other.end, other.start + 30))
  })
  return near.some(other => strict.test(other))
}

/** The words before a passage in its clause, at most `length` of them read. */
export function lead(text: Text, range: Range, length = 60): string {
  const sentence = sentenceAt(text, range.start)
  return text.folded.slice(Math.max(sentence.start, range.start - length), range.start)
}

/** The words before a passage in its clause. A bracket remarks upon the words before it. */
export function clauseLead(text: Text, range: Range, length = 60): string {
  const words = lead(text, range, length).replace(/\([^()]*\)/g, ' ')
  const open = words.lastIndexOf('(')
  if (open < 0) return afterStop(words)
  return `${afterStop(words.slice(0, open))} ${afterStop(words.slice(open + 1))}`
}

const afterStop = (words: string) => {
  const cut = Math.max(...[', ', ' / ', '|', '•', ' - ', ': '].map(stop => words.lastIndexOf(stop)))
  return cut < 0 ? words : words.slice(cut + 1)
}

export function tail(text: Text, range: Range, length = 40): string {
  const sentence = sentenceAt(text, Math.max(range.start, range.end - 1))
  return text.folded.slice(
    range.end,
    Math.min(Math.max(sentence.end, range.end), range.end + length),
  )
}

export const sentenceOf = (text: Text, range: Range): string => {
  const sentence = sentenceAt(text, range.start)
  return text.folded.slice(
    Math.max(sentence.start, range.start - 300),
    Math.min(sentence.end, range.end + 300),
  )
}

/** Whether words speak of the event by its own name or as "we" and "the event". */
export function namesEvent(words: string, facts: Facts): boolean {
  if (/\b(?:event|evento|actividad|acto)\b/.test(words)) return true
  if (!facts.kindTitled && someGathering.test(words)) return true
  for (const word of words.match(/[a-z]{3,}/g) ?? [])
    if ((word.length > 3 || shortNouns.test(word)) && isNoun(word, facts)) return true
  return false
}

/** "dancing" and "dancers" of a dance. */
const isNoun = (word: string, facts: Facts): boolean => {
  if (facts.nouns.includes(stem(word))) return true
  const base = /^([a-z]{4,})(?:ing|ers?)$/.exec(word)?.[1]
  return base !== undefined && facts.nouns.includes(base.slice(0, 6))
}

/**
 * Whether the words before a date or time leave it to the event: none of their own, the event's name, or
 * the writers speaking of themselves. "The vote is on" and "forays leave at" do not.
 */
export const leavesToEvent = (clause: string, facts: Facts): boolean =>
  !/[a-z]{2}/.test(clause.replace(filler, ' ')) ||
  ourselves.test(clause) ||
  namesEvent(clause, facts)

const filler =
  /\b(?:a partir|on|at|from|the|this|that|coming|and|its|it's|is|for|new|now|el|la|las|los|este|esta|de|del|desde|a|al|y|es|dia|sera|hoy|today|tonight|tomorrow|night|morning|evening|afternoon|noche|tarde|manana|starting|starts?|beginning|begins?|time|date|program|serving|fun|everything|things|festivities|action|kicks?|off|gets?|going|under ?way|opens?|will|be|are|held|happens?|set|scheduled|slated|hora|fecha|live|only|one|solo|un|una|unica|funcion|happening|again|back|doors?|show|music|inicio|empieza|comienza|arranca|inicia|cita|encuentro|convocatoria|primer|primera|llamado|citacion|fijada?|prevista?|han|ano|fijado|hemos|quedado|tenemos|elegido|apunta|apuntad|anota|anoten|anotad|ya)\b/g
const ourselves =
  /\b(?:we|we'll|we're|us|our|let's|join|come(?! home| back| from| due)|you|your|yours|it|invites?|see|save|plays?|performs?|presents?|hosts?|sings?|reads?|takes? place|held|bring|celebrate|everyone|everybody|all|nos|nuestr[oa]s?|ven|vengan|venid|reserva|reservad|reserven|apuntate|guarda|guarden|te|les|los esperamos|os|tu|acompan\w+|convoca\w*|invita\w*|celebra\w*|presenta\w*|tendra lugar|se llev\w+|se realiza\w*|se hara|habra|sera|toca\w*|[a-z]{2,}[aei]mos)\b/

/** "a different event with its own room": what the writer sets apart. */
export const disclaims =
  /\b(?:separate(?:ly)?|a different (?:event|thing|night|day|date|time|matter|class|room|page|group)|another (?:event|group|matter)|unrelated|has its own|with its own|its own page|not (?:this|part of|ours)\b|isn't us|aren't us|nothing to do with|no connection)/

/** What is told of the past does not announce. */
export const tellsPast = (words: string): boolean =>
  past.test(words.replace(attribution, ' ').replace(quoted, ' '))

const quoted = /"[^"]{0,200}"/g

/** ", organizers said Thursday." */
const attribution =
  /," ?(?:[a-z]+ ){0,3}(?:said|says)\b|, (?:[a-z]+ ){1,4}(?:said|says)\b|, (?:dijo|dijeron|informo|informaron|anuncio)\b/g

const past =
  /(?<!\b(?:is|are|be|been|being|se|get|gets) )\b(?:was|were|had|did|began|ran|won|went|drew|came|left|took|held|met|said|told|spoke|lost|broke|fell|rose|grew|struck|shut|closed|opened|founded|killed|died|born|shot|arrested|signed|passed|voted|approved|removed|fired|raised|ended|started|moved|resumed|lasted|collapsed|happened|walked|marched|launched|adopted|formed|established|since|ago|last (?:year|month|week|spring|summer|fall|autumn|winter|time|night|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|previous|anniversary|in (?:19|20)\d\d|fue|fueron|era|eran|estaba|hubo|habia|murio|mato|mataron|nacio|comenzo|empezo|(?<!de )termino|acabo|llego|salio|firmo|aprobo|cerro|abrio|voto|pasado|pasada|ayer|aniversario|anterior|desde el|paso|vino|vendio|recaudo|renunciaron|desaparecio|desaparecieron|detuvieron|despidieron|gano|perdio|cayo|hizo|hicieron|tuvo|(?!acabamos)[a-z]+abamos|solia|soliamos|se hacia|dijo|cumplio|entregado|rechazo|suspendio|cancelo|costaba|dio|dieron|actuo|visito|recorrio|reunio|en (?:19|20)\d\d|hace (?:un|una|dos|tres|cuatro|cinco|seis|diez|quince|veinte|muchos|anos|\d+) )\b/
