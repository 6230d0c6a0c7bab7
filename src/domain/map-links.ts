// Makes addresses at which maps look for a place: plain links, so that no map learns of a reader before
// they press one.

import type { Details } from './event/event.ts'

type Where = Pick<Details, 'placeName' | 'address' | 'city'>

export type MapLink = { name: string; href: string }

/** The street and city, else the name and city, because a search for all three finds neither; '' for none. */
export const soughtPlace = ({ placeName, address, city }: Where): string =>
  [address || placeName, city].filter(Boolean).join(', ')

/** Opens the map app of a phone (RFC 5870, with the words to look for that Android reads). Undefined where no place is told. */
export function geoLink(where: Where): string | undefined {
  const sought = soughtPlace(where)
  return sought === '' ? undefined : `geo:0,0?q=${encodeURIComponent(sought.toWellFormed())}`
}

/** Empty where no place is told. */
export function mapLinks(where: Where): MapLink[] {
  const sought = soughtPlace(where)
  if (!sought) return []
  const q = encodeURIComponent(sought.toWellFormed())
  return [
    { name: 'OpenStreetMap', href: `https://www.openstreetmap.org/search?query=${q}` },
    { name: 'Google', href: `https://www.google.com/maps/search/?api=1&query=${q}` },
    { name: 'Apple', href: `https://maps.apple.com/?q=${q}` },
  ]
}
