// Makes addresses at which maps show a point, or look for a place: plain links, so that no map learns of a reader before
// they press one.

import type { Details } from './event/event.ts'
import { type MapPoint, pointOf } from './event/map-point.ts'

type Where = Pick<Details, 'placeName' | 'address' | 'city' | 'geo'>

export type MapLink = { name: string; href: string }

/** The street and city, else the name and city, because a search for all three finds neither; '' for none. */
export const soughtPlace = ({ placeName, address, city }: Where): string =>
  [address || placeName, city].filter(Boolean).join(', ')

/** Opens the map app of a phone (RFC 5870, with the words to look for that Android reads). Undefined where no place is told. */
export function geoLink(where: Where): string | undefined {
  const sought = soughtPlace(where)
  if (where.geo) return `geo:${where.geo}?q=${encodeURIComponent(where.geo)}`
  return sought === '' ? undefined : `geo:0,0?q=${encodeURIComponent(sought.toWellFormed())}`
}

/** Empty where no place is told. */
export function mapLinks(where: Where): MapLink[] {
  const point = pointOf(where)
  if (point) return linksToPoint(point)
  const sought = soughtPlace(where)
  if (!sought) return []
  const q = encodeURIComponent(sought.toWellFormed())
  return [
    { name: 'OpenStreetMap', href: `https://www.openstreetmap.org/search?query=${q}` },
    { name: 'Google', href: `https://www.google.com/maps/search/?api=1&query=${q}` },
    { name: 'Apple', href: `https://maps.apple.com/?q=${q}` },
  ]
}

/** A point is shown as it is, and nothing is looked up. */
function linksToPoint({ latitude, longitude }: MapPoint): MapLink[] {
  const at = `${latitude},${longitude}`
  return [
    {
      name: 'OpenStreetMap',
      href: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`,
    },
    {
      name: 'Google',
      href: `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(at)}`,
    },
    { name: 'Apple', href: `https://maps.apple.com/?ll=${at}&q=${encodeURIComponent(at)}` },
  ]
}
