// Whether Spanish words say that the event is at the place, street or city that they lead up to: "la cita es
// en", "nos vemos en", "acoge la charla". Knows the event by its own nouns only.

import { type Facts, stem } from '../event-facts.ts'
import { namesEvent, tellsPast } from '../features/context.ts'
import { bare, fold, type Range, sentenceAt, type Text } from '../reading/text.ts'
import { inOtherMonth } from './spanish-hours.ts'

const part =
  '(?:salon de actos|salon|sala|sede|local|locales|instalaciones|jardines|jardin|puertas?|puerta lateral|entrada|patio|atrio|explanada|cancha|pista|pabellon|teatro|auditorio|biblioteca|casa|nave|terraza|escalinata|escaleras|kiosco|quiosco|gimnasio|aula magna|capilla|comedor|edificio|casona|finca)'
const preposition = new RegExp(
  `(?:^|[\\s("¿¡-])(?:en|a|al|hasta|hacia|por|desde|frente al?|delante del?|junto al?|ante) (?:el |la |los |las )?(?:mism[oa] |propi[oa] |nuev[oa] |viej[oa] |antigu[oa] |querid[oa] |nuestr[oa] )?(?:${part} (?:[a-z]+ )?(?:de el |de la |de los |de las |del |de ))?$`,
)

const elsewhere =
  /\b(?:si|no|nunca|sin|antes|despues|luego|tras|proxim[oa]s?|siguiente|anterior|pasad[oa]|otr[oa]s?|tambien|ya no|en vez|en lugar|autobus(?:es)?|bus|buses|micro|combi|colectivo|tren|metro|lanzadera|aparc\w*|estacion\w*|parking|inscri\w*|apunt\w*|entradas?|boletos?|vent[ao]|vend\w*|compr\w*|recog\w*|retir\w*|entreg\w*|reserv\w*|oficina|secretaria|atiend\w*|atencion|ensay\w*|viv[eiao]\w*|nac\w+|trabaj\w*|estudi\w*|fundad[oa]s?|formad[oa]s?|afincad[oa]s?|residente|profesora?|doctora?|alumn\w+|que|quien(?:es)?|donde|cuando|mientras|cada|siempre|habitual\w*|semana|exposicion|colabora\w*|organiza\w*|patrocina\w*|apoyo|cartel\w*|foto\w*|llam\w+|escrib\w+|informa\w*|dud[ao]s?|venimos|viene|vienen|llegad[oa]s?|procedente|comid[ao]|cena|almuerzo|desayuno|copa|vinos?|canas|hotel|aloj\w*|dormi\w*|grab\w*|emit\w*|don[ae]\w*|ingres\w*|transfer\w*|cuenta|conoc\w*|gan[oa]\w*|jug[oa]ron|gir[ao]|estren[oa]\w*|hijos?|hijas?|vecin[oa]s?|guarderia|ludoteca|farmacia|notaria|bodega|segund[oa]|corta\w*|desvi\w*|cerrad[oa]s?|repet\w*|repit\w*|quedara|montaje|descarg\w*)\b/g

/** Verbs of an event, and of those who invite to it. */
const happens =
  /\b(?:es|sera|son|seran|tiene lugar|tendra lugar|se (?:dictara|dicta|ofrecera|ofrece|celebra|celebrara|hace|hara|realiza|realizara|desarrolla|desarrollara|juega|jugara|proyecta|proyectara|presenta|presentara|lleva a cabo|llevara a cabo|disputa|disputara|corre|correra|inaugura|inaugurara|impartira|imparte|dara)|empieza|comienza|arranca|sale|toca|llega|llegara|vuelve|volvera|regresa|queda|esta|estara|caera|cae|convoca(?:mos)?|invita(?:mos)?)\b/
const calls =
  /\b(?:nos vemos|nos juntamos|nos reunimos|nos encontramos|nos encontraremos|nos encontraras|encontraras|quedamos|(?:te|os|l[eoa]s) esperamos|(?:te|os|l[eoa]s) espera|ven(?:te|ganse|gan|id|ga|iros)?|acud[ea]n?|acudid|acercate|acercaos|acerquense|pasate|pasaos|pasen|pasa|asiste|asistan|asistid|llegue|lleguen|llega|lleg[au]en|dirigete|contamos contigo|cita|encuentro|quedada|concentracion|salida|estamos|estaremos|empezamos|arrancamos|partimos|salimos|actuamos|tocamos|cantamos|jugamos|bailamos|celebramos|caminamos|marchamos|rodamos|leemos|proyectamos|presentamos|abrimos|volvemos|ubicad[oa]|situad[oa]|sit[ao] en)\b/

/** Words that may stand between the verb and the preposition. */
const between =
  /^(?:(?:el|la|los|las|este|esta|a|al|de|del|en|y|proximo|mismo|dia|todos|todas|otra|vez|aqui|alli|siempre|manana|hoy|tarde|noche|puntuales|juntos|juntas|familia|lunes|martes|miercoles|jueves|viernes|sabado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|h|hs|hrs|horas|pm|am|p|m|media|cuarto|punto|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|ano|cabo|lugar|sede|ahora|finalmente|por|fin|nuevo|con|nosotros|libre|publica|publico|abierto|gratis|puerta|\d+)[\s,.:()-]*)*$/

/** Whether the sentence puts the event there. */
export function isSaidThere(text: Text, range: Range, facts: Facts): boolean {
  const sentence = sentenceAt(text, range.start)
  const lead = text.folded.slice(Math.max(sentence.start, range.start - 160), range.start)
  const tail = text.folded.slice(range.end, Math.min(sentence.end, range.end + 80))
  const clause = lead
    .slice(Math.max(0, ...['; ', ': ', ' - '].map(stop => lead.lastIndexOf(stop) + 1)))
    .replace(fold(facts.fields.placeName ?? '') || ' ', ' ')
    .replace(anybody, ' ')
    .replace(whichIs, ' ')
  if (
    callsSome(clause) ||
    nearby.test(clause) ||
    passing.test(clause) ||
    preparing.test(tail) ||
    atOtherHour(`${clause} ${tail}`, facts) ||
    isOther(clause, facts) ||
    tellsPast(clause) ||
    onOtherDay(clause, facts) ||
    inOtherMonth(clause, facts)
  )
    return false
  if (preterite.test(text.raw.slice(Math.max(sentence.start, range.start - 160), range.end + 80)))
    return false
  if (receives.test(tail)) return namesEvent(tail, facts) || /^ (?:nos|os|te)\b/.test(tail)
  if (
    /(?:^|[^a-z])(?:nos (?:recibe|acoge|presta|abre|cede|espera)|(?:el escenario|la sede|el lugar|el punto de encuentro|la cita|la sede elegida) (?:es|sera)) (?:en )?(?:el |la |los |las )?$/.test(
      clause,
    )
  )
    return true
  const at = clause.search(preposition)
  if (at < 0 || saysAnother.test(tail)) return false
  // "En el Ateneo Popular."
  if (!/[a-z\d]/.test(clause.slice(0, at)) && !/[a-z\d]/.test(tail)) return true
  const head = clause.slice(0, at + 1).replace(/\([^()]*\)/g, ' ')
  const verb = last(head, calls) ?? ownOrVerb(head, facts)
  return verb !== null && verb.length < 70 && between.test(verb)
}

/** "Los coralistas nos vemos en": some of those who come, and before the others. */
export const callsSome = (clause: string): boolean => some.test(clause)
const some =
  /(?:^ ?|[.:;,] ?)(?:l[oa]s|quienes) (?!(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d+)\b)[a-z]+(?: (?!y\b)[a-z]+){0,4} (?:nos (?:vemos|juntamos|reunimos|encontramos)|quedamos)\b/

/** "Estamos junto al Jardín Botánico": a landmark, and not the place. */
const nearby =
  /\b(?:estamos|estaremos|queda|esta|estara|ubicad[oa]s?|situad[oa]s?)(?: [a-z]+){0,2} (?:junto|frente|delante|detras) (?:al?|del?)\b/

/** "La ruta pasa por la Casa Azul", "por la tarde salimos al Parque": on the way, or a trip from the event. */
const passing =
  /\bpas(?:a|an|amos|ara|aran|aremos) por (?:el |la |los |las )?$|\b(?:tarde|manana|noche|luego|despues),? salimos (?:al|a la|a los|a las|hacia (?:el |la )?) ?$/
const preparing =
  /^[^.;:]{0,24}\bpara (?:preparar|calentar|ensayar|repasar|montar|pintar|coordinar|organizar|cargar)/

/** "Nos vemos a las 19:15 en el Ateneo", of an event at eight. */
const atOtherHour = (words: string, facts: Facts): boolean => {
  const { start } = facts
  if (start === null) return false
  const hours = [...words.matchAll(/\ba las? (\d{1,2})(?:[:.h](\d\d))?(?!\d)/g)]
  return (
    hours.length > 0 &&
    hours.every(([, h, m]) => (Number(h) * 60 + Number(m ?? 0) - start) % 720 !== 0)
  )
}

const anybody =
  /\b(?:(?:a )?(?:todo el que|tod[oa]s l[oa]s que|quien(?:es)?(?: quieran?)?)(?: que)?(?= (?:se )?(?:llegue|venga|acuda|acerque))|sin (?:costo|coste|falta)|por supuesto)/g

/** "El 13 tocamos en Diriamba", of an event on the 20th. */
export const onOtherDay = (clause: string, facts: Facts): boolean =>
  [
    ...clause.matchAll(
      /\b(?:el|del|dia|[a-z]+(?:es|ado|ingo)) (\d{1,2})\b(?! ?(?:h\b|hs|hrs|[ap]\.?m|de la|:))/g,
    ),
  ].some(([, day]) => facts.days.every(own => own.day !== Number(day)))

/** "atrasó", "llegó"; what was decided of the event is no past of it. */
const preterite =
  /(?!(?:acord|decidi|anunci|confirm|inform|fij|eligi|program|convoc|organiz|qued|cambi)ó)(?<!\p{L})\p{L}{2,}ó(?!\p{L})/u

/** "la conferencia que se dictará en" */
const whichIs = /\bque (?=se (?:celebr|dict|realiz|hara|hace|llev|impart|ofrec|present|proyect))/g

const receives =
  /^,? (?:nos |os |te )?(?:acoge|acogera|recibe|recibira|alberga|albergara|abre sus puertas|abrira sus puertas|sera (?:el escenario|la sede)|es (?:el escenario|la sede|el lugar)|cede|presta)\b/
const saysAnother =
  /^[^.!?]{0,40}\b(?:(?:la|el) (?:semana|mes|ano) que viene|el ano pasado|hace (?:un|dos|tres|\d+)|despues|en vez|hay una|habra cine|si llueve)\b/

/** What follows the last of several words; null when there is none. */
function last(head: string, words: RegExp): string | null {
  const found = [...head.matchAll(new RegExp(words.source, 'g'))].at(-1)
  return found ? head.slice(found.index + found[0].length).trimStart() : null
}

/** "La charla es", "charla": the event by its own noun, with its verb or without. */
function ownOrVerb(head: string, facts: Facts): string | null {
  const words = [...head.matchAll(/[a-z]{4,}/g)]
  const heads = headNouns(facts.fields.title ?? '')
  const isOwn = (word: string) => heads.includes(stem(word)) || general.test(word)
  const own = words.findLast(word => isOwn(word[0]))
  if (!own) return formal.test(head) ? last(head, happens) : null
  const rest = head.slice(own.index + own[0].length).trimStart()
  const verb = last(rest, happens)
  if (verb !== null) return verb
  return heads.includes(stem(own[0])) ? rest : null
}
/** "Cabildo" of "Cabildo abierto por el hospital", which is no hospital. */
const headNouns = (title: string): string[] =>
  title.split(/[:|/–—]| - /).flatMap(part => {
    const noun = bare(part)
      .split(' ')
      .find(word => word.length >= 4 && !before.test(word))
    return noun ? [stem(noun)] : []
  })
const before =
  /^(?:gran|grande|nuestr[oa]|primer|primera|segund[oa]|tercer|tercera|este|esta|tarde|noche)$/

/** "Tendrá lugar en": of the event that the sentence before named. */
const formal =
  /^[^a-z]*(?:tendra lugar|tiene lugar|se (?:dicta|ofrece|celebra|hace|hara|realiza|lleva|llevara|desarrolla|juega|jugara|disputa)\w*|sera|es)\b/
const general =
  /^(?:reunion|encuentro|cita|fiesta|sesion|funcion|jornada|todo|convocatoria|inicio|salida|concentracion|marcha)$/

const isOther = (clause: string, facts: Facts) =>
  (clause.match(elsewhere) ?? []).some(word => !namesEvent(word, facts))
