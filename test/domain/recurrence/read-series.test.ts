// How an event repeats, as forms say it: what is read, what is refused, and beside which field.

import { expect, test } from 'vitest'
import { formInWords } from '../../../src/domain/recurrence/next-dates.ts'
import { offRule } from '../../../src/domain/recurrence/off-rule.ts'
import { readSeries } from '../../../src/domain/recurrence/read-series.ts'
import { type RepeatForm, repeatForm } from '../../../src/domain/recurrence/repeat-form.ts'
import { anEventForm } from '../../support/an-event.ts'

const when = {
  startsLocal: '2027-01-05T19:00',
  endsLocal: '2027-01-05T21:00',
  zone: 'America/Los_Angeles',
  allDay: false,
}
const now = '2026-12-01T20:00:00.000Z'
const read = (fields: Partial<RepeatForm>) =>
  readSeries(repeatForm(fields), when, { language: 'en', now })

test.each<[Partial<RepeatForm>, object | null]>([
  [{}, null],
  [{ repeats: 'no', every: '1', monthlyBy: 'day' }, null],
  [{ repeats: 'weekly', every: '2' }, { repeats: { rule: 'FREQ=WEEKLY;INTERVAL=2', extra: [] } }],
  [
    { repeats: 'weekly', skip: ['2027-01-19\r\nJanuary 26, 2027'] },
    {
      repeats: { rule: 'FREQ=WEEKLY', extra: [] },
      dates: { '2027-01-19': 'skip', '2027-01-26': 'skip' },
    },
  ],
  [
    { repeats: 'weekly', extra: ['2027-01-21', '2027-01-19 12:00', '2027-01-12 19:00'] },
    { repeats: { rule: 'FREQ=WEEKLY', extra: ['2027-01-19T12:00', '2027-01-21T19:00'] } },
  ],
  [
    { repeats: 'dates', extra: ['2027-02-01, 2027-03-01 8 PM'] },
    { repeats: { rule: '', extra: ['2027-02-01T19:00', '2027-03-01T20:00'] } },
  ],
  [{ extra: ['2027-02-01'] }, { repeats: { rule: '', extra: ['2027-02-01T19:00'] } }],
  [{ rrule: 'freq=monthly;byday=1tu' }, { repeats: { rule: 'FREQ=MONTHLY;BYDAY=1TU', extra: [] } }],
  [{ rrule: 'FREQ=DAILY;COUNT=1' }, { repeats: { rule: 'FREQ=DAILY;COUNT=1', extra: [] } }],
])('%j is read', (fields, part) => {
  expect(read(fields)).toEqual(part)
})

test.each<[Partial<RepeatForm>, string, RegExp]>([
  [{ repeats: 'weekly', every: 'x' }, 'every', /“.?x.?” cannot be read/],
  [{ repeats: 'weekly', weekdays: ['monkey'] }, 'weekdays', /monkey.*cannot be read/],
  [{ repeats: 'hourly' }, 'repeats', /cannot be read/],
  [{ repeats: 'weekly', repeatsUntil: '2027-01-04' }, 'repeatsUntil', /before the start/],
  [{ repeats: 'weekly', repeatsUntil: 'soon' }, 'repeatsUntil', /soon.*cannot be read/],
  [
    { repeats: 'weekly', repeatsUntil: '2027-02-04', repeatsCount: '3' },
    'repeatsCount',
    /not both/,
  ],
  [{ rrule: 'FREQ=HOURLY' }, 'rrule', /days at most/],
  [{ rrule: 'FREQ=WEEKLY;BYHOUR=9,17' }, 'rrule', /days at most/],
  [{ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'rrule', /no date after the start/],
  [{ repeats: 'weekly', repeatsUntil: '2027-01-05' }, 'repeats', /no date after the start/],
  [{ repeats: 'dates' }, 'extra', /other days/],
  [{ repeats: 'weekly', skip: ['2027-01-20'] }, 'skip', /January 20, 2027/],
  [{ repeats: 'weekly', skip: ['whenever'] }, 'skip', /whenever/],
  [{ repeats: 'weekly', extra: ['2027-01-20 7'] }, 'extra', /Morning or evening/],
  [{ repeats: 'weekly', extra: ['9999-01-20'] }, 'extra', /2100/],
  [
    { repeats: 'weekly', repeatsCount: '2', skip: ['2027-01-05', '2027-01-12'] },
    'skip',
    /No date is left/,
  ],
  [{ repeats: 'weekly', skip: [Array(300).fill('2027-01-12').join('\n')] }, 'skip', /200 at most/],
])('%j is refused beside %s', (fields, field, words) => {
  const answer = read(fields)
  const [error] = answer && 'errors' in answer ? answer.errors : []
  expect(error?.field).toBe(field)
  expect(error?.message).toMatch(words)
})

test('a form says at once how it repeats, with the next six dates, in both languages', () => {
  const form = {
    ...anEventForm({ startsLocal: '2027-01-05T19:00', endsLocal: '2027-01-05T21:00' }),
    ...{ repeats: 'weekly', every: '2', skip: ['2027-05-25'] },
  }
  const english = formInWords(form, 'en', now)
  expect(english).toMatchObject({
    words: expect.stringContaining(
      'Every second Tuesday, 7:00 PM to 9:00 PM, from January 5, 2027; not on May 25, 2027',
    ),
  })
  expect(english && 'dates' in english && english.dates).toHaveLength(6)
  const spanish = formInWords(form, 'es', '2027-01-06T12:00:00.000Z')
  expect(spanish).toMatchObject({ dates: expect.arrayContaining([expect.stringContaining('19')]) })
  expect(spanish && 'words' in spanish && spanish.words).toContain('desde el')
  expect(formInWords({ ...form, repeats: 'no', skip: [] }, 'en', now)).toBeNull()
  expect(formInWords({ ...form, every: '0' }, 'en', now)).toMatchObject({
    wrong: expect.stringContaining('cannot be read'),
  })
})

test('a start that its own rule does not give is asked about', () => {
  const wednesdays = { ...when, repeats: { rule: 'FREQ=WEEKLY;BYDAY=WE', extra: [] } }
  expect(offRule(wednesdays, 'en')).toEqual([
    { field: 'startsLocal', message: expect.stringContaining('every Wednesday') },
  ])
  for (const rule of ['FREQ=WEEKLY', 'FREQ=MONTHLY;BYDAY=1TU', ''])
    expect(offRule({ ...when, repeats: { rule, extra: [] } }, 'en')).toEqual([])
})
