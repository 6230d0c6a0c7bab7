// What stands for and against a sum being what the event costs, in English phrases.

import type { Facts } from '../event-facts.ts'
import { lead, namesEvent, tail } from '../features/context.ts'
import type { Range, Text } from '../reading/text.ts'

const admissionBefore =
  /\b(?:adults?|grown-?ups|general public|non-?members|admission|tuition|dues for the (?:day|night)|all you can (?:eat|drink)|entry|entrance|tickets?|cover|cost|price|fee|donation|how much|(?:all |every |each )?seats?|spots?|places|passes|a (?:seat|spot|place|ticket)|bring|pay|pays|charge|we ask(?: for)?|we're asking(?: for)?|asking|(?:it|this|that|which|everything)(?:'s| is| costs?| runs?| comes to)|(?:will )?sets? you back|chip in|throw in|pitch in|put in|get in for|all (?:yours |that |this )?for|(?:night|day|evening|it|yours|in) for|(?:is|are|was) on us for)(?:[,:?] ?| is| are| runs?| costs?| of| you)? (?:just |only |now |a mere |still |about |a flat |your |the )*$/
const verbOnly = /\b(?:pay|pays|bring|charge|asking|ask|for|it|this|that|which)\b[^.]{0,14}$/

const admissionAfter =
  /^,? ?(?:\/ ?|an? |per |for each )(?:person|head|dancer|player|adult|ticket|seat|team|couple|family|child|participant|guest|rider|runner|paddler|plate|pop|body|piece|car|carload|household|boat|walker|skater|bowler|vendor|entry|nose|soul|pair|trio|duo|group|singer)\b|^ (?:gets you|lets you|buys you|admits|covers|includes|pays (?:for|your)|(?:at|on) the (?:door|gate|window|night|day)|otd\b|to (?:get in|enter|play|attend|join|dance|skate|swim|ride|enter|come|participate)|gets (?:a|your|the)|all in|in at the (?:gate|door)|pp\b|p\/p|a go\b|all ages|each,? (?:all|at|under|kids|children)|each$|cash at|for (?:the|this|our|your) (?:whole )?(?:evening|night|day|session|show|class|workshop|event|concert|morning|afternoon|tour|meal|course|weekend))\b/

/** Points for a sum that people are told to pay for the event. */
export function ownPrice(text: Text, amount: Range, facts: Facts): number {
  const before = lead(text, amount, 50)
  const after = tail(text, amount, 40)
  const forEvent = /^ for (?:the|this|our|your|a|an) ([a-z]{3,})/.exec(after)?.[1]
  if (forEvent && namesEvent(forEvent, facts)) return 3
  if (/\bat cost \($/.test(before)) return 0
  if (admissionAfter.test(after))
    return perHead.test(after) && /\b(?:or|than)\s$/.test(before) ? 0 : 3
  const match = admissionBefore.exec(before)
  if (!match) return 0
  if (/^cost\s/.test(match[0]) && others.test(before.slice(0, match.index))) {
    if (!namesEvent(before.slice(0, match.index), facts)) return 0
  }
  const subject = /^(?:it|this|which|everything|how much|seat|spot|all|night|evening|will|set|get)/
  if (subject.test(match[0])) return namedBefore(before.slice(0, match.index), facts) ? 2 : 3
  return verbOnly.test(match[0]) && !everyone.test(before) ? 1.5 : 3
}

const everyone = /\b(?:everyone|everybody|you|we|all) (?:pays?|asks?(?: for)?)(?: [a-z]+)?\s$/
const perHead = /^,? ?(?:\/|an? |per )/

/** "consults otherwise cost": a subject of its own. */
const others =
  /\b(?!(?:tickets|seats|spots|places|passes|adults|classes|entries)\b)[a-z]{3,}s (?:(?:otherwise|usually|normally|ordinarily|typically|alone|now|can|will|would) )?$/

/** "Parking? It's $5": what "it" is was said just before. */
const namedBefore = (words: string, facts: Facts) =>
  /[a-z]{3}[^.]*$/.test(words) && !namesEvent(words, facts)

const feeOfOthers =
  /\b([a-z]+)(?: fees?|'s fees?)(?: is| are| of|:| for [a-z -]{2,20} is)?\s(?:now |just |only |about |still )?$/
const ownFee =
  /^(?:the|our|entry|registration|admission|entrance|event|class|course|workshop|participation|participant|ticket|session|tournament|race|exam|program|player|team|suggested|door|booking|a|this|flat|small|modest|of|no|conference|retreat|activity|tasting|tour|your|one|single|day|cover|reduced|total|whole|basic|regular|spectator|guest|visitor|dance|lesson)$/
const notPaid =
  /\b(?:worth|valued at|value of|wins?|won|save|saves|prizes?|reward|refund|balance|owe[ds]?|debt|treasury|budget|grants?|scholarships?|raised?|earned|goal|proceeds|up to|instead of|used to be|once|was|were|cost us|costs us|they|he|she|members?(?: and [a-z]+)?|students?|seniors|kids|children|filing|visa|parking|park|bus|buy|(?:starting|hourly|base|equal|sick|full) pay|a year of [a-z]+|ticket for|fined?|slices?|copies|copy|cds?|stickers?|posters?|hats?|mugs?|buttons?)(?: [a-z']+){0,2}\s$/
const boughtAfter =
  /^ ?(?:\/ ?(?:hr|hour|mo|month|yr|year|wk|week|lb|oz|doz)|value|gift|grant|prize|loan|raise|increase|cut|budget|hole|gap|bond|million|billion|lunch|dinner|beers?|hats?|shoes|in (?:prizes|fines|damages|back|debt|grants)|an? (?:hour|month|year|pound|acre|bag|box|slice|cup|bottle|pint|item|dozen|jar|card|raffle|glass|shot|game|bale|vote|gallon|barrel|ton|bunch|book|copy|shirt|square|chance|string)|bail|bills?|tab)\b/

/** "$1, six for $5" are a raffle's tickets. */
const severalFor =
  /^(?: each)?(?:,| or|;| \/)? (?:\d{1,2}|two|three|four|five|six|seven|ten|twelve) (?:for|\/) ?(?:[$€£]|\d|[a-z]+ (?:dollars|bucks))/

/** Points against: a sum that buys, wins or fines something else. */
export function somethingElse(text: Text, amount: Range, facts: Facts): number {
  const before = lead(text, amount, 50)
  const after = tail(text, amount, 30)
  const whose = feeOfOthers.exec(before)?.[1]
  let against = 0
  if (whose && !ownFee.test(whose) && !namesEvent(whose, facts)) against += 4
  const clause = before.slice(Math.max(before.lastIndexOf(', '), before.lastIndexOf('(')) + 1)
  const match = notPaid.exec(clause)
  if (match && !namesEvent(match[0], facts)) against += 3
  if (boughtAfter.test(after) || severalFor.test(after)) against += 3
  return against
}
