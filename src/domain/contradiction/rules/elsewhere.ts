// What else a text may mean by the name of a venue: another day's place, a part of the event's own house,
// one of a row of names, the place of a rehearsal or committee. English; asked about few names only.

import type { Facts } from '../facts.ts'
import { bare, type Range, sentenceAt, slice, type Text } from '../reading/text.ts'
import { namesEvent } from './context.ts'

type Moments = { ownMoments: readonly Range[]; otherMoments: readonly Range[] }

/** Whether something in the name's own sentence says that the event itself need not be there. */
export function isElsewhere(
  text: Text,
  range: Range,
  facts: Facts,
  { ownMoments, otherMoments }: Moments,
): boolean {
  const sentence = sentenceAt(text, range.start)
  const before = text.folded.slice(Math.max(sentence.start, range.start - 160), range.start)
  const after = text.folded.slice(range.end, Math.min(sentence.end, range.end + 60))
  if (ourPart.test(after) || inRow(text, range)) return true
  if (otherDoing(before, facts)) return true
  return nearestIsOther(sentence, range, ownMoments, otherMoments)
}

/** "in Luther Hall, our lower level": what the writers call a part of their house. */
const ourPart =
  /^(?:,| \(| [-–—]) ?(?:(?:on|in|at) )?(?:our|its|the (?:church|library|school|museum|park)'s) /

/** "Before the town hall we rally at", "where we rehearse", "The picnic committee meets at". */
const doing =
  /\b(?:before the|ahead of the|rehears\w+|practi[cs]es?|repeats?|repeated|encore|the same (?:workshop|class|talk|show|program|concert|play|film|session)|(?:watch part(?:y|ies)|committee|board|cooks|bakers|peelers|servers|volunteers|crew|ushers|marshals) (?:meets?|gathers?|will (?:meet|gather)))\b/g
const otherDoing = (before: string, facts: Facts): boolean =>
  (before.match(doing) ?? []).some(
    words => /^(?:before|ahead|repeat|encore|the same)/.test(words) || !namesEvent(words, facts),
  )

/** "The picnic committee meets Thursday", "The concert repeats May 1": a day beside the event's. */
export const isBeside = (clause: string, facts: Facts): boolean =>
  (clause.match(doing) ?? []).some(
    words =>
      /^(?:repeat|encore|the same)/.test(words) ||
      (/ (?:meets?|gathers?|will)/.test(words) && !namesEvent(words, facts)),
  )

/** The day or hour that stands nearest to the name in its sentence is another than the event's. */
function nearestIsOther(
  sentence: Range,
  range: Range,
  own: readonly Range[],
  others: readonly Range[],
): boolean {
  const distance = (moments: readonly Range[]) =>
    Math.min(
      ...moments
        .filter(m => m.start >= sentence.start && m.start < sentence.end)
        .map(m => (m.end <= range.start ? range.start - m.end : m.start - range.end)),
    )
  return distance(others) < distance(own)
}

/** "Fort Pottery • Soap Barn • Tide Studio": names between the same marks are a list of those who come. */
function inRow(text: Text, range: Range): boolean {
  const mark = /([•|*/·])\s?$/.exec(text.raw.slice(Math.max(0, range.start - 2), range.start))?.[1]
  const next = /^\s?([•|*/·])/.exec(text.raw.slice(range.end, range.end + 2))?.[1]
  const by = mark ?? next
  if (!by) return false
  const around = text.raw.slice(Math.max(0, range.start - 120), range.end + 120)
  const items = around.split('\n').find(line => line.includes(slice(text, range))) ?? ''
  const names = items
    .split(by)
    .map(item => item.replace(/^[^:]*:/, ''))
    .filter(item =>
      /^\s*\p{Lu}[\p{L}'’&.-]*(?: (?:of |the |and |& )?\p{Lu}[\p{L}'’&.-]*)+\s*$/u.test(item),
    )
  return names.length > 2
}

const house =
  /\b(?:library|church|cathedral|temple|synagogue|university|college|school|academy|museum|center|centre|ymca|ywca|hospital|courthouse|capitol|city hall|preserve|refuge|arboretum|fairgrounds|campus|zoo|state park)\b/
const room =
  /(?:^(?:the )?(?:visitors?|nature|welcome|education|interpretive|student|parish|conference|learning) (?:center|centre|house|building|hall)$)|\b(?:auditorium|room|rotunda|atrium|lobby|gallery|lounge|classroom|cafeteria|sanctuary|narthex|undercroft|courtyard|terrace|annex)$/

/** "Koret Auditorium" of a library, "Visitor Center" of a preserve: large houses have named rooms. */
export const isRoomOfHouse = (name: string, facts: Facts): boolean =>
  house.test(facts.place) && room.test(bare(name))
