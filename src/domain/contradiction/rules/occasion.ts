// Whether the words before a place, a street or a city say that the event is there: "we're back in",
// "the dance is at", "join us at". English; knows the event by its own nouns only.

import type { Facts } from '../event-facts.ts'
import { disclaims, namesEvent, tellsPast } from '../features/context.ts'
import { type Range, sentenceAt, type Text } from '../reading/text.ts'

/** 3: the event is said to be there; 2: somebody gathers there; 0: nothing of the kind. */
export type Thereness = 0 | 2 | 3

const preposition =
  /(?:^|[\s("])(?:(?:over|down|up|out|right|just|back|here) )?(?:at|in|to|into|inside|outside|from|on|@|in front of|on the steps of|outside of|inside of|on the lawn of|on the grounds of|at the corner of|at the foot of)\s(?:the |our |good old |old |downtown |beautiful |historic |sunny )*$/

/** How the words that lead up to a passage relate the event to it. */
export function thereness(
  text: Text,
  range: Range,
  facts: Facts,
  ownMoments: readonly Range[] = [],
): Thereness {
  const sentence = sentenceAt(text, range.start)
  const start = Math.max(sentence.start, range.start - 160)
  const lead = text.folded
    .slice(start, range.start)
    .replace(/\([^()]*\)/g, ' ')
    .replace(within, ' at the ')
  const tail = text.folded.slice(range.end, Math.min(sentence.end, range.end + 80))
  const at = lead.search(preposition)
  if (at < 0) return 0
  const head = lead.slice(0, at)
  if (disclaims.test(text.folded.slice(sentence.start, sentence.end))) return 0
  if (dated(text, { start, end: range.start }, head, facts, ownMoments)) return 3
  if (isOther(head, facts) || saysAnother.test(tail) || tellsPast(head)) return 0
  if (/\bfrom\b/.test(lead.slice(at))) return setsOut.test(head) ? 3 : 0
  const clause = lastClause(head)
  return doing.test(clause) && !elsewhere.test(clause) ? 3 : leads(clause, facts)
}

/** "in the back room of", "on the steps of" */
const within = /\b(?:in|on|at|upon|to|round|from) the (?:[a-z]+ ){1,2}(?:of|at) (?:the )?$/

/** "Seventy handlers will bring their dogs to … on Thursday 27 August": the event's own day just before. */
function dated(text: Text, lead: Range, head: string, facts: Facts, ownMoments: readonly Range[]) {
  const next = ownMoments.find(m => m.start >= lead.end)
  if (
    next &&
    next.end - next.start > 7 &&
    namesEvent(text.folded.slice(lead.start, next.end + 60), facts)
  ) {
    const gap = text.folded.slice(lead.end, next.start)
    if (
      /^[a-z .'-]{3,30} (?:on|this) (?:the )?$/.test(gap) &&
      coming.test(head) &&
      !clearlyOther.test(head)
    )
      return true
  }
  const moment = ownMoments.findLast(
    m => m.start >= lead.start && m.end <= lead.end && m.end - m.start > 7,
  )
  if (!moment || lead.end - moment.end > 70) return false
  const between = text.folded.slice(moment.end, lead.end)
  return !isOther(between, facts) && !tellsPast(head) && !clearlyOther.test(head)
}
const coming = /\b(?:will|invites?|brings?|comes?|gathers?|meets?|takes?)\b/
const clearlyOther =
  /\b(?:if|unless|not|last|next|after|before|until|parking|bus|buses|shuttles?|carpools?|office|tickets?|registration|lives?|lived|born|based)\b/

/** "We're taking over the bowl": what the writers are about, in a few words. */
const doing = /(?:^|[^a-z])(?:we're|we are|we'll be|we will be)(?: [a-z'-]+){1,5}\s*$/
const elsewhere =
  /\b(?:collecting|selling|looking|staying|sleeping|registering|taking (?:names|orders|donations)|hiring|asking|posting|meeting with|fighting|organizing|working|studying|printing|storing|sorry|happy|glad|proud|told|not)\b/

const setsOut =
  /\b(?:we|we'll|ride|march|walk|run|parade|procession|hike|paddle|tour)\b(?: [a-z']+){0,2} (?:start|starts|starting|roll|rolls|roll out|set out|sets out|step off|steps off|set off|sets off|depart|departs|head out|heads out|push off|leave|leaves|march|ride|walk|go)\b(?: [a-z\d:.']+){0,5}\s*$/

const otherThing =
  /\b(?:if|unless|in case|should|not|never|no longer|instead of|rather than|last|next|after-?part(?:y|ies)|afterwards?|afterward|after|then|later|previous(?:ly)?|former(?:ly)?|rehears\w*|practices?|lessons?|registration|park|parking|carpools?|bus|buses|shuttles?|vans?|trains?|overflow|lodging|hotels?|dinner|supper|lunch|breakfast|brunch|drinks|beers?|office|tickets?|pick ?up|drop ?off|drop|every|each|usually|ordinarily|normally|always|used to|another|other|also|too|donat\w*|proceeds|lives?|born|raised|grew|works?|based|made|living|friends|people|who|whose|which|where|when|while|second|kids|children|childcare|box|store|shop|hearing|trial|moved from|office hours|because|sister|once|speaks?|teaches|taught|news|they|their|he|she|his|her)\b/g

/** What the words speak of is something else than the event, unless its own name is that word. */
const isOther = (head: string, facts: Facts): boolean =>
  (head.replace(/\bas always|once (?:more|again)|after all\b/g, ' ').match(otherThing) ?? []).some(
    word => !namesEvent(word, facts),
  )

const saysAnother =
  /^[^.!?]{0,40}\b(?:next (?:month|week|year|time)|last (?:year|month|time)|used to|was|were|instead|rather|too|as well|after(?:wards?)?|every (?:week|month|year)|office)\b/

const lastClause = (head: string): string => {
  const cut = Math.max(...['; ', ': ', ' - ', '. ', '! ', '? '].map(stop => head.lastIndexOf(stop)))
  return /[a-z]/.test(head.slice(cut + 1)) ? head.slice(cut + 1) : head
}

const light = new Set(
  "back again over out up down right here there all once more live this that year time month week spring summer fall autumn winter season night evening morning afternoon weekend one now outdoors indoors together held as always usual happening located being hosted with us you everybody everyone on the road and for a an our its it's own place forces come today tonight tomorrow proudly finally officially still only just next-door friends january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun at from noon pm am p m sharp th st nd rd o'clock of".split(
    ' ',
  ),
)
const being = new Set("is are be 's 're being will".split(' '))
const happening = new Set(
  'takes take place happens happen meets meet gathers gather goes going returns return comes come coming moves moved moving lands land rolls roll sets set setting taking opens open kicks starts start begins begin assembles assemble convenes converge converges descends hits hit head heads heading rally rallies march marches play plays perform performs sing sings celebrate celebrates host hosts hold do dance dances set settle pitch stop stops arrives'.split(
    ' ',
  ),
)
const ours = new Set(
  "we we're we'll we've it it's it'll all everything everything's everybody everyone event gathering party evening night action fun things let's celebration festivities whole meeting".split(
    ' ',
  ),
)
const contracted = new Set("we're it's one's everything's we'll it'll i'm tonight's".split(' '))
const calls = new Set(
  'join come see find meet gather head swing stop visit assemble rally show celebrate'.split(' '),
)
const polite =
  /^(?:please|so|and|or|do|now|just|everyone|everybody|all|friends|neighbors|kindly|you|you'll|can|will|then)$/

/** Walks back over light words to a verb, and from there to who is or does it. */
function leads(clause: string, facts: Facts): Thereness {
  const words = (clause.match(/[a-z']+|\d+/g) ?? []).slice(-16)
  const own = (word: string) => namesEvent(word.replace(/'s$/, ''), facts)
  const placed = (word: string) => word.length > 3 && facts.place.split(' ').includes(word)
  let i = words.length - 1
  while (i >= 0 && isLight(words[i] ?? '', own, placed)) {
    if (contracted.has(words[i] ?? '')) return 3
    i--
  }
  if (own(words.at(-1) ?? '') && future.test(clause)) return 3
  const called = words.findIndex(word => !polite.test(word))
  const verb = words[i] ?? ''
  if (calls.has(words[called] ?? '') && i <= called + 3) return 3
  if (i === 0 && arriving.test(verb)) return 3
  if (contracted.has(verb) || (ours.has(verb) && i < words.length - 1)) return 3
  if (!being.has(verb) && !happening.has(verb) && !verbOfEvent(verb, own)) {
    // "Contra dance @": the event's own name right before the place.
    const bareName =
      own(words.at(-1) ?? '') && words.length < 5 && !words.some(w => joining.test(w))
    return bareName || (i < words.length - 1 && i < 0 && words.some(own)) ? 3 : 0
  }
  const before = words.slice(Math.max(0, i - 7), i)
  if (before.some(word => ours.has(word) || own(word) || placed(word))) return 3
  if (/^(?:this|that)$/.test(before.at(-1) ?? '')) return 3
  return gathers.test(verb) ? 2 : 0
}

/** "will play a benefit at", with a noun of the event's last. */
const future =
  /\bwill (?:play|hold|host|stage|give|present|put on|perform|throw|lead|offer|join)\b[^.]{0,60}\b(?:a|an|the|its|their|our|his|her) [a-z' -]{2,30}$/
const arriving = /^(?:coming|live|returning|playing|back|arriving|landing)$/
const joining = /^(?:for|before|after|of|with|to|and|or|from|by|than|about|the|no)$/
const gathers = /^(?:meet|gather|roll|set|converge|descends?|assemble|convene|come)$/
const isLight = (word: string, own: (w: string) => boolean, placed: (w: string) => boolean) =>
  light.has(word) || /^\d+$/.test(word) || own(word) || placed(word)
const verbOfEvent = (word: string, own: (w: string) => boolean) => own(word)
