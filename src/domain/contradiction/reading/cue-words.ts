// Lists the words that tell what a passage is of, in English and Spanish, folded. Data: alternatives of
// patterns, by bar and line.

import { anyOf } from './words.ts'

/** Words of titles that tell nothing of the event. */
export const commonWords = anyOf(`
  the|and|with|from|this|that|your|para|como|contra|sobre|desde|entre|with|into|about|free|annual|first
  second|night|noche|evening|morning|monthly|weekly|gran|nuestra|nuestro|todos|todas|saturday|sunday
  monday|tuesday|wednesday|thursday|friday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|cancelled
  canceled|postponed|cancelado|cancelada|aplazado|pospuesto
`)

/** Words for gatherings. */
export const gatherings = anyOf(`
  class|workshop|course|session|concert|show|meeting|rally|march|vigil|game|race|tour|walk|hike|ride|dance
  party|festival|fest|fair|talk|lecture|reading|service|ceremony|dinner|supper|breakfast|lunch|potluck
  picnic|sale|swap|auction|gala|recital|play|screening|film|movie|webinar|training|seminar|conference
  forum|hearing|clinic|drive|cleanup|run|fundraiser|benefit|tournament|cup|match|parade|open house|night
  day|jam|mass|retreat|camp|market|exhibit|exhibition|opening|launch|tasting|contest|competition|protest
  strike|picket|assembly|canvass|circle|club|group|lesson|evening|morning|afternoon|social|ball|prom|mixer
  feast|fry|bbq|barbecue|roast|bake|bee|trial|trials|exam|exams|audition|auditions|hop|crawl|regatta|derby
  bingo|trivia|quiz|karaoke|open mic|slam|marathon|relay|triathlon|fete|bazaar|ceilidh|bonfire|camporee
  jamboree
`)

/** Words before an hour or date that leave it to the event. */
export const fillers = anyOf(`
  a partir|on|at|from|the|this|that|coming|and|its|it's|is|for|new|now|el|la|las|los|este|esta|de|del
  desde|a|al|y|es|dia|sera|hoy|today|tonight|tomorrow|night|morning|evening|afternoon|noche|tarde|manana
  starting|starts?|beginning|begins?|time|date|program|serving|fun|everything|things|festivities|action
  kicks?|off|gets?|going|under ?way|opens?|will|be|are|held|happens?|set|scheduled|slated|hora|fecha|live
  only|one|solo|un|una|unica|funcion|happening|again|back|doors?|show|music|inicio|empieza|comienza
  arranca|inicia|cita|encuentro|convocatoria|primer|primera|llamado|citacion|fijada?|prevista?|han|ano
  fijado|hemos|quedado|tenemos|elegido|apunta|apuntad|anota|anoten|anotad|ya
`)

/** Words by which writers speak of themselves and call to their event. */
export const ourWords = anyOf(String.raw`
  we|we'll|we're|us|our|let's|join|come(?! home| back| from| due)|you|your|yours|it|invites?|see|save
  plays?|performs?|presents?|hosts?|sings?|reads?|takes? place|held|bring|celebrate|everyone|everybody|all
  nos|nuestr[oa]s?|ven|vengan|venid|reserva|reservad|reserven|apuntate|guarda|guarden|te|les|los esperamos
  os|tu|acompan\w+|convoca\w*|invita\w*|celebra\w*|presenta\w*|tendra lugar|se llev\w+|se realiza\w*
  se hara|habra|sera|toca\w*|[a-z]{2,}[aei]mos
`)

/** Words of the past. */
export const pastWords = anyOf(String.raw`
  was|were|had|did|began|ran|won|went|drew|came|left|took|held|met|said|told|spoke|lost|broke|fell|rose
  grew|struck|shut|closed|opened|founded|killed|died|born|shot|arrested|signed|passed|voted|approved
  removed|fired|raised|ended|started|moved|resumed|lasted|collapsed|happened|walked|marched|launched
  adopted|formed|established|since|ago
  last (?:year|month|week|spring|summer|fall|autumn|winter|time|night|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
  yesterday|previous|anniversary|in (?:19|20)\d\d|fue|fueron|era|eran|estaba|hubo|habia|murio|mato|mataron
  nacio|comenzo|empezo|(?<!de )termino|acabo|llego|salio|firmo|aprobo|cerro|abrio|voto|pasado|pasada|ayer
  aniversario|anterior|desde el|paso|vino|vendio|recaudo|renunciaron|desaparecio|desaparecieron|detuvieron
  despidieron|gano|perdio|cayo|hizo|hicieron|tuvo|(?!acabamos)[a-z]+abamos|solia|soliamos|se hacia|dijo
  cumplio|entregado|rechazo|suspendio|cancelo|costaba|dio|dieron|actuo|visito|recorrio|reunio
  en (?:19|20)\d\d|hace (?:un|una|dos|tres|cuatro|cinco|seis|diez|quince|veinte|muchos|anos|\d+)(?= \b)
`)

/** Words for activities beside an event. */
export const activities = anyOf(`
  doors?|gates?|box office|check[ -]?in|sign[ -]?in|sign[ -]?up|registration|set[ -]?up|load[ -]?in
  sound ?check|childcare|nursery|breakfast|lunch|dinner|supper|coffee|pizza|soup|food|burgers|snacks|cake
  parking|shuttles?|bus|buses|trains?|ferry|carpools?|vans?|news|newscast|office|shop|store|kitchen|bar
  register|polls|phones?|call|calls|after-?party|rehearsal|practice|warm[ -]?up|happy hour|open mic|q&a
  talkback|deadline|last|closing|curfew|sunset|sunrise|second|third|encore|break|first aid|banquet
  reception|prayers?|waivers?|crew|marshals?|volunteers?|captains|staff|tech|press|reporters|interviews
  lines?|late ?night|worship|services?|mass|choir|training|orientation|orientacion|puertas
  apertura de puertas|registro|oficina|taquilla|ventanilla|noticiero|noticias|misas?|cena|almuerzo|comida
  desayuno|ensayo|montaje|autobus(?:es)?|camion(?:es)?|guaguas?|tren|metro|estacionamiento|voluntari[oa]s
  prensa|cafe|guarderia|ludoteca|fiesta posterior|concierto posterior|turno|turnos|llamar|telefono
  last call|cocina|barra|cierre|clausura|acreditacion|segund[oa]s?|tercer[oa]?|ultim[oa]s?
  inscripcion(?:es)?|votacion|urnas?|mesas? de votacion|lista|plazo|descanso|pausa|merienda|ludoteca
  tienda|parking|aparcamiento|farmacia|museo
`)

/** Words for repetition. */
export const repeating = anyOf(String.raw`
  every|each|weekly|daily|weekdays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|cada
  todos los|todas las|diario|los lunes|los martes|los miercoles|los jueves|los viernes|los sabados
  los domingos|lunes a viernes|office hours|horario de (?:oficina|atencion)
  mon(?:day)?s?\s?(?:-|to|through)|de lunes
`)

/** Labels of a day or hour. */
export const whenLabels = anyOf(`
  when|save the date|mark your calendars?|reserva la fecha|date|dates|time|times|day|start|starts
  start time|showtime|show time|curtain|kick-?off|tip-?off|game time|race start|first whistle|event date
  event time|begins|date and time|hours|hour|date & time|day and time|what time|cuando|fecha|hora|dia
  horario|inicio|empieza|comienza|fecha y hora|dia y hora|hora de inicio|que dia|(?:a )?que horas?
  primera? (?:convocatoria|llamado|llamada|citacion)|cita|citacion|convocatoria|encuentro|comienzo
  arranque|arranca
  hora (?:de (?:la |el )?)?(?:convocatoria|encuentro|cita|comienzo|arranque|reunion|llegada)
  hora (?:prevista|exacta|fijada)|fecha y lugar|hora y lugar|lugar y hora|dia y lugar|dias|fechas
`)

/** Labels of a price. */
export const priceLabels = anyOf(`
  price|prices|cost|costs|tickets?|admission|entry|entrance|entry fee|fee|cover|door|at the door
  suggested donation|donation|how much|precio|precios|costo|coste|costos|entrada|entradas|boletos?|boleto
  admision|cooperacion|cuota|aportacion|donativo|donativo sugerido|tarifa|inscripcion|cuanto|valor
  cover charge|ticket price|registration|taquilla|bono|aporte|colaboracion|derecho de espectaculo|drop-in
  vale|inversion|butacas?|localidad(?:es)?|tiques?|pases?|adultos?|publico general|cubierto|cupo
  precio unico|arancel|contribucion|bono contribucion|ingreso|acceso|cuota de recuperacion
`)

/** Labels of a link. */
export const linkLabels = anyOf(`
  zoom|link|join|join here|join us here|rsvp|register|registration|tickets|sign up|online|watch|stream
  livestream|enlace|liga|registro|inscripcion|inscripciones|unete|conectate|en linea|web|info|more info
  details|website|join online|meeting link|video ?llamada|videoconferencia|transmision
`)

/** Labels of what is beside the event. */
export const asides = anyOf(`
  bus|buses|shuttle|carpool|train|ferry|guagua|autobus|autobuses|micro|combi|folks|people|volunteers
  drivers|crew|parents|captains|vendors|exhibitors|team|leaders|marshals|members|singers|players|kids
  deadline|rsvp|doors?|office|tel|phone|setup|parking|childcare|plazo|puertas|oficina|telefono|guarderia
  next|also|note|contact|registration|apply|tambien|contacto|box office|taquilla
`)

/** Words for the parts of a house or grounds, and for how they are told apart. */
export const houseParts = anyOf(String.raw`
  fellowship|social|parish|great|main|lower|upper|undercroft|narthex|sanctuary|multipurpose|multi|purpose
  community|meeting|lecture|conference|banquet|dining|reading|recital|assembly|function|grand|front|back
  rear|inner|outer|student|senior|seniors|youth|teen|teens|children|childrens|east|west|north|south|side
  lobby|basement|cafeteria|cafetorium|gymnasium|gym|auditorium|hall|room|rooms|wing|lawn|yard|courtyard
  patio|porch|deck|terrace|stage|stages|tent|tents|field|fields|court|courts|track|trap|bay|bays|barn|shed
  garage|lot|lots|gate|gates|door|doors|entrance|entry|stairs|steps|floor|level|suite|annex|pavilion
  shelter|picnic|gazebo|bandshell|bandstand|amphitheater|playground|kitchen|bar|lounge|ballroom|balcony
  atrium|chapel|studio|studios|lab|laboratory|workshop|shop|classroom|library|office|green|common|commons
  quad|plaza|garden|rose|pool|rink|dock|pier|boathouse|trailhead|parking|upstairs|downstairs|outdoors
  indoors|outside|inside|a|b|c|d|e|f|no|and|of|the|at|in|by|behind|near|\d+[a-z]?|one|two|three|four|five
  six|black|box|maker|story|storytime|program|exhibit|exhibition
`)

/** Words behind "Where:" that are no place. */
export const noPlaces = anyOf(String.raw`
  online|zoom|virtual|tba|tbd|see|same|here|to be|on zoom|via|in person|hybrid|en linea|por zoom
  por confirmar|behind|corner|outside|near|across|meet|junto|cerca|frente|esquina|afuera|detras|we|your
  our|nuestro|any|various|back|room|suite|salon \d|second|third|first|floor|upstairs|downstairs|basement
  planta baja
  (?:sala|salon|aula|patio|planta|despacho|sotano|azotea|terraza|vestibulo|auditorio)(?: (?:de (?:actos|plenos|juntas|usos multiples|reuniones|lectura|conferencias|exposiciones|profesores)|infantil|grande|principal|central|polivalente|multiusos|\d+|[a-z]))?$
  segundo|primer|planta|piso|google|facebook|instagram|youtube|todos|https?|www|it|is
`)

/** Words that no city's name has. */
export const noCities = anyOf(`
  district|downtown|uptown|midtown|neighborhood|county|campus|suite|room|floor|building|bldg|side|colonia
  col|barrio|centro|zona|bo|urb|sector|corner|entrance|door|gate|apt|unit|hall|park|church|street|st|ave
  avenue|road|plaza|piso|planta|local|esquina|cp|between|near|off|across|upstairs|basement|free|gratis
  entrada|tickets|doors|bring|rsvp|all|please|wear|monday|tuesday|wednesday|thursday|friday|saturday
  sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|el|we|no|the|and|usa|mexico|california|texas
  espana|puerto rico|junto|frente|lobby|library|center|house|school|biblioteca|escuela|iglesia|parque
  museo|museum|teatro|theater|university|universidad|college|traiga|habra|hablaran|invita|ven|lleva|trae
  come|food|music|parking|wheelchair|accessible|ring|tce|terrace|estate|estates|road|rd|lane|drive|court
  quarter|quay|wharf|hotel|motel|inn|resort|mall|ballroom|arena|bank|club
`)
