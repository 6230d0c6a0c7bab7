// Dates of recurrence rules: the examples of RFC 5545 3.8.5.3 and those that calendars get wrong.

import { expect, test } from 'vitest'
import { datesOf, firstDates } from '../../../src/domain/recurrence/dates.ts'
import { parseRule, type RuleStart } from '../../../src/domain/recurrence/parse-rule.ts'
import { type Rule, ruleText } from '../../../src/domain/recurrence/rule.ts'

const zone = 'America/New_York'

function ruleOf(text: string, start: RuleStart): Rule {
  const rule = parseRule(text, start)
  if ('fault' in rule) throw new Error(`${text}: ${rule.fault} ${rule.part}`)
  return rule
}

/** Dates as `1997 09-02 09-03; 1998 …`, through ten years or the first of them. */
function datesInWords(text: string, day: string, most = 12): string {
  const start = { startsLocal: `${day}T09:00`, zone }
  const until = `${Number(day.slice(0, 4)) + 30}${day.slice(4)}`
  const dates = datesOf(ruleOf(text, start), day, until).slice(0, most)
  const byYear = Map.groupBy(dates, date => date.slice(0, 4))
  return [...byYear]
    .map(([year, ofYear]) => `${year} ${ofYear.map(date => date.slice(5)).join(' ')}`)
    .join('; ')
}

test.each([
  // RFC 5545 3.8.5.3, in its order
  ['FREQ=DAILY;COUNT=3', '1997-09-02', '1997 09-02 09-03 09-04'],
  ['FREQ=DAILY;UNTIL=19970904T000000Z', '1997-09-02', '1997 09-02 09-03'],
  ['FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02', '1997 09-02 09-12 09-22 10-02 10-12'],
  [
    'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    '1998-01-01',
    '1998 01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 01-09 01-10 01-11 01-12',
  ],
  ['FREQ=WEEKLY;COUNT=4', '1997-09-02', '1997 09-02 09-09 09-16 09-23'],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=4', '1997-09-02', '1997 09-02 09-16 09-30 10-14'],
  [
    'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    '1997-09-02',
    '1997 09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    '1997-09-01',
    '1997 09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03 10-13 10-15 10-17',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    '1997-09-02',
    '1997 09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16',
  ],
  ['FREQ=MONTHLY;COUNT=4;BYDAY=1FR', '1997-09-05', '1997 09-05 10-03 11-07 12-05'],
  ['FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR', '1997-09-05', '1997 09-05 10-03 11-07 12-05'],
  [
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '1997-09-07',
    '1997 09-07 09-28 11-02 11-30; 1998 01-04 01-25 03-01 03-29 05-03 05-31',
  ],
  [
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    '1997-09-22',
    '1997 09-22 10-20 11-17 12-22; 1998 01-19 02-16',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6',
    '1997-09-28',
    '1997 09-28 10-29 11-28 12-29; 1998 01-29 02-26',
  ],
  [
    'FREQ=MONTHLY;COUNT=6;BYMONTHDAY=2,15',
    '1997-09-02',
    '1997 09-02 09-15 10-02 10-15 11-02 11-15',
  ],
  [
    'FREQ=MONTHLY;COUNT=7;BYMONTHDAY=1,-1',
    '1997-09-30',
    '1997 09-30 10-01 10-31 11-01 11-30 12-01 12-31',
  ],
  [
    'FREQ=MONTHLY;INTERVAL=18;COUNT=8;BYMONTHDAY=10,11,12,13,14,15',
    '1997-09-10',
    '1997 09-10 09-11 09-12 09-13 09-14 09-15; 1999 03-10 03-11',
  ],
  [
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;COUNT=7',
    '1997-09-02',
    '1997 09-02 09-09 09-16 09-23 09-30 11-04 11-11',
  ],
  ['FREQ=YEARLY;COUNT=4;BYMONTH=6,7', '1997-06-10', '1997 06-10 07-10; 1998 06-10 07-10'],
  [
    'FREQ=YEARLY;INTERVAL=2;COUNT=5;BYMONTH=1,2,3',
    '1997-03-10',
    '1997 03-10; 1999 01-10 02-10 03-10; 2001 01-10',
  ],
  [
    'FREQ=YEARLY;INTERVAL=3;COUNT=7;BYYEARDAY=1,100,200',
    '1997-01-01',
    '1997 01-01 04-10 07-19; 2000 01-01 04-09 07-18; 2003 01-01',
  ],
  ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', '1997 05-19; 1998 05-18; 1999 05-17'],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12', '1997 05-12; 1998 05-11; 1999 05-17'],
  [
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=5',
    '1997-03-13',
    '1997 03-13 03-20 03-27; 1998 03-05 03-12',
  ],
  [
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    '1998-02-13',
    '1998 02-13 03-13 11-13; 1999 08-13; 2000 10-13; 2001 04-13 07-13; 2002 09-13 12-13; 2003 06-13; 2004 02-13 08-13',
  ],
  [
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=4',
    '1997-09-13',
    '1997 09-13 10-11 11-08 12-13',
  ],
  [
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
    '1996-11-05',
    '1996 11-05; 2000 11-07; 2004 11-02',
  ],
  ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', '1997 09-04 10-07 11-06'],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4',
    '1997-09-29',
    '1997 09-29 10-30 11-27 12-30',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '1997-08-05',
    '1997 08-05 08-10 08-19 08-24',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '1997-08-05',
    '1997 08-05 08-17 08-19 08-31',
  ],
  ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', '2007-01-15', '2007 01-15 01-30 02-15 03-15 03-30'],
  // days that not every month and year has are left out, never moved
  ['FREQ=MONTHLY;COUNT=4', '2027-01-31', '2027 01-31 03-31 05-31 07-31'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4', '2027-01-31', '2027 01-31 02-28 03-31 04-30'],
  ['FREQ=YEARLY;COUNT=3', '2024-02-29', '2024 02-29; 2028 02-29; 2032 02-29'],
  ['FREQ=YEARLY;BYYEARDAY=366;COUNT=3', '2024-12-31', '2024 12-31; 2028 12-31; 2032 12-31'],
  [
    'FREQ=YEARLY;BYYEARDAY=-1,-366;COUNT=4',
    '2024-01-01',
    '2024 01-01 12-31; 2025 12-31; 2026 12-31',
  ],
  ['FREQ=MONTHLY;BYDAY=5SU;COUNT=4', '2027-01-31', '2027 01-31 05-30 08-29 10-31'],
  ['FREQ=YEARLY;BYDAY=53FR;COUNT=2', '2021-01-01', '2021 01-01 12-31'],
  [
    'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3,10;COUNT=4',
    '2027-03-28',
    '2027 03-28 10-31; 2028 03-26 10-29',
  ],
  // week 53, and weeks that begin on Sunday; days at the turn of the year are in a week of its neighbour
  [
    'FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR;COUNT=4',
    '2021-01-01',
    '2021 01-01; 2027 01-01; 2032 12-31; 2038 01-01',
  ],
  ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3', '2024-12-30', '2024 12-30; 2025 12-29; 2027 01-04'],
  ['FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;COUNT=3', '2027-01-03', '2027 01-03; 2028 01-02 12-31'],
  [
    'FREQ=YEARLY;BYWEEKNO=20;COUNT=8',
    '2027-05-17',
    '2027 05-17 05-18 05-19 05-20 05-21 05-22 05-23; 2028 05-15',
  ],
  // plain and numbered weekdays together mean either
  ['FREQ=MONTHLY;BYDAY=MO,1TU;COUNT=6', '2027-02-01', '2027 02-01 02-02 02-08 02-15 02-22 03-01'],
  // positions from both ends, each day once
  [
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1,-1,5;COUNT=5',
    '2027-03-01',
    '2027 03-01 03-29 04-05 04-26 05-03',
  ],
  ['FREQ=YEARLY;BYMONTH=5,6;BYDAY=MO;BYSETPOS=2;COUNT=2', '2027-05-10', '2027 05-10; 2028 05-08'],
  ['FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1;COUNT=3', '2027-01-01', '2027 01-01 01-08 01-15'],
  // a start that is off its rule is the first date, and counts
  ['FREQ=WEEKLY;BYDAY=TU;COUNT=3', '2027-01-06', '2027 01-06 01-12 01-19'],
  ['FREQ=MONTHLY;BYDAY=1FR;COUNT=1', '2027-01-06', '2027 01-06'],
  // a limit of months on days and weeks
  ['FREQ=DAILY;INTERVAL=2;BYMONTH=2;COUNT=3', '2027-02-25', '2027 02-25 02-27; 2028 02-02'],
  ['FREQ=WEEKLY;BYMONTH=7,8;BYDAY=SA;COUNT=3', '2027-08-28', '2027 08-28; 2028 07-01 07-08'],
  ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=4', '2027-01-07', '2027 01-07 01-08 01-11 01-12'],
  ['FREQ=DAILY;BYMONTHDAY=1,-1;COUNT=4', '2027-01-31', '2027 01-31 02-01 02-28 03-01'],
])('%s from %s', (text, day, dates) => {
  expect(datesInWords(text, day)).toBe(dates)
})

test('UNTIL ends a rule by date, by the wall, or by instant', () => {
  const last = (until: string, startsLocal: string) =>
    ruleOf(`FREQ=DAILY;UNTIL=${until}`, { startsLocal, zone: 'America/Los_Angeles' }).until
  const evening = '2027-01-01T19:00'
  expect(last('20270104', evening)).toBe('2027-01-04')
  expect(last('20270104T190000', evening)).toBe('2027-01-04')
  expect(last('20270104T185959', evening)).toBe('2027-01-03')
  // 7 PM in Los Angeles is the next day in UTC
  expect(last('20270105T030000Z', evening)).toBe('2027-01-04')
  expect(last('20270105T025959Z', evening)).toBe('2027-01-03')
  expect(last('20270105T000000Z', '2027-01-01T09:00')).toBe('2027-01-04')
  // an hour that the clocks skip is that after the gap: 3:30, which is 10:30 in UTC
  expect(last('20270314T103000Z', '2027-01-01T02:30')).toBe('2027-03-14')
  expect(last('20270314T102959Z', '2027-01-01T02:30')).toBe('2027-03-13')
  expect(last('99991231T235959Z', evening)).toBe('9999-12-31')
})

test.each([
  ['', 'no-frequency'],
  ['BYDAY=MO', 'no-frequency'],
  ['every tuesday', 'bad-value'],
  ['FREQ=HOURLY;COUNT=3', 'below-a-day'],
  ['FREQ=SECONDLY', 'below-a-day'],
  ['FREQ=DAILY;BYHOUR=9,12', 'below-a-day'],
  ['FREQ=DAILY;BYMINUTE=30', 'below-a-day'],
  ['FREQ=FORTNIGHTLY', 'bad-value'],
  ['FREQ=DAILY;INTERVAL=0', 'bad-value'],
  ['FREQ=DAILY;INTERVAL=-1', 'bad-value'],
  ['FREQ=DAILY;COUNT=0', 'bad-value'],
  ['FREQ=DAILY;COUNT=ten', 'bad-value'],
  ['FREQ=WEEKLY;BYDAY=XX', 'bad-value'],
  ['FREQ=MONTHLY;BYDAY=0MO', 'bad-value'],
  ['FREQ=MONTHLY;BYMONTHDAY=32', 'bad-value'],
  ['FREQ=MONTHLY;BYMONTHDAY=0', 'bad-value'],
  ['FREQ=YEARLY;BYMONTH=13', 'bad-value'],
  ['FREQ=YEARLY;BYMONTH=-1', 'bad-value'],
  ['FREQ=DAILY;UNTIL=20270230', 'bad-value'],
  ['FREQ=DAILY;UNTIL=20270104T250000', 'bad-value'],
  ['FREQ=DAILY;UNTIL=20260101', 'ends-before-start'],
  ['FREQ=DAILY;FREQ=WEEKLY', 'part-twice'],
  ['FREQ=DAILY;RSCALE=CHINESE', 'unknown-part'],
  ['FREQ=DAILY;X-NAME=1', 'unknown-part'],
  ['FREQ=DAILY;COUNT=3;UNTIL=20280101', 'count-and-until'],
  ['FREQ=MONTHLY;BYWEEKNO=20', 'part-not-allowed'],
  ['FREQ=MONTHLY;BYYEARDAY=20', 'part-not-allowed'],
  ['FREQ=WEEKLY;BYMONTHDAY=20', 'part-not-allowed'],
  ['FREQ=WEEKLY;BYDAY=1MO', 'part-not-allowed'],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO', 'part-not-allowed'],
  [`FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(3000)}1`, 'too-long'],
])('%s is refused: %s', (text, fault) => {
  expect(parseRule(text, { startsLocal: '2027-01-01T19:00', zone })).toMatchObject({ fault })
})

test.each([
  ['RRULE:FREQ=WEEKLY;BYDAY=TU;', 'FREQ=WEEKLY;BYDAY=TU'],
  [' freq=weekly;byday=tu', 'FREQ=WEEKLY;BYDAY=TU'],
  ['INTERVAL=1;WKST=MO;FREQ=DAILY', 'FREQ=DAILY'],
  ['BYDAY=+1FR,-1FR,1FR;FREQ=MONTHLY;WKST=SU', 'FREQ=MONTHLY;BYDAY=-1FR,1FR;WKST=SU'],
  ['FREQ=YEARLY;BYMONTH=06,1;BYMONTHDAY=+5', 'FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=5'],
  ['FREQ=DAILY;BYHOUR=19;BYMINUTE=0;BYSECOND=0;COUNT=2', 'FREQ=DAILY;COUNT=2'],
  ['FREQ=DAILY;UNTIL=20270105T030000', 'FREQ=DAILY;UNTIL=20270104'],
])('%s is kept as %s', (text, kept) => {
  const start = { startsLocal: '2027-01-01T19:00', zone: 'America/Los_Angeles' }
  const rule = ruleOf(text, start)
  expect(ruleText(rule)).toBe(kept)
  expect(ruleOf(kept, start)).toEqual(rule)
})

test('a rule that gives nothing, or next to nothing, ends', () => {
  const count = (text: string, start = '2027-01-01', until = '9998-12-31') =>
    datesOf(ruleOf(text, { startsLocal: `${start}T09:00`, zone }), start, until).length
  expect(count('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31')).toBe(1)
  expect(count('FREQ=MONTHLY;INTERVAL=12;BYMONTH=2')).toBe(1)
  expect(count('FREQ=YEARLY;INTERVAL=999999999')).toBe(1)
  expect(count('FREQ=YEARLY;BYWEEKNO=53;BYMONTH=7')).toBe(1)
  expect(count('FREQ=WEEKLY;BYSETPOS=366;BYDAY=MO')).toBe(1)
  expect(count('FREQ=DAILY;INTERVAL=7;BYDAY=MO', '2027-01-05')).toBe(1)
  expect(count('FREQ=YEARLY;INTERVAL=100', '2024-02-29')).toBeGreaterThan(1)
  expect(count('FREQ=WEEKLY', '2027-01-01', '2036-12-31')).toBe(522)
})

test('the first dates are found however far apart they are', () => {
  const first = (text: string, day: string) =>
    firstDates(ruleOf(text, { startsLocal: `${day}T09:00`, zone }), day, 3)
  expect(first('FREQ=YEARLY', '2096-02-29')).toEqual(['2096-02-29', '2104-02-29', '2108-02-29'])
  expect(first('FREQ=DAILY;COUNT=2', '2027-01-05')).toEqual(['2027-01-05', '2027-01-06'])
  expect(first('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', '2027-01-05')).toEqual(['2027-01-05'])
})
