// Pairs of posts of one day that the bars of likeness were read off: one event written twice, and two events.

import { emptySnapshot } from '../../../src/domain/event/snapshot.ts'
import type { Comparable } from '../../../src/domain/likeness/likeness.ts'

/** `HH:MM | title | place | address | city | organizer | link`, `all` for all day; empty parts may be left out. */
export function post(line: string): Comparable {
  const [
    time = '',
    title = '',
    placeName = '',
    address = '',
    city = '',
    organizer = '',
    website = '',
  ] = line.split('|').map(part => part.trim())
  return {
    ...emptySnapshot,
    title,
    startsLocal: time === 'all' ? '2027-03-13T00:00' : `2027-03-13T${time}`,
    allDay: time === 'all',
    zone: 'America/Los_Angeles',
    placeName,
    address,
    city,
    organizer,
    website,
  }
}

type Pair = readonly [string, string]

export const same: readonly Pair[] = [
  [
    '12:00|Rally at the Consulate of Mexico|Consulate|870 Market Street|San Francisco|Bay Solidarity',
    '11:00|Rally at Mexican Consulate|Consulate General of Mexico|870 Market St|SF|Bay Solidarity Coalition',
  ],
  [
    '18:30|Tenants Union General Meeting|Tenant Hall|558 Capp St|San Francisco|SF Tenants Union',
    '18:30|SFTU monthly meeting|558 Capp|558 Capp Street|San Francisco|San Francisco Tenants Union',
  ],
  [
    '10:00|Marcha por la Vivienda|Plaza de la Raza||Oakland|Causa Justa',
    '10:00|March for Housing|Plaza de la Raza||Oakland|Causa Justa :: Just Cause',
  ],
  [
    '19:00|Film screening: The Fire Next Door|Grand Lake Theater|3200 Grand Ave|Oakland|',
    '19:00|"The Fire Next Door" documentary night|Grand Lake|3200 Grand Avenue|Oakland|Climate Cinema',
  ],
  [
    '17:00|GA @ OGP|OGP||Oakland|',
    '17:00|Occupy Oakland General Assembly|Oscar Grant Plaza|14th & Broadway|Oakland|Occupy Oakland',
  ],
  [
    '09:00|Creek cleanup|Codornices Park|1201 Euclid Ave|Berkeley|Friends of Five Creeks',
    '09:30|Codornices Creek Clean-up Day|Codornices Park||Berkeley|',
  ],
  [
    '13:00|Vigil for Peace|Lake Merritt Amphitheater||Oakland|Women in Black',
    '13:00|Vigilia por la paz|Anfiteatro Lake Merritt||Oakland|Mujeres de Negro',
  ],
  [
    'all|Community Seed Swap|Ecology Center|2530 San Pablo Ave|Berkeley|Ecology Center',
    '10:00|Seed Swap|Ecology Center|2530 San Pablo Avenue|Berkeley|',
  ],
  [
    '07:00|Nurses picket Highland Hospital|Highland Hospital|1411 E 31st St|Oakland|SEIU 1021',
    '19:00|Nurses on the picket line at Highland|Highland Hospital|1411 East 31st Street|Oakland|SEIU Local 1021',
  ],
  [
    '20:00|Benefit concert for Food Not Bombs|924 Gilman|924 Gilman St|Berkeley|Food Not Bombs',
    '20:00|FNB benefit show|924 Gilman Street||Berkeley|',
  ],
  [
    '15:00|Know Your Rights training|Online||| Immigrant Defense Network|https://us02web.zoom.us/j/81234567890',
    '15:00|KYR workshop (Zoom)|||| IDN|https://zoom.us/j/81234567890?pwd=abc',
  ],
  [
    '16:00|Reading group: The Wretched of the Earth|Bound Together Books|1369 Haight St|San Francisco|Bound Together',
    '16:00|Wretched of the Earth study group|Bound Together|1369 Haight Street|SF|',
  ],
  [
    '11:00|Critical Mass Families|Justin Herman Plaza||San Francisco|',
    '11:00|Family Critical Mass ride|Embarcadero Plaza (Justin Herman Plaza)||San Francisco|',
  ],
  [
    '12:00|No War on Iran! Emergency protest|Powell & Market|Powell St & Market St|San Francisco|ANSWER Coalition',
    '12:00|Emergency demonstration: Hands off Iran|Powell and Market|Market and Powell|San Francisco|ANSWER',
  ],
  [
    '18:00|City Council special meeting on police oversight|City Hall|1 Frank Ogawa Plaza|Oakland|',
    '18:00|Pack the council: vote on police oversight|Oakland City Hall|1 Frank H. Ogawa Plaza|Oakland|Anti Police-Terror Project',
  ],
  [
    '14:00|Mujeres Unidas: taller de costura|Women’s Building|3543 18th St|San Francisco|Mujeres Unidas y Activas',
    '14:00|MUA sewing workshop|The Women’s Building|3543 18th Street|San Francisco|Mujeres Unidas y Activas',
  ],
  [
    '10:00|Bike repair workshop|Spokeland|813 37th St|Oakland|Spokeland',
    '10:00|Free bicycle repair class at Spokeland|Spokeland|813 37th Street|Oakland|',
  ],
  [
    '19:00|Author talk: Rebecca Stone on water|City Lights|261 Columbus Ave|San Francisco|City Lights|https://citylights.example/events/stone',
    '19:00|Rebecca Stone reads from "Water Wars"|City Lights Bookstore|261 Columbus|San Francisco||https://www.citylights.example/events/stone/',
  ],
  [
    '17:30|Bart fare hike hearing|BART Board Room|2150 Webster St|Oakland|',
    '17:30|Speak out against BART fare increases|BART HQ|2150 Webster Street|Oakland|Transit Riders',
  ],
  [
    '12:30|Press conference: families of Tanforan|San Bruno BART||San Bruno|',
    '12:30|Tanforan families press conference|San Bruno BART station||San Bruno|JACL',
  ],
  [
    '18:00|QDP at El Rio|El Rio||SF|',
    '18:00|Queer Dance Party|El Rio|3158 Mission St|San Francisco|QDP',
  ],
  [
    '09:00|Strike! Day 3|Mills Hall|5000 MacArthur Blvd|Oakland|UAW 2865',
    '09:00|UAW strike picket, day 3|Mills campus|5000 MacArthur Boulevard|Oakland|UAW 2865',
  ],
  [
    '13:00|Anti-eviction march|24th & Mission|24th and Mission|San Francisco|Calle 24',
    '13:00|Marcha contra los desalojos|Plaza 24 y Misión|Mission & 24th|San Francisco|Calle 24',
  ],
  [
    '16:00|Solidarity with Palestine: campus walkout|Sproul Plaza||Berkeley|SJP',
    '16:00|Palestine walkout|Sproul|UC Berkeley|Berkeley|Students for Justice in Palestine',
  ],
]

export const different: readonly Pair[] = [
  [
    '12:00|No Kings rally|City Hall|1 Dr Carlton B Goodlett Pl|San Francisco|Indivisible SF',
    '12:00|No Kings rally|City Hall|1 Frank Ogawa Plaza|Oakland|Indivisible East Bay',
  ],
  ['12:00|No Kings rally|||San Jose|Indivisible', '12:00|No Kings rally|||Palo Alto|Indivisible'],
  [
    '19:00|Film: Salt of the Earth|La Peña|3105 Shattuck Ave|Berkeley|',
    '19:00|Concert: Quilapayún tribute|La Peña|3105 Shattuck Ave|Berkeley|',
  ],
  [
    '18:00|Beginners Spanish class|Omni Commons|4799 Shattuck Ave|Oakland|Omni',
    '18:00|Sudo Room hack night|Omni Commons|4799 Shattuck Ave|Oakland|Sudo Room',
  ],
  [
    '10:00|Know Your Rights training, session 1|Library|100 Larkin St|San Francisco|NLG',
    '10:00|Know Your Rights training, session 2|Library|100 Larkin St|San Francisco|NLG',
  ],
  [
    '10:00|Morning meditation for activists|East Bay Meditation Center|285 17th St|Oakland|EBMC',
    '18:00|Evening meditation for activists|East Bay Meditation Center|285 17th St|Oakland|EBMC',
  ],
  [
    '11:00|Protest at the Tesla showroom|Tesla|999 Van Ness Ave|San Francisco|Tesla Takedown',
    '11:00|Protest at the Tesla showroom|Tesla|1731 Fourth St|Berkeley|Tesla Takedown',
  ],
  [
    '11:00|Protest at Tesla|Tesla|999 Van Ness Ave|San Francisco|',
    '11:00|Protest at Tesla|Tesla|2650 Lombard St|San Francisco|',
  ],
  [
    '17:00|Vigil for Gaza|Civic Center||San Francisco|',
    '17:00|Vigil for victims of traffic violence|Civic Center||San Francisco|Walk SF',
  ],
  [
    '13:00|Community meeting|Library|6501 Telegraph Ave|Oakland|',
    '13:00|Community potluck|Mosswood Park|3612 Webster St|Oakland|',
  ],
  [
    '18:30|Monthly meeting|North Branch|1170 The Alameda|Berkeley|Gray Panthers',
    '18:30|Monthly meeting|North Branch|1170 The Alameda|Berkeley|Berkeley Climate Action',
  ],
  ['10:00|Farmers market|Civic Center||Berkeley|', '10:00|Climate rally|Civic Center||Berkeley|'],
  [
    '12:00|Labor Day picnic|Golden Gate Park||San Francisco|SF Labor Council',
    '12:00|Hiroshima memorial|Golden Gate Park||San Francisco|',
  ],
  [
    '15:00|Poetry reading: June Jordan night|Marcus Books|3900 MLK Jr Way|Oakland|',
    '15:00|Poetry reading for kids|Oakland Main Library|125 14th St|Oakland|',
  ],
  [
    '19:00|Zoom: abolition study group||||Critical Resistance|https://zoom.us/j/111',
    '19:00|Zoom: disability justice panel||||Sins Invalid|https://zoom.us/j/222',
  ],
  [
    '09:00|Beach cleanup|Ocean Beach||San Francisco|Surfrider',
    '09:00|Beach cleanup|Crissy Field||San Francisco|Surfrider',
  ],
  [
    '14:00|Workers assembly|SEIU Hall|350 Rhode Island St|San Francisco|SEIU',
    '14:00|Tenants assembly|SEIU Hall|350 Rhode Island St|San Francisco|Housing Rights Committee',
  ],
  [
    '16:00|Rally for teachers|Oakland Tech|4351 Broadway|Oakland|OEA',
    '16:00|Rally for nurses|Kaiser Oakland|275 W MacArthur Blvd|Oakland|CNA',
  ],
  [
    '20:00|Drag show fundraiser|Oasis|298 11th St|San Francisco|',
    '22:00|Dance party|Oasis|298 11th St|San Francisco|',
  ],
  [
    '11:00|Taller de ciudadanía|Centro Legal|3400 E 12th St|Oakland|Centro Legal',
    '11:00|Clínica legal de vivienda|Centro Legal|3400 E 12th St|Oakland|Centro Legal',
  ],
  [
    '13:00|Ride for justice|Lake Merritt||Oakland|',
    '13:00|Walk for justice|Lake Merritt||Oakland|',
  ],
  [
    '18:00|School board meeting|West Contra Costa USD|1108 Bissell Ave|Richmond|',
    '18:00|City council meeting|Richmond City Hall|450 Civic Center Plaza|Richmond|',
  ],
  [
    '10:00|Food distribution|St. Anthony’s|121 Golden Gate Ave|San Francisco|',
    '10:00|Food distribution|Glide|330 Ellis St|San Francisco|',
  ],
  [
    '19:30|Open mic|Starry Plough|3101 Shattuck Ave|Berkeley|',
    '19:30|Open mic|Art House|2905 Shattuck Ave|Berkeley|',
  ],
]
