// Reads the weights of Accept and Accept-Encoding (RFC 9110 12.4.2).

/** Names in lower case with their weights from 0 to 1; a weight that cannot be read counts as 0. */
export function weightsOf(accepted: string): Map<string, number> {
  return new Map(
    accepted
      .toLowerCase()
      .split(',')
      .map(one => {
        const [name = '', ...parameters] = one.split(';').map(part => part.trim())
        const weight = parameters.find(part => part.startsWith('q='))?.slice(2)
        return [name, weight === undefined ? 1 : weightOf(weight)]
      }),
  )
}

const weightOf = (written: string): number =>
  /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(written) ? Number(written) : 0

/** True for a client that names JSON and would not rather have a page. */
export function prefersJson(accept: string): boolean {
  if (!accept.includes('json')) return false
  const weights = weightsOf(accept)
  const most = (isAsked: (type: string) => boolean) =>
    Math.max(0, ...[...weights].flatMap(([type, weight]) => (isAsked(type) ? [weight] : [])))
  const json = most(type => /[/+]json$/.test(type))
  if (weights.has('text/html')) return json > most(type => type === 'text/html')
  return json > 0 && json >= most(type => type === '*/*' || type === 'text/*')
}

/** The weight of a coding that is named, or taken with any other; 0 where it is not. */
export function weightOfCoding(
  weights: ReadonlyMap<string, number>,
  coding: 'br' | 'gzip',
): number {
  const named = weights.get(coding) ?? (coding === 'gzip' ? weights.get('x-gzip') : undefined)
  return named ?? weights.get('*') ?? 0
}

/** The coding of those offered that weighs most, the first of equals; identity where it is named and weighs more. */
export function preferredCoding<Coding extends 'br' | 'gzip'>(
  accepted: string,
  offered: readonly Coding[],
): Coding | 'identity' {
  const weights = weightsOf(accepted)
  let preferred: Coding | 'identity' = 'identity'
  let most = 0
  for (const coding of offered) {
    const weight = weightOfCoding(weights, coding)
    if (weight > most) [preferred, most] = [coding, weight]
  }
  return (weights.get('identity') ?? 0) > most ? 'identity' : preferred
}
