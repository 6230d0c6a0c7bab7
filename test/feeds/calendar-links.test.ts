// Forms of web calendars: what each takes, the event's own address first, and no link that is too long.

import { expect, test } from 'vitest'
import { googleLink, outlookLink } from '../../src/feeds/calendar-links.ts'
import { aRevision } from '../support/an-event.ts'

const url = 'https://turnout.example/events/abc'
const asked = (link: string) => Object.fromEntries(new URL(link).searchParams)
const copied = (set: Parameters<typeof aRevision>[0] = {}) => ({
  revision: aRevision(set),
  url,
  language: 'en' as const,
})

test('gives Google the instants in UTC, the zone, the place, and the event’s address first', () => {
  const link = googleLink(copied())
  expect(link).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/render\?/)
  const { details, ...rest } = asked(link)
  expect(rest).toEqual({
    action: 'TEMPLATE',
    text: 'SF rally: US hands off Peru',
    dates: '20230113T200000Z/20230113T213000Z',
    ctz: 'America/Los_Angeles',
    location: 'Peru Consulate, 870 Market St., San Francisco',
  })
  expect(details).toMatch(/^https:\/\/turnout\.example\/events\/abc\n\nFriday, January 13, 2023/)
  expect(details).toContain('Initiated by the **United Front Committee**; all welcome.')
})

test('ends whole days with the day after the last', () => {
  const days = copied({
    allDay: true,
    startsLocal: '2023-12-30T00:00',
    endsLocal: '2023-12-31T00:00',
  })
  expect(asked(googleLink(days)).dates).toBe('20231230/20240101')
  expect(asked(outlookLink(days, 'live'))).toMatchObject({
    startdt: '2023-12-30',
    enddt: '2024-01-01',
    allday: 'true',
  })
  const day = copied({ allDay: true, startsLocal: '2023-12-30T00:00', endsLocal: null })
  expect(asked(googleLink(day)).dates).toBe('20231230/20231231')
})

test('gives Outlook the same event, for either kind of account', () => {
  const link = outlookLink(copied(), 'office')
  expect(link).toMatch(/^https:\/\/outlook\.office\.com\/calendar\//)
  expect(asked(link)).toMatchObject({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: 'SF rally: US hands off Peru',
    startdt: '2023-01-13T20:00:00Z',
    enddt: '2023-01-13T21:30:00Z',
    location: 'Peru Consulate, 870 Market St., San Francisco',
  })
})

test('escapes what would end a parameter, and keeps it whole', () => {
  const title = 'A & B = 100% + “ñ” #1 ?'
  expect(asked(googleLink(copied({ title }))).text).toBe(title)
  expect(googleLink(copied({ title })), 'Outlook shows a plus sign as it stands').not.toContain('+')
})

test.each(['x', 'ñ', '抗', '👩🏽‍🚀', '\ud800'])('stays below 2,000 characters of %j', letter => {
  const long = copied({
    title: letter.repeat(200 / letter.length),
    placeName: letter.repeat(200 / letter.length),
    address: letter.repeat(300 / letter.length),
    description: letter.repeat(5000),
  })
  for (const link of [googleLink(long), outlookLink(long, 'live')]) {
    expect(link.length).toBeLessThanOrEqual(2000)
    const { details, body } = asked(link)
    expect(details ?? body).toMatch(/^https:\/\/turnout\.example\/events\/abc\n\n.*…$/s)
  }
})
