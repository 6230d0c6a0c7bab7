// Reads the words around a passage: its label, its clause, and whose time or place it is.

import { wordTable } from '../../word-table.ts'
import { type Facts, shortNouns, someGathering, stem } from '../event-facts.ts'
import { activities, fillers, ourWords, pastWords, repeating } from '../reading/cue-words.ts'
import { bare, lineAt, type Range, sentenceAt, spaced, type Text } from '../reading/text.ts'
import { monthNames, months } from '../reading/words.ts'

/** A mail's own header lines ("Date: Tue, Feb 3 …" under "From:") speak of the mail. */
export function inMailHeader(text: Text, range: Range): boolean {
  const line = lineAt(text, range.start)
  const own = text.folded.slice(line.start, Math.min(line.end, line.start + 60))
  const header =
    /^[>\s]*(?:from|de|to|para|a|sent|enviado(?: el)?|date|fecha|subject|asunto|cc|reply-to)\s?:/
  if (
    /^[>\s]*(?:on|el) .{6,70}(?:wrote|escribio)\s?:/.test(text.folded.slice(line.start, line.end))
  )
    return true
  if (!header.test(own)) return false
  const strict = /^[>\s]*(?:from|de|to|sent|enviado(?: el)?|subject|asunto|cc)\s?:/
  if (/^[>\s]*(?:sent|enviado)/.test(own)) return true
  if (!/^[>\s]*(?:date|fecha)/.test(own)) return false
  const near = [line.start - 1, line.end + 1].map(at => {
    if (at < 0 || at > text.folded.length) return ''
    const other = lineAt(text, at)
    return text.folded.slice(other.start, Math.min(other.end, other.start + 30))
  })
  return near.some(other => strict.test(other))
}

/** The words before a passage in its clause, at most `length` of them read. */
export function lead(text: Text, range: Range, length = 60): string {
  const sentence = sentenceAt(text, range.start)
  return text.folded.slice(Math.max(sentence.start, range.start - length), range.start)
}

/** The words before a passage in its clause. A bracket remarks upon the words before it. */
export function clauseLead(text: Text, range: Range, length = 60): string {
  const words = lead(text, range, length).replace(/\([^()]*\)/g, ' ')
  const open = words.lastIndexOf('(')
  if (open < 0) return afterStop(words)
  return `${afterStop(words.slice(0, open))} ${afterStop(words.slice(open + 1))}`
}

const afterStop = (words: string) => {
  const cut = Math.max(...[', ', ' / ', '|', '•', ' - ', ': '].map(stop => words.lastIndexOf(stop)))
  return cut < 0 ? words : words.slice(cut + 1)
}

export const sentenceOf = (text: Text, range: Range): string => {
  const sentence = sentenceAt(text, range.start)
  return text.folded.slice(
    Math.max(sentence.start, range.start - 300),
    Math.min(sentence.end, range.end + 300),
  )
}

/** Tells whether words speak of the event by its own name or as "we" and "the event". */
export function namesEvent(words: string, facts: Facts): boolean {
  if (/\b(?:event|evento|actividad|acto)\b/.test(words)) return true
  if (!facts.kindTitled && someGathering.test(words)) return true
  for (const word of words.match(/[a-z]{3,}/g) ?? [])
    if ((word.length > 3 || shortNouns.test(word)) && isNoun(word, facts)) return true
  return false
}

/** "dancing" and "dancers" of a dance. */
const isNoun = (word: string, facts: Facts): boolean => {
  if (facts.nouns.includes(stem(word))) return true
  const base = /^([a-z]{4,})(?:ing|ers?)$/.exec(word)?.[1]
  return base !== undefined && facts.nouns.includes(base.slice(0, 6))
}

/**
 * Tells whether the words before a date or time leave it to the event: none of their own, the event's
 * name, or the writers speaking of themselves. "The vote is on" and "forays leave at" do not.
 */
export const leavesToEvent = (clause: string, facts: Facts): boolean =>
  !/[a-z]{2}/.test(clause.replace(filler, ' ')) ||
  ourselves.test(clause) ||
  namesEvent(clause, facts)

const filler = new RegExp(String.raw`\b${fillers}\b`, 'g')
const ourselves = new RegExp(String.raw`\b${ourWords}\b`)

/** "In April the circle moves", of an event in March. */
export const inOtherMonth = (sentence: string, { first }: Facts): boolean =>
  [...sentence.matchAll(monthAlone)].some(([, word]) => months[word ?? ''] !== first.month)
const monthAlone = new RegExp(
  String.raw`\b(?:en|in|next|from|since|desde) (${`${monthNames.en} ${monthNames.es}`.replace(/ /g, '|')})\b(?! \d)`,
  'g',
)

/** "Part one", of an event whose title says "part 2". */
export function ofOtherPart(sentence: string, { fields }: Facts): boolean {
  const own = partsIn(bare(fields.title ?? ''))
  return own.length > 0 && partsIn(sentence).some(part => !own.includes(part))
}
const partsIn = (words: string): string[] =>
  [...words.matchAll(part)].map(([, word = '']) => partNumbers[word] ?? word)
const part =
  /\b(?:part|session|class|week|lesson|round|night|day|parte|sesion|clase|semana|jornada) (one|two|three|four|i{1,3}|iv|uno|una|dos|tres|cuatro|[1-9])\b/g
const partNumbers = wordTable<string>({
  one: '1',
  i: '1',
  uno: '1',
  una: '1',
  two: '2',
  ii: '2',
  dos: '2',
  three: '3',
  iii: '3',
  tres: '3',
  four: '4',
  iv: '4',
  cuatro: '4',
})

/** "a different event with its own room": what the writer sets apart. */
export const disclaims =
  /\b(?:separate(?:ly)?|a different (?:event|thing|night|day|date|time|matter|class|room|page|group)|another (?:event|group|matter)|unrelated|has its own|with its own|its own page|not (?:this|part of|ours)\b|isn't us|aren't us|nothing to do with|no connection)/

/** Tells whether words speak of the past, which announces nothing. */
export const tellsPast = (words: string): boolean =>
  past.test(words.replace(attribution, ' ').replace(quoted, ' '))

const quoted = /"[^"]{0,200}"/g

/** ", organizers said Thursday." */
const attribution =
  /," ?(?:[a-z]+ ){0,3}(?:said|says)\b|, (?:[a-z]+ ){1,4}(?:said|says)\b|, (?:dijo|dijeron|informo|informaron|anuncio)\b/g

const past = new RegExp(String.raw`(?<!\b(?:is|are|be|been|being|se|get|gets) )\b${pastWords}\b`)

/** A line that holds a date and time and little else is a heading. */
export function ownLine({ folded }: Text, range: Range): boolean {
  const start = folded.lastIndexOf('\n', range.start - 1) + 1
  const stop = folded.indexOf('\n', range.end)
  const end = stop < 0 ? folded.length : stop
  if (end - range.end >= 90 || /^\s?[a-z]/.test(folded.slice(range.end, range.end + 2)))
    return false
  // Three letters are a bullet or "on"; a long line has more.
  return (
    range.start - start < 60 &&
    folded.slice(start, range.start).replace(/[^a-z\d]/g, '').length <= 3
  )
}

/** Cheaply: a text without a name's first word does not hold the name. */
const mayName = (words: string, name: string) =>
  name.length > 3 && words.includes(name.split(' ', 1)[0] ?? name)

export function namesPlace(words: string, facts: Facts): boolean {
  if (!mayName(words, facts.place) && !mayName(words, facts.address)) return false
  const said = spaced(words)
  return (
    (facts.place.length > 3 && said.includes(facts.place)) ||
    (facts.address.length > 3 && said.includes(facts.address))
  )
}

const activity = new RegExp(String.raw`\b${activities}\b`)

export const everyWeek = new RegExp(String.raw`\b${repeating}\b`)

export const otherActivity = (clause: string, facts: Facts): boolean => {
  const words = clause.slice(-34)
  const match = activity.exec(words)
  // "We practice from 8" is what is done, not another thing.
  if (match && /\b(?:we|we'll) $/.test(words.slice(0, match.index))) return false
  return match !== null && !namesEvent(match[0], facts)
}
