// The words that names of places are made of, in English and Spanish. Data, and questions about one name.

import { bare, fold } from './text.ts'

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

const generic =
  /^(?:the|of|and|at|st|de|del|la|el|los|las|hall|church|library|center|centre|park|school|room|community|street|building|plaza|house|home|office|city|public|main|north|south|east|west|centro|parque|casa|iglesia|biblioteca|escuela|sala|teatro|theater|theatre|museum|club|cafe|bar|branch|floor|social|cultural|comunitario|municipal|memorial|high|elementary|middle|local|post|lodge|chapel|college|university|campus|lot|field|fields|gym|auditorium|temple|saint|san|santa|county|union|national|united|baptist|methodist|lutheran|catholic|presbyterian|episcopal|salon|puente|playa|estacion|muelle|mirador|cerro|laguna|paseo|glorieta|rotonda|kiosco|quiosco|mercado|plazuela|parroquia|instituto|universidad|facultad|auditorio|jardin|patio|town|village|square|garden|gardens|books|studio|gallery|y|in|on|a|an)$/

/** A word that many places share, such as "library". */
export const isGeneric = (word: string): boolean => generic.test(word) || isVenue(word)

/** Cities with quarters that people name alone ("in Harlem", "en Lavapiés"). */
const big = new Set(
  'new york|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|austin|san jose|jacksonville|fort worth|columbus|charlotte|indianapolis|san francisco|seattle|denver|washington|nashville|oklahoma city|el paso|boston|portland|las vegas|detroit|memphis|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|kansas city|mesa|atlanta|omaha|colorado springs|raleigh|miami|long beach|virginia beach|oakland|minneapolis|tulsa|tampa|arlington|new orleans|wichita|cleveland|bakersfield|aurora|anaheim|honolulu|santa ana|riverside|corpus christi|saint louis|st louis|saint paul|st paul|cincinnati|pittsburgh|anchorage|orlando|newark|toledo|durham|jersey city|buffalo|madison|reno|richmond|spokane|tacoma|boise|salt lake city|providence|hartford|birmingham|berkeley|toronto|montreal|vancouver|calgary|ottawa|edmonton|winnipeg|halifax|london|manchester|glasgow|edinburgh|liverpool|leeds|bristol|dublin|belfast|cardiff|sydney|melbourne|brisbane|perth|adelaide|auckland|christchurch|delhi|new delhi|mumbai|bangalore|bengaluru|chennai|kolkata|hyderabad|pune|karachi|lahore|dhaka|singapore|hong kong|nairobi|kampala|lagos|accra|johannesburg|cape town|durban|berlin|paris|madrid|barcelona|lisbon|rome|amsterdam|brussels|vienna|mexico city|ciudad de mexico|guadalajara|monterrey|bogota|lima|buenos aires|santiago|san juan|sheffield|nottingham|newcastle|leicester|brighton|southampton|swansea|dundee|aberdeen|cork|galway|limerick|valencia|sevilla|zaragoza|malaga|murcia|palma|bilbao|alicante|cordoba|valladolid|vigo|gijon|granada|vitoria|oviedo|donostia|san sebastian|pamplona|santander|las palmas|a coruna|cdmx|puebla|tijuana|leon|merida|queretaro|oaxaca|xalapa|toluca|rosario|mendoza|la plata|tucuman|mar del plata|salta|santiago de chile|valparaiso|concepcion|medellin|cali|barranquilla|cartagena|bucaramanga|arequipa|cusco|trujillo|quito|guayaquil|cuenca|caracas|maracaibo|montevideo|asuncion|la paz|cochabamba|santa cruz|guatemala|ciudad de guatemala|san salvador|tegucigalpa|san pedro sula|managua|panama|ciudad de panama|la habana|santiago de cuba|santo domingo'.split(
    '|',
  ),
)
export const isBig = (folded: string): boolean => big.has(folded)

const states =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])'
/** A state behind a city's name. */
export const stateNext = new RegExp(`^,? ${states}\\b`)
