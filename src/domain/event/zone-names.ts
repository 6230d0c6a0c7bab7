// Finds a zone by its IANA name or by a city in it, as people type them.

import { foldName } from '../fold-name.ts'
import { isZone, zoneNames } from './tz-database.ts'

/** Cities whose zones are named after another one. */
const cities: Readonly<Record<string, readonly string[]>> = {
  'America/Los_Angeles': [
    ...['San Francisco', 'Oakland', 'Berkeley', 'San José', 'Sacramento', 'Fresno', 'Bakersfield'],
    ...['San Diego', 'Long Beach', 'Santa Cruz', 'Santa Rosa', 'Eureka', 'Las Vegas', 'Reno'],
    ...['Portland', 'Eugene', 'Seattle', 'Tacoma', 'Spokane'],
  ],
  'America/Denver': ['Albuquerque', 'Santa Fe', 'Salt Lake City', 'Colorado Springs', 'El Paso'],
  'America/Phoenix': ['Tucson', 'Flagstaff', 'Mesa'],
  'America/Chicago': [
    ...['Houston', 'Dallas', 'Austin', 'San Antonio', 'Minneapolis', 'St. Louis', 'Milwaukee'],
    ...['New Orleans', 'Memphis', 'Nashville', 'Kansas City', 'Omaha', 'Oklahoma City', 'Madison'],
  ],
  'America/New_York': [
    ...['Washington', 'Boston', 'Philadelphia', 'Atlanta', 'Miami', 'Baltimore', 'Pittsburgh'],
    ...[
      'Cleveland',
      'Columbus',
      'Charlotte',
      'Buffalo',
      'Providence',
      'Newark',
      'Orlando',
      'Tampa',
    ],
  ],
  'America/Mexico_City': [
    ...['Ciudad de México', 'Guadalajara', 'Puebla', 'Oaxaca', 'León', 'Querétaro', 'Morelia'],
    ...['San Cristóbal de las Casas', 'Tuxtla Gutiérrez', 'Xalapa', 'Acapulco', 'Cuernavaca'],
  ],
  'America/Tijuana': ['Mexicali', 'Ensenada'],
  'America/Bogota': ['Medellín', 'Cali', 'Barranquilla'],
  'America/Guayaquil': ['Quito', 'Cuenca'],
  'America/Sao_Paulo': ['Rio de Janeiro', 'Brasília', 'São Paulo'],
  'America/Toronto': ['Ottawa', 'Montréal', 'Montreal'],
  'Europe/Madrid': ['Barcelona', 'Valencia', 'Sevilla', 'Bilbao', 'Zaragoza'],
  'Europe/London': ['Manchester', 'Edinburgh', 'Glasgow', 'Londres'],
  'Europe/Rome': ['Milano', 'Napoli'],
  'Europe/Berlin': ['Hamburg', 'Frankfurt', 'Köln', 'München'],
  'Asia/Kolkata': ['Delhi', 'New Delhi', 'Mumbai'],
  'Asia/Shanghai': ['Beijing'],
  'Asia/Jerusalem': ['Tel Aviv', 'Haifa'],
}

/** The city in a zone's own name: "Los Angeles". */
const ownCity = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

let known: Map<string, string> | undefined

/** Every city by its folded name; made once, when a zone is first typed. */
function byCity(): Map<string, string> {
  if (known) return known
  known = new Map()
  for (const zone of zoneNames.filter(name => name.includes('/') && !name.startsWith('Etc/'))) {
    const key = foldName(ownCity(zone))
    if (!known.has(key)) known.set(key, zone)
  }
  for (const [zone, names] of Object.entries(cities))
    for (const name of names) known.set(foldName(name), zone)
  return known
}

/** The IANA name, and null where none is meant. */
export function readZone(written: string): string | null {
  const typed = written.trim()
  if (isZone(typed)) return typed
  // "San Diego (America/Los_Angeles)", "Guadalajara, México"
  const inside = /\(([^)]+)\)/.exec(typed)?.[1]
  if (inside && isZone(inside)) return inside
  const [city = ''] = typed.split(/[,(]/)
  return byCity().get(foldName(city)) ?? null
}

/** A zone as a form shows it: the city, where that alone means the zone. */
export function zoneCity(zone: string): string {
  const city = ownCity(zone)
  return readZone(city) === zone ? city : zone
}

/** Not `US/Pacific`, `Australia/ACT` or `Etc/GMT+5`. */
const isCity = (zone: string): boolean =>
  zoneCity(zone) !== zone &&
  !/^(?:US|Canada|Brazil|Mexico|Chile|Etc|Antarctica)\/|\/(?:[A-Z]+|North|South|West)$/.test(zone)

/** Cities to choose from, in the order of the alphabet. */
export function zoneCities(): string[] {
  const own = zoneNames.filter(isCity).map(ownCity)
  return [...own, ...Object.values(cities).flat()]
    .map(city => ({ city, key: foldName(city) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ city }) => city)
}
