// Reads a point on the map as it is typed, and keeps it as `37.78,-122.41`: latitude and longitude (WGS 84).

export type MapPoint = { latitude: number; longitude: number }

/** About a metre. */
const decimals = 5

const degrees = '([-+−]?\\d{1,3}(?:\\.\\d{1,15})?) ?°? ?'
const written = new RegExp(`^(?:geo:)?${degrees}([NS]?) ?[,; ] ?${degrees}([EWO]?)$`, 'i')

/** The point as it is kept; null for what is none. */
export function readPoint(typed: string): string | null {
  const [whole, north = '', south, east = '', west] = written.exec(typed.trim()) ?? []
  if (whole === undefined) return null
  const latitude = signed(north, /s/i.test(south ?? ''))
  const longitude = signed(east, /[wo]/i.test(west ?? ''))
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
  return `${latitude},${longitude}`
}

/** Null where none is stated. */
export function pointOf({ geo }: { geo: string }): MapPoint | null {
  const [latitude, longitude] = geo.split(',').map(Number)
  return geo === '' || latitude === undefined || longitude === undefined
    ? null
    : { latitude, longitude }
}

function signed(figures: string, isOpposite: boolean): number {
  const value = Number(figures.replace('−', '-'))
  const rounded = Number((isOpposite ? -value : value).toFixed(decimals))
  return rounded === 0 ? 0 : rounded
}
