// Street addresses, places and cities that contradict the event's.

import { judgeAddresses } from './address-claims.ts'
import { readCities } from './cities.ts'
import type { Facts } from './facts.ts'
import { type Contradiction, instead } from './finding.ts'
import { readPlaces } from './places.ts'
import type { Range, Text } from './text.ts'

type Moments = { ownMoments: readonly Range[]; otherMoments: readonly Range[] }

/** `ownMoments` are the text's dates and times that speak of the event, `otherMoments` its other dates. */
export function readWhere(text: Text, facts: Facts, moments: Moments): Contradiction[] {
  const { ownMoments } = moments
  const addresses = judgeAddresses(text, facts, ownMoments)
  const value = facts.fields.address ?? ''
  const places = readPlaces(text, facts, addresses, moments)
  return [
    ...addresses
      .filter(judged => judged.verdict === 'wrong')
      .map(({ address, score }) =>
        instead(
          text,
          { start: address.start, end: address.end },
          { kind: 'address', value, score },
        ),
      ),
    ...places,
    ...readCities(text, facts, { addresses, places, ownMoments }),
  ]
}
