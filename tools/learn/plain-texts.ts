// Makes short texts from templates, in which one fact is plainly wrong, or plainly of something else: most
// writers write long, and a text of one line must be understood as surely. Pure and the same in every run.

import type { EventFields } from '../../src/domain/contradiction/contradiction.ts'
import type { Kind } from '../../src/domain/contradiction/finding.ts'
import { weekdayOf } from '../../src/domain/contradiction/reading/dates.ts'
import { accented, monthNames, weekdayNames } from '../../src/domain/contradiction/reading/words.ts'
import type { Language } from '../../src/domain/language.ts'
import type { Label, Written } from './corpus.ts'
import { english, plainEvents, severalDays, spanish, type Template } from './plain-templates.ts'

type Day = { year: number; month: number; day: number }

/** Each event in every second template of its language: more of them would outweigh what people wrote. */
export const plainTexts = (): Written[] =>
  plainEvents.flatMap(({ language, event, wrong }, e) =>
    templatesFor(event, language).flatMap((template, t) =>
      (e + t) % 2
        ? []
        : filled(template, { event, wrong, language, turn: e + t }).map(one => ({
            ...one,
            name: `plain ${e} ${t}`,
            language,
            writer: `plain-${language}-${t % 12}`,
            blind: false,
          })),
    ),
  )

const templatesFor = ({ startsLocal, endsLocal }: EventFields, language: Language) =>
  startsLocal.slice(0, 10) === endsLocal?.slice(0, 10)
    ? language === 'es'
      ? spanish
      : english
    : severalDays[language]

type Setting = {
  event: EventFields
  wrong: { place: string; city: string; street: string }
  language: Language
  turn: number
}

/** The template with its braces filled; brackets hold the wrong fact. None where the event lacks it. */
export function filled(
  { text, kind, says: state = '' }: Template,
  scene: Setting,
): { event: EventFields; contradictions: Label[] }[] {
  const said = slots(scene)
  let says = state
  let lacking = false
  const words = text.replace(/\{(\w+)\}/g, (_, name: string): string => {
    const [shown = '', meant = shown] = said[name] ?? []
    if (shown === '') lacking = true
    if (/^wrong/.test(name)) says = meant
    return shown
  })
  if (lacking) return []
  const start = words.indexOf('[')
  const description = words.replace(/[[\]]/g, '')
  const wrongly = start < 0 ? '' : words.slice(start + 1, words.indexOf(']'))
  const label = { in: 'description', text: wrongly, kind: kind as Kind, says, event: '' } as const
  const event = { ...scene.event, description }
  return [{ event, contradictions: kind ? [{ ...label, suggestion: '' }] : [] }]
}

/** Fills each name in braces: its words, and its value in the notation of labels. */
const slots = (scene: Setting): Slots => ({ ...whenSlots(scene), ...whereSlots(scene) })
type Slots = Record<string, readonly string[]>

const picked = <T>(turn: number, all: readonly T[]): T => all[turn % all.length] as T

function whenSlots({ event, language, turn }: Setting): Slots {
  const own = dayOf(event.startsLocal)
  const last = dayOf(event.endsLocal ?? '')
  const start = minutesOf(event.startsLocal)
  const end = minutesOf(event.endsLocal ?? '')
  const off = picked(turn, [60, -60, 120, 30, -30, 180, -180, -120])
  const [wrongStart, wrongEnd] = [start + off, end + (off > 0 ? 60 : off < -60 ? 90 : 30)]
  const wrongDay = shifted(own, picked(turn, [1, -1, 7, 2, -2, 5, -7]))
  const lastYears = picked(turn, [shifted(own, -364), { ...own, year: own.year - 1 }])
  const time = (minutes: number, shift = 0) => clock(minutes, language, turn + shift)
  const date = (of: Day, shift = 0) => dateIn(of, language, turn + shift)
  const long = (of: Day) => dateIn(of, language, 0)
  const weekday = (of: Day) => weekdayName(weekdayOf(of.year, of.month, of.day), language)
  const zoned = (minutes: number, zone: string) => `${time(minutes)} ${zone}`
  const [zone, other, hours] = zonesOf(event.zone ?? '')
  const away = start + hours * 60
  const range = (from: Day, to: Day) => daysIn(from, to, language, turn)
  return {
    date: [date(own)],
    longDate: [long(own)],
    weekday: [weekday(own)],
    time: [time(start)],
    end: [time(end)],
    early: [time(start - 30, 1)],
    late: [time(end + 60, 2)],
    earlier: [date(shifted(own, -10), 1)],
    nextDay: [date(shifted(own, 1))],
    nextMonth: [date(shifted(own, 30), 1)],
    lastYear: [long({ ...own, year: own.year - 1 })],
    range: [range(own, last)],
    zoned: [zone && zoned(start, zone)],
    zonedAway: [zone && zoned(away, other)],
    wrongZoned: [zone && zoned(start + off, zone), clockText(start + off)],
    wrongAway: [zone && zoned(away + off, other), clockText(away + off)],
    wrongTime: [time(wrongStart), clockText(wrongStart)],
    wrongEnd: [time(wrongEnd), clockText(wrongEnd)],
    wrongDate: [date(wrongDay), iso(wrongDay)],
    wrongYear: [long(lastYears), iso(lastYears)],
    wrongWeekday: [weekday(shifted(own, picked(turn, [1, -1, 2, 3, -2])))],
    wrongLastDay: [range(own, shifted(last, 1)), iso(shifted(last, 1))],
    wrongFirstDay: [range(shifted(own, -1), last), iso(shifted(own, -1))],
  }
}

function whereSlots({ event, wrong, language, turn }: Setting): Slots {
  const { title = '', placeName = '', address = '', city = '', price = '' } = event
  const link = event.onlineUrl ?? event.website ?? ''
  const slug = link.slice(link.lastIndexOf('/') + 1)
  const number = /\d+/.exec(address)?.[0] ?? ''
  const otherNumber = `${Number(number) + picked(turn, [10, 2, 100, 7])}`
  const otherSum = picked(
    turn,
    language === 'es' ? ['8 €', '12 €', '20 euros', '6 €'] : ['$5', '$15', '$20', '$8'],
  )
  return {
    title: [title],
    place: [placeName],
    shortPlace: [/^\S+ \S+(?= \S)/.exec(placeName)?.[0] ?? ''],
    street: [address],
    city: [city],
    otherStreet: [wrong.street],
    otherPlace: [wrong.place],
    otherCity: [wrong.city],
    sum: [otherSum],
    link: [link],
    formLink: [link && `https://forms.example.org/${slug}-2`],
    otherLink: [
      picked(turn, ['https://docs.example.org/workbook.pdf', 'https://fund.example.org/']),
    ],
    wrongLink: [link.replace(slug, picked(turn, [`${slug}-2024`, 'open-room', `old-${slug}`]))],
    wrongNumber: [number && address.replace(number, otherNumber)],
    wrongKind: [otherKind(address)],
    wrongStreet: [wrong.street],
    wrongPlace: [wrong.place],
    wrongCity: [wrong.city],
    wrongPrice: [price && price !== otherSum ? otherSum : ''],
  }
}

/** The event's zone as flyers name it, another, and how many hours that is ahead. */
const zonesOf = (zone: string): readonly [string, string, number] =>
  zone === 'America/Los_Angeles'
    ? ['Pacific', 'Eastern', 3]
    : zone === 'America/New_York'
      ? ['ET', 'CT', -1]
      : zone === 'America/Chicago'
        ? ['Central', 'Pacific', -2]
        : ['', '', 0]

/** "Ninth Street" for "Ninth Avenue", "North Loomis" for "South Loomis"; '' where there is neither. */
function otherKind(address: string): string {
  const swaps = ['Avenue Street', 'St. Ave.', 'South North', 'Street Avenue', 'Drive Road']
  for (const [from = '', to = ''] of swaps.map(pair => pair.split(' ')))
    if (address.includes(from)) return address.replace(from, to)
  return ''
}

const minutesOf = (local: string) => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))

function shifted({ year, month, day }: Day, by: number): Day {
  const at = new Date(Date.UTC(year, month - 1, day + by))
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}

function dayOf(local: string): Day {
  const [year = 0, month = 0, day = 0] = local.slice(0, 10).split('-').map(Number)
  return { year, month, day }
}

const two = (number: number) => String(number).padStart(2, '0')
const iso = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`
const clockText = (minutes: number) =>
  `${two(Math.floor((minutes + 1440) / 60) % 24)}:${two((minutes + 1440) % 60)}`

function clock(minutes: number, language: Language, style: number): string {
  const [hour, minute] = [Math.floor((minutes + 1440) / 60) % 24, (minutes + 1440) % 60]
  const twelve = hour % 12 || 12
  const short = minute ? `${twelve}:${two(minute)}` : `${twelve}`
  const half = hour < 12 ? 'am' : 'pm'
  const part = hour < 12 ? 'mañana' : hour < 20 ? 'tarde' : 'noche'
  const full = `${hour}:${two(minute)}`
  const ways =
    language === 'es'
      ? [full, `${full} h`, `${short} ${half}`, minute ? full : `${twelve} de la ${part}`]
      : [
          `${short} ${half.toUpperCase()}`,
          `${short}${half}`,
          `${twelve}:${two(minute)} ${half.toUpperCase()}`,
          `${short} ${half}`,
          `${short} ${half[0]}.m.`,
        ]
  return ways[style % ways.length] ?? ''
}

function weekdayName(weekday: number, language: Language): string {
  const name = weekdayNames[language].split(' ')[weekday - 1] ?? ''
  return language === 'es' ? (accented[name] ?? name) : name.charAt(0).toUpperCase() + name.slice(1)
}

function dateIn({ year, month, day }: Day, language: Language, style: number): string {
  const weekday = weekdayName(weekdayOf(year, month, day), language)
  const name = monthNames[language].split(' ')[month - 1] ?? ''
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  const ways =
    language === 'es'
      ? [
          `${weekday} ${day} de ${name} de ${year}`,
          `${weekday} ${day} de ${name}`,
          `${day} de ${name}`,
        ]
      : [
          `${weekday}, ${capital} ${day}, ${year}`,
          `${weekday} ${capital} ${day}, ${year}`,
          `${weekday}, ${capital} ${day}`,
          `${capital} ${day}`,
          `${weekday.slice(0, 3)} ${capital.slice(0, 3)} ${day}`,
        ]
  return ways[style % ways.length] ?? ''
}

/** "March 7–9", "del 7 al 9 de marzo". */
function daysIn(from: Day, to: Day, language: Language, style: number): string {
  const name = monthNames[language].split(' ')[from.month - 1] ?? ''
  if (language === 'es') return `${from.day} al ${to.day} de ${name}`
  const joint = picked(style, ['–', '-', ' to ', ' through '])
  return `${name.charAt(0).toUpperCase() + name.slice(1)} ${from.day}${joint}${to.day}`
}
