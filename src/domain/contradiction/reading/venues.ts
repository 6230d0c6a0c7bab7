// Names of venues in a text, by their capitals and the words that venues are called by. Knows nothing of
// the event.

import { bare, fold, lineAt, type Range, slice, type Text } from './text.ts'

/** How many names of one text are looked at. */
const most = 20

export const properName =
  /^\p{Lu}[\p{L}\p{N}'’.&-]*(?: (?:(?:of|the|de|del|la|las|los|el|y|and|&|for) ){0,2}[\p{Lu}\d][\p{L}\p{N}'’.&-]*){0,6}/u

const venue =
  /\b(?:hall|church|library|park|center|centre|plaza|theater|theatre|school|museum|cafe|coffee|club|tavern|pub|brewery|gallery|studio|temple|synagogue|mosque|cathedral|chapel|gym|gymnasium|stadium|arena|auditorium|courthouse|capitol|university|college|hospital|hotel|market|garden|gardens|square|commons|lodge|ymca|ywca|grange|armory|pavilion|rotunda|ballroom|lounge|beach|pier|field|fields|farm|books|bookstore|house|legion|post|building|station|consulate|embassy|federal|centro|parque|casa|iglesia|biblioteca|escuela|teatro|museo|salon|sala|auditorio|templo|catedral|capilla|gimnasio|estadio|universidad|colegio|instituto|hospital|mercado|jardin|ateneo|kiosco|alameda|zocalo|ayuntamiento|palacio|consulado|libreria|local|sindicato|parroquia|plazuela|explanada|facultad|foundry|bar|mill|barn|depot|winery|orchard|ranch|campground|trailhead|marina|bandshell|amphitheater|skatepark|shelter|annex|consejeria|ministerio|delegacion|juzgado|juzgados|rectorado|embajada|courthouse|bandstand|fountain|atrio|gazebo|clubhouse|courtyard|atrium|fairgrounds|green|common|academy|clinic|firehouse|boathouse|coliseum|dome|rink|alley|cinema|cine|foro|deportivo|malecon|anfiteatro|hacienda|quinta|hostal|hogar|albergue|sede|ceip|cp|ampa|pena|pista|frontón|campo|velodromo|playground|glorieta|ermita|cancha|canchas|asilo|terminal|polideportivo|bodega|taller|patio)\b/
export const isVenue = (name: string) => venue.test(fold(name))

/** Whether a venue's word stands where English or Spanish put it: "Turner Hall", "Church of the Advent", "Casa Azul". */
export function headedByVenue(name: string): boolean {
  const words = fold(name)
    .replace(/(?: (?:no\.? ?)?#?\d+| [a-z])+$/, '')
    .split(/[^a-z\d'’]+/)
    .filter(Boolean)
  const [first = '', second = ''] = words
  return (
    isVenue(words.at(-1) ?? '') ||
    (isVenue(first) && words.length > 1 && !lastInEnglish.test(first)) ||
    (isVenue(second) && /^(?:el|la|los|las)$/.test(first)) ||
    words.some((word, i) => isVenue(word) && /^(?:of|at|for|de|del)$/.test(words[i + 1] ?? ''))
  )
}

/** Words that are a venue's only at the end of a name. */
const more =
  /^(?:room|rooms|tearoom|tearooms|taproom|works|exchange|institute|warehouse|loft|nightclub|saloon|inn|arms|tap|brewing|distillery|vineyard|vineyards|nursery|greenhouse|conservatory|observatory|planetarium|aquarium|zoo|cemetery|monument|tower|lighthouse|wharf|mansion|manor|castle|abbey|priory|minster|kirk|gurdwara|mandir|masjid|hub|crypt|vestry|rectory|manse|arts|overlook|preserve|reservoir|grove|bowl|speedway|racetrack|raceway|ballpark|custom house)$/
export const endsLikeVenue = (name: string): boolean =>
  more.test(bare(name).split(' ').at(-1) ?? '')

/** "School Consolidations" is no venue. */
const lastInEnglish =
  /^(?:hall|school|library|park|center|centre|plaza|museum|coffee|pub|brewery|gym|gymnasium|stadium|arena|auditorium|courthouse|university|college|hospital|market|garden|gardens|square|commons|common|armory|pavilion|lounge|beach|field|fields|farm|books|bookstore|house|legion|post|building|station|consulate|embassy|federal|foundry|mill|barn|depot|green|academy|clinic|shelter|annex|fountain|dome|rink|alley|cinema|playground|local)$/

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
  const name = withSmallNoun(raw, start, properName.exec(raw.slice(start, start + 80))?.[0] ?? '')
  const stop = name.search(/(?<!\b(?:St|Mt|Dr|Sta|Sto|Ft))[.] /i)
  return (stop < 0 ? name : name.slice(0, stop)).replace(/[.'’]+$/u, '')
}

/** "Pier Arts tearoom": the noun of a venue may be small. */
const withSmallNoun = (raw: string, start: number, name: string): string =>
  name +
  (name
    ? (/^ (?:tearooms?|taproom|supper room|hall|church|library|bookshop|chapel|pub|park|clubhouse|gym|school|cafe|café|barn)(?=[\s.,;:!?)]|$)/.exec(
        raw.slice(start + name.length, start + name.length + 16),
      )?.[0] ?? '')
    : '')

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
      headedByVenue(name) &&
      isProper(text, range) &&
      !signs(text, range) &&
      !listed(text, start) &&
      !sentence.test(fold(name)) &&
      !aside.test(text.folded.slice(Math.max(0, start - 40), start)) &&
      !nearby.test(text.folded.slice(range.end, range.end + 40))
    )
      found.push(range)
    if (found.length >= most) break
  }
  // Houses that are listed are sponsors, sellers or stops: no poster has two places.
  const names = new Set(found.map(range => bare(slice(text, range))))
  return names.size > 1 ? [] : found
}

/** "Colabora: Teatro Góngora · Librería Luque": an item of a list that is of something else. */
const listed = (text: Text, start: number): boolean => {
  const lead = text.folded.slice(lineAt(text, start).start, start)
  return /^[^a-z\d]*(?:organizan?|colaboran?|patrocinan?|apoyan?|invitan?|convocan?|gracias a|venta|ventas|entradas|boletos|puntos de venta|sponsors?|thanks to|tickets)\b[^:]{0,24}:/.test(
    lead,
  )
}

/** The last line of a letter, alone, is who wrote it. */
const signs = (text: Text, range: Range) =>
  !/[a-z\d]/.test(text.folded.slice(range.end)) &&
  /[.!?)]\s*\n\s*\n[^a-z\d]*$/.test(text.folded.slice(Math.max(0, range.start - 12), range.start))
/** "Supper first? Miller's Tavern, two doors down." */
const aside =
  /\?\s*$|\b(?:parking|after-?party|supper|dinner|lunch|lodging|sponsors?|thanks to|food by|sound by|overflow|shuttle|office):?\s*$/
const nearby =
  /^[,:]? (?:(?:two|three|a few|\d) doors|next door|across|around the corner|down the (?:street|block|road)|nearby|open|closed|closes|opens|sells?|serves?|has|is|was|will|are|\(?(?:weekdays|daily|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b)/

const item =
  /(?:^|(?<!\b(?:St|Mt|Dr|Sta|Sto|Mr|Ms|Mrs|Ave|Av|Col|Prof))[\n.!?;•|*/·]\s?|\s[-–—]\s)[^\p{L}\p{N}\n]{0,3}(?<name>\p{Lu}[\p{L}\p{N}'’&-]*(?:\.? [\p{L}\p{N}'’&-]+){1,5}?)(?=\s*(?:$|[\n!;•|*,·(]|\.(?!\d)|[-–—]\s))/gu
const sentence =
  /^(?:cerca|junto|frente|detras|delante|enfrente|al lado|a la vuelta|antes|despues|desde|near|behind|beside|opposite|that|it|there|here|what|he|she|this|these|they|let|who)(?:['’]s|['’]re)? |\b(?:organizan?|colaboran?|patrocinan?|invitan?|convocan?|apoyan?|producen?|presentan?|ayuntamiento de|at|in|en|on|by|for|with|from|our|your|we|you|is|are|bring|free|parking|park at|every|all|any|no|not|join|meet|see|open|closed|new|con|para|por|desde|nuestr[oa]|tu|su|hay|trae|lleva|gratis|cada|sin|que|se|es|a|al|friends|school (?:is|board)|house rules|full house|open house|(?:north|south|east|west) side|band|choir|team|committee|association|coalition|council|union|foundation|society|department|books|market|members|house|notes|news|bulletin|newsletter|update|order|agenda|minutes)\b|\b(?:street|st|avenue|ave|road|rd|drive|lane|calle|avenida|night|day|dinner|breakfast|picnic|fair|noche|dia|cena|feria)$/

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
  String.raw`\b(?:at|en) ((?:the |el |la )?(?!(?:my|our|your|her|his|any|every|each|a|an|this|that|no|same|other|next|mi|su|tu|nuestr[oa]|un|una|cada)\b)(?:[a-z']+ ){1,2}?(?:${venue.source.slice(5, -3)}))\b`,
)
