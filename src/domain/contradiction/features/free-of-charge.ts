// Where a text says that the event costs nothing.

import type { Facts } from '../event-facts.ts'
import type { Range, Text } from '../reading/text.ts'
import { clauseLead, namesEvent, sentenceOf, tail, tellsPast } from './context.ts'

export const saysFree = (text: Text) =>
  [freeAdmission, ownFree, labelledFree, freeAlone, freeSubject, noPayment].some(
    pattern => text.folded.search(pattern) >= 0,
  )

const freeAdmission =
  /\b(?:(?:admission|entry|entrance|tickets|event|show|concert|workshop|class) (?:is|are) (?<a>free)|(?<b>free) (?:admission|entry|entrance|event|concert|show|and open|&|to (?:all|attend|get in|enter|join|come|everyone|the public))|(?:it's|it is|this is|this one is|everything is|everything's|all of it is) (?:all |totally |completely |absolutely |always )?(?<d>free)(?= ?[.!,;)\n]| and open| to (?:all|everyone|attend)|$)|(?<c>(?:entrada|acceso|ingreso|admision) (?:libre|gratis|gratuit[oa])(?: y gratuit[oa])?|no cover|no se cobra(?:ra)? (?:la )?entrada|sin costo))\b/g
const noPayment =
  /\b(?:(?:entrar|asistir|participar|venir) es (?:de )?(?:gratis|libre|gratuito)|no hay que pagar|no se paga|no cuesta nada|nada que pagar|no cobramos|no se cobra|no pay|costs nothing)\b/
const freeSubject =
  /\b(?<noun>[a-z]{4,}) (?:es|sera|son|seran) (?:totalmente |completamente |siempre )?(?<a>gratis|gratuit[oa]s?|libre)\b/g
const freeAlone =
  /(?:^|\n|[.!] |: )[¡*]?(?:es |sera |totalmente |completamente |todo |evento |actividad )?(?<a>gratis|gratuit[oa])(?=\s?[.!\n]|$)/g
const labelledFree =
  /(?:^|\n|[.;|•]\s|\s)[^\p{L}\n]{0,4}(?:price|cost|tickets|admission|entry|cover|precio|costo|coste|entradas?|acceso|boletos?|cooperacion|inscripcion|how much|cuanto)\s?:\s*(?<a>free|gratis|gratuit[oa]|libre)\b/gu
const ownFree = /(?:^|\n|[.!]\s|\s-\s|•\s?|\|\s)(?<a>free)(?=\s*(?:[.!|•\n]|$))/g

/** Passages such as "Entrada libre", each with its evidence; `said`: the text gives the price, too. */
export function freeOfCharge(
  text: Text,
  facts: Facts,
  said: boolean,
): { range: Range; score: number }[] {
  const found: { range: Range; score: number }[] = []
  const add = (pattern: RegExp, score: number) => {
    for (const match of text.folded.matchAll(pattern)) {
      const words = match.groups?.a ?? match.groups?.b ?? match.groups?.c ?? match.groups?.d ?? ''
      const start = match.index + match[0].lastIndexOf(words)
      const noun = match.groups?.noun
      if (noun && !admissionNoun.test(noun) && !namesEvent(noun, facts)) continue
      const range = { start, end: start + words.length }
      if (found.some(f => f.range.start === start)) continue
      found.push({ range, score: score + freeContext(text, range, facts) - (said ? 2.5 : 0) })
    }
  }
  add(labelledFree, 5)
  add(freeAdmission, 4)
  add(ownFree, 3.5)
  add(freeAlone, 3.5)
  add(freeSubject, 4)
  return found
}

const admissionNoun =
  /^(?:entradas?|acceso|admision|asistencia|inscripcion|participacion|ingreso|evento|actividad|funcion|jornada)$/

const freeOther =
  /\b(?:parking|childcare|kids|children|under|members|students|food|coffee|lunch|pizza|shuttle|seniors|teens|with|for|water|snacks|ninos|menores|socios|estudiantes|estacionamiento|cafe|guarderia|hijos|bebes|jubilados|parados|ensayo|wifi|agua|aparcamiento|parqueo|merienda|acompanantes|previa|pensionistas|mayores|desempleados|museum|museo|babies|infants|if|si|after|before|despues|antes)\b/
function freeContext(text: Text, range: Range, _facts: Facts): number {
  const before = clauseLead(text, range, 30)
  const after = /^[^.,;!?\n]{0,22}/.exec(tail(text, range, 30))?.[0] ?? ''
  if (freeOther.test(before) || freeOther.test(after)) return -4
  return tellsPast(sentenceOf(text, range)) ? -1 : 0
}
