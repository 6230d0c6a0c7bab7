// Compares where two events are, by what their fields say: the address, the name of the place, the city.

import { compareAddress, parseAddress, type Street } from '../contradiction/reading/streets.ts'
import { foldName } from '../fold-name.ts'
import { lettersOf, writtenOut } from './title-likeness.ts'
import { silent, wordReadAs } from './title-words-table.ts'

export type PreparedPlace = {
  street: Street | null
  /** The two streets of "14th & Broadway", in order of the alphabet; '' where no corner is named. */
  corner: string
  name: readonly string[]
  /** Words of name and address together, since people write the one in the field of the other. */
  all: readonly string[]
  city: readonly string[]
}

export type PlaceFields = { placeName: string; address: string; city: string }

export function preparePlace({ placeName, address, city }: PlaceFields): PreparedPlace {
  const town = townWords(city)
  const name = placeWords(placeName)
  return {
    street: parseAddress(address) ?? (/\d/.test(placeName) ? parseAddress(placeName) : null),
    corner: cornerOf(address) || cornerOf(placeName),
    name,
    all: [...new Set([...name, ...placeWords(address)])],
    city: town,
  }
}

export type PlaceVerdict = {
  points: number
  /** The street and number, or the corner, is the same. */
  isSameAddress: boolean
  isSamePlace: boolean
  /** Another address, town or place is named. */
  isElsewhere: boolean
}

export function comparePlace(one: PreparedPlace, other: PreparedPlace): PlaceVerdict {
  const address = addressPoints(one, other)
  const isSameAddress = address > 0
  const isOtherCity =
    one.city.length > 0 && other.city.length > 0 && !isSameTown(one.city, other.city)
  const likeness = nameLikeness(one, other)
  const isNamed = one.name.length > 0 && other.name.length > 0
  const isSamePlace = likeness >= 0.5
  // one name at two addresses is a chain of shops, or a hall in each town
  const name = isSamePlace ? (address < 0 ? 0 : 1.2) : isNamed && !isSameAddress ? -0.6 : 0
  return {
    points: address + name + (isOtherCity && !isSameAddress ? -2.5 : 0),
    isSameAddress,
    isSamePlace: isSamePlace && address >= 0,
    isElsewhere: address < 0 || isOtherCity || (isNamed && !isSamePlace && !isSameAddress),
  }
}

function addressPoints(one: PreparedPlace, other: PreparedPlace): number {
  if (one.corner && other.corner) return one.corner === other.corner ? 1.6 : -1
  if (!one.street || !other.street) return 0
  switch (compareAddress(one.street, other.street)) {
    case 'same':
      return 1.6
    case 'other kind':
      return -0.6
    default:
      return -2
  }
}

/** 0 to 1: how much of the shorter name the other's name or address says. */
function nameLikeness(one: PreparedPlace, other: PreparedPlace): number {
  return Math.max(within(one.name, other), within(other.name, one))
}

function within(name: readonly string[], other: PreparedPlace): number {
  const telling = name.filter(word => !houses.has(word) && !other.city.includes(word))
  const asked = telling.length > 0 ? telling : name
  if (asked.length === 0 || other.all.length === 0) return 0
  const [first = ''] = asked
  if (asked.length === 1 && first.length > 1 && first.length < 6 && writtenOut(first, other.all))
    return 1
  const said = asked.filter(word => other.all.includes(word)).length
  return said / asked.length
}

/** "14th St. & Broadway", "Broadway and 14th", "Mission esquina 24" */
function cornerOf(address: string): string {
  const folded = foldName(address).replace(/,.*$/, '')
  const halves = folded
    .split(/\s*(?:&|\+|\/|@|\band\b|\by\b|\bat\b|\besquina(?: con)?\b|\bcorner of\b)\s*/)
    .filter(Boolean)
  const [a, b] = halves.slice(-2)
  if (halves.length < 2 || !a || !b) return ''
  const names = [a, b].map(half => streetName(half))
  if (names.some(name => name === '' || name.split(' ').length > 3)) return ''
  return names.sort().join(' & ')
}

const streetName = (half: string): string =>
  lettersOf(half)
    .filter(word => !kinds.test(word))
    .map(word => ordinals[word] ?? word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'))
    .join(' ')

const kinds =
  /^(?:the|corner|of|la|el|calle|st|street|ave|av|avenue|avenida|blvd|boulevard|rd|road|dr|drive|way|pl|place|ln|lane)$/

const ordinals: Record<string, string> = Object.assign(Object.create(null), {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
})

const placeWords = (name: string): string[] =>
  lettersOf(foldName(name))
    .filter(word => !silent.has(word) && !rooms.has(word))
    .map(wordReadAs)

/** Where people meet by video is no place. */
const rooms: ReadonlySet<string> = new Set(
  'zoom online jitsi virtual webinar meet teams skype signal linea internet livestream'.split(' '),
)

/** Words that many places are called by. */
const houses: ReadonlySet<string> = new Set(
  [
    'park',
    'plaza',
    'center',
    'centre',
    'centro',
    'hall',
    'library',
    'biblioteca',
    'church',
    'iglesia',
    'school',
    'theater',
    'street',
    'st',
    'ave',
    'avenue',
    'room',
    'house',
    'casa',
    'building',
    'public',
    'community',
    'city',
    'main',
    'branch',
    'cafe',
    'square',
    'auditorium',
  ].map(wordReadAs),
)

const townWords = (city: string): string[] =>
  lettersOf(foldName(city.replace(/,.*$/, ''))).filter(
    word => word !== 'ca' && word !== 'city' && word !== 'ciudad',
  )

/** "SF" is San Francisco, "Downtown Oakland" is Oakland. */
function isSameTown(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return (
    short.every(word => long.includes(word)) ||
    (short.length === 1 && writtenOut(short[0] ?? '', long) !== null)
  )
}
