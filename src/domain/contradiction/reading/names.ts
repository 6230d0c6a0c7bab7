// Compares the names of places by the words that tell them apart. Knows words, not the event.

import type { Range } from './text.ts'
import { isVenue } from './venues.ts'

const generic =
  /^(?:the|of|and|at|st|de|del|la|el|los|las|hall|church|library|center|centre|park|school|room|community|street|building|plaza|house|home|office|city|public|main|north|south|east|west|centro|parque|casa|iglesia|biblioteca|escuela|sala|teatro|theater|theatre|museum|club|cafe|bar|branch|floor|social|cultural|comunitario|municipal|memorial|high|elementary|middle|local|post|lodge|chapel|college|university|campus|lot|field|fields|gym|auditorium|temple|saint|san|santa|county|union|national|united|baptist|methodist|lutheran|catholic|presbyterian|episcopal|salon|puente|playa|estacion|muelle|mirador|cerro|laguna|paseo|glorieta|rotonda|kiosco|quiosco|mercado|plazuela|parroquia|instituto|universidad|facultad|auditorio|jardin|patio|town|village|square|garden|gardens|books|studio|gallery|y|in|on|a|an)$/

/** A word that many places share, such as "library". */
export const isGeneric = (word: string): boolean => generic.test(word) || isVenue(word)

/** Whether words carry a telling word of a name ("Gate 2" of "Mill Gate 2"). */
export const sharesName = (words: string, name: string): boolean => {
  const said = new Set(words.split(' '))
  return name.split(' ').some(word => word.length > 2 && !isGeneric(word) && said.has(word))
}

/** Where a folded string stands as whole words; at most fifty of them. */
export function occurrences(folded: string, wanted: string): Range[] {
  const ranges: Range[] = []
  let at = folded.indexOf(wanted)
  while (at >= 0 && ranges.length < 50) {
    const end = at + wanted.length
    const whole = !/[a-z\d]/.test(folded.charAt(at - 1)) && !/[a-z\d]/.test(folded.charAt(end))
    if (whole) ranges.push({ start: at, end })
    at = folded.indexOf(wanted, end)
  }
  return ranges
}
