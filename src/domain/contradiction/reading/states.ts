// Reads words for "cancelled", "postponed" and "free of charge" in English and Spanish. Knows nothing of the event.

import type { Range, Text } from './text.ts'

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

export const freeWords =
  /\b(?:free of charge|free|gratis|gratuit[oa]s?|entrada libre|acceso libre|entrada (?:libre y )?gratuita|no cover|no charge|sin costo|sin coste|costs? nothing|libre)\b/g
