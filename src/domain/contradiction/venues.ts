// Names of venues in a text, by their capitals and the words that venues are called by. Knows nothing of
// the event.

import { fold, type Range, slice, type Text } from './text.ts'

/** How many names of one text are looked at. */
const most = 20

export const properName =
  /^\p{Lu}[\p{L}\p{N}'’.&-]*(?: (?:(?:of|the|de|del|la|las|los|el|y|and|&|for) ){0,2}[\p{Lu}\d][\p{L}\p{N}'’.&-]*){0,6}/u

const venue =
  /\b(?:hall|church|library|park|center|centre|plaza|theater|theatre|school|museum|cafe|coffee|club|tavern|pub|brewery|gallery|studio|temple|synagogue|mosque|cathedral|chapel|gym|gymnasium|stadium|arena|auditorium|courthouse|capitol|university|college|hospital|hotel|market|garden|gardens|square|commons|lodge|ymca|ywca|grange|armory|pavilion|rotunda|ballroom|lounge|beach|pier|field|fields|farm|books|bookstore|house|legion|post|building|station|consulate|embassy|federal|centro|parque|casa|iglesia|biblioteca|escuela|teatro|museo|salon|sala|auditorio|templo|catedral|capilla|gimnasio|estadio|universidad|colegio|instituto|hospital|mercado|jardin|ateneo|kiosco|alameda|zocalo|ayuntamiento|palacio|consulado|libreria|local|sindicato|parroquia|plazuela|explanada|facultad|foundry|bar|mill|barn|depot|winery|orchard|ranch|campground|trailhead|marina|bandshell|amphitheater|skatepark|shelter|annex|consejeria|ministerio|delegacion|juzgado|juzgados|rectorado|embajada|courthouse|bandstand|fountain|atrio|gazebo|clubhouse|courtyard|atrium|fairgrounds|green|common|academy|clinic|firehouse|boathouse|coliseum|dome|rink|alley|cinema|cine|foro|deportivo|malecon|anfiteatro|hacienda|quinta|hostal|hogar|albergue|sede|ceip|cp|ampa|pena|pista|frontón|campo|velodromo|playground|glorieta|ermita|cancha|canchas|asilo|terminal|polideportivo|bodega|taller|patio)\b/
export const isVenue = (name: string) => venue.test(fold(name))

/** Whether a passage is a name: capitals, and none of the words of a sentence. */
export function isProper(text: Text, range: Range): boolean {
  const raw = slice(text, range)
  const words = raw.split(/\s+/)
  if (words.length > 6 || raw.length < 3 || /\d{1,2}:\d\d|\$/.test(raw)) return false
  if (/^(?:and|or|but|we|on|is|are|y|o|que|con)\b/i.test(raw)) return false
  return (
    /^[\p{Lu}"'“]/u.test(raw) &&
    words.filter(w => /^\p{Ll}/u.test(w) && !/^(?:of|the|de|del|la|las|los|el|y|and|for)$/.test(w))
      .length === 0
  )
}

/** The proper name that begins at an offset; '' for none. The dot of "St." is part of it, a full stop is not. */
export function nameAt(raw: string, start: number): string {
  const name = properName.exec(raw.slice(start, start + 80))?.[0] ?? ''
  const stop = name.search(/(?<!\b(?:St|Mt|Dr|Sta|Sto|Ft))[.] /i)
  return (stop < 0 ? name : name.slice(0, stop)).replace(/[.'’]+$/u, '')
}

/** "Meet at Dolores Park": a sentence that begins by calling people to a place. */
export function meetingPoints(text: Text): Range[] {
  return Iterator.from(text.folded.matchAll(call))
    .take(most)
    .toArray()
    .flatMap(match => {
      const start = match.index + match[0].length
      const name = nameAt(text.raw, start)
      const range = { start, end: start + name.length }
      return name && isVenue(name) && isProper(text, range) ? [range] : []
    })
}

const call =
  /(?:^|\n|[.!?;]\s|\b(?:we|we'll|let's)\s|\*\s)[^a-z\n]{0,4}(?:meet|meeting|gather|join us|assemble|come|find us|see you|rally|nos vemos|nos reunimos|nos juntamos|te esperamos|los esperamos|les esperamos|os esperamos|ven|vengan)(?: (?:up|all|with us|us|everyone|todos|todas))? (?:at|in|to|en|a) (?:the |el |la )?/g

/** "McKinley Park Shelter B" between stops: a poster's item, or a note's. */
export function freestanding(text: Text): Range[] {
  const found: Range[] = []
  for (const match of Iterator.from(text.raw.matchAll(item)).take(most * 10)) {
    const name = match.groups?.name ?? ''
    const start = match.index + match[0].length - name.length
    const range = { start, end: start + name.length }
    if (
      (name.match(/\p{L}{2,}/gu)?.length ?? 0) > 1 &&
      isVenue(name) &&
      isProper(text, range) &&
      !signs(text, range) &&
      !sentence.test(fold(name))
    )
      found.push(range)
    if (found.length >= most) break
  }
  return found
}

/** The last line of a letter, alone, is who wrote it. */
const signs = (text: Text, range: Range) =>
  !/[a-z\d]/.test(text.folded.slice(range.end)) &&
  /[.!?)]\s*\n\s*\n[^a-z\d]*$/.test(text.folded.slice(Math.max(0, range.start - 12), range.start))

const item =
  /(?:^|(?<!\b(?:St|Mt|Dr|Sta|Sto|Mr|Ms|Mrs|Ave|Av|Col|Prof))[\n.!?;•|*/·]\s?|\s[-–—]\s)[^\p{L}\p{N}\n]{0,3}(?<name>\p{Lu}[\p{L}\p{N}'’&-]*(?:\.? [\p{L}\p{N}'’&-]+){1,5}?)(?=\s*(?:$|[\n!;•|*,·(]|\.(?!\d)|[-–—]\s))/gu
const sentence =
  /\b(?:organizan?|colaboran?|patrocinan?|invitan?|convocan?|apoyan?|producen?|presentan?|ayuntamiento de|at|in|en|on|by|for|with|from|our|your|we|you|is|are|bring|free|parking|park at|every|all|any|no|not|join|meet|see|open|closed|new|con|para|por|desde|nuestr[oa]|tu|su|hay|trae|lleva|gratis|cada|sin|que|se|es|a|al|friends|school (?:is|board)|house rules|full house|open house|(?:north|south|east|west) side|band|choir|team|committee|association|coalition|council|union|foundation|society|department|books|market|members|house)\b|\b(?:street|st|avenue|ave|road|rd|drive|lane|calle|avenida|night|day|dinner|breakfast|picnic|fair|noche|dia|cena|feria)$/

/** "seed swap at the moose lodge", in a text without capitals. */
export function smallNames(text: Text): Range[] {
  if (/\p{Lu}/u.test(text.raw)) return []
  const match = small.exec(text.folded.slice(0, 200))
  const name = match?.[1] ?? ''
  if (!match || !name || !isVenue(name)) return []
  const start = match.index + match[0].length - name.length
  return [{ start, end: start + name.length }]
}

const small = new RegExp(
  String.raw`\b(?:at|en) ((?:the |el |la )(?:[a-z']+ ){1,2}?(?:${venue.source.slice(5, -3)}))\b`,
)
