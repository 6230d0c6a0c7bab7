// Holds the English words for events that repeat: a rule, its exceptions, and why a rule is refused.

import { pluralOf } from './plural.ts'

const plural = pluralOf('en')

/** `15th`. */
function suffixed(number: number): string {
  const ending = ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
  return `${number}${number % 100 >= 11 && number % 100 <= 13 ? 'th' : ending}`
}

const smallOrdinals = ['', 'first', 'second', 'third', 'fourth', 'fifth']
const ordinal = (number: number): string => smallOrdinals[number] ?? suffixed(number)

/** `the second Tuesday`, `the last Friday`, `the third Monday from the end`. */
const placed = (place: number, what: string): string =>
  place === -1
    ? `the last${what && ` ${what}`}`
    : `the ${ordinal(Math.abs(place))}${what && ` ${what}`}${place < 0 ? ' from the end' : ''}`

const every = (count: number, one: string, many: string): string =>
  count === 1 ? `every ${one}` : count === 2 ? `every second ${one}` : `every ${count} ${many}`

const all = (names: readonly string[], word: 'and' | 'or' = 'and'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`

const months = (count: number) => every(count, 'month', 'months')

export const repeatsEn = {
  all,
  everyDay: (count: number) => every(count, 'day', 'days'),
  everyYear: (count: number) => every(count, 'year', 'years'),
  /** @param days names of weekdays. */
  everyWeekOn: (count: number, days: readonly string[]) => {
    if (count === 1) return `every ${all(days)}`
    if (count === 2 && days.length === 1) return `every second ${days[0]}`
    return `every ${count === 2 ? 'second week' : `${count} weeks`} on ${all(days)}`
  },
  workdays: (count: number) =>
    count === 1 ? 'Monday to Friday' : `${every(count, 'week', 'weeks')}, Monday to Friday`,
  ofMonth: (count: number, which: string) => `${which} of ${months(count)}`,
  onDatesOfYear: (count: number, dates: readonly string[]) =>
    `${every(count, 'year', 'years')} on ${all(dates)}`,
  /** A day of a month by its number, from the end where negative. */
  dayOfMonth: (day: number) => (day > 0 ? `the ${suffixed(day)}` : placed(day, 'day')),
  dayOfYear: (day: number) => `${placed(day, 'day')} of the year`,
  weekOfYear: (week: number) => (week > 0 ? `week ${week}` : `${placed(week, 'week')} of the year`),
  nthWeekday: placed,
  anyWeekday: (weekday: string) => `every ${weekday}`,
  /** Places in the days of one period that are meant. */
  placesOf: (places: readonly number[], days: readonly string[]) =>
    `${all(places.map(place => placed(place, '')))} of ${all(days)}`,
  onlyPlaces: (places: readonly number[]) =>
    `only ${all(places.map(place => placed(place, '')))} of these`,
  inMonths: (names: readonly string[]) => `in ${all(names)}`,
  inWeeks: (weeks: readonly string[]) => `in ${all(weeks)}`,
  on: (days: readonly string[]) => `on ${all(days)}`,
  ofTheMonth: (which: string) => `${which} of the month`,
  ofTheYear: (which: string) => `${which} of the year`,
  aWeekday: (weekday: string) => `a ${weekday}`,
  whenItIs: (days: readonly string[]) => `when it is ${all(days, 'or')}`,
  weeksBegin: (weekday: string) => `weeks beginning on ${weekday}`,
  from: (date: string) => `from ${date}`,
  until: (date: string) => `until ${date}`,
  times: (count: number) => plural(count, { one: 'once', other: `${count} times` }),
  notOn: (dates: string) => `not on ${dates}`,
  alsoOn: (dates: string) => `also on ${dates}`,
  byHand: (dates: string) => `on ${dates}`,
  andMoreDates: (dates: string, count: number) =>
    `${dates} and ${plural(count, { one: '1 more date', other: `${count} more dates` })}`,
  form: {
    fold: 'Does it repeat?',
    label: 'Repeats',
    no: 'No, it takes place once',
    daily: 'Every day',
    weekly: 'Every week',
    monthly: 'Every month',
    yearly: 'Every year',
    dates: 'On days that I pick',
    every: 'Every how many',
    everyHelp: '2 is every second day, week, month or year.',
    weekdays: 'On which weekdays',
    weekdaysHelp: 'For every week. None is that of the start.',
    monthlyBy: 'Which day of the month',
    byDay: 'The same day of the month, as the 13th',
    byWeekday: 'The same weekday, as the second Tuesday',
    byLast: 'The last such weekday of the month',
    until: 'Last day',
    untilHelp: 'Leave it empty while no end is known.',
    count: 'Or how many times',
    skip: 'Not on these days',
    extra: 'Also on these days',
    daysHelp: 'One day a line, such as 2027-05-25.',
    extraHelp:
      'One day a line, such as 2027-05-25; with a time where it is another: 2027-05-25 12:00.',
    rrule: 'Or a rule as calendar programs write it',
    rruleHelp: 'RRULE, such as FREQ=MONTHLY;BYDAY=-1FR. It takes the place of the fields above.',
    next: (count: number) =>
      plural(count, { one: 'The next date:', other: `The next ${count} dates:` }),
    noOtherDates: 'Write the other days, one a line, or say how often it repeats.',
    notOneOfThem: (date: string) =>
      `It does not take place on ${date} anyway. Correct the day, or leave it out.`,
    allSkipped: 'No date is left. Leave out fewer days.',
    offRule: (date: string, rule: string) =>
      `The first date is ${date}; by its rule it takes place ${rule}. The first date counts as well. Is that right?`,
  },
  page: {
    heading: 'Dates',
    allDates: 'One date of an event that repeats: see all of them',
    off: 'Does not take place as announced on:',
    more: (count: number) =>
      plural(count, { one: 'and 1 more date', other: `and ${count} more dates` }),
    further: (count: number) =>
      plural(count, {
        one: '1 further date is in the calendar.',
        other: `${count} further dates are in the calendar.`,
      }),
  },
  changes: {
    all: 'all dates to come',
    from: (date: string) => `from ${date} on`,
    labelled: (label: string, on: string) => `${label} (${on})`,
    added: 'Also takes place on',
    gone: 'No longer takes place on',
    andMore: (count: number) =>
      plural(count, { one: 'and 1 more change', other: `and ${count} more changes` }),
  },
  edit: {
    unknownReach: 'Choose this, following or all.',
    noSuchDate: 'The event has no such date. Choose one of its dates.',
    isOver: 'This date is over. What is over stays as it was.',
    moveByRule:
      'These dates are on the days that their rule names. Move one date alone (“This date”), or post the new days as an event of their own.',
    legend: 'Which dates',
    date: 'Date',
    show: 'Show this date',
    shown: (date: string) => `The form shows ${date}.`,
    this: 'This date alone',
    following: 'This date and the following ones',
    all: 'All dates to come',
  },
  faults: {
    'no-frequency': () => 'A rule begins with how often, such as FREQ=WEEKLY.',
    'below-a-day': (part: string) =>
      `“${part}” repeats within a day. An event repeats by days at most; post each hour as an event of its own.`,
    'unknown-part': (part: string) => `“${part}” is no part of a rule that this calendar knows.`,
    'part-twice': (part: string) => `“${part}” is in the rule twice.`,
    'bad-value': (part: string) => `“${part}” cannot be read.`,
    'part-not-allowed': (part: string) =>
      `“${part}” has no meaning in RFC 5545. Leave that part out, or choose another frequency.`,
    'count-and-until': () => 'Give a last date (UNTIL) or a number of dates (COUNT), not both.',
    'ends-before-start': () => 'The last date is before the start.',
    'no-date': () => 'By this rule there is no date after the start.',
    'too-long': () => 'The rule is too long.',
  },
}
