// Lists the words that places are called by, in English and Spanish, folded. Data: alternatives of
// patterns, by bar and line.

import { anyOf } from './words.ts'

/** Words for venues. */
export const venues = anyOf(`
  hall|church|library|park|center|centre|plaza|theater|theatre|school|museum|cafe|coffee|club|tavern|pub
  brewery|gallery|studio|temple|synagogue|mosque|cathedral|chapel|gym|gymnasium|stadium|arena|auditorium
  courthouse|capitol|university|college|hospital|hotel|market|garden|gardens|square|commons|lodge|ymca
  ywca|grange|armory|pavilion|rotunda|ballroom|lounge|beach|pier|field|fields|farm|books|bookstore|house
  legion|post|building|station|consulate|embassy|federal|centro|parque|casa|iglesia|biblioteca|escuela
  teatro|museo|salon|sala|auditorio|templo|catedral|capilla|gimnasio|estadio|universidad|colegio|instituto
  hospital|mercado|jardin|ateneo|kiosco|alameda|zocalo|ayuntamiento|palacio|consulado|libreria|local
  sindicato|parroquia|plazuela|explanada|facultad|foundry|bar|mill|barn|depot|winery|orchard|ranch
  campground|trailhead|marina|bandshell|amphitheater|skatepark|shelter|annex|consejeria|ministerio
  delegacion|juzgado|juzgados|rectorado|embajada|courthouse|bandstand|fountain|atrio|gazebo|clubhouse
  courtyard|atrium|fairgrounds|green|common|academy|clinic|firehouse|boathouse|coliseum|dome|rink|alley
  cinema|cine|foro|deportivo|malecon|anfiteatro|hacienda|quinta|hostal|hogar|albergue|sede|ceip|cp|ampa
  pena|pista|frontón|campo|velodromo|playground|glorieta|ermita|cancha|canchas|asilo|terminal
  polideportivo|bodega|taller|patio
`)

/** Words that are a venue's only at the end of a name. */
export const lastOfVenues = anyOf(`
  room|rooms|tearoom|tearooms|taproom|works|exchange|institute|warehouse|loft|nightclub|saloon|inn|arms
  tap|brewing|distillery|vineyard|vineyards|nursery|greenhouse|conservatory|observatory|planetarium
  aquarium|zoo|cemetery|monument|tower|lighthouse|wharf|mansion|manor|castle|abbey|priory|minster|kirk
  gurdwara|mandir|masjid|hub|crypt|vestry|rectory|manse|arts|overlook|preserve|reservoir|grove|bowl
  speedway|racetrack|raceway|ballpark|custom house
`)

/** English words that head a venue's name from its end: "School Consolidations" is no venue. */
export const headWords = anyOf(`
  hall|school|library|park|center|centre|plaza|museum|coffee|pub|brewery|gym|gymnasium|stadium|arena
  auditorium|courthouse|university|college|hospital|market|garden|gardens|square|commons|common|armory
  pavilion|lounge|beach|field|fields|farm|books|bookstore|house|legion|post|building|station|consulate
  embassy|federal|foundry|mill|barn|depot|green|academy|clinic|shelter|annex|fountain|dome|rink|alley
  cinema|playground|local
`)

/** Words that many places share. */
export const genericWords = anyOf(`
  the|of|and|at|st|de|del|la|el|los|las|hall|church|library|center|centre|park|school|room|community
  street|building|plaza|house|home|office|city|public|main|north|south|east|west|centro|parque|casa
  iglesia|biblioteca|escuela|sala|teatro|theater|theatre|museum|club|cafe|bar|branch|floor|social|cultural
  comunitario|municipal|memorial|high|elementary|middle|local|post|lodge|chapel|college|university|campus
  lot|field|fields|gym|auditorium|temple|saint|san|santa|county|union|national|united|baptist|methodist
  lutheran|catholic|presbyterian|episcopal|salon|puente|playa|estacion|muelle|mirador|cerro|laguna|paseo
  glorieta|rotonda|kiosco|quiosco|mercado|plazuela|parroquia|instituto|universidad|facultad|auditorio
  jardin|patio|town|village|square|garden|gardens|books|studio|gallery|y|in|on|a|an
`)

/** Cities with quarters that people name alone. */
export const bigCities = `
  new york|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|austin|san jose
  jacksonville|fort worth|columbus|charlotte|indianapolis|san francisco|seattle|denver|washington
  nashville|oklahoma city|el paso|boston|portland|las vegas|detroit|memphis|louisville|baltimore|milwaukee
  albuquerque|tucson|fresno|sacramento|kansas city|mesa|atlanta|omaha|colorado springs|raleigh|miami
  long beach|virginia beach|oakland|minneapolis|tulsa|tampa|arlington|new orleans|wichita|cleveland
  bakersfield|aurora|anaheim|honolulu|santa ana|riverside|corpus christi|saint louis|st louis|saint paul
  st paul|cincinnati|pittsburgh|anchorage|orlando|newark|toledo|durham|jersey city|buffalo|madison|reno
  richmond|spokane|tacoma|boise|salt lake city|providence|hartford|birmingham|berkeley|toronto|montreal
  vancouver|calgary|ottawa|edmonton|winnipeg|halifax|london|manchester|glasgow|edinburgh|liverpool|leeds
  bristol|dublin|belfast|cardiff|sydney|melbourne|brisbane|perth|adelaide|auckland|christchurch|delhi
  new delhi|mumbai|bangalore|bengaluru|chennai|kolkata|hyderabad|pune|karachi|lahore|dhaka|singapore
  hong kong|nairobi|kampala|lagos|accra|johannesburg|cape town|durban|berlin|paris|madrid|barcelona|lisbon
  rome|amsterdam|brussels|vienna|mexico city|ciudad de mexico|guadalajara|monterrey|bogota|lima
  buenos aires|santiago|san juan|sheffield|nottingham|newcastle|leicester|brighton|southampton|swansea
  dundee|aberdeen|cork|galway|limerick|valencia|sevilla|zaragoza|malaga|murcia|palma|bilbao|alicante
  cordoba|valladolid|vigo|gijon|granada|vitoria|oviedo|donostia|san sebastian|pamplona|santander
  las palmas|a coruna|cdmx|puebla|tijuana|leon|merida|queretaro|oaxaca|xalapa|toluca|rosario|mendoza
  la plata|tucuman|mar del plata|salta|santiago de chile|valparaiso|concepcion|medellin|cali|barranquilla
  cartagena|bucaramanga|arequipa|cusco|trujillo|quito|guayaquil|cuenca|caracas|maracaibo|montevideo
  asuncion|la paz|cochabamba|santa cruz|guatemala|ciudad de guatemala|san salvador|tegucigalpa
  san pedro sula|managua|panama|ciudad de panama|la habana|santiago de cuba|santo domingo
`

/** States, provinces and countries: no cities. */
export const regions = anyOf(`
  alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho
  illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota
  mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina
  north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas
  utah|vermont|virginia|west virginia|wisconsin|wyoming|ontario|quebec|alberta|manitoba|saskatchewan
  nova scotia|england|scotland|wales|ireland|america|canada|mexico|europe|africa|asia|india|china|japan
  france|germany|spain|italy|ukraine|russia|israel|palestine|gaza|haiti|cuba|puerto rico|guatemala
  honduras|el salvador|iran|iraq|syria|sudan|yemen|somalia|vietnam|korea|philippines|brazil|peru|chile
  argentina|colombia|venezuela|the (?:south|north|west|east)|new england|appalachia|newfoundland|labrador
  new brunswick|prince edward island|yukon|yorkshire|lancashire|cornwall|devon|kent|sussex|essex|norfolk
  suffolk|munster|leinster|ulster|connacht|orkney|shetland|tasmania|queensland|punjab|kerala|gujarat
  bengal|karoo|natal|transvaal|nigeria|kenya|uganda|ghana|ethiopia|eritrea|egypt|morocco|turkey|poland
  romania|hungary|greece|portugal|sweden|norway|denmark|finland|iceland|holland|belgium|switzerland
  austria|australia|new zealand|jamaica|trinidad|barbados|panama|costa rica|nicaragua|ecuador|bolivia
  paraguay|uruguay|pakistan|bangladesh|nepal|sri lanka|thailand|cambodia|laos|burma|myanmar|indonesia
  malaysia|taiwan|afghanistan|lebanon|jordan|armenia|georgia
`)

/** Languages and peoples: no cities. */
export const tongues = anyOf(`
  english|spanish|french|german|italian|portuguese|russian|arabic|chinese|mandarin|cantonese|japanese
  korean|vietnamese|somali|hmong|tagalog|hindi|urdu|punjabi|latin|greek|hebrew|yiddish|swahili|amharic
  ukrainian|polish|creole|asl|navajo|hawaiian|american|african|native|black|indigenous|european|asian
`)

/** Nouns behind "in" that begin no city: "in Room 4", "in English". */
export const things = anyOf(`
  god|christ|jesus|lent|advent|ramadan|eid|easter|christmas|passover|sukkot|memory|honor|honour|solidarity
  person|costume|concert|prayer|praise|protest|silence|spirit|faith|love|peace|unity|heaven|recovery|room
  rooms|hall|building|bldg|suite|studio|lot|bay|lobby|basement|wing|block|ward|district|precinct|zone
  section|row|pod|act|part|episode|season|round|week|day|year|session|chapter|verse|volume|issue|phase
  grade|level|lane|lanes|stall|booth|tent|row|field|court|congress|parliament|council|committee|zoom|teams
  discord|slack|facebook|instagram|whatsapp|google|spring|summer|autumn|fall|winter|today|tomorrow|tonight
  north|south|east|west|northern|southern|eastern|western|downtown|uptown|midtown|town|city|county|village
  class|classroom|cafeteria|sanctuary|gym|narthex|undercroft|kitchen|costumes|uniform|white|red|blue|green
  orange|purple|pink|you|we|our|your|my|the|a|an|this|that|all|front|back|case|time|advance|addition|short
  general|history|science|art|arts|math|music|theater|dance|english|saturn|mars|orion|uniforms|lieu|cash
  bulk|chorus|harmony|color|motion|bloom|action|focus|progress|service|lockdown|town
`)
