// What is done beside the event, as a committee's meeting, and the rooms that large houses have. English.

import type { Facts } from '../event-facts.ts'
import { bare } from '../reading/text.ts'
import { namesEvent } from './context.ts'

/** "Before the town hall we rally at", "where we rehearse", "The picnic committee meets at". */
const doing =
  /\b(?:before the|ahead of the|rehears\w+|practi[cs]es?|repeats?|repeated|encore|the same (?:workshop|class|talk|show|program|concert|play|film|session)|(?:watch part(?:y|ies)|committee|board|cooks|bakers|peelers|servers|volunteers|crew|ushers|marshals) (?:meets?|gathers?|will (?:meet|gather)))\b/g
/** "The picnic committee meets Thursday", "The concert repeats May 1": a day beside the event's. */
export const isBeside = (clause: string, facts: Facts): boolean =>
  (clause.match(doing) ?? []).some(
    words =>
      /^(?:repeat|encore|the same)/.test(words) ||
      (/ (?:meets?|gathers?|will)/.test(words) && !namesEvent(words, facts)),
  )

const house =
  /\b(?:library|church|cathedral|temple|synagogue|university|college|school|academy|museum|center|centre|ymca|ywca|hospital|courthouse|capitol|city hall|preserve|refuge|arboretum|fairgrounds|campus|zoo|state park)\b/
const room =
  /(?:^(?:the )?(?:visitors?|nature|welcome|education|interpretive|student|parish|conference|learning) (?:center|centre|house|building|hall)$)|\b(?:auditorium|room|rotunda|atrium|lobby|gallery|lounge|classroom|cafeteria|sanctuary|narthex|undercroft|courtyard|terrace|annex)$/

/** "Koret Auditorium" of a library, "Visitor Center" of a preserve: large houses have named rooms. */
export const isRoomOfHouse = (name: string, facts: Facts): boolean =>
  house.test(facts.place) && room.test(bare(name))
