// Scores how likely a post is advertising, with the reasons, from its own words. Must not know who posted it.

import { readLinks } from '../contradiction/reading/links.ts'
import { prepare } from '../contradiction/reading/text.ts'
import type { Snapshot } from '../event/event.ts'
import { foldName } from '../fold-name.ts'
import { type OwnLearned, wordPoints } from './learned-words.ts'
import { cheapEndings, forms, gatherings, pitches, shorteners, trades } from './spam-words.ts'

export type Scored = Pick<
  Snapshot,
  | 'title'
  | 'summary'
  | 'description'
  | 'placeName'
  | 'address'
  | 'city'
  | 'organizer'
  | 'website'
  | 'onlineUrl'
  | 'zone'
> &
  Partial<ShortTexts>

/** Texts of a few lines, which hold advertising as well as a long one. */
type ShortTexts = Pick<Snapshot, 'timetable' | 'accessNotes'>

/** The texts of a post but its title; the times of a timetable are no figures of an offer. */
export const bodyOf = (
  post: Pick<Scored, 'summary' | 'description'> & Partial<ShortTexts>,
): string =>
  [post.summary, post.description, post.timetable?.replace(/^\d\d:\d\d /gm, ''), post.accessNotes]
    .filter(Boolean)
    .join('\n')

/** Names the signs of advertising; their words are in the catalogues. */
export type SpamReason =
  | 'trade'
  | 'pitch'
  | 'links'
  | 'short-links'
  | 'phone'
  | 'money'
  | 'repeated'
  | 'no-gathering'
  | 'scripts'
  | 'words'
  | 'prior'

export type SpamScore = { points: number; reasons: readonly SpamReason[] }

/** From here on a post waits for a moderator. */
export const spamBar = 2.5

/** As much of a text as is read, in UTF-16 units. */
const readUnits = 6000

/** The words of a post that are learned from, and weighed. */
export const weighedText = (post: Scored): string =>
  [post.title, bodyOf(post), post.organizer].join(' ').slice(0, readUnits)

/** Points for what moderators have answered to the same poster: a week of advertising is not read each day anew. */
export const priorPoints = ({ spam, published }: { spam: number; published: number }): number =>
  Math.min(2 * spam, 4) - Math.min(0.5 * published, 1.5)

/**
 * @param own what the calendar's own moderators have taught.
 * @param prior points for what they answered to this poster.
 */
export function spamScore(
  post: Scored,
  { own, prior = 0 }: { own?: OwnLearned; prior?: number } = {},
): SpamScore {
  const title = foldName(post.title)
  const body = foldName(bodyOf(post).slice(0, readUnits))
  const text = `${title}\n${body}\n${foldName(post.organizer)}`
  const links = linksOf(post)
  const inTitle = countOf(title, trades)
  const inText = countOf(text, trades)
  const gathered = countOf(text, gatherings)
  const formed = countOf(text, forms)
  const pitched = countOf(text, pitches)
  const isOffered =
    (inTitle > 0 && gathered === 0) ||
    pitched > 0 ||
    phonePoints(text) > 0 ||
    links.isShort ||
    links.isCheap
  const isSold = inText > 0 || pitched > 0
  const isSomewhere = post.address !== '' || post.placeName !== ''
  const learned = wordPoints(weighedText(post), own)
  const parts: [SpamReason, number][] = [
    // a trade that nobody advertises is what the event is about
    ['trade', Math.min(2 * inText + 1.5 * inTitle, isOffered ? 6 : 2)],
    ['pitch', Math.min(0.9 * pitched, 4)],
    ['links', Math.min(Math.max(0, links.hosts - 3) * 0.5, 1.5) + (links.inTitle ? 1.5 : 0)],
    ['short-links', (links.isShort ? 0.8 : 0) + (links.isCheap ? 0.8 : 0)],
    ['phone', phonePoints(text)],
    ['money', Math.min(0.4 * countOf(text, amounts), 1.2)],
    ['repeated', stuffedPoints(text)],
    [
      'no-gathering',
      gathered + formed > 0 ? 0 : !isSomewhere && post.website ? 1.2 : text.length > 200 ? 1 : 0,
    ],
    ['scripts', mixedScripts.test(post.title) ? 1.5 : 0],
    ['words', Math.max(0, learned)],
    ['prior', Math.max(0, prior)],
  ]
  const against =
    Math.min(0.6 * gathered, 3.5) +
    // sellers hold workshops and have addresses, too
    (isSold && gathered === 0
      ? 0
      : Math.min(0.4 * formed, 1.2) + (isSomewhere ? 0.4 : 0) + (post.address !== '' ? 0.4 : 0))
  const sum = parts.reduce((total, [, points]) => total + points, 0)
  return {
    points:
      Math.round(Math.max(0, sum + Math.min(0, learned) + Math.min(0, prior) - against) * 100) /
      100,
    reasons: parts
      .filter(([, points]) => points >= 0.8)
      .sort((a, b) => b[1] - a[1])
      .map(([reason]) => reason),
  }
}

/** Different phrases, so that one that a text repeats counts once. */
const countOf = (text: string, pattern: RegExp): number =>
  new Set([...text.matchAll(pattern)].map(([found]) => found)).size

const amounts = /(?:[$€£₹]|usd|rs\.?|eur) ?\d[\d.,]*k?|\d[\d.,]* ?(?:usd|dollars|euros|dolares)/gu

function phonePoints(text: string): number {
  const isTollFree = /(?:\+?1[-.\s(]*)?\b8(?:00|33|44|55|66|77|88)[-.\s)]+\d{3}[-.\s]\d{4}/.test(
    text,
  )
  const isAbroad = /\+(?!1\b|52\b)\d{2,3}[\s-]?\d[\d\s-]{7,}/.test(text)
  const isChat =
    /(?:whatsapp|telegram|wechat|viber)\W{0,4}(?:\w+\W+){0,3}\+?\d[\d\s()-]{7,}|t\.me\/\w+/.test(
      text,
    )
  return (isTollFree ? 1.5 : 0) + (isAbroad ? 1 : 0) + (isChat ? 1 : 0)
}

/** A phrase of two words that stands again and again, as search engines are fed. */
function stuffedPoints(text: string): number {
  const words = text.match(/[\p{L}\p{N}]{3,}/gu) ?? []
  if (words.length < 30) return 0
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = `${words[at]} ${words[at + 1]}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const most = Math.max(...counts.values())
  return most >= 4 && most / words.length > 0.035 ? 1 : 0
}

/** Letters of two alphabets in one word, as filters are dodged. */
const mixedScripts =
  /\p{sc=Latin}[\p{sc=Cyrillic}\p{sc=Greek}]|[\p{sc=Cyrillic}\p{sc=Greek}]\p{sc=Latin}|[\u{1d400}-\u{1d7ff}]/u

function linksOf(post: Scored) {
  const text = prepare('', bodyOf(post).slice(0, readUnits))
  const hosts = new Set(readLinks(text).map(link => link.host))
  const all = [...hosts, ...[post.website, post.onlineUrl].map(hostOf).filter(Boolean)]
  return {
    hosts: hosts.size,
    inTitle: readLinks(prepare('', post.title)).length > 0,
    isShort: all.some(host => shorteners.test(host)),
    isCheap: all.some(host => cheapEndings.test(host)),
  }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')
