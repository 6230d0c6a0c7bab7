// Writes a time or a date in the manner of the words that it replaces: "12:00 PM Noon" → "11:00 AM".

import type { DateSpan } from '../reading/dates.ts'
import { fold, type Range } from '../reading/text.ts'
import type { Clock } from '../reading/times.ts'
import {
  accented,
  hourWords,
  monthNames,
  months,
  monthsShort,
  weekdayNames,
  weekdaysShort,
} from '../reading/words.ts'

const spanish = /manana|tarde|noche|madrugada|mediodia|medianoche|\b(?:media|cuarto|dia)\b/

/** Style of the other times of a text. */
export type Manner = {
  /** A time with its half of the day, such as `7 PM`. */
  sample?: string
  /** Separator of hours and minutes. */
  mark: ':' | '.'
}

/** `written` is the time as it stands; `minutes` what it should say. */
export function restyleTime(
  written: string,
  clock: Clock,
  minutes: number,
  { sample, mark: usual }: Manner = { mark: ':' },
): string {
  const folded = fold(written)
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  if (/^(?:noon|midnight|mediodia|medianoche)/.test(folded))
    return spelled(written, folded, hour, minute, { sample, mark: usual })
  const run = /^(\d{1,2})(\d{2})(?!\d)(?!\s?h)/.exec(folded)
  if (run && !/^(?:0|1[3-9]|2)/.test(folded))
    return runTogether(written, run[0].length, hour, minute)
  const digits = /^(\d{1,2})(?:([:.h])(\d{2}))?/.exec(folded)
  if (!digits) return inWords(written, folded, hour, minute)
  const military = /^(\d{2})(\d{2})(?=\s?h|$)/.exec(folded)
  if (military) return two(hour) + two(minute) + written.slice(4)
  const rest = written.slice(digits[0].length)
  const mark = digits[2] ?? usual
  const tail = spanish.test(fold(rest)) ? null : englishTail(rest, hour)
  const twelve = tail !== null ? /[ap]\.?\s?m|^[ap]$/i.test(rest.trim()) || tail !== rest : true
  const is24 =
    clock.hour > 12 ||
    /^0\d/.test(folded) ||
    (/^\s?h/i.test(fold(rest)) && clock.minutes.length === 1)
  const withHalf = hasHalf(fold(rest))
  const h = withHalf || (!is24 && twelve) ? hour % 12 || 12 : is24 ? hour : hour % 12 || 12
  const shown = (digits[1]?.startsWith('0') || h === 0) && !withHalf ? two(h) : String(h)
  const half = spanishPart(fold(rest))
  const minuteText =
    half !== '' || (!minute && digits[2] === '.' && withHalf)
      ? ''
      : digits[3] !== undefined || minute
        ? `${mark}${two(minute)}`
        : ''
  return shown + minuteText + (tail ?? spanishTail(rest, hour, minute, half))
}

/** "630 pm" → "7 pm", "730" → "645". */
function runTogether(written: string, length: number, hour: number, minute: number): string {
  const rest = written.slice(length)
  const shown = `${hour % 12 || 12}${minute || !rest ? two(minute) : ''}`
  return shown + englishTail(rest, hour)
}

const hasHalf = (rest: string) =>
  /[ap]\.?\s?m\b|^[ap]\b|manana|tarde|noche|madrugada|\bdia\b|mediodia|noon|midnight|morning|afternoon|evening|night/.test(
    rest,
  )

/** "PM Noon" → "AM"; "p.m." → "a.m."; "in the evening" → "in the morning". */
function englishTail(rest: string, hour: number): string {
  // "12 m." is noon; no other hour has a meridian of its own.
  if (/^\s?m\b/.test(rest))
    return hour === 12 ? rest : `${rest.startsWith(' ') ? ' ' : ''}${hour < 12 ? 'a' : 'p'}. m.`
  const noNoon = rest.replace(/(\s?)\(?(?<![a-z])(?:noon|midnight)\)?$/i, (_, gap: string) =>
    /[ap]\.?\s?m/i.test(rest) ? '' : `${gap}${hour < 12 ? 'AM' : 'PM'}`,
  )
  const letter = hour < 12 ? 'a' : 'p'
  const swapped = noNoon.replace(
    /^(\s*)([ap])(?=\.?\s?m\b|$)/i,
    (_, gap: string, old: string) =>
      gap + (old === old.toUpperCase() ? letter.toUpperCase() : letter),
  )
  return swapped.replace(/in the (?:morning|afternoon|evening)|at night/i, words => {
    const fits = hour < 12 ? 'in the morning' : hour < 18 ? 'in the afternoon' : 'in the evening'
    return cased(words, fitsAlready(words, hour) ? words : fits)
  })
}

const fitsAlready = (words: string, hour: number) => {
  const folded = fold(words)
  if (/morning|manana/.test(folded)) return hour > 0 && hour < 12
  if (/afternoon/.test(folded)) return hour >= 12 && hour < 18
  if (/evening/.test(folded)) return hour >= 17
  if (/tarde/.test(folded)) return hour >= 12 && hour < 20
  if (/noche/.test(folded)) return hour >= 19
  if (/night/.test(folded)) return hour >= 19
  return false
}

const spanishPart = (rest: string) => /\s(?:y media|y cuarto|menos cuarto)/.exec(rest)?.[0] ?? ''

function spanishTail(rest: string, hour: number, minute: number, half: string): string {
  const said = half === '' ? rest : spokenMinutes(minute) + rest.slice(half.length)
  return said.replace(
    /(de|por|en) la (?:ma[ñn]ana|tarde|noche|madrugada)|del (?:d[ií]a|mediod[ií]a)|de (?:la )?madrugada/i,
    words => cased(words, fitsAlready(words, hour) ? words : spanishHalf(hour)),
  )
}

const spanishHalf = (hour: number) =>
  hour === 0 || hour >= 19 ? 'de la noche' : hour < 12 ? 'de la mañana' : 'de la tarde'

const spokenMinutes = (minute: number) =>
  minute === 30 ? ' y media' : minute === 15 ? ' y cuarto' : minute ? ` y ${minute}` : ''

/** "noon" has no digits to follow: the text's other times lend their manner. */
function spelled(
  written: string,
  folded: string,
  hour: number,
  minute: number,
  { sample, mark }: { sample: string | undefined; mark: string },
) {
  const name = { 0: ['midnight', 'medianoche'], 720: ['noon', 'mediodía'] }[hour * 60 + minute]
  const isSpanish = /dia|medianoche/.test(folded)
  if (name) return cased(written, (isSpanish ? name[1] : name[0]) ?? '')
  if (isSpanish)
    return cased(
      written,
      `${hour % 12 || 12}${minute ? `:${two(minute)}` : ''} ${spanishHalf(hour)}`,
    )
  const like = sample && /^(\d{1,2})([:.]\d\d)?(\s?)([ap])(\.?)\s?m/i.exec(sample)
  if (!like) return `${hour % 12 || 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`
  const letter = hour < 12 ? 'a' : 'p'
  const upper = like[4] === like[4]?.toUpperCase()
  const tail = like[5] ? `${letter}.m.` : `${letter}m`
  return `${hour % 12 || 12}${like[2] || minute ? `${mark}${two(minute)}` : ''}${like[3]}${upper ? tail.toUpperCase() : tail}`
}

const english = ['', ...'one two three four five six seven eight nine ten eleven twelve'.split(' ')]
const castilian = [
  '',
  ...'una dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
]

function inWords(written: string, folded: string, hour: number, minute: number): string {
  const word = /[a-z]+/g
  const first = folded.match(word)?.find(w => hourWords[w] !== undefined) ?? ''
  const h = hour % 12 || 12
  if (castilian.includes(first)) {
    const rest = written.slice(folded.indexOf(first) + first.length)
    const part = spanishPart(fold(rest))
    const tail = spanishTail(rest.slice(part.length), hour, minute, '')
    return cased(written, (castilian[h] ?? '') + spokenMinutes(minute) + tail)
  }
  const after = written
    .slice(folded.indexOf(first) + first.length)
    .replace(/^[ -](?:thirty|fifteen|forty[- ]five)/i, '')
  const hadLead = /^(?:half|quarter|a quarter|ten|twenty)/.test(folded) && !folded.startsWith(first)
  const name = english[h] ?? ''
  const tail = englishTail(after, hour)
  if (minute === 0) return cased(written, name + (hadLead && !tail.trim() ? " o'clock" : tail))
  const spoken = hadLead
    ? minute === 45
      ? `quarter to ${english[(h % 12) + 1]}`
      : `${minute === 30 ? 'half' : minute === 15 ? 'quarter' : minute} past ${name}`
    : `${name}${minute === 30 ? '-thirty' : minute === 15 ? '-fifteen' : `-${minute}`}`
  return cased(written, spoken + tail.replace(/\s?o'?clock/i, ''))
}

const two = (number: number) => String(number).padStart(2, '0')

/** Gives new words the capitals of the old ones. */
function cased(old: string, fresh: string): string {
  if (/\p{Lu}/u.test(old) && !/\p{Ll}/u.test(old) && /\p{Lu}{2}/u.test(old))
    return fresh.toUpperCase()
  const first = old.charAt(0)
  if (/\p{Lu}/u.test(first)) return fresh.charAt(0).toUpperCase() + fresh.slice(1)
  return fresh
}

export type Day = { year: number; month: number; day: number; weekday: number }

/** The pieces of a date to replace, in order, so that a phrase can be mended around them. */
export function dateEdits(
  raw: string,
  span: DateSpan,
  { first: right, days }: { first: Day; days: readonly Day[] },
  only?: 'weekday',
): Edit[] {
  const last = days.length > 1 ? days.at(-1) : undefined
  const edits: Edit[] = []
  if (span.weekdayAt && span.weekday !== right.weekday)
    edits.push({
      ...span.weekdayAt,
      with: sameForm(raw, span.weekdayAt, right.weekday, weekdayForms),
    })
  if (only || span.day === undefined) return edits
  if (span.numeric)
    return [...edits, ...numericEdits(raw, span, right)].sort((a, b) => a.start - b.start)
  const folded = fold(raw.slice(span.start, span.end))
  for (const word of folded.matchAll(/[a-z]+|\d+/g)) {
    const at = { start: span.start + word.index, end: span.start + word.index + word[0].length }
    if (span.weekdayAt && at.start >= span.weekdayAt.start && at.end <= span.weekdayAt.end) continue
    if (months[word[0]] !== undefined && span.month !== right.month)
      edits.push({ ...at, with: sameForm(raw, at, right.month, monthForms) })
    else if (Number(word[0]) === span.year && span.year !== right.year)
      edits.push({ ...at, with: String(right.year) })
    else if (last && Number(word[0]) === span.endDay && at.start > span.start + 3) {
      if (span.endDay !== last.day) edits.push(dayEdit(raw, at, last.day))
    } else if ((Number(word[0]) === span.day || word[0] === 'primero') && span.day !== right.day)
      edits.push(dayEdit(raw, at, right.day))
  }
  return edits.sort((a, b) => a.start - b.start)
}

export type Edit = Range & { with: string }

function dayEdit(raw: string, at: Range, day: number): Edit {
  const ordinal = /^(?:st|nd|rd|th)\b/i.exec(raw.slice(at.end, at.end + 3))
  if (!ordinal) return { ...at, with: String(day) }
  const fresh =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th'
  return { start: at.start, end: at.end + 2, with: day + cased(ordinal[0], fresh) }
}

function numericEdits(raw: string, span: DateSpan, right: Day): Edit[] {
  const from =
    span.weekdayAt && span.weekdayAt.start <= span.start ? span.weekdayAt.end : span.start
  const parts = [...raw.slice(from, span.end).matchAll(/\d+/g)].map(m => ({
    start: from + m.index,
    end: from + m.index + m[0].length,
    text: m[0],
  }))
  const iso = parts[0]?.text.length === 4
  const [a, b] = iso ? [parts[1], parts[2]] : [parts[0], parts[1]]
  if (!a || !b) return []
  const monthComesFirst = iso || Number(a.text) === span.month
  const padded = a.text.startsWith('0') || b.text.startsWith('0')
  const like = (old: string, value: number) =>
    padded && old.length <= 2 ? two(value) : String(value)
  const [first, second] = monthComesFirst ? [right.month, right.day] : [right.day, right.month]
  return [
    { start: a.start, end: a.end, with: like(a.text, first) },
    { start: b.start, end: b.end, with: like(b.text, second) },
  ]
}

type Forms = readonly (readonly string[])[]
const forms = (...lists: string[]): Forms =>
  lists.map(list => list.split(' ').map(w => w.split('/')[0] ?? ''))
const monthForms = forms(monthNames.en, monthNames.es, monthsShort.en, monthsShort.es)
const weekdayForms = forms(weekdayNames.en, weekdayNames.es, weekdaysShort.en, weekdaysShort.es)

/** The same language and length of name as the old word had. */
function sameForm(raw: string, at: Range, value: number, lists: Forms): string {
  const old = raw.slice(at.start, at.end)
  const folded = fold(old)
  const list =
    lists.find(names => names.includes(folded)) ?? (folded.length <= 5 ? lists[2] : lists[0]) ?? []
  const fresh = list[value - 1] ?? ''
  return cased(
    old,
    /[áéíóúÁÉÍÓÚ]/.test(old) || !unaccented(folded) ? (accented[fresh] ?? fresh) : fresh,
  )
}

/** True when the writer left out an accent that the old word has. */
const unaccented = (folded: string) => accented[folded] !== undefined

/** The text of a range with its edits applied. */
export function mended(raw: string, range: Range, edits: readonly Edit[]): string {
  let text = ''
  let at = range.start
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    text += raw.slice(at, edit.start) + edit.with
    at = edit.end
  }
  return text + raw.slice(at, range.end)
}
