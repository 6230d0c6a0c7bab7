// Lists what advertising says and what gatherings say, in English and Spanish. The moderators' own answers are learned
// beside it; this is what a calendar begins with.

/** Phrases of folded text, a line each. `a|b` are alternatives, `_` any word. */
const phrases = (text: string): RegExp => {
  const lines = text
    .trim()
    .split('\n')
    .map(line =>
      line
        .trim()
        .replaceAll(' ?', '[\\s,-]*')
        .replaceAll(' ', '[\\s,-]+')
        .replaceAll('_', '(?:[\\p{L}\\p{N}]+)'),
    )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${lines.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

/** Trades that fill every open form; hardly anything else is said in these words. */
export const trades = phrases(`
  buy (?:real |cheap |quality |instagram |youtube |tiktok |twitter |facebook |google )*(?:followers|likes|subscribers|views|backlinks|reviews|traffic)
  (?:seo|smm) (?:service|services|agency|company|expert|experts|packages?)
  (?:guest post|link building|backlink|backlinks|domain authority|rank (?:your|on) (?:site|website|google|first))
  (?:slot|slots) (?:gacor|online|machine bonus|games? online)
  (?:judi|togel|situs|agen|bandar) (?:online|slot|bola|resmi|terpercaya|gacor)
  (?:online|live|crypto|best) (?:casino|casinos|betting|gambling|sportsbook|poker) (?:bonus|bonuses|site|sites|games?|app|id)
  (?:casino|betting|deposit|welcome|signup|sign up) bonus(?:es)?
  free spins?
  no deposit (?:bonus|required)
  (?:cricket|betting) id
  buy (?:\\w+ ){0,3}(?:online|pills|tablets) (?:without|no|overnight|cheap)
  (?:without|no|sin) (?:a )?(?:prescription|receta|receta medica)(?: (?:needed|required))?
  (?:viagra|cialis|kamagra|xanax|modafinil|tramadol|adderall|oxycodone|phentermine|ozempic|tadalafil|sildenafil|ambien|valium)
  (?:keto|cbd|weight loss|male enhancement|testosterone) (?:gummies|gummy|pills|supplement|supplements|capsules|booster)
  (?:call girls?|escorts?|escort service|escort services|independent escort|erotic massage|sexy girls|hot girls|putas|escorts? vip)
  (?:adult|hookup|sugar) (?:dating|sites?|daddy|mommy)
  (?:recover|recovery of|retrieve) (?:your |my |lost |stolen |scammed )*(?:crypto|bitcoin|btc|usdt|cryptocurrency|funds)
  (?:hire|contact) (?:a |an )?(?:professional |ethical |certified |genuine )*hackers?
  (?:bitcoin|btc|crypto|forex|fx|binary) (?:investment|investments|trading (?:course|signals|bot|platform|academy)|mining (?:company|investment)|doubler|giveaway|presale|airdrop)
  (?:guaranteed|daily|weekly|monthly) (?:profits?|returns?|roi|income)
  (?:passive|extra|unlimited) income
  (?:earn|make|win) (?:up to )?[$€£]? ?\\d[\\d,.k]*(?: (?:dollars|usd|euros|pesos))? (?:a|per|each|every) (?:day|week|month|hour)
  (?:payday|instant|quick|fast|personal|bad credit|business) loans?(?: (?:online|approval|offer))?
  (?:loan|credit) (?:offer|approval|lender)
  (?:spell caster|love spells?|lost love|bring back (?:your|my) ex|black magic|vashikaran|amarres?(?: de amor)?|brujo|hechizos?|tarot (?:por|gratis))
  (?:customer (?:service|care|support)|support|helpline|reservations?|toll free|helpdesk) (?:phone )?(?:number|numero)
  (?:airlines?|quickbooks|norton|mcafee|printer|cash app|paypal|coinbase|roku|hp|epson|expedia) (?:customer|support|helpline|reservations?|cancellation|refund|booking|phone)
  (?:fake|real|registered|novelty|buy) (?:and (?:fake|real) )?(?:passports?|driver'?s? licen[cs]es?|documents|diplomas?|degrees?|ielts|certificates?|banknotes|counterfeit)
  (?:essay|assignment|dissertation|thesis|homework|coursework|paper) (?:writing|help|writers?|service|services|writing service)
  write my (?:essay|paper|thesis)
  (?:exam|certification) (?:dumps|questions and answers)
  (?:watch|stream) (?:_ ){0,5}(?:stream|streaming|online) free
  (?:live stream|livestream) free (?:online|hd)
  (?:replica|fake|cheap|discount) (?:watches|rolex|handbags|jerseys|sneakers|designer)
  (?:cheap|discount|discounted) (?:flights?|tickets?|hotels?|airfare|viagra|insurance)
  (?:app|web|website|software|mobile app|ecommerce|blockchain) (?:development|design|developers?) (?:company|agency|services?|solutions?)
  (?:digital|social media|email|affiliate|network) marketing (?:agency|company|services?|course|expert|experts|strategy|strategies)
  (?:packers and movers|moving company|carpet cleaning|locksmith|plumber near me|plumbing services|roofing (?:company|contractor|services)|ac repair|pest control|towing service|junk removal|limo service|car rental|airport transfer)
  (?:best|top|leading|trusted|affordable|professional|no\\.? ?1) (?:_ ){1,4}(?:in|near) (?:_ ?){1,3}(?:\\||call|book|today|now|usa|india|dubai|uk)
  (?:coaching|training) (?:institute|institutes) in
  (?:credit (?:repair|restoration|score boost)|debt consolidation|tax relief|reverse mortgages?|annuity|annuities|life insurance|retirement (?:planning|income|seminar)|wealth (?:seminar|management|building)|no money down|house flipping|dropshipping|amazon fba|affiliate income|network marketing|mlm)
  (?:emergency|24 hour|local) (?:plumber|plumbers|locksmith|electrician|towing|roofer)
  (?:airport|wine tour|party bus) (?:limo|limousine|transfer|shuttle|service)
  (?:aws|azure|devops|python|java|salesforce|pmp|sap|data science|scrum|cisco|ccna) (?:certification|training|course|bootcamp|institute)
  (?:mbbs|study) abroad consultants?
  (?:villa|villas|apartments?|plots?|flats?|condos?) for sale
  (?:real estate|property|timeshare) (?:investment|opportunity|for sale|deals)
  (?:prestamos?|creditos?) (?:rapidos?|inmediatos?|urgentes?|personales?|sin (?:aval|buro|garantia)|en linea)
  (?:compra|comprar|compre) (?:seguidores|likes|viagra|cialis|licencia|pasaporte|titulo)
  (?:gana|gane|ganar|genera) (?:dinero|hasta|[$€]? ?\\d[\\d.,]*)(?: (?:dinero|desde casa|diarios?|al dia|por dia|facil|en linea|online|al mes))
  (?:ingresos? pasivos?|ingresos? extra|trabaja desde (?:tu )?casa y gana|dinero facil)
  (?:apuestas|casino|tragamonedas|tragaperras) (?:online|en linea|deportivas|gratis|bono)
  bono de (?:bienvenida|registro|deposito)
  (?:invierte|inversion|invertir) en (?:bitcoin|cripto|criptomonedas|forex)
  (?:agencia|servicios?|empresa) (?:de )?(?:seo|marketing digital|posicionamiento|desarrollo web|diseno web)
  (?:curso|academia|senales) de (?:trading|forex|criptomonedas)
  (?:adelgaza|adelgazar|baja de peso|bajar de peso|quema grasa|perder peso) (?:rapido|\\d+|sin|en|ya|facil)
`)

/** Phrases of sellers to a customer. */
export const pitches = phrases(`
  (?:order|buy|shop|book|call|apply|sign up|register|subscribe|download|click|join|invest|contact us|visit us|get started) (?:now|today|here|below)
  click (?:here|the link|on the link|below)
  (?:visit|check out|see) (?:our|my) (?:website|site|store|shop|channel|blog|page)
  (?:limited|special|exclusive|introductory) (?:time )?(?:offer|offers|deal|deals|discount|price|bonus)
  (?:\\d{1,2} ?% (?:off|discount|de descuento)|flat \\d+ ?%)
  (?:best|lowest|affordable|cheap|cheapest|wholesale|factory) (?:price|prices|rates?|deals?|quality|rate)
  (?:money back|satisfaction|100 ?%) (?:guarantee|guaranteed|safe|legit|satisfaction|discreet|genuine|real)
  (?:free|fast|overnight|discreet|worldwide|express|same day) (?:shipping|delivery|quote|consultation|estimate|trial|demo)
  (?:our|my) (?:clients?|customers?|company|agency|services?|products?|experts?|professionals|packages?|brand|store|team of experts)
  (?:promo|coupon|referral|discount) codes?
  (?:24 ?/ ?7|24x7|24 hours)(?: (?:support|service|available|customer))?
  (?:your|tu|su) (?:business|brand|website|negocio|empresa|marca|pagina web)
  (?:boost|grow|increase|skyrocket|maximi[sz]e|transform|scale) (?:your|tu)
  (?:act|hurry|don't miss|dont miss) (?:now|fast|up|out|this opportunity)
  (?:no (?:risk|experience|credit check|hidden (?:fees|charges)|registration))
  (?:whatsapp|telegram|wechat|dm|inbox|text) (?:me|us|now|at|on|only|number|channel|group link|para)
  (?:hire|trust|choose) us
  (?:award winning|industry leading|world class|top rated|5 star|cutting edge|one stop)
  (?:risk free|hassle free|cost effective|high quality|premium quality|high converting)
  (?:solutions? for (?:your|all)|solutions? provider|service provider)
  (?:reserve|save|secure|claim|grab|book) (?:your|my|a) (?:spot|seat|place|ticket|call|ride|appointment|session|table)
  (?:limited (?:seats|spots|seating|availability)|seats (?:are )?(?:limited|filling)|spots (?:are )?(?:limited|filling)|early bird|complimentary|no obligation)
  (?:enroll|enrol|enrolment|enrollment) (?:now|today|open)
  (?:abstract submissions?|call for (?:papers|abstracts)|keynote speakers?|sponsorship (?:packages|opportunities)|continuing education|certification (?:course|training|exam))
  (?:licensed (?:and|&) insured|fully insured|bonded and insured|free estimates?|years of experience|certified (?:professionals?|technicians?|experts?|trainers?)|placement assistance|job assistance|real time projects)
  (?:guaranteed|guarantees?) (?:results|approval|placement|success|pass)
  (?:financial freedom|be your own boss|quit your job|six figures?|retire (?:early|rich)|multiple streams|proven system|step by step system|secrets? (?:of|to) (?:success|wealth))
  (?:reserva|aparta|asegura) (?:tu|su) (?:lugar|cupo|cita|mesa)
  (?:cupo limitado|cupos limitados|plazas limitadas|lugares limitados|sin compromiso|inscribete (?:ya|hoy|ahora)|libertad financiera|se tu propio jefe)
  (?:haz clic|clic aqui|llama ya|llame ya|llamanos|contactanos|escribenos|compra ya|reserva ya|registrate (?:ya|ahora|gratis)|aprovecha|oferta (?:limitada|especial|exclusiva)|mejor precio|mejores precios|envio gratis|descuento|promocion|garantizado|resultados garantizados|pide tu cita|cotiza)
  (?:nuestros?|nuestras?) (?:clientes?|servicios?|productos?|expertos?|paquetes?|tienda)
`)

/** Words for gatherings and their causes. A word for a trade beside these is what they speak about. */
export const gatherings = phrases(`
  (?:rally|rallies|march|protest|protests|demonstration|vigil|picket|picketing|strike|strikers|boycott|walkout|sit in|die in|blockade|teach in|speak out|direct action|day of action|banner drop|noise demo)
  (?:solidarity|justice|liberation|abolition|abolish|resist|resistance|organi[sz]e|organi[sz]ers?|organi[sz]ing|union|unions|workers|tenants?|renters|neighbors?|neighbours?|community|communities|mutual aid|rights|movement|activists?|comrades?|coalition|alliance|campaign|climate|housing|eviction|evictions|immigrants?|migrants?|deportations?|ice|prison|police|war|peace|ceasefire|palestine|gaza|antifascist|fascism|capitalism|landlords?|bosses|boss|bail|harm reduction|narcan|naloxone|queer|trans|feminist|indigenous|black lives|reparations|disability|unhoused|homeless|encampment|sweeps?|petition|public comment|city council|supervisors|school board|ballot|measure|contract)
  (?:bring (?:a|your|signs?|banners?|pots|food|water|friends|instruments|drums|candles|masks?)|all (?:are )?welcome|everyone welcome|all ages|kid friendly|children welcome|masks? (?:required|encouraged|requested)|wheelchair|asl|step free|child ?care|sliding scale|notaflof|no one turned away|nobody turned away|donations? (?:welcome|accepted)|suggested donation|free admission|rain or shine|gather at|meet at|we will|join us|snacks|interpretation|fragrance free|sober space)
  (?:solidaridad|justicia|liberacion|resistencia|lucha|sindicato|sindical|trabajador[ae]s|inquilin[oa]s|vecin[oa]s|comunidad|comunitari[oa]|derechos|colectiv[oa]|compas|companer[oa]s|migrantes|desalojos?|vivienda|policia|paz|guerra|ayuda mutua|feminista|mujeres|indigenas?|pueblos?|desaparecid[oa]s|feminicidios?|memoria)
  (?:trae|traigan|traiga|tod[oa]s (?:son )?bienvenid[oa]s|entrada libre|cooperacion voluntaria|habra|los esperamos|nos vemos|acompananos|se invita)
`)

/** Forms of gathering, which sellers use too: a workshop, a training, a show. */
export const forms = phrases(`
  (?:assembly|general assembly|meeting|meetup|potluck|bbq|picnic|workshop|skillshare|skill share|study group|reading group|book club|discussion|panel|forum|town hall|hearing|screening|film|concert|show|benefit|fundraiser|open mic|poetry|dance|choir|festival|fair|parade|ride|cleanup|clean up|workday|work day|swap|distro|distribution|free store|clinic|know your rights|orientation|training|volunteers?|volunteering|collective|coop|co op|cooperative)
  (?:marcha|protesta|manifestacion|mitin|plant[oo]n|vigilia|huelga|paro|boicot|asamblea|reunion|junta|taller|charla|foro|conversatorio|proyeccion|pelicula|concierto|festival|feria|desfile|rodada|limpieza|velada|circulo|encuentro|cabildo|convivio|posada|kermes|faena|tequio)
`)

/** Hosts that hide where a link leads. */
export const shorteners =
  /(?:^|\.)(?:bit\.ly|tinyurl\.com|cutt\.ly|shorturl\.at|is\.gd|rb\.gy|t\.ly|goo\.gl|ow\.ly|rebrand\.ly|wa\.me|api\.whatsapp\.com)$/

/** Endings of domains that are sold by the thousand. */
export const cheapEndings =
  /\.(?:xyz|top|click|shop|online|site|store|loan|win|bid|icu|vip|cyou|buzz|casino|bet|live|pro|fun|cfd|sbs)$/
