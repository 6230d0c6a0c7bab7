// Which capitalised words behind "in" may be a city's name. Knows words, nothing of the event.

import { bare } from './text.ts'
import { isVenue } from './venues.ts'
import { months, weekdays } from './words.ts'

/** Cities with quarters that people name alone ("in Harlem"); there an unknown name is no other city. */
const big = new Set(
  'new york|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|austin|san jose|jacksonville|fort worth|columbus|charlotte|indianapolis|san francisco|seattle|denver|washington|nashville|oklahoma city|el paso|boston|portland|las vegas|detroit|memphis|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|kansas city|mesa|atlanta|omaha|colorado springs|raleigh|miami|long beach|virginia beach|oakland|minneapolis|tulsa|tampa|arlington|new orleans|wichita|cleveland|bakersfield|aurora|anaheim|honolulu|santa ana|riverside|corpus christi|saint louis|st louis|saint paul|st paul|cincinnati|pittsburgh|anchorage|orlando|newark|toledo|durham|jersey city|buffalo|madison|reno|richmond|spokane|tacoma|boise|salt lake city|providence|hartford|birmingham|berkeley|toronto|montreal|vancouver|calgary|ottawa|edmonton|winnipeg|halifax|london|manchester|glasgow|edinburgh|liverpool|leeds|bristol|dublin|belfast|cardiff|sydney|melbourne|brisbane|perth|adelaide|auckland|christchurch|delhi|new delhi|mumbai|bangalore|bengaluru|chennai|kolkata|hyderabad|pune|karachi|lahore|dhaka|singapore|hong kong|nairobi|kampala|lagos|accra|johannesburg|cape town|durban|berlin|paris|madrid|barcelona|lisbon|rome|amsterdam|brussels|vienna|mexico city|ciudad de mexico|guadalajara|monterrey|bogota|lima|buenos aires|santiago|san juan|sheffield|nottingham|newcastle|leicester|brighton|southampton|swansea|dundee|aberdeen|cork|galway|limerick'.split(
    '|',
  ),
)
export const isBig = (folded: string): boolean => big.has(folded)

const regions =
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|ontario|quebec|alberta|manitoba|saskatchewan|nova scotia|england|scotland|wales|ireland|america|canada|mexico|europe|africa|asia|india|china|japan|france|germany|spain|italy|ukraine|russia|israel|palestine|gaza|haiti|cuba|puerto rico|guatemala|honduras|el salvador|iran|iraq|syria|sudan|yemen|somalia|vietnam|korea|philippines|brazil|peru|chile|argentina|colombia|venezuela|the (?:south|north|west|east)|new england|appalachia|newfoundland|labrador|new brunswick|prince edward island|yukon|yorkshire|lancashire|cornwall|devon|kent|sussex|essex|norfolk|suffolk|munster|leinster|ulster|connacht|orkney|shetland|tasmania|queensland|punjab|kerala|gujarat|bengal|karoo|natal|transvaal|nigeria|kenya|uganda|ghana|ethiopia|eritrea|egypt|morocco|turkey|poland|romania|hungary|greece|portugal|sweden|norway|denmark|finland|iceland|holland|belgium|switzerland|austria|australia|new zealand|jamaica|trinidad|barbados|panama|costa rica|nicaragua|ecuador|bolivia|paraguay|uruguay|pakistan|bangladesh|nepal|sri lanka|thailand|cambodia|laos|burma|myanmar|indonesia|malaysia|taiwan|afghanistan|lebanon|jordan|armenia|georgia'
const tongues =
  'english|spanish|french|german|italian|portuguese|russian|arabic|chinese|mandarin|cantonese|japanese|korean|vietnamese|somali|hmong|tagalog|hindi|urdu|punjabi|latin|greek|hebrew|yiddish|swahili|amharic|ukrainian|polish|creole|asl|navajo|hawaiian|american|african|native|black|indigenous|european|asian'
const things =
  'god|christ|jesus|lent|advent|ramadan|eid|easter|christmas|passover|sukkot|memory|honor|honour|solidarity|person|costume|concert|prayer|praise|protest|silence|spirit|faith|love|peace|unity|heaven|recovery|room|rooms|hall|building|bldg|suite|studio|lot|bay|lobby|basement|wing|block|ward|district|precinct|zone|section|row|pod|act|part|episode|season|round|week|day|year|session|chapter|verse|volume|issue|phase|grade|level|lane|lanes|stall|booth|tent|row|field|court|congress|parliament|council|committee|zoom|teams|discord|slack|facebook|instagram|whatsapp|google|spring|summer|autumn|fall|winter|today|tomorrow|tonight|north|south|east|west|northern|southern|eastern|western|downtown|uptown|midtown|town|city|county|village|class|classroom|cafeteria|sanctuary|gym|narthex|undercroft|kitchen|costumes|uniform|white|red|blue|green|orange|purple|pink|you|we|our|your|my|the|a|an|this|that|all|front|back|case|time|advance|addition|short|general|history|science|art|arts|math|music|theater|dance|english|saturn|mars|orion|uniforms|lieu|cash|bulk|chorus|harmony|color|motion|bloom|action|focus|progress|service|lockdown|town'
const never = new RegExp(`^(?:${regions}|${tongues}|${things})$`)
const firstNever = new RegExp(`^(?:${tongues}|${things})$`)

/** "Union City" and "Meeker"; not "English", "April", "Room 4" or "Fellowship Hall". */
export function mayBeCity(words: string): boolean {
  const said = bare(words)
  const [first = ''] = said.split(' ')
  const last = said.split(' ').at(-1) ?? ''
  if (said.length < 3 || /\d/.test(said) || never.test(said)) return false
  if (said.includes(' ') ? firstNever.test(first) && !cardinal.test(said) : firstNever.test(said))
    return false
  if (months[first] !== undefined || weekdays[first] !== undefined) return false
  return !isVenue(last) || townly.test(said)
}

/** "South Bend", "Green Bay": names that begin like other words. */
const cardinal =
  /^(?:north|south|east|west|white|red|blue|green|orange|black|grand|spring|winter|summer|town|city|faith|love|peace|unity|art) (?!side|end|wing|gate|entrance|lot|hall|room|church|lobby|lawn|coast|america|history)[a-z]+$/
/** "Union Station" is none, but "Overland Park" and "Cedar Square" cannot be told: only these are. */
const townly =
  /^(?:overland|orland|oak|menlo|highland|college|winter|forest|park|estes|baldwin|tinley|buena|asbury|takoma|university|brooklyn|long|palm|virginia|miami|newport|huntington|redondo|pompano|daytona|myrtle|laguna|pebble|bowling|garden|spring|west|east|north) (?:park|beach|green|grove|city|house|gardens|field|station|hills)$/

/** A word with a capital, and the states' two letters, as parts of patterns. */
export const capital = String.raw`\p{Lu}[\p{L}'’.-]*`
export const states =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])'
/** A state behind a city's name. */
export const stateNext = new RegExp(`^,? ${states}\\b`)
