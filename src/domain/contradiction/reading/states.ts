// Reads words for "cancelled", "postponed" and "free of charge" in English and Spanish. Must not know the event.

import type { Range, Text } from './text.ts'
import { anyOf } from './words.ts'

const extras = anyOf(`
  parking|snacks?|food|coffee|childcare|wifi|wi-fi|shuttles?|water|lunch|pizza|refreshments|popcorn|ice cream
  estacionamiento|aparcamiento|parqueo|parking|cafe|comida|guarderia|merienda|agua|autobus|transporte
`)

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

/** Words for "free of charge", but "free parking" and "estacionamiento gratis" are not the admission. */
export const freeWords = new RegExp(
  String.raw`(?<!\b${extras} )\b(?:free of charge|free(?! ${extras}\b)|gratis|gratuit[oa]s?|entrada libre|acceso libre|entrada (?:libre y )?gratuita|no cover|no charge|sin costo|sin coste|costs? nothing|libre)\b`,
  'g',
)
