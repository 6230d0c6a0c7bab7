// Makes addresses at which maps look for a place: plain links, so that no map learns of a reader before
// they press one.

import type { Details } from './event/event.ts'

type Where = Pick<Details, 'placeName' | 'address' | 'city'>

export type MapLink = { name: string; href: string }

/** The street and city, else the name and city, because a search for all three finds neither; '' for none. */
export const soughtPlace = ({ placeName, address, city }: Where): string =>
  [address || placeName, city].filter(Boolean).join(', ')

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
