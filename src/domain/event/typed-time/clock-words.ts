// Reads a time of day in words and figures.

import type { Typed } from './typed.ts'
import type { TypedRefusal, TypedTime } from './typed-moment.ts'

type Clock = { time: TypedTime; sure: boolean }

const hourNames: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
  ...{ ten: 10, eleven: 11, twelve: 12, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6 },
  ...{ siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12 },
}

const hour = `(\\d{1,2}|${Object.keys(hourNames).join('|')})`
const half = "(?: ?([ap]m?)(?![a-z0-9']))?"

const past: Readonly<Record<string, number>> = { half: 30, media: 30, quarter: 15, cuarto: 15 }

const noon =
  /\b(?:12(?:[:.]00)? ?(?:pm |de la |del |de |at )?)?(?:noon|midday|mediodia|medio dia)\b/
const midnight =
  /\b(?:12(?:[:.]00)? ?(?:am |de la |de |at )?)?(?:midnight|medianoche|media noche)\b/
const today = /\b(?:this|esta) (morning|afternoon|evening|manana|tarde|noche)\b|\b(tonight)\b/
const part =
  /(?:\b(?:in the|at|de la|por la|en la) )?\b(?:(morning|afternoon|evening|night|tarde|noche|madrugada)|(?<=\bla )(manana))\b/
/** "7-9pm", "de 7 a 9". */
const span =
  /\d ?(?:[ap]m?|h|hrs?)? ?(?:-|\bto\b|\buntil\b|\btill\b|\bhasta(?: las?)?\b|\ba(?: las?)?\b) ?\d/
/** "half past 7", "quarter to 8 pm". */
const before = new RegExp(`\\b(half|(?:a )?quarter) (past|to) ${hour}\\b${half}`)
/** "7 y media", "8 menos cuarto", "7 y 20". */
const after = new RegExp(`\\b${hour} (y|menos) (media|cuarto|\\d{1,2})\\b${half}`)
/** "7pm", "7:30 p.m.", "730pm", "seven pm". */
const told = new RegExp(`(?<![\\d/:.-])\\b${hour}(?:[:.h ]?([0-5]\\d))? ?([ap]m?)(?![a-z0-9'])`)
/** "19h", "19h30", "19:30", "19:30 hrs". */
const figures =
  /(?<![\d/:.-])\b(\d{1,2})(?::(\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?(?:h|hrs?|hs|horas|hours)\b)?| ?h ?(\d{2})?(?![a-z\d])| ?(?:hrs?|hs|horas|hours)\b)(?![\d:])/
/** "1930 hours". */
const military = /(?<![\d/:.-])\b(\d{2})(\d{2}) ?(?:hrs?|hs|h|horas|hours)\b/
/** "19.30" */
const dotted = /(?<![\d/:.-])\b(\d{1,2})\.(\d{2})(?![\d.:/-])/
/** An hour alone, or behind the word that says so: "a las 7". */
const spoken = new RegExp(`\\b(?:at|las?) ${hour}(?![\\w:./-])`)
const alone = new RegExp(
  `^(?:(?:at|a|de|on|las?|el) )*${hour}(?: (?:o'clock|en punto|sharp|de|el|on))*$`,
)

/** The time of day, and null where none is typed. The day must have been taken out before. */
export function takeClock(
  typed: Typed,
  partOfDay: string | undefined,
): Clock | TypedRefusal | null {
  if (typed.has(span)) return { refused: 'two-times' }
  if (typed.take(noon)) return exact(12, 0)
  // the start of the day that is named, or its end: asked about
  if (typed.take(midnight)) return exact(0, 0, false)
  const named = typed.take(before)
  if (named) return ofBefore(named, partOfDay)
  const added = typed.take(after)
  if (added) return ofAfter(added, partOfDay)
  const said = typed.take(told)
  if (said) return clockOf(said[0], { hour: said[1], minutes: said[2], half: said[3] })
  const drawn = typed.take(military) ?? typed.take(figures) ?? typed.take(dotted)
  if (drawn)
    return clockOf(drawn[0], { hour: drawn[1], minutes: drawn[2] ?? drawn[3], part: partOfDay })
  const bare = typed.take(spoken) ?? typed.take(alone)
  return bare ? clockOf(bare[0], { hour: bare[1], part: partOfDay }) : null
}

/** The part of the day; "tonight" stays, because it names a day as well. Noon and midnight are hours. */
export function takePart(typed: Typed): string | undefined {
  if (typed.has(noon) || typed.has(midnight)) return undefined
  const near = typed.find(today)
  if (near) return near[1] ?? 'night'
  const found = typed.take(part)
  return found?.[1] ?? found?.[2]
}

function ofBefore(
  [written, fraction = '', way, at, meridiem]: RegExpExecArray,
  part: string | undefined,
) {
  const minutes = past[fraction.replace('a ', '')] ?? 0
  return way === 'to'
    ? earlier(clockOf(written, { hour: at, half: meridiem, part }), minutes)
    : clockOf(written, { hour: at, minutes: String(minutes), half: meridiem, part })
}

function ofAfter(
  [written, at, way, more = '', meridiem]: RegExpExecArray,
  part: string | undefined,
) {
  const minutes = past[more] ?? Number(more)
  return way === 'menos'
    ? earlier(clockOf(written, { hour: at, half: meridiem, part }), minutes)
    : clockOf(written, { hour: at, minutes: String(minutes), half: meridiem, part })
}

type Said = {
  hour: string | undefined
  minutes?: string | undefined
  half?: string | undefined
  part?: string | undefined
}

function clockOf(written: string, said: Said): Clock | TypedRefusal {
  const figure = said.hour ?? ''
  const on = hourNames[figure] ?? Number(figure)
  const minutes = Number(said.minutes ?? 0)
  const no: TypedRefusal = { refused: 'no-such-hour', written: written.trim() }
  if (on > 23 || minutes > 59) return no
  const named = said.half ? halves[said.half.charAt(0)] : said.part && partsOfDay[said.part]
  if (named) {
    const at = named(on)
    return at === null ? no : exact(at.hour, minutes, at.sure)
  }
  // two digits before a colon, or an hour after noon, are of a clock of 24 hours
  const isOfDay =
    on > 12 || on === 0 || /^0\d/.test(figure) || /^\s*\d{2}:\d{2}/.test(written.trimStart())
  if (isOfDay) return exact(on, minutes)
  if (/\d ?h/.test(written)) return guessed(on, minutes)
  return guessed(likely(on), minutes)
}

/** Events at 8 to 11 are in the morning, all others at noon or later. */
const likely = (on: number): number => (on < 8 ? on + 12 : on)

type PartOfDay = (on: number) => { hour: number; sure: boolean } | null

const sure = (at: number) => ({ hour: at, sure: true })

const morning: PartOfDay = on => (on === 12 ? { hour: 12, sure: false } : on < 12 ? sure(on) : null)
const afterNoon: PartOfDay = on => (on === 0 ? null : sure(on < 12 ? on + 12 : on))
const night: PartOfDay = on => {
  if (on === 12 || on === 0) return { hour: 0, sure: false }
  return sure(on < 5 || on > 12 ? on : on + 12)
}

const partsOfDay: Readonly<Record<string, PartOfDay>> = {
  morning,
  manana: morning,
  madrugada: on => (on > 12 ? null : sure(on % 12)),
  afternoon: afterNoon,
  tarde: afterNoon,
  evening: on => (on === 12 ? { hour: 0, sure: false } : afterNoon(on)),
  night,
  noche: night,
}

const halves: Readonly<Record<string, PartOfDay>> = {
  a: on => (on > 12 ? null : sure(on % 12)),
  p: on => (on === 0 ? null : sure(on < 12 ? on + 12 : on)),
}

const clock = (at: number, minutes: number): string =>
  `${String(at).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`

const exact = (at: number, minutes: number, isSure = true): Clock => ({
  time: { time: clock(at, minutes), half: null },
  sure: isSure,
})

const guessed = (at: number, minutes: number): Clock => ({
  time: { time: clock(at, minutes), half: clock((at + 12) % 24, minutes) },
  sure: false,
})

/** The same some minutes earlier. */
function earlier(read: Clock | TypedRefusal, minutes: number): Clock | TypedRefusal {
  if ('refused' in read) return read
  const back = (text: string): string => {
    const at = (Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) + 1440 - minutes) % 1440
    return clock(Math.floor(at / 60), at % 60)
  }
  const { time, half: other } = read.time
  return { ...read, time: { time: back(time), half: other && back(other) } }
}
