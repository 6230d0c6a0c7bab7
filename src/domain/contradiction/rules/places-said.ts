// Names of places that an English sentence puts the event at.

import type { Facts } from '../event-facts.ts'
import { namesEvent } from '../features/context.ts'
import type { Range, Text } from '../reading/text.ts'
import { endsLikeVenue, headedByVenue, nameAt } from '../reading/venues.ts'
import { thereness } from './occasion.ts'

/** "The dance is at Turner Hall", and "Turner Hall hosts our dance". */
export const happensAt = (text: Text, facts: Facts, ownMoments: readonly Range[]): Range[] => [
  ...namesBefore(text, facts, ownMoments),
  ...namesAfter(text, facts, ownMoments),
]

const namesBefore = (text: Text, facts: Facts, ownMoments: readonly Range[]): Range[] =>
  Iterator.from(text.raw.matchAll(hosting))
    .take(20)
    .toArray()
    .flatMap(match => {
      const lead = /^The /.exec(match[0])?.[0].length ?? 0
      const start = match.index + lead
      const name = nameAt(text.raw, start)
      const range = { start, end: start + name.length }
      const after = text.folded.slice(range.end, range.end + 60)
      if (!headedByVenue(name) || !match[0].startsWith(name, lead)) return []
      const opens =
        /^ (?:will be|is|opens?|will open)(?: its doors)?(?: open)? /.test(after) &&
        ownMoments.some(m => m.start >= range.end && m.start <= range.end + 30)
      if (opens) return [range]
      return isHost.test(after) && (/\bwe\b|'ll\b/.test(after) || namesEvent(after, facts))
        ? [range]
        : []
    })

const hosting =
  /(?<=^|[.!?\n] ?|\b[Tt]he )\p{Lu}[\p{L}'’.&-]*(?: (?:of |the )*\p{Lu}[\p{L}'’.&-]*){1,5} (?=hosts|is|will|welcomes|opens)/gu
const isHost =
  /^ (?:(?:hosts|will host|is hosting|welcomes) (?:this|the|our|tonight's|an?)\b|is where (?:we|you|it|the)\b|is (?:the place|the venue|our home|our venue|home to))/

const namesAfter = (text: Text, facts: Facts, ownMoments: readonly Range[]): Range[] =>
  Iterator.from(text.raw.matchAll(somewhere))
    .take(60)
    .toArray()
    .flatMap(match => {
      const start = match.index + match[0].length
      const name = nameAt(text.raw, start)
      const range = { start, end: start + name.length }
      return name.includes(' ') &&
        (headedByVenue(name) || endsLikeVenue(name)) &&
        thereness(text, range, facts, ownMoments) === 3
        ? [range]
        : []
    })

const somewhere =
  /(?<=[\s(]|^)(?:at|in|to|into|inside|outside|from|of|@) (?:(?:the|our|good old|old) )?(?=\p{Lu})/gu
