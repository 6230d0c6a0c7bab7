// Holds the Spanish words for events that repeat: a rule, its exceptions, and why a rule is refused.

import { pluralOf } from './plural.ts'
import type { repeatsEn } from './repeats-en.ts'

const plural = pluralOf('es')

const ordinals = ['', 'primer', 'segundo', 'tercer', 'cuarto', 'quinto']
const feminine = ['', 'primera', 'segunda', 'tercera', 'cuarta', 'quinta']

/** `el segundo martes`, `el último viernes`, `el tercer lunes contando desde el final`. */
const placed = (place: number, what: string): string => {
  if (place === -1) return `el último${what && ` ${what}`}`
  const number = Math.abs(place)
  const named = ordinals[number] ?? `${number}.º`
  const alone = what ? named : named.replace(/er$/, 'ero')
  return `el ${alone}${what && ` ${what}`}${place < 0 ? ' contando desde el final' : ''}`
}

const placedWeek = (week: number): string => {
  if (week > 0) return `la semana ${week}`
  if (week === -1) return 'la última semana del año'
  return `la ${feminine[-week] ?? `${-week}.ª`} semana del año contando desde el final`
}

const every = (count: number, one: string, many: string): string =>
  count === 1 ? `cada ${one}` : `cada ${count === 2 ? 'dos' : count} ${many}`

/** "e" before the sound of i. */
const joined = (names: readonly string[], word: 'y' | 'o'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`

const all = (names: readonly string[]): string => joined(names, 'y')

/** `los martes`, `los sábados`. */
const plurals = (weekday: string): string => `los ${weekday.replace(/([aeiou])$/, '$1s')}`

export const repeatsEs: typeof repeatsEn = {
  all,
  everyDay: count => every(count, 'día', 'días'),
  everyYear: count => every(count, 'año', 'años'),
  everyWeekOn: (count, days) =>
    count === 1
      ? `todos ${all(days.map(plurals))}`
      : `cada ${count === 2 ? 'dos' : count} semanas, ${all(days.map(day => `el ${day}`))}`,
  workdays: count =>
    count === 1 ? 'de lunes a viernes' : `${every(count, 'semana', 'semanas')}, de lunes a viernes`,
  ofMonth: (count, which) =>
    count === 1 ? `${which} de cada mes` : `${every(count, 'mes', 'meses')}, ${which}`,
  onDatesOfYear: (count, dates) =>
    `${every(count, 'año', 'años')}, ${all(dates.map(date => `el ${date}`))}`,
  dayOfMonth: day => (day > 0 ? `el día ${day}` : placed(day, 'día')),
  dayOfYear: day => `${placed(day, 'día')} del año`,
  weekOfYear: placedWeek,
  nthWeekday: placed,
  anyWeekday: weekday => `todos ${plurals(weekday)}`,
  placesOf: (places, days) =>
    `${all(places.map(place => placed(place, '')))} de estos: ${all(days)}`,
  onlyPlaces: places => `de estos, solo ${all(places.map(place => placed(place, '')))}`,
  inMonths: names => `en ${all(names)}`,
  inWeeks: weeks => `en ${all(weeks)}`,
  on: all,
  ofTheMonth: which => `${which} del mes`,
  ofTheYear: which => `${which} del año`,
  aWeekday: weekday => weekday,
  whenItIs: days => `cuando sea ${joined(days, 'o')}`,
  weeksBegin: weekday => `semanas que empiezan el ${weekday}`,
  from: date => `desde el ${date}`,
  until: date => `hasta el ${date}`,
  times: count => plural(count, { one: 'una vez', other: `${count} veces` }),
  notOn: dates => `no el ${dates}`,
  alsoOn: dates => `también el ${dates}`,
  byHand: dates => `el ${dates}`,
  andMoreDates: (dates, count) =>
    `${dates} y ${plural(count, { one: 'una fecha más', other: `${count} fechas más` })}`,
  form: {
    fold: '¿Se repite?',
    label: 'Se repite',
    no: 'No, tiene lugar una vez',
    daily: 'Cada día',
    weekly: 'Cada semana',
    monthly: 'Cada mes',
    yearly: 'Cada año',
    dates: 'En los días que yo elija',
    every: 'Cada cuántos',
    everyHelp: '2 es cada segundo día, semana, mes o año.',
    weekdays: 'Qué días de la semana',
    weekdaysHelp: 'Para cada semana. Ninguno es el del comienzo.',
    monthlyBy: 'Qué día del mes',
    byDay: 'El mismo día del mes, como el 13',
    byWeekday: 'El mismo día de la semana, como el segundo martes',
    byLast: 'El último de ese día de la semana en el mes',
    until: 'Último día',
    untilHelp: 'Déjelo vacío si no se sabe cuándo acaba.',
    count: 'O cuántas veces',
    skip: 'Estos días no',
    extra: 'También estos días',
    daysHelp: 'Un día por línea, como 2027-05-25.',
    extraHelp: 'Un día por línea, como 2027-05-25; con una hora si es otra: 2027-05-25 12:00.',
    rrule: 'O una regla como la escriben los programas de calendario',
    rruleHelp: 'RRULE, como FREQ=MONTHLY;BYDAY=-1FR. Sustituye a los campos de arriba.',
    next: count =>
      plural(count, { one: 'La próxima fecha:', other: `Las próximas ${count} fechas:` }),
    noOtherDates: 'Escriba los otros días, uno por línea, o diga cada cuánto se repite.',
    notOneOfThem: date => `El ${date} no tiene lugar de todos modos. Corrija el día o quítelo.`,
    allSkipped: 'No queda ninguna fecha. Quite menos días.',
    offRule: (date, rule) =>
      `La primera fecha es el ${date}; según su regla tiene lugar ${rule}. La primera fecha también cuenta. ¿Es correcto?`,
  },
  page: {
    heading: 'Fechas',
    allDates: 'Una fecha de un evento que se repite: vea todas',
    off: 'No tiene lugar como se anunció el:',
    more: count => plural(count, { one: 'y 1 fecha más', other: `y ${count} fechas más` }),
    further: count =>
      plural(count, {
        one: 'El calendario tiene 1 fecha más.',
        other: `El calendario tiene ${count} fechas más.`,
      }),
  },
  changes: {
    all: 'todas las fechas que vienen',
    from: date => `desde el ${date}`,
    labelled: (label, on) => `${label} (${on})`,
    added: 'También tiene lugar el',
    gone: 'Ya no tiene lugar el',
    andMore: count => plural(count, { one: 'y 1 cambio más', other: `y ${count} cambios más` }),
  },
  edit: {
    unknownReach: 'Elija this, following o all.',
    noSuchDate: 'El evento no tiene esa fecha. Elija una de sus fechas.',
    isOver: 'Esta fecha ya pasó. Lo que pasó queda como estaba.',
    moveByRule:
      'Estas fechas caen en los días que dice su regla. Mueva solo una fecha («Solo esta fecha») o anuncie los días nuevos como un evento aparte.',
    legend: 'Qué fechas',
    date: 'Fecha',
    show: 'Mostrar esta fecha',
    shown: date => `El formulario muestra el ${date}.`,
    this: 'Solo esta fecha',
    following: 'Esta fecha y las siguientes',
    all: 'Todas las fechas que vienen',
  },
  faults: {
    'no-frequency': () => 'Una regla empieza por la frecuencia, como FREQ=WEEKLY.',
    'below-a-day': part =>
      `«${part}» repite dentro de un mismo día. Un evento se repite por días, no por horas; anuncie cada hora como un evento aparte.`,
    'unknown-part': part => `«${part}» no es parte de una regla que este calendario conozca.`,
    'part-twice': part => `«${part}» está dos veces en la regla.`,
    'bad-value': part => `«${part}» no se puede leer.`,
    'part-not-allowed': part =>
      `«${part}» no tiene sentido según RFC 5545. Quite esa parte o elija otra frecuencia.`,
    'count-and-until': () =>
      'Indique una última fecha (UNTIL) o un número de fechas (COUNT), no las dos cosas.',
    'ends-before-start': () => 'La última fecha es anterior al comienzo.',
    'no-date': () => 'Con esta regla no hay ninguna fecha después del comienzo.',
    'too-long': () => 'La regla es demasiado larga.',
  },
}
