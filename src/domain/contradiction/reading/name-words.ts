// The words that names of places are made of, in English and Spanish. Data, and questions about one name.

import { bare, fold } from './text.ts'
import { genericWords, headWords, lastOfVenues, venues } from './venue-words.ts'

const venue = new RegExp(String.raw`\b${venues}\b`)
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
const more = new RegExp(`^${lastOfVenues}$`)
export const endsLikeVenue = (name: string): boolean =>
  more.test(bare(name).split(' ').at(-1) ?? '')

/** "School Consolidations" is no venue. */
const lastInEnglish = new RegExp(`^${headWords}$`)

const generic = new RegExp(`^${genericWords}$`)

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
