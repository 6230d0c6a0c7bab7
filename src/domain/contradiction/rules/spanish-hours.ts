// Spanish sentences about an hour that English ones are not like. Knows the event's month, nothing else of it.

import type { Facts } from '../event-facts.ts'
import { monthNames, months } from '../reading/words.ts'

/** "A las seis empezamos": Spanish often puts the verb behind. */
export const startsBehind =
  /^(?: en punto| horas?| h\b\.?| hrs?\b\.?)?,? (?:ya |se |todos |nos )?(?:empezamos|empieza|comenzamos|comienza|arrancamos|arranca|iniciamos|inicia|da(?:mos|ra)? (?:comienzo|inicio)|vemos|juntamos|reunimos|encontramos|quedamos)\b/

/** What is done before or around an event. */
export const preparing =
  /\b(?:montamos|preparamos|limpiamos|desmontamos|ensayamos|cenamos|comemos|almorzamos|merendamos|votamos|pegamos|volvemos|regresamos|cargamos|descargamos|descansamos|brindamos|repartimos|hacemos una pausa)\b[^.;:]{0,30}$/

/** "En marzo empezamos a las 18:00", of an event in April. */
export const inOtherMonth = (sentence: string, facts: Facts): boolean =>
  [...sentence.matchAll(monthAlone)].some(([, word]) => months[word ?? ''] !== facts.first.month)
const monthAlone = new RegExp(`\\b(?:en|in) (${monthNames.es.replace(/ /g, '|')})\\b(?! \\d)`, 'g')
