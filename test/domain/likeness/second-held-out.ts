// Pairs by a second writer, who had read none of the program.

type Pair = readonly [one: string, other: string]

export const secondSame: readonly Pair[] = [
  [
    '18:30|Tenants Union General Membership Meeting|Oakland Main Library|125 14th St|Oakland|East Bay Tenants Union|https://eastbaytenants.org/gmm',
    '18:30|EBTU GMM|Main Library, West Auditorium|125 14th Street|Oakland|EBTU|https://eastbaytenants.org/gmm',
  ],
  [
    '17:00|Vigil for Immigrants Held in Detention|ICE Field Office|630 Sansome St|San Francisco|Interfaith Movement for Human Integrity|',
    '17:00|Vigilia por los inmigrantes detenidos|Oficina de ICE|630 Sansome|San Francisco|Movimiento Interreligioso|',
  ],
  [
    '12:00|Rally to Save Laguna Honda|City Hall steps|1 Dr Carlton B Goodlett Pl|San Francisco|Gray Panthers of SF|',
    '11:30|Save Laguna Honda Hospital! Rally & press conference|SF City Hall, Polk St side||San Francisco|Senior & Disability Action|',
  ],
  [
    'all|Really Really Free Market|Mosswood Park|3612 Webster St|Oakland||',
    '11:00|RRFM at Mosswood|Mosswood Park|Webster & MacArthur|Oakland|Town Free Market|',
  ],
  [
    '16:00|Hands Off Our Post Office picket|Downtown Berkeley Post Office|2000 Allston Way|Berkeley|Save the Berkeley Post Office|',
    '16:00|Picket to defend the Berkeley P.O.|Berkeley main post office|Allston & Milvia||Strike Debt Bay Area|',
  ],
  [
    '19:00|Know Your Rights Training|Eastside Cultural Center|2277 International Blvd|Oakland|Oakland Rapid Response|https://actionnetwork.org/events/kyr-eastside',
    '19:00|Taller: Conozca Sus Derechos|EastSide Arts Alliance|2277 International Blvd|Oakland|Red de Respuesta Rápida de Oakland|https://actionnetwork.org/events/kyr-eastside',
  ],
  [
    '14:00|Sunday Streets die-in for pedestrian deaths|Corner of 24th St and Mission|24th & Mission|San Francisco|Walk Safe SF|',
    '14:00|Die-in: no more traffic deaths|24th Street BART plaza|Mission St at 24th St|San Francisco|Families for Safe Streets|',
  ],
  [
    '18:00|Critical Mass|Justin Herman Plaza|1 Market St|San Francisco||',
    '17:30|SF Critical Mass bike ride - last Friday|Embarcadero Plaza||SF||',
  ],
  [
    '10:00|Community Garden Work Day|Gill Tract Farm|1050 San Pablo Ave|Albany|Occupy the Farm|',
    '10:00|Volunteer work party @ Gill Tract|UC Gill Tract Community Farm|San Pablo & Marin|Albany|Gill Tract Farm Coalition|',
  ],
  [
    '19:30|Film: The Battle of Algiers|Omni Commons|4799 Shattuck Ave|Oakland|Liberated Lens|',
    '19:30|Liberated Lens screens BATTLE OF ALGIERS (1966)|The Omni|4799 Shattuck|Oakland|Liberated Lens Film Collective|',
  ],
  [
    '13:00|Marcha del Primero de Mayo|Fruitvale BART|3401 E 12th St|Oakland|Comité Primero de Mayo|',
    '13:00|May Day March for Immigrant & Worker Rights|Fruitvale Plaza||Oakland|Oakland Sin Fronteras|',
  ],
  [
    '09:00|Court support for the Bridge 26|Hall of Justice|850 Bryant St|San Francisco|Bay Area Legal Support|',
    "08:30|Pack the courtroom! Golden Gate Bridge defendants' hearing|850 Bryant|850 Bryant Street|San Francisco|Drop the Charges Coalition|",
  ],
  [
    '18:00|Palestine Solidarity Vigil|Lake Merritt Amphitheater||Oakland|Jewish Voice for Peace Bay Area|',
    '18:00|Weekly vigil for Gaza|Lake Merritt ampitheatre|Lake Merritt Blvd|Oakland|JVP + friends|',
  ],
  [
    '15:00|Copwatch Training|Grassroots House|2022 Blake St|Berkeley|Berkeley Copwatch|https://berkeleycopwatch.net/training-sat',
    '15:00|Learn to watch the police: intro workshop||2022 Blake St|Berkeley||https://berkeleycopwatch.net/training-sat',
  ],
  [
    '07:00|Strike picket at Kaiser|Kaiser Permanente Oakland Medical Center|3600 Broadway|Oakland|NUHW|',
    '07:00|Support striking mental health workers @ Kaiser Oakland|Kaiser|Broadway & MacArthur|Oakland|National Union of Healthcare Workers|',
  ],
  [
    '11:00|Dia de los Muertos Altar Building|La Peña Cultural Center|3105 Shattuck Ave|Berkeley|La Peña|',
    '11:00|Construcción de altares para el Día de Muertos|La Peña|3105 Shattuck|Berkeley|Centro Cultural La Peña|',
  ],
  [
    '19:00|San Jose City Council: Speak Up on Rent Control|San Jose City Hall|200 E Santa Clara St|San Jose|Silicon Valley Renters Alliance|',
    '18:30|RENT CONTROL VOTE - fill the chambers!|Council Chambers|200 East Santa Clara|San José|SV Renters|',
  ],
  [
    'all|Tool library swap & repair day|Temescal Branch Library|5205 Telegraph Ave|Oakland|Oakland Tool Lending Library|',
    '12:00|Fix-it clinic and tool swap|Temescal Tool Lending Library|5205 Telegraph|Oakland|Fixit Clinic|',
  ],
  [
    '20:00|Benefit show for Prisoner Hunger Strikers|924 Gilman|924 Gilman St|Berkeley|Gilman Street Project|',
    '20:00|Punk benefit: Blazing Kites, Moth Tax, Low Tide|Gilman||Berkeley||',
  ],
  [
    '18:30|Green New Deal Reading Group|Sierra Club office|2101 Webster St Ste 1300|Oakland|Sunrise Bay Area|https://mobilize.us/sunrisebay/event/512233/',
    '18:30|Climate book club (Sunrise Bay)|||Oakland|Sunrise Movement|https://www.mobilize.us/sunrisebay/event/512233',
  ],
  [
    '10:30|Richmond Refinery Healing Walk|Keller Beach Park|900 Dornan Dr|Richmond|Idle No More SF Bay|',
    '10:00|Refinery Corridor Healing Walk: Richmond leg|Keller Beach|Dornan Drive|Pt. Richmond|Idle No More|',
  ],
  [
    '17:30|Sanrio Workers Unite Picket|Stonestown Galleria|3251 20th Ave|San Francisco|Workers United|',
    '17:30|Picket line at Stonestown mall in solidarity w/ retail workers|Stonestown|20th Ave & Winston Dr|San Francisco|SF Labor Council|',
  ],
  [
    '12:00|Comida gratis y despensa|Iglesia San Antonio|1535 16th Ave|Oakland|Ministerio Social|',
    "12:00|Free lunch and grocery give-away|St. Anthony's Church|1535 16th Avenue|Oakland|St Anthony social ministry|",
  ],
  [
    '18:00|Abolish ICE emergency protest|Federal Building|90 7th St|San Francisco|Bay Resistance|',
    '18:00|EMERGENCY ACTION: stop the raids|SF Federal Bldg|7th & Mission|San Francisco|ICE Out of Bay Area|',
  ],
  [
    '14:00|Poetry reading: Voices from San Quentin|City Lights Bookstore|261 Columbus Ave|San Francisco|City Lights|https://citylights.com/events/voices-sq',
    '14:00|Incarcerated poets read by their familys|City Lights|Columbus at Broadway|San Francisco|Prison Renaissance|https://citylights.com/events/voices-sq?utm_source=newsletter',
  ],
  [
    '19:00|DSA East Bay Labor Committee mtg|Bandung Books|2289 International Blvd|Oakland|East Bay DSA|',
    '19:00|Labor Committee monthly meeting (East Bay Democratic Socialists)|Bandung Bookstore||Oakland|EBDSA|',
  ],
  [
    '13:00|Hiroshima Day Commemoration at Livermore Lab|Lawrence Livermore National Lab West Gate|Vasco Rd & Westgate Dr|Livermore|Tri-Valley CAREs|',
    'all|Aug 6: Nuclear abolition action, Livermore Lab|Livermore Lab|Westgate Dr at Vasco Rd|Livermore|Western States Legal Foundation|',
  ],
  [
    '18:00|Asamblea de inquilinos de Concord|Centro Monument Impact|2699 Monument Blvd|Concord|Todos Unidos por la Vivienda|',
    '18:00|Concord tenants assembly|Monument Impact|2699 Monument Blvd Suite G|Concord|Raise the Roof Coalition|',
  ],
  [
    '16:30|Honk & Wave for Democracy|El Cerrito Plaza|San Pablo Ave & Fairmount Ave|El Cerrito|Indivisible El Cerrito|',
    '16:00|Sign-waving on San Pablo|corner Fairmount/San Pablo||El Cerrito|Indivisible EC|',
  ],
  [
    '10:00|Stop the Sweeps: defend the Wood Street encampment|Wood Street Commons|Wood St & 18th St|Oakland|Wood Street Commons|',
    '10:00|Eviction defense - Wood St|18th and Wood||Oakland|Homes Not Sweeps|',
  ],
]

export const secondDifferent: readonly Pair[] = [
  [
    '12:00|No Kings Rally|City Hall|1 Frank H Ogawa Plaza|Oakland|Indivisible East Bay|',
    '12:00|No Kings Rally|City Hall|455 Main St|Martinez|Indivisible Contra Costa|',
  ],
  [
    '12:00|Hands Off! Day of Action|Civic Center Plaza||San Francisco|50501|',
    '12:00|Hands Off! Day of Action|Civic Center Plaza||San Rafael|50501|',
  ],
  [
    '17:00|Families Belong Together Vigil|Courthouse Square||Santa Rosa|North Bay Organizing Project|',
    '17:00|Families Belong Together Vigil|Courthouse Square|2200 Broadway|Redwood City|Faith in Action|',
  ],
  [
    '19:00|Wage theft clinic|Eric Quezada Center|518 Valencia St|San Francisco|La Colectiva|',
    '19:00|Haiti solidarity report-back|Eric Quezada Center|518 Valencia St|San Francisco|Haiti Action Committee|',
  ],
  [
    '18:30|Sewing circle for mutual aid|Omni Commons, disco room|4799 Shattuck Ave|Oakland|Stitch Together|',
    '18:30|Hack night|Omni Commons, Sudo Room|4799 Shattuck Ave|Oakland|Sudo Room|',
  ],
  [
    '10:00|Street Medic Training Part 1|Niebyl-Proctor Library|6501 Telegraph Ave|Oakland|Bay Area Street Medics|',
    '14:00|Street Medic Training Part 2|Niebyl-Proctor Library|6501 Telegraph Ave|Oakland|Bay Area Street Medics|',
  ],
  [
    '09:30|Organizing School, Session A: The Organizing Conversation|SEIU 1021 hall|100 Oak St|Oakland|Labor Notes Bay Area|https://labornotes.org/bayschool',
    '13:00|Organizing School, Session B: Mapping Your Workplace|SEIU 1021 hall|100 Oak St|Oakland|Labor Notes Bay Area|https://labornotes.org/bayschool',
  ],
  [
    '11:00|Boycott Target protest|Target|1057 Eastshore Hwy|Albany|Bay Area Boycott|',
    '11:00|Boycott Target protest|Target|1555 40th St|Emeryville|Bay Area Boycott|',
  ],
  [
    '12:00|Tesla Takedown|Tesla showroom|999 Van Ness Ave|San Francisco|Tesla Takedown|',
    '12:00|Tesla Takedown|Tesla showroom|1731 Fourth St|Berkeley|Tesla Takedown|',
  ],
  [
    '08:00|Starbucks Workers United picket|Starbucks|2224 Shattuck Ave|Berkeley|SBWU|',
    '08:00|Starbucks Workers United picket|Starbucks|2128 Oxford St|Berkeley|SBWU|',
  ],
  [
    '19:00|Film night: Salt of the Earth|New Parkway Theater|474 24th St|Oakland|Laborfest|',
    "19:00|Film night: Harlan County USA|Artists' Television Access|992 Valencia St|San Francisco|Laborfest|",
  ],
  [
    '19:00|Movie night: Sorry to Bother You|Bissap Baobab|3372 19th St|San Francisco|Mission Movie Club|',
    '21:30|Movie night: Fruitvale Station|Bissap Baobab|3372 19th St|San Francisco|Mission Movie Club|',
  ],
  [
    '06:00|UAW 4811 picket line: Bancroft & Telegraph|Sproul Plaza|Bancroft Way & Telegraph Ave|Berkeley|UAW 4811|',
    '06:00|UAW 4811 picket line: North Gate|North Gate|Hearst Ave & Euclid Ave|Berkeley|UAW 4811|',
  ],
  [
    "05:00|Hotel strike picket|Hilton Union Square|333 O'Farrell St|San Francisco|UNITE HERE Local 2|",
    '05:00|Hotel strike picket|Grand Hyatt|345 Stockton St|San Francisco|UNITE HERE Local 2|',
  ],
  [
    '07:00|OEA teachers strike picket|Fremont High School|4610 Foothill Blvd|Oakland|Oakland Education Association|https://oaklandea.org/strike',
    '07:00|OEA teachers strike picket|Castlemont High School|8601 MacArthur Blvd|Oakland|Oakland Education Association|https://oaklandea.org/strike',
  ],
  [
    '18:00|Beginning Spanish for Organizers|La Escuelita Popular|1929 Fruitvale Ave|Oakland|La Escuelita Popular|',
    '18:00|Intermediate Spanish for Organizers|La Escuelita Popular|1929 Fruitvale Ave|Oakland|La Escuelita Popular|',
  ],
  [
    '10:00|Clase de inglés nivel 1|Centro Latino Cuzcatlán|1701 Mission St|San Francisco|Centro Latino|',
    '10:00|Clase de ciudadanía|Centro Latino Cuzcatlán|1701 Mission St|San Francisco|Centro Latino|',
  ],
  [
    '18:30|Screenprinting class|Mission Grafica|2868 Mission St|San Francisco|Mission Cultural Center|',
    '18:30|Afro-Cuban dance class|Mission Cultural Center|2868 Mission St|San Francisco|Mission Cultural Center|',
  ],
  [
    '19:00|Rent Board candidates forum|North Berkeley Senior Center|1901 Hearst Ave|Berkeley|Berkeley Tenants Union|',
    '19:00|School Board candidates forum|South Berkeley Senior Center|2939 Ellis St|Berkeley|League of Women Voters|',
  ],
  [
    '18:00|March for Trans Lives|Dolores Park|19th St & Dolores St|San Francisco|Trans March|',
    "18:00|March for Black Trans Lives|Oscar Grant Plaza|14th & Broadway|Oakland|People's Breakfast|",
  ],
  [
    '12:00|Free Palestine rally|Harry Bridges Plaza|Market & Embarcadero|San Francisco|AROC|',
    '15:00|Free Palestine teach-in|SF State, Cesar Chavez Center|1600 Holloway Ave|San Francisco|GUPS|',
  ],
  [
    "11:00|Food Not Bombs serving|People's Park area|Haste St & Telegraph Ave|Berkeley|East Bay Food Not Bombs|",
    '11:00|Food Not Bombs cooking|Long Haul Infoshop|3124 Shattuck Ave|Berkeley|East Bay Food Not Bombs|',
  ],
  [
    '17:30|Food Not Bombs|16th & Mission BART plaza|16th St & Mission St|San Francisco|SF Food Not Bombs|',
    '17:30|Food Not Bombs|San Jose City Hall plaza|200 E Santa Clara St|San Jose|South Bay Food Not Bombs|',
  ],
  [
    '10:00|Rally before the Planning Commission hearing|City Hall steps|1 Dr Carlton B Goodlett Pl|San Francisco|Race & Equity in All Planning|',
    '13:00|Planning Commission hearing: upzoning plan|City Hall Room 400|1 Dr Carlton B Goodlett Pl|San Francisco|SF Planning Commission|',
  ],
  [
    '17:00|Rally for Library Hours|City Hall steps|2180 Milvia St|Berkeley|SEIU 1021|',
    '17:00|Rally to keep the pools open|City Hall steps|2180 Milvia St|Berkeley|Friends of Berkeley Pools|',
  ],
  [
    '09:00|Arraignment: Stanford protesters|Santa Clara County Hall of Justice|190 W Hedding St|San Jose|Stanford 11 support|',
    '09:00|Arraignment support: Highway 880 defendants|Wiley Manuel Courthouse|661 Washington St|Oakland|NLG|',
  ],
  [
    '09:00|Court support, Dept 11: Maria R.|Hayward Hall of Justice|24405 Amador St|Hayward|Survived & Punished|',
    '09:00|Court support, Dept 502: the Lopez family eviction|Hayward Hall of Justice|24405 Amador St|Hayward|ACCE|',
  ],
  [
    '10:00|Creek cleanup|Codornices Creek|10th St & Harrison St|Berkeley|Friends of Five Creeks|',
    '10:00|Creek cleanup|Sausal Creek|3860 Hanly Rd|Oakland|Friends of Sausal Creek|',
  ],
  [
    '09:00|Coastal Cleanup Day|Ocean Beach, Stairwell 17|Great Highway & Lincoln Way|San Francisco|Surfrider SF|https://bayshorecleanup.org/day',
    "09:00|Coastal Cleanup Day|Heron's Head Park|32 Jennings St|San Francisco|EcoCenter|https://bayshorecleanup.org/day",
  ],
  [
    "19:00|Book talk: Abolition Geographies|Moe's Books|2476 Telegraph Ave|Berkeley|Moe's|",
    '19:00|Book talk: Border and Rule|Pegasus Books|2349 Shattuck Ave|Berkeley|Pegasus|',
  ],
  [
    '19:00|Anarchist study group: Kropotkin|Long Haul|3124 Shattuck Ave|Berkeley|East Bay Anarchist Study|',
    '19:00|Slingshot new volunteer meeting|Long Haul|3124 Shattuck Ave|Berkeley|Slingshot|',
  ],
  [
    '18:00|Sunrise Bay Area welcome call||||Sunrise Bay Area|https://zoom.us/j/81155501234',
    '18:00|350 Bay Area new volunteer call||||350 Bay Area|https://zoom.us/j/92255504321',
  ],
  [
    '17:00|Phonebank for Prop 5|Zoom|||East Bay Housing Organizations|https://us02web.zoom.us/j/8335550110',
    '18:30|Phonebank debrief and training|Zoom|||East Bay Housing Organizations|https://us02web.zoom.us/j/8335550110',
  ],
  [
    '13:00|Canvass: West Oakland|DeFremery Park|1651 Adeline St|Oakland|Oakland Rising|',
    '13:00|Canvass: Deep East|Arroyo Viejo Park|7701 Krause Ave|Oakland|Oakland Rising|',
  ],
  [
    '10:00|Canvass launch (morning shift)|Ironworkers Hall|8201 Capwell Dr|Oakland|Alameda Labor Council|https://mobilize.us/alc/event/700100/',
    '14:00|Canvass launch (afternoon shift)|Ironworkers Hall|8201 Capwell Dr|Oakland|Alameda Labor Council|https://mobilize.us/alc/event/700100/',
  ],
  [
    '15:00|Taller de derechos laborales|Day Worker Center|113 Escuela Ave|Mountain View|Day Worker Center|',
    '17:00|Taller de salud y seguridad|Day Worker Center|113 Escuela Ave|Mountain View|Day Worker Center|',
  ],
  [
    '18:00|Vigilia por la paz|Parroquia Santa Isabel|1500 34th Ave|Oakland|Comunidades de Base|',
    '18:00|Vigilia por la paz|Parroquia San Leandro|474 W Estudillo Ave|San Leandro|Comunidades de Base|',
  ],
  [
    "11:00|Women's March|Civic Center Plaza|Polk & Grove|San Francisco|Women's March SF|",
    "11:00|Women's March|Plaza de César Chávez|1 Paseo de San Antonio|San Jose|Women's March SJ|",
  ],
  [
    '11:00|MLK Day March for Jobs and Justice|Caltrain station|4th & King|San Francisco|NorCal MLK Foundation|',
    "11:00|Reclaim MLK's Radical Legacy march|Oscar Grant Plaza|14th & Broadway|Oakland|Anti Police-Terror Project|",
  ],
  [
    '19:00|Town hall on policing|Allen Temple Baptist Church|8501 International Blvd|Oakland|Coalition for Police Accountability|',
    '19:00|Town hall on the school closures|Taylor Memorial Church|1188 12th St|Oakland|Parents United|',
  ],
  [
    '20:00|Open mic|Starry Plough|3101 Shattuck Ave|Berkeley|Berkeley Slam|',
    '20:00|Open mic|La Peña Lounge|3105 Shattuck Ave|Berkeley|La Peña|',
  ],
  [
    '20:00|Benefit for Sudan doctors: DJ night|El Rio (patio)|3158 Mission St|San Francisco|Sudan Solidarity Bay Area|',
    '20:00|Salsa lessons|El Rio (front bar)|3158 Mission St|San Francisco|El Rio|',
  ],
  [
    '16:00|Repair Cafe|Mountain View Library|585 Franklin St|Mountain View|Repair Cafe Silicon Valley|',
    '16:00|Repair Cafe|Palo Alto Museum Annex|3700 Middlefield Rd|Palo Alto|Repair Cafe Silicon Valley|',
  ],
  [
    '18:30|Neighborhood council: Longfellow|Oakland Fire Station 8|463 51st St|Oakland|Longfellow Community Assn|',
    '18:30|Neighborhood council: Golden Gate|Golden Gate Library|5606 San Pablo Ave|Oakland|Golden Gate Community Assn|',
  ],
  [
    '14:00|Free legal clinic: expungement|Rubicon|101 Broadway|Richmond|Reentry Solutions|',
    '14:00|Free legal clinic: immigration|Catholic Charities|217 Harbour Way|Richmond|Catholic Charities East Bay|',
  ],
  [
    '11:00|Vaccine clinic|Roots Community Health|9925 International Blvd|Oakland|Roots|',
    '11:00|Produce giveaway|Roots Community Health parking lot|9925 International Blvd|Oakland|Roots|',
  ],
  [
    '12:00|Picket at Amazon DCK6|Amazon DCK6|749 Toland St|San Francisco|Teamsters 2785|',
    '12:00|Picket at Amazon UCA4|Amazon UCA4|888 Tennessee St|San Francisco|Teamsters 2785|',
  ],
  [
    '12:00|Nurses informational picket|Highland Hospital|1411 E 31st St|Oakland|SEIU 1021|',
    '12:00|Nurses informational picket|Alta Bates|2450 Ashby Ave|Berkeley|CNA|',
  ],
  [
    '10:00|Bike repair for beginners|The Bikery|2289 International Blvd|Oakland|Cycles of Change|',
    '13:00|Women & trans bike repair|The Bikery|2289 International Blvd|Oakland|Cycles of Change|',
  ],
  [
    '17:00|Jericho SF: letters to political prisoners|Bolerium Books|2141 Mission St|San Francisco|Jericho|',
    '17:00|Letter writing to political prisoners|Hasta Muerte Coffee|2701 Fruitvale Ave|Oakland|ABC Oakland|',
  ],
  [
    'all|Encuentro Day 1: Opening and plenaries|Laney College|900 Fallon St|Oakland|Encuentro Norte|https://encuentronorte.org',
    '19:00|Encuentro cultural night|Laney College Theater|900 Fallon St|Oakland|Encuentro Norte|https://encuentronorte.org/noche',
  ],
  [
    'all|Howard Zinn Book Fair|City College Mission Campus|1125 Valencia St|San Francisco|Howard Zinn Book Fair|https://howardzinnbookfair.com',
    '13:30|Panel at the Zinn fair: Tenant Power Across Borders|City College Mission Campus, Rm 217|1125 Valencia St|San Francisco|Tenant Union Federation|https://howardzinnbookfair.com/schedule',
  ],
  [
    '16:00|Protest at Chevron HQ|Chevron|6001 Bollinger Canyon Rd|San Ramon|Rich City Rays|',
    '16:00|Protest at Chevron station|Chevron|1500 W Macdonald Ave|Richmond|Rich City Rays|',
  ],
  [
    '11:00|Wells Fargo divestment action|Wells Fargo|1221 Broadway|Oakland|Stop the Money Pipeline|',
    '11:00|Chase divestment action|Chase|1333 Broadway|Oakland|Stop the Money Pipeline|',
  ],
  [
    '18:00|Budget hearing rally|Alameda County Admin Building|1221 Oak St|Oakland|Ella Baker Center|',
    '18:00|Sheriff oversight meeting|Alameda County Admin Building, 5th floor|1221 Oak St|Oakland|Sheriff Oversight Board|',
  ],
  [
    '10:30|Qi gong for elders|Lincoln Square Rec Center|250 10th St|Oakland|Asian Health Services|',
    '10:30|Tai chi for elders|Madison Park|810 Jackson St|Oakland|Family Bridges|',
  ],
  [
    '19:00|Sacramento DSA general meeting|Sol Collective|2574 21st St|Sacramento|Sacramento DSA|',
    '19:00|San Francisco DSA general meeting|1916 McAllister|1916 McAllister St|San Francisco|DSA SF|',
  ],
  [
    '14:00|Justice for Mario: memorial and car caravan|Parrot Village|Otis Dr & Oak St|Alameda|Justice 4 Mario|',
    '14:00|Justice for Angelo: family press conference|Antioch Police Dept|300 L St|Antioch|Justice for Angelo Quinto|',
  ],
  [
    '19:00|Peace vigil|Corner of Mt Diablo & Main|Mt Diablo Blvd & Main St|Walnut Creek|Mt Diablo Peace Center|',
    '19:00|Peace vigil|Corner of Moraga Rd & Mt Diablo Blvd|Mt Diablo Blvd & Moraga Rd|Lafayette|Lamorinda Peace|',
  ],
  [
    '13:00|BART fare strike outreach|Fruitvale BART|3401 E 12th St|Oakland|Transit Riders Assembly|',
    '13:00|BART fare strike outreach|Coliseum BART|7200 San Leandro St|Oakland|Transit Riders Assembly|',
  ],
]
