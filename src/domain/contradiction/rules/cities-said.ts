// Cities that an English sentence puts the event in.

import type { Facts } from '../event-facts.ts'
import { namesEvent, tellsPast } from '../features/context.ts'
import { capital, isBig, mayBeCity, stateNext, states } from '../reading/city-names.ts'
import { bare, lineAt, type Range, sentenceAt, type Text, wholeBare } from '../reading/text.ts'
import { thereness } from './occasion.ts'

/** "This year's final goes down in Union City": wherever the words before say that the event is there. */
export function happensIn(
  text: Text,
  facts: Facts,
  ownMoments: readonly Range[],
): { range: Range; score: number }[] {
  if (text.in === 'title' || wholeBare(text).includes(facts.city)) return []
  return Iterator.from(text.raw.matchAll(cityAfter))
    .take(40)
    .toArray()
    .flatMap(match => {
      const said = (match.groups?.city ?? '').replace(/\.$/, '')
      const start = match.index + match[0].length - (match.groups?.city ?? '').length
      const range = { start, end: start + said.length }
      if (!mayBeCity(said) || (!/\p{Ll}/u.test(said) && !endsLine.test(text.raw.slice(range.end))))
        return []
      if (isBig(facts.city) && !isBig(bare(said)) && !stateNext.test(text.raw.slice(range.end)))
        return []
      const there = Math.max(
        thereness(text, range, facts, ownMoments),
        headsText(text, range, facts) ? 3 : 0,
        followsPlace(text, match.index, facts) ? 3 : 0,
      )
      const score = there + (there && range.start < 150 ? 1 : 0)
      return score >= 3 ? [{ range, score }] : []
    })
}

/** "The biggest little railways in Dundee!": the event by name in a line at the head of the text. */
function headsText(text: Text, range: Range, facts: Facts): boolean {
  const line = lineAt(text, range.start)
  const lead = text.folded.slice(line.start, range.start)
  return (
    range.start < 250 &&
    lead.length < 60 &&
    endsLine.test(text.raw.slice(range.end)) &&
    namesEvent(lead, facts) &&
    !tellsPast(lead) &&
    !/\b(?:from|born|made|set|life|love|war|lives?|lived|last|next|never|not|only|like)\b/.test(
      lead,
    )
  )
}

const endsLine = /^[.!]{0,3}\s{0,3}(?:\n|$)/

/** "the Legion again, in": a word of the event's place in the same sentence. */
function followsPlace(text: Text, at: number, facts: Facts): boolean {
  const sentence = sentenceAt(text, at)
  const lead = text.folded.slice(Math.max(sentence.start, at - 60), at)
  if (tellsPast(lead) || !facts.place) return false
  const named =
    /\b(?:the|at) ((?:[a-z.']+ ){0,3}[a-z']+)(?: again| once more| this year| here)?,? ?$/.exec(
      lead,
    )
  return (
    named !== null &&
    bare(named[1] ?? '')
      .split(' ')
      .some(word => word.length > 3 && facts.place.split(' ').includes(word))
  )
}

const cityAfter = new RegExp(
  String.raw`(?<=[\s(])(?:in|to|into|IN|TO|INTO) (?:(?:downtown|beautiful|sunny|historic|old|nearby) )?(?<city>(?:(?:St|Ft|Mt)\. )?${capital}(?: ${capital}){0,2})(?=[,.;:!?)—–]|\n|$| [-–—]| (?:this|that|again|on|at|for|from|with|and|under|upstairs|as|once|one|in|next|near|by|over|where|when|the|our|now|while|if|because|bring|so|after|before|${states})\b)`,
  'gu',
)
