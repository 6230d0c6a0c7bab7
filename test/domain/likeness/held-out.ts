// Pairs of posts of one day that no bar of likeness was read off: they measure, and are never tuned on.

type Pair = readonly [one: string, other: string]

/** One event, as two people post it. */
export const heldOutSame: readonly Pair[] = [
  // Another name of the venue, half an hour earlier.
  [
    '18:00 | Rally to Defend Public Transit | Frank Ogawa Plaza | 1 Frank H Ogawa Plaza | Oakland | Transit Riders United |',
    '17:30 | Defend Public Transit rally | Oscar Grant Plaza | 14th & Broadway | Oakland | |',
  ],
  [
    '12:00 | No Cuts to City College: Walkout and Rally | CCSF Ocean Campus, Ram Plaza | 50 Frida Kahlo Way | San Francisco | AFT 2121 |',
    '12:00 | City College walkout against the cuts | City College Ocean Campus | 50 Frida Kahlo Way | SF | Students for CCSF |',
  ],
  [
    '19:00 | Film Screening: The Battle of Algiers | Omni Commons | 4799 Shattuck Ave | Oakland | Liberated Lens |',
    '19:00 | Battle of Algiers (free film night) | The Omni | 4799 Shattuck Avenue | Oakland | | https://liberatedlens.example/algiers',
  ],
  [
    '10:00 | Beach Cleanup | Ocean Beach, Stairwell 17 | Great Highway & Lincoln Way | San Francisco | Surfrider SF |',
    '10:00 | Ocean Beach clean up with Surfrider | Ocean Beach | Lincoln Way and Great Highway | San Francisco | Surfrider Foundation San Francisco |',
  ],
  // Translated.
  [
    '17:00 | March for Immigrant Rights | Fruitvale BART Plaza | 3401 E 12th St | Oakland | Bay Resistance |',
    '17:00 | Marcha por los derechos de los inmigrantes | Plaza de Fruitvale BART | 3401 East 12th Street | Oakland | Resistencia de la Bahía |',
  ],
  [
    '18:30 | Know Your Rights Workshop | Mission Cultural Center | 2868 Mission St | San Francisco | |',
    '18:30 | Taller: Conozca sus derechos | Centro Cultural de la Misión | 2868 Mission Street | San Francisco | Red de Apoyo |',
  ],
  [
    '09:00 | Free Legal Clinic for Tenants | Biblioteca César Chávez | 3301 E 12th St Suite 271 | Oakland | Centro Legal |',
    '09:00 | Clínica legal gratuita para inquilinos | Cesar Chavez Library | 3301 East 12th St | Oakland | |',
  ],
  [
    '18:00 | Asamblea vecinal por el agua | Plaza de Armas | | Querétaro | Red por el Agua |',
    '18:00 | Asamblea de vecinos en defensa del agua | Plaza de Armas, centro | Calle 5 de Mayo | Querétaro | |',
  ],
  [
    '11:00 | Vigilia por los desaparecidos | Glorieta de las y los Desaparecidos | Av. Chapultepec y Niños Héroes | Guadalajara | Familias Unidas |',
    '11:00 | Vigil for the disappeared | Glorieta de los Desaparecidos | Niños Héroes y Avenida Chapultepec | Guadalajara | |',
  ],
  [
    '17:00 | 8M: Marcha feminista | Plaza del Congreso | Av. Entre Ríos y Rivadavia | Buenos Aires | |',
    '16:30 | Marcha del 8M | Congreso | Rivadavia y Entre Ríos | Buenos Aires | Ni Una Menos |',
  ],
  // Abbreviated.
  [
    '19:00 | East Bay Democratic Socialists of America General Membership Meeting | First Congregational Church of Oakland | 2501 Harrison St | Oakland | East Bay DSA |',
    '19:00 | EBDSA general meeting | First Congo | 2501 Harrison Street | Oakland | |',
  ],
  [
    "13:00 | Food Not Bombs Serving | People's Park | Haste St & Bowditch St | Berkeley | East Bay Food Not Bombs |",
    '13:00 | FNB free meal | Peoples Park | Bowditch and Haste | Berkeley | |',
  ],
  [
    '16:00 | Picket with UNITE HERE Local 2 at the Marriott Marquis | Marriott Marquis | 780 Mission St | San Francisco | UNITE HERE Local 2 |',
    "16:00 | Hotel workers' strike: support the picket line | SF Marriott Marquis | 780 Mission St. | San Francisco | Jobs with Justice SF |",
  ],
  [
    '18:00 | SF Board of Supes: speak out against sweeps | City Hall Room 250 | 1 Dr Carlton B Goodlett Pl | San Francisco | Coalition on Homelessness |',
    '18:00 | Board of Supervisors public comment: stop the sweeps | San Francisco City Hall | 1 Dr. Carlton B. Goodlett Place, Room 250 | San Francisco | |',
  ],
  [
    "20:00 | Intl. Women's Day Dance Party & Fundraiser | La Peña | 3105 Shattuck Ave | Berkeley | |",
    '20:00 | International Womens Day fundraiser + dance | La Peña Cultural Center | 3105 Shattuck Avenue | Berkeley | La Peña |',
  ],
  // Another headline.
  [
    '17:00 | Hands Off Our Library! | Richmond Main Library | 325 Civic Center Plaza | Richmond | Friends of the Library |',
    '17:00 | Emergency protest: city council plans to close library branches | Richmond Public Library | 325 Civic Center Plaza | Richmond | SEIU 1021 |',
  ],
  [
    '11:00 | Shut Down the Refinery | Chevron gate 14 | Castro St & Hensley St | Richmond | Sunflower Alliance |',
    '11:00 | Climate action at Chevron Richmond | Chevron refinery, gate 14 | Hensley and Castro | Richmond | Communities for a Better Environment |',
  ],
  [
    '18:00 | Candlelight Vigil for Victims of Police Violence | Hayward City Hall | 777 B St | Hayward | |',
    '18:00 | Justice for our neighbors: a vigil | Hayward City Hall steps | 777 B Street | Hayward | Families United |',
  ],
  [
    '09:00 | Pack the Courtroom for the Port Four | Wiley Manuel Courthouse | 661 Washington St | Oakland | NLG Bay Area |',
    '08:30 | Court support: Port 4 arraignment, Dept 107 | Wiley W. Manuel Courthouse | 661 Washington Street | Oakland | Anti Repression Committee |',
  ],
  [
    '14:00 | Solidarity with Sudan | Union Square | Powell St & Geary St | San Francisco | Bay Area Sudanese Association |',
    '14:00 | Eyes on Sudan: protest and march | Union Sq | Geary and Powell | San Francisco | |',
  ],
  // All day and timed.
  [
    'all | Climate Strike | Civic Center Plaza | | San Francisco | Youth vs Apocalypse |',
    '11:00 | Youth climate strike | Civic Center Plaza | Polk St & Grove St | San Francisco | Youth vs. Apocalypse |',
  ],
  [
    'all | Oakland Really Really Free Market | Mosswood Park | 3612 Webster St | Oakland | |',
    '12:00 | Really Really Free Market | Mosswood Park | Webster & W MacArthur Blvd | Oakland | RRFM collective |',
  ],
  [
    'all | Festival Día de los Muertos | Parque Potrero del Sol | 25th St y San Bruno Ave | San Francisco | |',
    '16:00 | Día de los Muertos Festival of Altars | Potrero del Sol Park | San Bruno Avenue & 25th Street | San Francisco | Marigold Project |',
  ],
  [
    'all | Bay Area Anarchist Bookfair | Omni Commons | 4799 Shattuck Ave | Oakland | |',
    '10:00 | Anarchist Book Fair | Omni Commons | 4799 Shattuck | Oakland | Bookfair Collective |',
  ],
  // No address, no city, no place.
  [
    '15:00 | Save the Gill Tract Farm: Community Work Day | Gill Tract Community Farm | | Albany | |',
    '15:00 | Gill Tract Farm work day | Gill Tract | 1050 San Pablo Ave | Albany | Gill Tract Coalition |',
  ],
  [
    "19:30 | Author Talk: Abolition Geographies | Moe's Books | 2476 Telegraph Ave | Berkeley | Moe's Books |",
    "19:30 | Abolition Geographies book talk | Moe's Books, Berkeley | | | |",
  ],
  [
    '18:00 | Critical Mass | Embarcadero Plaza | Market St & Steuart St | San Francisco | |',
    '18:00 | SF Critical Mass bike ride | Justin Herman Plaza | | | |',
  ],
  [
    '12:00 | Free Alameda County Prisoners: Noise Demo at Santa Rita | Santa Rita Jail | 5325 Broder Blvd | Dublin | |',
    '12:00 | Noise demo at Santa Rita Jail | | 5325 Broder Blvd | | Santa Rita Jail Solidarity |',
  ],
  [
    "18:30 | Tenants' assembly | Casa del Pueblo | | Albuquerque | |",
    '18:30 | Tenant Assembly: rent strike vote | Casa del Pueblo | 1113 4th St NW | Albuquerque | Albuquerque Tenants Union |',
  ],
  // A slip of the hand.
  [
    '13:00 | Juneteenth Block Party | Defremery Park | 1651 Adeline St | Oakland | Hella Black |',
    '13:00 | Juneteeth block party | DeFremery Park (Lil Bobby Hutton Park) | 1651 Adeline | Oakland | |',
  ],
  [
    '10:00 | Teach-In on Palestinian Political Prisoners | Berkeley Unitarian Fellowship Hall | 1924 Cedar St | Berkeley | |',
    '10:00 | Palestinan political prisoners teach in | BFUU | 1924 Cedar St | Berkely | |',
  ],
  [
    '17:30 | Amazon Workers Speak Out | ILWU Local 6 Hall | 99 Hegenberger Rd | Oakland | Amazon Labor Committee |',
    '17:30 | Speakout by Amazon workers | ILWU Local 6 | 99 Hegenburger Road | Oakland | |',
  ],
  // The same link, another organizer.
  [
    '19:00 | What Next for Public Power? | | | | Public Power East Bay | https://publicpower.example/events/what-next',
    '19:00 | Online forum: kicking out PG&E | Zoom | | | Sierra Club | https://www.publicpower.example/events/what-next?utm_source=mail',
  ],
  [
    '18:00 | Benefit concert for the bail fund | Gilman | 924 Gilman St | Berkeley | | https://tickets.example/bail-fund-924',
    '19:00 | Punk show: five bands for the bail fund | 924 Gilman | 924 Gilman Street | Berkeley | Bay Bail | https://tickets.example/bail-fund-924/',
  ],
  // Other towns.
  [
    '12:00 | Moral Monday at the General Assembly | Bicentennial Mall | 16 W Jones St | Raleigh | NC NAACP |',
    '12:00 | Moral Mondays rally | Halifax Mall, General Assembly | 16 West Jones Street | Raleigh | Repairers of the Breach |',
  ],
  [
    '16:00 | Stop Line 5 Paddle Protest | Mackinac Bridge, Colonial Michilimackinac beach | 102 W Straits Ave | Mackinaw City | |',
    "16:00 | Paddle against Line 5 | Michilimackinac beach | 102 West Straits Avenue | Mackinaw City | Oil and Water Don't Mix |",
  ],
  [
    "10:00 | Teachers' Strike Picket | Roosevelt High School | 6941 N Central St | Portland | PAT |",
    '10:00 | Portland teachers on strike: join the line at Roosevelt HS | Roosevelt HS | 6941 N. Central Street | Portland | Portland Association of Teachers |',
  ],
  [
    '18:00 | Peña solidaria con las trabajadoras despedidas | Club Social Barrio Yungay | Compañía 2986 | Santiago | Sindicato de Aseo |',
    '18:30 | Peña por las compañeras despedidas | Club Social Yungay | Compañía de Jesús 2986 | Santiago | |',
  ],
  [
    '09:30 | Rodada por la movilidad segura | Ángel de la Independencia | Paseo de la Reforma | Ciudad de México | Bicitekas |',
    '09:30 | Rodada: movilidad segura ya | El Ángel | Av. Paseo de la Reforma | CDMX | |',
  ],
  [
    '14:00 | Transgender Day of Visibility March | Dolores Park | Dolores St & 19th St | San Francisco | TransMarch |',
    '14:00 | TDOV march + rally | Dolores Park | 19th and Dolores | San Francisco | |',
  ],
]

/** Two events of one day. */
export const heldOutDifferent: readonly Pair[] = [
  // The same title and minute in another town.
  [
    '12:00 | No Kings Rally | City Hall | 1 Frank H Ogawa Plaza | Oakland | Indivisible |',
    '12:00 | No Kings Rally | City Hall | 2180 Milvia St | Berkeley | Indivisible |',
  ],
  [
    '12:00 | Hands Off Social Security | Town Green | | Windsor | Indivisible Sonoma |',
    '12:00 | Hands Off Social Security | Town Plaza | | Healdsburg | Indivisible Sonoma |',
  ],
  [
    '18:00 | Transgender Day of Remembrance | City Hall | | San Jose | |',
    '18:00 | Transgender Day of Remembrance | City Hall | | Santa Rosa | |',
  ],
  [
    '17:00 | Marcha del 8M | Plaza de Armas | | Arequipa | |',
    '17:00 | Marcha del 8M | Plaza de Armas | | Cusco | |',
  ],
  [
    '10:00 | May Day March | Main Library | 500 E 13th St | Sacramento | May Day Coalition |',
    '10:00 | May Day March | Main Library | 2420 Mariposa St | Fresno | May Day Coalition |',
  ],
  [
    '13:00 | Food Not Bombs | Central Park | | Davis | Food Not Bombs |',
    '13:00 | Food Not Bombs | Central Park | | Santa Clara | Food Not Bombs |',
  ],
  [
    '18:00 | Critical Mass | Downtown Plaza | | Albuquerque | |',
    '18:00 | Critical Mass | Downtown Plaza | | Santa Fe | |',
  ],
  [
    '14:00 | Free Palestine Rally | Federal Building | 450 Golden Gate Ave | San Francisco | |',
    '14:00 | Free Palestine Rally | Federal Building | 1301 Clay St | Oakland | |',
  ],
  [
    '18:00 | Vigilia por la paz | Parroquia de San José | | San José | |',
    '18:00 | Vigilia por la paz | Parroquia de San José | | Alajuela | |',
  ],
  [
    "12:00 | Women's March | State Capitol | 1315 10th St | Sacramento | Women's March |",
    "12:00 | Women's March | State Capitol | 900 Court St NE | Salem | Women's March |",
  ],
  // Another event in the same hall at the same minute.
  [
    '19:00 | Tenants Union Meeting | Omni Commons | 4799 Shattuck Ave | Oakland | Oakland Tenants Union |',
    '19:00 | Sudo Room Hardware Hack Night | Omni Commons | 4799 Shattuck Ave | Oakland | Sudo Room |',
  ],
  [
    '18:30 | Spanish Conversation Circle | Main Library | 100 Larkin St | San Francisco | SF Public Library |',
    '18:30 | Zine Making for Teens | Main Library | 100 Larkin St | San Francisco | SF Public Library |',
  ],
  [
    '10:00 | Naturalization Workshop | Mission High School | 3750 18th St | San Francisco | IRC |',
    '10:00 | School Board Candidates Forum | Mission High School | 3750 18th St | San Francisco | Parents for Public Schools |',
  ],
  [
    "19:00 | Labor Chorus Rehearsal | Redstone Building | 2940 16th St | San Francisco | Rockin' Solidarity |",
    '19:00 | Labor History Reading Group | Redstone Building | 2940 16th St | San Francisco | Labor Archives |',
  ],
  [
    '20:00 | Noche de salsa | La Peña Cultural Center | 3105 Shattuck Ave | Berkeley | La Peña |',
    '20:00 | Poesía y memoria: homenaje a Víctor Jara | La Peña Cultural Center | 3105 Shattuck Ave | Berkeley | La Peña |',
  ],
  [
    '11:00 | Sunday Service | First Unitarian Church | 685 14th St | Oakland | First Unitarian |',
    "11:00 | Children's Peace Camp Open House | First Unitarian Church | 685 14th St | Oakland | Peace Camp |",
  ],
  [
    '18:00 | Rent Board Hearing | City Hall | 1 Frank H Ogawa Plaza | Oakland | |',
    '18:00 | Police Commission Meeting | City Hall | 1 Frank H Ogawa Plaza | Oakland | |',
  ],
  [
    '17:00 | Planning Commission | Council Chambers | 440 Civic Center Plaza | Richmond | City of Richmond |',
    '17:00 | Housing Authority Board | Council Chambers | 440 Civic Center Plaza | Richmond | City of Richmond |',
  ],
  [
    "19:00 | AA: Primer Paso | St Mary's Center | 925 Brockhurst St | Oakland | |",
    "19:00 | Grief Circle | St Mary's Center | 925 Brockhurst St | Oakland | |",
  ],
  [
    '12:00 | Press conference: deportation flights | Federal Building | 630 Sansome St | San Francisco | Faith in Action |',
    '12:00 | Sit-in against nuclear weapons funding | Federal Building | 630 Sansome St | San Francisco | Western States Legal Foundation |',
  ],
  // Sessions, parts and shifts.
  [
    '10:00 | Street Medic Training, Session 1 | Omni Commons | 4799 Shattuck Ave | Oakland | Bay Area Street Medics |',
    '14:00 | Street Medic Training, Session 2 | Omni Commons | 4799 Shattuck Ave | Oakland | Bay Area Street Medics |',
  ],
  [
    '09:00 | Phone bank for Measure A, shift 1 | | | | Yes on A |',
    '12:00 | Phone bank for Measure A, shift 2 | | | | Yes on A |',
  ],
  [
    '10:00 | Taller de serigrafía (turno mañana) | Casa Roja | Cuba 37 | Ciudad de México | |',
    '16:00 | Taller de serigrafía (turno tarde) | Casa Roja | Cuba 37 | Ciudad de México | |',
  ],
  [
    '09:00 | Marshal Training A | SEIU 1021 Hall | 350 Rhode Island St | San Francisco | SEIU 1021 |',
    '09:00 | Marshal Training B | SEIU 1021 Hall | 350 Rhode Island St | San Francisco | SEIU 1021 |',
  ],
  [
    '18:00 | ESL Class Level 1 | Lakeside Adult School | 750 International Blvd | Oakland | |',
    '18:00 | ESL Class Level 3 | Lakeside Adult School | 750 International Blvd | Oakland | |',
  ],
  [
    '11:00 | Matinee: A Raisin in the Sun | Black Rep Theater | 3201 Adeline St | Berkeley | Black Repertory Group |',
    '19:30 | A Raisin in the Sun, evening show | Black Rep Theater | 3201 Adeline St | Berkeley | Black Repertory Group |',
  ],
  [
    '13:00 | Reading Capital: Chapter 10 | Niebyl-Proctor Library | 6501 Telegraph Ave | Oakland | |',
    '15:00 | Reading Capital: Chapter 11 | Niebyl-Proctor Library | 6501 Telegraph Ave | Oakland | |',
  ],
  [
    '09:00 | Picket line, morning shift | Kaiser Oakland | 3600 Broadway | Oakland | NUHW |',
    '15:00 | Picket line, afternoon shift | Kaiser Oakland | 3600 Broadway | Oakland | NUHW |',
  ],
  // The same protest at many shops or gates.
  [
    '11:00 | Tesla Takedown | Tesla Showroom | 999 Van Ness Ave | San Francisco | Tesla Takedown |',
    '11:00 | Tesla Takedown | Tesla Showroom | 1731 4th St | Berkeley | Tesla Takedown |',
  ],
  [
    '07:00 | Starbucks Workers Strike Picket | Starbucks | 2224 Shattuck Ave | Berkeley | SBWU |',
    '07:00 | Starbucks Workers Strike Picket | Starbucks | 1444 Shattuck Ave | Berkeley | SBWU |',
  ],
  [
    '12:00 | Boycott Target leafleting | Target | 1057 Eastshore Hwy | Albany | |',
    '12:00 | Boycott Target leafleting | Target | 1555 40th St | Emeryville | |',
  ],
  [
    '16:00 | Leaflet at Whole Foods | Whole Foods | 230 Bay Pl | Oakland | UFCW |',
    '16:00 | Leaflet at Whole Foods | Whole Foods | 5110 Telegraph Ave | Oakland | UFCW |',
  ],
  [
    '10:00 | Kaiser strike picket | Kaiser Medical Center | 275 W MacArthur Blvd | Oakland | SEIU-UHW |',
    '10:00 | Kaiser strike picket | Kaiser Medical Center | 901 Nevin Ave | Richmond | SEIU-UHW |',
  ],
  [
    '12:00 | Divest Now | Wells Fargo | 1 Montgomery St | San Francisco | |',
    '12:00 | Divest Now | Wells Fargo | 1900 Union St | San Francisco | |',
  ],
  [
    '17:30 | Sign waving for democracy | Freeway overpass | University Ave & Eastshore | Berkeley | Overpass Brigade |',
    '17:30 | Sign waving for democracy | Freeway overpass | Gilman St & Eastshore | Berkeley | Overpass Brigade |',
  ],
  [
    '08:00 | Huelga de maestros: piquete | Escuela Thousand Oaks | 840 Colusa Ave | Berkeley | BFT |',
    '08:00 | Huelga de maestros: piquete | Escuela LeConte | 2241 Russell St | Berkeley | BFT |',
  ],
  [
    "06:00 | Fast Food Workers Walk Out | McDonald's | 4514 Telegraph Ave | Oakland | Fight for $15 |",
    "06:00 | Fast Food Workers Walk Out | McDonald's | 6300 E 14th St | Oakland | Fight for $15 |",
  ],
  [
    '15:00 | REI union rally | REI | 1338 San Pablo Ave | Berkeley | REI Union |',
    '15:00 | REI union rally | REI | 840 Brannan St | San Francisco | REI Union |',
  ],
  // Similar titles.
  [
    '18:00 | Rally for Housing | Lake Merritt Amphitheater | | Oakland | EBHO |',
    '18:00 | Rally for Healthcare | Lake Merritt Pergola | | Oakland | CNA |',
  ],
  [
    '19:00 | Book Talk: The Jakarta Method | City Lights | 261 Columbus Ave | San Francisco | City Lights |',
    '19:00 | Book Talk: The Dawn of Everything | Green Apple Books | 1231 9th Ave | San Francisco | Green Apple |',
  ],
  [
    '12:00 | Vigil for Peace in Ukraine | Ferry Building | | San Francisco | |',
    '12:00 | Vigil for Peace in Gaza | Ferry Building | | San Francisco | Women in Black |',
  ],
  [
    '18:30 | Orientation for New Volunteers | Prisoner Literature Project | 1921 Ashby Ave | Berkeley | PLP |',
    '18:30 | Orientation for New Volunteers | Berkeley Free Clinic | 2339 Durant Ave | Berkeley | Berkeley Free Clinic |',
  ],
  [
    '10:00 | Know Your Rights Training | East Side Arts Alliance | 2277 International Blvd | Oakland | |',
    '10:00 | Know Your Rights Training | Asian Health Services | 101 8th St | Oakland | |',
  ],
  [
    '19:00 | Monthly Meeting | Humanist Hall | 390 27th St | Oakland | Green Party of Alameda County |',
    '19:00 | Monthly Meeting | Peace Center | 55 Eckley Ln | Walnut Creek | Mt Diablo Peace and Justice |',
  ],
  [
    "18:00 | Community meeting on the new jail | St Joseph's Hall | | San Jose | SURJ |",
    '18:00 | Community meeting on the new stadium | Roosevelt Community Center | | San Jose | SOMOS |',
  ],
  [
    '17:00 | Stop the Coal Terminal | Port of Oakland | 530 Water St | Oakland | No Coal in Oakland |',
    '17:00 | Stop the Airport Expansion | Port of Oakland | 530 Water St | Oakland | Stop OAK Expansion |',
  ],
  [
    '18:00 | Foro sobre vivienda | Casa Cultural | | San Salvador | |',
    '18:00 | Foro sobre violencia | Casa Cultural | | San Salvador | |',
  ],
  [
    '18:00 | Justice for Mario | Fremont City Hall | 3300 Capitol Ave | Fremont | |',
    '18:00 | Justice for Steven | San Leandro City Hall | 835 E 14th St | San Leandro | |',
  ],
  // Two events of one group.
  [
    '10:00 | Canvass for Rent Control | Snow Park | 19th St & Harrison St | Oakland | ACCE |',
    '10:00 | Phone bank for Rent Control | ACCE office | 2501 International Blvd | Oakland | ACCE |',
  ],
  [
    '14:00 | Labor Working Group | Zoom | | | East Bay DSA |',
    '14:00 | Ecosocialist Working Group | Zoom | | | East Bay DSA |',
  ],
  [
    '11:00 | Garden Work Day | Peralta Hacienda | 2465 34th Ave | Oakland | Peralta Hacienda |',
    '14:00 | History Tour | Peralta Hacienda | 2465 34th Ave | Oakland | Peralta Hacienda |',
  ],
  [
    '18:00 | Tenant Counseling (Drop-in) | Zoom | | | Tenants Together | https://tenants.example/calendar',
    '18:00 | Organizer School: Mapping Your Building | Zoom | | | Tenants Together | https://tenants.example/calendar',
  ],
  [
    "09:00 | Bird Walk | Heron's Head Park | 32 Jennings St | San Francisco | Literacy for Environmental Justice |",
    '09:00 | Native Plant Nursery Volunteering | Candlestick Point | 500 Hunters Point Expy | San Francisco | Literacy for Environmental Justice |',
  ],
  [
    '12:00 | Prisoner Letter Writing | Bound Together Books | 1369 Haight St | San Francisco | Bound Together |',
    '15:00 | Zine Swap | Bound Together Books | 1369 Haight St | San Francisco | Bound Together |',
  ],
  [
    '17:30 | Rally before the council meeting | San Jose City Hall | 200 E Santa Clara St | San Jose | PACT |',
    '19:30 | Prayer vigil for families of the detained | San Jose City Hall | 200 E Santa Clara St | San Jose | PACT |',
  ],
  [
    '08:00 | Warehouse gate leafleting | OAK4 | 2000 Marina Blvd | San Leandro | Teamsters Local 70 |',
    '18:00 | Stewards council | Teamsters Local 70 Hall | 400 Roland Way | Oakland | Teamsters Local 70 |',
  ],
  // Two events in one park.
  [
    '13:00 | Palestine Solidarity Picnic | Dolores Park | Dolores St & 19th St | San Francisco | AROC |',
    '13:00 | Abortion Rights Rally | Dolores Park | Dolores St & 19th St | San Francisco | Reproductive Justice Coalition |',
  ],
  [
    '11:00 | SF Mime Troupe | Cedar Rose Park | 1300 Rose St | Berkeley | SF Mime Troupe |',
    '11:00 | Neighborhood Disaster Drill | Cedar Rose Park | 1300 Rose St | Berkeley | Berkeley CERT |',
  ],
  [
    '10:00 | Yoga for Organizers | Lake Merritt Pergola | 599 El Embarcadero | Oakland | |',
    '10:00 | Drum Circle | Lake Merritt Pergola | 599 El Embarcadero | Oakland | |',
  ],
  [
    '12:00 | Kite Festival | Cesar Chavez Park | 11 Spinnaker Way | Berkeley | City of Berkeley |',
    '12:00 | Shoreline Cleanup Day | Cesar Chavez Park | 11 Spinnaker Way | Berkeley | Shorebird Nature Center |',
  ],
  [
    '14:00 | Trans March Picnic | Mosswood Park | 3612 Webster St | Oakland | |',
    '14:00 | Copwatch Training | Mosswood Park | 3612 Webster St | Oakland | Berkeley Copwatch |',
  ],
  [
    '16:00 | Danza azteca | Chicano Park | Logan Ave & Cesar E Chavez Pkwy | San Diego | |',
    '16:00 | Lowrider Cruise for Voting Rights | Chicano Park | Logan Ave & Cesar E Chavez Pkwy | San Diego | |',
  ],
  [
    '17:00 | Tango en la plaza | Plaza Dorrego | Defensa y Humberto Primo | Buenos Aires | |',
    '17:00 | Olla popular | Plaza Dorrego | Defensa y Humberto Primo | Buenos Aires | Asamblea de San Telmo |',
  ],
  [
    '12:00 | Ceasefire Now Rally | Grant Park, Congress Plaza | | Chicago | |',
    '12:00 | Chicago Teachers Rally | Grant Park, Butler Field | | Chicago | CTU |',
  ],
  // Two nights of film, music or art.
  [
    '19:00 | Film Night: Salt of the Earth | New Parkway | 474 24th St | Oakland | |',
    '19:00 | Film Night: Sorry to Bother You | New Parkway | 474 24th St | Oakland | |',
  ],
  [
    '19:30 | Screening: Matewan | Redstone Building | 2940 16th St | San Francisco | LaborFest |',
    '19:30 | Screening: Norma Rae | 518 Valencia | 518 Valencia St | San Francisco | LaborFest |',
  ],
  [
    '20:00 | Cine club: La batalla de Chile | Centro Arte Alameda | Alameda 139 | Santiago | |',
    '20:00 | Cine club: Machuca | Sala Ceina | Arturo Prat 33 | Santiago | |',
  ],
  [
    '19:00 | Open Mic | Nomad Cafe | 6500 Shattuck Ave | Oakland | |',
    '19:00 | Open Mic | Starry Plough | 3101 Shattuck Ave | Berkeley | |',
  ],
  [
    '20:00 | Benefit Show for Street Spirit | Gilman | 924 Gilman St | Berkeley | |',
    '20:00 | Benefit Show for the Bail Fund | Ivy Room | 860 San Pablo Ave | Albany | |',
  ],
  [
    '18:00 | Art Opening: Posters of the Panthers | Joyce Gordon Gallery | 406 14th St | Oakland | |',
    '18:00 | Art Opening: Threads of Resistance | Pro Arts | 150 Frank H Ogawa Plaza | Oakland | |',
  ],
  // One demonstration against another, and one that leads to another.
  [
    '12:00 | Rally for Reproductive Freedom | Civic Center Plaza | Polk St & Grove St | San Francisco | |',
    '12:00 | Counterprotest: Walk for Life | Civic Center Plaza | Polk St & McAllister St | San Francisco | NIFLA watch |',
  ],
  [
    "15:00 | Banner Making for Saturday's March | Eastside Arts | 2277 International Blvd | Oakland | |",
    "17:00 | Saturday's March: safety briefing | Eastside Arts | 2277 International Blvd | Oakland | |",
  ],
  [
    '10:00 | Farmworker March, Leg 3: Madera to Chowchilla | Courthouse Park | 210 W Yosemite Ave | Madera | UFW |',
    '18:00 | Farmworker March: evening rally | Chowchilla Veterans Hall | 307 Trinity Ave | Chowchilla | UFW |',
  ],
  // Short and online.
  [
    '19:00 | Meeting | Zoom | | | Extinction Rebellion SF |',
    '19:00 | Meeting | Zoom | | | Jewish Voice for Peace |',
  ],
  [
    '18:00 | Webinar: Solar for Renters | | | | Rising Sun |',
    '18:00 | Webinar: Defending Renters from Eviction | | | | Eviction Defense Center |',
  ],
  [
    '18:00 | Protest | Embassy of El Salvador | 1400 16th St NW | Washington | |',
    '18:00 | Protest | Embassy of Hungary | 1500 Rhode Island Ave NW | Washington | |',
  ],
  ['all | Boycott day | | | Houston | |', 'all | Blood drive | | | Houston | |'],
  [
    'all | General Strike | | | Oakland | |',
    '12:00 | General Strike Potluck for Retirees | Snow Park | 19th St & Harrison St | Oakland | Gray Panthers |',
  ],
  [
    '17:00 | Pride Interfaith Service | Grace Cathedral | 1100 California St | San Francisco | |',
    '17:00 | Pride Shabbat | Congregation Sherith Israel | 2266 California St | San Francisco | |',
  ],
  [
    '12:00 | Distribución de alimentos | Iglesia Santa Elizabeth | 1500 34th Ave | Oakland | |',
    '12:00 | Vacunación gratuita | Iglesia Santa Elizabeth | 1500 34th Ave | Oakland | La Clínica |',
  ],
]
