// Lists the words for months, weekdays and numbers in English and Spanish, folded. Data, and patterns made
// of it.

import { wordTable } from '../../word-table.ts'

export const months = wordTable<number>({})
export const weekdays = wordTable<number>({})
export const hourWords = wordTable<number>({})

const name = (into: Record<string, number>, from: number, lists: readonly string[]) => {
  for (const list of lists)
    list.split(' ').forEach((words, i) => {
      for (const word of words.split('/')) if (word) into[word] = i + from
    })
}

export const monthNames = {
  en: 'january february march april may june july august september october november december',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
}
export const monthsShort = {
  en: 'jan feb mar apr may jun jul aug sep/sept oct nov dec',
  es: 'ene feb mar abr may jun jul ago sep/sept/set oct nov dic',
}
/** Monday first, 1 to 7, as in ISO 8601. */
export const weekdayNames = {
  en: 'monday tuesday wednesday thursday friday saturday sunday',
  es: 'lunes martes miercoles jueves viernes sabado domingo',
}
export const weekdaysShort = {
  en: 'mon tue/tues wed/weds thu/thur/thurs fri sat sun',
  es: 'lun mar mie/mier jue vie sab dom',
}

name(months, 1, [
  monthNames.en,
  monthNames.es,
  monthsShort.en,
  monthsShort.es,
  '////////setiembre '.replace(/\//g, ' '),
])
name(weekdays, 1, [weekdayNames.en, weekdayNames.es, weekdaysShort.en, weekdaysShort.es])
name(hourWords, 1, [
  'one two three four five six seven eight nine ten eleven twelve',
  'una dos tres cuatro cinco seis siete ocho nueve diez once doce',
])

/** Spanish names with their accents, for what Turnout writes. */
export const accented = wordTable<string>({
  miercoles: 'miércoles',
  sabado: 'sábado',
  mie: 'mié',
  sab: 'sáb',
})

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const anyKey = (words: Record<string, number>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|')

export const monthPattern = `(?:${anyKey(months)})`
export const weekdayPattern = `(?:${anyKey(weekdays)})`
export const hourWordPattern = `(?:${anyKey(hourWords)})`

/** Numbers in English and Spanish, for sums. */
export const units = 'one two three four five six seven eight nine'.split(' ')
const teens =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

export const numberWords = wordTable<number>(
  Object.fromEntries([
    ...tens.map((word, i) => [word, (i + 2) * 10] as const),
    ...teens.map((word, i) => [word, i + 10] as const),
    ...units.map((word, i) => [word, i + 1] as const),
    ['a hundred', 100] as const,
  ]),
)

export const spanishNumbers = wordTable<number>({
  ...numbered(
    'un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
    1,
  ),
  ...numbered('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 10, 30),
  ...numbered('cien doscientos trescientos cuatrocientos', 100),
  ...numbered('quinientos seiscientos setecientos ochocientos novecientos', 100, 500),
  ciento: 100,
  mil: 1000,
})

function numbered(words: string, step: number, from = step): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, i) => [word, from + i * step]))
}

/** A pattern of alternatives that stand in lines, with bars between those of one line. */
export const anyOf = (lines: string): string => `(?:${lines.trim().replace(/\s*\n\s*/g, '|')})`
