// What stands for and against an amount being the price of the event: the noun or verb that it hangs on.

import type { Facts } from '../event-facts.ts'
import {
  clauseLead,
  disclaims,
  labelOf,
  lead,
  namesEvent,
  sentenceOf,
  tail,
  tellsPast,
} from '../features/context.ts'
import { saysPlace } from '../features/same-place.ts'
import type { Amount } from '../reading/amounts.ts'
import { fold, type Range, sentenceAt, type Text } from '../reading/text.ts'
import { ownPrice, somethingElse } from './english-prices.ts'
import { onOtherDay } from './spanish-there.ts'

type Scene = { text: Text; facts: Facts; ownMoments: readonly Range[]; said: boolean }

const admission =
  /\b(?:admission|drop-in|buy-in|tickets?|entry|entrance|cover|cost|costs|price|fee|door|general|registration|suggested donation|sliding scale|per person|per family|a head|to get in|entrada|entradas|boletos?|admision|cooperacion|cuota|precio|costo|coste|costara|cuesta|inscripcion|aportacion|donativo sugerido|tarifa|entrar|taquilla|pay|charge)\b/
const otherThing =
  /\b(?:parking|shirts?|t-shirts?|books?|raffle|annual|monthly|yearly|anual|mensual|loteria|drinks?|beer|wine|dinner|gala|lunch|prize|extra|camping|pie|tapes|programs|members?|students?|kids|children|child|seniors?|teens|guests?|half|vip|season|pass|camp|year|last|wage|hour|fund|raised?|fine|rent|rents|cost us|gift|saves?|popcorn|tacos?|snacks|supplies|materials?|deposit|group|advance|early|online|late|after|reserved|balcony|membership|dues|estacionamiento|aparcamiento|parqueo|parqueadero|disco|vinilo|cd|bocadillos?|bocatas?|tapas?|canas?|cubatas?|copas?|refrescos?|(?<!con )consumicion|vasos?|platos?|racion|raciones|botellas?|kilo|docena|litro|guardarropa|programa de mano|catalogo|revista|fianza|deposito|taxi|grupos?|carne|carnet|credencial|sillas?|hotel|habitacion|visita guiada|excursion|fila cero|fila 0|descuento|gorras?|tazas?|poster|medalla|diploma|certificado|pasajes?|peaje|subvencion|presupuesto|deuda|sortea\w*|museo|masterclass|combi|colectivo|lancha|reducida|desempleados?|parados|pensionistas|tercera edad|infantil|carta de poder|camisetas?|playeras?|libros?|rifa|bebidas?|cerveza|vino|cena|comida|almuerzo|premio|socios?|estudiantes|ninos|menores|jubilados|abono|menu|cafe|sueldo|multa|renta|alquiler|salario|taller|materiales|anticipada|preventa|mesa|puestos?|gobierno|solicitud|lessons?|lecciones|rental|government|filing|flowers|second|applications?|license|ride|rides|bus|transporte|autobus|workshop|class|per car|table|booth|photo|cards|paid|paga|cobra)\b/

const seats = /^(?:seats?|spots?|places|tix|passes|entry)$/

/** 3 and more: the amount is meant to be what the event costs. */
export function amountScore({ text, facts, ownMoments, said }: Scene, amount: Amount): number {
  const before = clauseLead(text, amount, 45)
  const after = tail(text, amount, 30)
  const label = labelOf(text, amount)
  let score = 0
  if (label?.label === 'price') score += 4
  else if (label?.label === 'other')
    score -= namesEvent(label.words, facts) || seats.test(label.words) ? 0 : 1.5
  if (text.in === 'title') score += 3
  if (label?.label === 'price' && otherThing.test(label.words)) score -= 6
  const words = lead(text, amount, 70)
  const near =
    /\b(?:admission|how much)\? $/.exec(
      text.folded.slice(Math.max(0, amount.start - 12), amount.start),
    ) ?? admission.exec(before.slice(-26))
  const told = ownPrice(text, amount, facts)
  const verb = /^(?:cost|pay|charge|cuesta|costo$|coste$)/.test(near?.[0] ?? '')
  const thing = otherThing.test(text.folded.slice(Math.max(0, amount.start - 60), amount.start))
  if (entry.test(words) || asked.test(words)) score += 3
  else if (costing.test(before) && namesEvent(before, facts) && !goods.test(before)) score += 3
  else if (costs.test(words) && !thing) score += 3
  else if (near)
    score += verb && (goods.test(before) || !namesEvent(before, facts)) ? Math.max(1.5, told) : 3
  else if (told) score += told
  else if (admission.test(lead(text, amount, 45))) score += 1
  if (ofOther(`${label?.words ?? ''} ${words}`, facts)) score -= 5
  if (reduced.test(words) || onOtherDay(before, facts)) score -= 4
  if (
    told < 3 &&
    /^\s?(?:(?:at|on) the (?:door|gate|night)|admission|entry|cover|tickets?|to (?:get in|enter)|drop-in|per (?:person|player|bowler|rider|head|adult|team|couple|family|runner|ticket|seat)|suggested|sliding|(?:por|la|el|cada|de|\/) ?(?:persona|cabeza|barba|comensal|participante|asistente|jugador|jugadora|corredor|pareja|familia|equipo|entrada|boleto|boleta|ticket|tique|cubierto|plaza|localidad|butaca|inscripcion|cooperacion|cover|acceso|cupo|tablero|adulto)\b|en (?:la )?(?:puerta|taquilla)|al (?:entrar|llegar)|y se paga|entr(?:as|an|ar)\b|accedes|participas|donation|general|a la entrada|for admission)/.test(
      after,
    )
  )
    score += 3
  if (alone(text, amount)) score += 3
  else if (
    listed(text, amount) &&
    ownMoments.some(m => m.end - m.start > 9 && inSame(text, m, amount))
  )
    score += 3
  if (otherThing.test(before.slice(-30)) && !namesEvent(before.slice(-30), facts)) score -= 3
  if (
    /^\s?(?:\((?=(?:socios|miembros|estudiantes|members|students)\)))?(?:(?:for|a|an|each|extra|para|de|los|las|por|el|la|of|if|off|per|in|with) )*(?:\w+ )?(?:parking|shirts?|books?|raffle|drinks?|beers?|members?|students?|(?:kids|children|ninos|menores)(?! (?:free|gratis|no pagan|entran))|seniors?|teens|guests?|prize|vip|extra|estudiantes|socios|hour|hora|year|month|mes|ano|fine|off|wage|cars?|slice|chance|glass|plate|gift|bill|check|deposit|lone stars|tallboys|discount|descuento|menu|in (?:damages|fines|back))\b/.test(
      after,
    )
  )
    score -= 3
  score -= somethingElse(text, amount, facts)
  if (disclaims.test(sentenceOf(text, amount))) score -= 3
  if (/^\)?\s(?:is |are )?(?:waived|included|incluid[oa])/.test(after)) score -= 4
  if (/\b(?:raffle|rifa|loteria|sorteo|drawing)\b/.test(before)) score -= 3
  if (tellsPast(`${words} ${after.replace(/\([^)]*\)?/, ' ')}`)) score -= 2
  if (ofWhatFollows(after)) score -= 4
  if (ofNamed(text, amount, facts) || together.test(words)) score -= 4
  if (!label && told < 3 && ofMeal(text, amount, facts)) score -= 4
  if (later.test(lead(text, amount, 160))) score -= 5
  if (said) score -= 5
  // At a dinner the menu is what it costs.
  else if (menu.test(words) && meal.test(fold(facts.fields.title ?? ''))) score = Math.max(score, 3)
  return score
}

const ticket =
  'tarjetas?|pulseras?|manillas?|entradas?|boletos?|boletas?|tickets?|tiques?|tiquetes?|localidad(?:es)?|butacas?|pases?|bonos?|cubiertos?|cupos?|plazas?|acceso|admision|inscripcion|ingreso|cover|taquilla|cooperacion|colaboracion|contribucion|aportacion|aporte|donativo|donacion|cuota|tarifa|precio|costo|coste|valor|inversion|derechos?|matricula|arancel|adultos?|publico general|no socios'
/** What is sold at an event, though its title may name it ("Presentación del libro"). */
const goods =
  /\b(?:libros?|ejemplar|discos?|vinilo|cd|camisetas?|playeras?|remeras?|poleras?|botellas?|vinos?|cervezas?|platos?|menu|docena|kilo|books?|albums?|shirts?|bottles?|plants?|plantas?|macetas?)\b/

const menu =
  /(?:^ ?|[.;:!?] ?|\bprecio del )menu(?: [a-z]+){0,2}(?:,|:)? ?(?:(?:a|de|es de|cuesta|sale a) )?$/
const meal =
  /\b(?:cena|comida|almuerzo|paella|asado|barbacoa|parrillada|cocido|calcotada|fabada|merienda|banquete|sidreria|degustacion)\b/

const joint =
  'a|de|por|es|son|sera|seran|cuestan?|costaran?|valen?|valdran?|salen?|estan?|solo|solamente|apenas|tiene|tienen|un|una|precio|valor|costo|desde|general|generales|se (?:venden?|compran?|consiguen?|pagan?|adquieren?|pueden? (?:recoger|comprar|adquirir)|recogen?)|ya a la venta|a la venta|persona|tablero|en (?:la )?[a-z]+'

/** "Entradas numeradas a", "Los boletos,", "Cupo por tablero:" right before the amount. */
const entry = new RegExp(
  `(?:^|[^a-z])(?:${ticket})(?: (?!(?:al?|del?|para|por|con|sin|y|o|es|son|se|que|cuestan?|valen?|salen?)\\b)[a-z]+){0,2},?(?:[ :(]{1,2}(?:${joint})(?![a-z])){0,4}[ :,(]{0,2}$`,
)

/** "Pedimos", "Se entra con", "Hay que pagar": what is asked of those who come. */
const asked =
  /(?:^|[^a-z])(?:pedimos|cobramos|se cobran?|se piden?|se entra (?:con|por|pagando)|entras (?:con|por)|pagas|pagais|(?:cada )?(?:uno|una|persona|quien venga|quien entre|asistente) paga|(?:anotarse|inscribirse|entrar|participar|asistir|apuntarse|acceder) (?:cuesta|vale|sale(?: a)?)|(?:hay que|se debe|deben|toca) (?:pagar|abonar|poner|aportar)|se abonan?|(?:y )?todo (?:ello |esto )?por|me pidieron)(?: (?:solo|solamente|apenas|nada mas que))? $/

/** "Cuesta", "y sale a" without a subject of its own. */
const costs =
  /(?:^|[.;:!?¡¿]|,| y)\s?(?:solo |tan solo |apenas )?(?:cuesta|costara|vale|valdra|sale (?:a|por|en)|se paga)(?: (?:solo|solamente|apenas))? $/
const costing =
  /\b(?:cuesta|costara|vale|valdra|sale (?:a|por|en)|tiene un (?:precio|costo|coste|valor) de|(?:es|sera) de|se paga a|a) $/

const reduced =
  /\b(?:si (?:vienes|venis|vienen|sois|eres|tienes|traes|son|te)|con (?:el |tu |su )?(?:carne|carnet|credencial|descuento|cupon|invitacion|tarjeta)|descuento|rebaja|en grupo|grupos|de cada entrada)\b/

/** "Entrada al museo", "tarifa del taxi": the price of what is named. */
const ofOther = (words: string, facts: Facts): boolean => {
  const noun =
    /\b(?:entradas?|acceso|tarifa|precio|boletos?|costo|coste|cuota|inscripcion|ticket) (?:al|a la|del|de la|de los|de las|para el|para la) ([a-z]{4,})/.exec(
      words,
    )?.[1]
  return noun !== undefined && !ownWord.test(noun) && !isOwn(noun, facts)
}

const ownWord =
  /^(?:persona|participacion|entrada|entradas|inscripcion|venta|acceso|evento|taquilla|puerta|actividad|funcion|publico|ticket|boleto|jornada|cubierto|sala|recinto|fiesta|noche|tarde|dia|espectaculo)$/
const isOwn = (noun: string, facts: Facts) =>
  namesEvent(noun, facts) || facts.place.split(' ').includes(noun)

/** "2.000 los puestos", "5 € la copa": the price of what is named right behind it. */
const ofWhatFollows = (after: string): boolean => {
  if (/^,? (?:ida y vuelta|round trip|de deposito|de fianza)\b/.test(after)) return true
  const noun = /^\s(?:el|la|los|las|cada|por cada)\s([a-z]+)/.exec(after)?.[1]
  return noun !== undefined && !head.test(noun)
}
const head =
  /^(?:personas?|cabeza|comensal|participante|asistente|jugador|jugadora|corredor|pareja|familia|equipo|entradas?|boletos?|boletas?|tickets?|tiques?|cubierto|plaza|localidad|butaca|inscripcion|cooperacion|cover|acceso|cupo|tablero|adultos?|un[oa]|general|puerta|taquilla|dia|noche|dos|tres|cuatro|que|primer|primera)$/

/** "Castillo de Chapultepec (boleto $95)": a bracket tells the price of the name before it. */
const ofNamed = (text: Text, amount: Range, facts: Facts): boolean => {
  const sentence = sentenceAt(text, amount.start)
  const raw = text.raw.slice(Math.max(sentence.start, amount.start - 100), amount.start)
  const name =
    /\p{Lu}[\p{L}’'.-]+(?: (?:(?:de|del|la|el|los|las|of|the) ){0,2}\p{Lu}[\p{L}’'.-]+)* \([^()]{0,30}$/u.exec(
      raw,
    )?.[0]
  if (!name) return false
  const said = fold(name.slice(0, name.indexOf('(')))
  return !admission.test(said) && !namesEvent(said, facts) && !saysPlace(said, facts)
}

/** "con entrada, 18 €": the price of two things together. */
const together = /\bcon (?:la |tu )?entrada,? (?:a |por )?$/

/** "Cena de clausura, 24 € por persona": what stands before the comma is what it costs. */
const ofMeal = (text: Text, amount: Range, facts: Facts): boolean => {
  const clause = /(?:^|[,;:] )([^,;:]*), $/.exec(lead(text, amount, 90))?.[1] ?? ''
  return (
    /\b(?:cena|comida|almuerzo|desayuno|brunch|vermu|paella|lunch|dinner)\b/.test(clause) &&
    !namesEvent(clause, facts)
  )
}

/** "Al día siguiente, en …", "la fiesta sigue en …": what follows the event has its own price. */
const later =
  /\b(?:al (?:dia siguiente|otro dia|terminar|acabar)|(?:la )?(?:fiesta|noche) (?:sigue|continua)|cover (?:alla|alli)|after en)\b/

const inSame = (text: Text, a: Range, b: Range) =>
  sentenceAt(text, a.start).start === sentenceAt(text, b.start).start

/** ", $24." among the date, the hour and the place. */
const listed = (text: Text, range: Range) =>
  /, $/.test(text.folded.slice(Math.max(0, range.start - 2), range.start)) &&
  /^\s*(?:[,.;]\s|$|\n)/.test(text.folded.slice(range.end, range.end + 3))

/** "$20" between stops: a poster's line or item. */
function alone(text: Text, range: Range): boolean {
  const before = /(?:^|[\n.!•|]\s*|\s-\s)$/.test(
    text.folded.slice(Math.max(0, range.start - 3), range.start),
  )
  const after = /^\s*(?:$|\n|[.!•|]|\s-\s)/.test(text.folded.slice(range.end, range.end + 3))
  return before && after
}
