// Lines of flyers, mails and chats about twelve events: which kinds of contradiction are heard in each.

import { describe, expect, test } from 'vitest'
import { type EventFields, findContradictions } from '../../src/domain/contradiction.ts'

const kinds = (event: EventFields, text: string) => [
  ...new Set(
    findContradictions({
      event,
      texts: [{ in: 'description', text }],
      language: 'en',
    }).contradictions.map(one => one.kind),
  ),
]

describe('Rally for the River', () => {
  const event: EventFields = {
    title: 'Rally for the River',
    startsLocal: '2027-05-08T11:00',
    endsLocal: '2027-05-08T13:00',
    zone: 'America/Los_Angeles',
    placeName: 'Courthouse Steps',
    address: '400 Broadway',
    city: 'Eureka',
    price: 'Free',
    website: 'https://river.example.org',
  }

  test.each([
    ['time', 'Saturday, May 8, 10 a.m., Courthouse Steps. Bring signs.'] as const,
    ['time', 'People will rally on the Courthouse Steps at noon on Saturday, May 8.'] as const,
    [
      'place',
      'WHAT: Rally for the River\nWHEN: Saturday, May 8, 11 a.m.\nWHERE: Old Town Gazebo',
    ] as const,
    [
      'place',
      'Join hundreds of neighbors at the Old Town Gazebo on Saturday, May 8 at 11 a.m.',
    ] as const,
    ['city', 'Saturday, May 8, 11 a.m., Courthouse Steps, Arcata'] as const,
    ['city', 'We rally in Arcata this Saturday.'] as const,
    ['address', 'Find us on the Courthouse Steps, 440 Broadway.'] as const,
    ['end-time', 'Rally 11 a.m. to 2 p.m.'] as const,
    ['date', 'The Rally for the River is May 15 at 11 a.m.'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    'We leave from the library at 10:15 and walk over together. Rally at 11.',
    'The county board votes on May 11 at 9 a.m. Call your supervisor before then: 707-555-0100, 8 to 5.',
    'After the rally we march to Old Town Gazebo for music.',
    'Sister rallies: Arcata, May 9 at noon on the Plaza; Fortuna, May 15 at 2 p.m.',
    'The dam in Arcata killed 400 salmon. People from Arcata and Fortuna will be there.',
    'Buses from Arcata: 9:30 a.m., transit center, 925 E Street.',
    'The river fund needs $4,000; bail fund $500. T-shirts $15.',
    'Speakers from 11 to 11:45, then an open mike.',
    'RIVER RALLY — May 8! Last May 15 there were 300 of us.',
    'The hearing was moved to May 20. We rally all the same on May 8.',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})

describe('Intro to Beekeeping', () => {
  const event: EventFields = {
    title: 'Intro to Beekeeping',
    startsLocal: '2027-03-06T09:00',
    endsLocal: '2027-03-06T12:00',
    zone: 'America/New_York',
    placeName: 'Cooperative Extension',
    address: '1200 Route 9',
    city: 'Hudson',
    price: '$35',
    website: 'https://bees.example.org/intro',
  }

  test.each([
    ['price', 'Tuition is $45, smoker included.'] as const,
    ['price', 'The class costs $45 per person.'] as const,
    ['price', '$45 covers the book and a veil.'] as const,
    ['price', 'Cost $45 (scholarships: ask).'] as const,
    ['price', 'Fee: $45'] as const,
    ['place', 'Class meets at Germantown Grange Hall, side door.'] as const,
    ['city', 'The class is at the Cooperative Extension in Kingston.'] as const,
    ['city', '1200 Route 9, Catskill NY'] as const,
    ['city', 'Cooperative Extension\n1200 Route 9\nCatskill, NY 12414'] as const,
    ['address', 'Cooperative Extension, 1020 Route 9, Hudson'] as const,
    ['time', 'Class starts at 9:30 sharp.'] as const,
    ['end-time', '9 to 1, with a coffee break at 10:30.'] as const,
    ['link', 'Sign up: https://bees.example.org/intro-2026'] as const,
    ['date', 'Saturday, March 13, 9 a.m. to noon'] as const,
    ['state', 'Due to the flu, the March 6 class is postponed.'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    'A hive kit costs about $250; a package of bees $160. Text is $25.',
    'The advanced class ($60) is March 20. Membership in the club is $25 a year.',
    'The bees live behind Germantown Grange Hall; the class does not.',
    'Our instructor, Lou, keeps forty hives in Catskill and Athens.',
    'Order bees from Betterbee, 8 Meader Road, Greenwich, NY.',
    'Coffee at 8:30. Class 9 to noon. Hive visit 10:45-11:30.',
    'Reading list: https://bees.example.org/reading. Shop: https://bees.example.org/shop',
    'Part two is Saturday, March 13, 9 a.m. to noon.',
    'Snow date: Saturday, March 13, 9 a.m. to noon.',
    'The February class was cancelled for snow; those who paid are in this one.',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})

describe('Tenants Rights Webinar', () => {
  const event: EventFields = {
    title: 'Tenants Rights Webinar',
    startsLocal: '2027-02-17T18:00',
    endsLocal: '2027-02-17T19:30',
    zone: 'America/New_York',
    onlineUrl: 'https://us02web.zoom.us/j/88123456789',
    price: 'Free',
  }

  test.each([
    ['time', 'Wednesday, February 17 at 7 PM ET'] as const,
    ['link', 'Join: https://us02web.zoom.us/j/88123456798'] as const,
    ['link', 'Zoom https://us02web.zoom.us/j/81112223333 passcode 123'] as const,
    ['weekday', 'Thursday, February 17, 6 PM'] as const,
    ['price', 'Tickets are $5.'] as const,
    ['end-time', '6:00 - 7:00 PM, questions after'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    'Wednesday, February 17 at 6 PM ET / 3 PM PT / 23:00 GMT',
    'Recording of the last one: https://youtu.be/abc123',
    'Rent went up $400. Security deposits over $1,500 are illegal. The filing fee is $45.',
    'Dial in by phone: 646-555-0199. One tap: +16465550199. Rep hours 9 to 5.',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})

describe('Winter Choral Concert', () => {
  const event: EventFields = {
    title: 'Winter Choral Concert',
    startsLocal: '2026-12-12T19:30',
    zone: 'America/Denver',
    placeName: 'First Presbyterian Church',
    address: '1820 15th Street',
    city: 'Boulder',
    price: '$20, students $10',
  }

  test.each([
    ['price', 'Tickets $25 at the door, students $10.'] as const,
    ['place', 'The concert is at St. John’s Cathedral.'] as const,
    ['time', 'Saturday, December 12 at 7 p.m.'] as const,
    ['weekday', 'Friday, December 12, 7:30 p.m.'] as const,
    ['city', 'Our winter concert comes to Longmont on December 12.'] as const,
    ['address', 'First Presbyterian Church, 1280 15th Street'] as const,
    ['state', 'THIS CONCERT HAS BEEN CANCELED'] as const,
    ['price', 'General admission: $25'] as const,
    ['price', 'All tickets are $25.'] as const,
    ['date', 'December 13 at First Presbyterian Church, 7:30 p.m.'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    'Tickets $20; students $10; reserved table $120; CDs $15.',
    'The choir sings again at St. John’s Cathedral on December 19.',
    'Tickets at Boulder Book Store and at the door.',
    'Doors 7, concert 7:30. Preconcert talk 6:45.',
    'Next stop: Longmont, December 13, 3 p.m.',
    'Park free at the 15th & Pearl structure (1500 Pearl St) after 5.',
    'Britten wrote it in 1942 on a ship that was nearly cancelled by the Admiralty.',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})

describe('Tenants Union General Meeting', () => {
  const event: EventFields = {
    title: 'Tenants Union General Meeting',
    startsLocal: '2026-09-17T18:30',
    endsLocal: '2026-09-17T20:30',
    zone: 'America/New_York',
    placeName: 'Carpenters Hall',
    address: '85 Orchard Street',
    city: 'Yonkers',
  }

  test.each([
    [
      'time',
      'tenants union meeting thursday september 17 7pm carpenters hall 85 orchard bring your lease',
    ] as const,
    [
      'place',
      'tenants union meeting thursday september 17 630pm at teamsters hall bring your lease',
    ] as const,
    ['date', 'TENANTS UNION MEETING\nTHURSDAY, SEPTEMBER 24\n6:30 PM\nCARPENTERS HALL'] as const,
    [
      'weekday',
      'TENANTS UNION MEETING\nWEDNESDAY, SEPTEMBER 17\n6:30 PM\nCARPENTERS HALL',
    ] as const,
    ['time', '>> Reminder that we meet Thursday the 17th at 7 at Carpenters Hall.'] as const,
    ['address', '>> Same place as always, Carpenters Hall, 58 Orchard Street.'] as const,
    [
      'end-time',
      'Agenda: 6:30 sign in. 6:45 heat report. 7:15 vote. Meeting ends at 9:00.',
    ] as const,
    ['state', 'UPDATE 9/15: the general meeting is postponed, stay tuned.'] as const,
    ['city', 'Carpenters Hall, 85 Orchard Street, Mount Vernon'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    'THURSDAY SEPT 17 6:30 PM CARPENTERS HALL!!! HEAT COMPLAINTS CALL 311!!! HEARING OCT 2 9 AM!!!',
    'From: Rosa\nSent: Monday, September 7, 2026 9:14 PM\nTo: Tenants\nSubject: Thursday the 17th\n\nSee you there at 6:30.',
    '>> Can somebody pick up Mrs. Ortiz at 6? She lives at 58 Orchard Street.',
    'The landlord, 9 West 57th Street, New York, must answer by October 1. Court is at 100 S. Broadway, room 410, at 9:30 a.m.',
    'Agenda: 6:30 sign in. 6:45 heat report. 7:15 rent strike vote. 8:00 committees. 8:30 out.',
    'The landlord postponed the repairs again. The city cancelled his permit.',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})

describe('Full Moon Bike Ride', () => {
  const event: EventFields = {
    title: 'Full Moon Bike Ride',
    startsLocal: '2026-10-24T20:00',
    endsLocal: '2026-10-24T22:00',
    zone: 'America/Detroit',
    placeName: 'Riverside Park',
    city: 'Ypsilanti',
    price: 'Free',
  }

  test.each([
    [
      'time',
      'full moon ride sat 10/24 wheels roll at 9pm from riverside park lights required',
    ] as const,
    ['place', 'meet up 8pm at Frog Island Park, we ride slow and loud'] as const,
    ['date', '🌕🚲 Friday Oct 23 8pm Riverside Park 🌕🚲'] as const,
    ['date', '🌕🚲 Sunday Oct 25 8pm Riverside Park 🌕🚲'] as const,
    ['city', 'the ride is in Ann Arbor this month'] as const,
    ['state', 'ride is cancelled y’all, lightning'] as const,
    ['price', '$5 to ride, all to the bail fund'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    'full moon ride sat 10/24 meet 8pm roll 8:30 riverside park lights required',
    'we end at Frog Island Park for cocoa around 10. park closes at 10.',
    'next month: Nov 24, 7pm. last month 140 of you came!! 11 flats',
    'Ann Arbor folks: meet at 7 at the Y and ride in with Sam',
    'if it’s pouring the ride is cancelled, check here at 6',
    'lights $10 from Sam. tubes $7. dues $25/yr if you want a card',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})

describe('Film Night: Harlan County USA', () => {
  const event: EventFields = {
    title: 'Film Night: Harlan County USA',
    startsLocal: '2027-01-15T19:00',
    zone: 'America/New_York',
    placeName: 'Grange Theater',
    address: '14 Mill Street',
    city: 'Montpelier',
    price: '$8',
  }

  test.each([
    ['price', 'Admission is $10. Popcorn $3.'] as const,
    ['time', 'Friday, January 15, 2027, at 7:30 p.m. Doors open at 6:30.'] as const,
    [
      'place',
      'The film shows Friday, January 15, at 7 p.m. at Unitarian Church, 130 Main.',
    ] as const,
    ['address', 'Grange Theater, 41 Mill Street'] as const,
    ['city', 'Grange Theater, Barre'] as const,
    ['weekday', 'Thursday, January 15, 7 p.m.'] as const,
    ['price', '$10 suggested'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    'Doors 6:30. Film at 7. Discussion till 9:30. (Running time 103 minutes.)',
    'Harlan County USA (1976) won the Oscar in 1977. Next: Matewan, Feb. 19, 7 p.m.',
    'Barbara Kopple filmed in Harlan, Kentucky for thirteen months. Gunfire at 5 a.m.',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})

describe('Ham and Bean Supper', () => {
  const event: EventFields = {
    title: 'Ham and Bean Supper',
    startsLocal: '2026-11-07T17:00',
    endsLocal: '2026-11-07T19:00',
    zone: 'America/New_York',
    placeName: 'Grace United Methodist Church',
    address: '30 Elm Avenue',
    city: 'Delmar',
    price: '$14',
  }

  test.each([
    ['end-time', 'Serving from 5 until 7:30 or till it’s gone.'] as const,
    ['price', 'Adults $12, children $6, under 5 free.'] as const,
    ['date', 'Saturday, November 14, from 5 to 7 p.m.'] as const,
    ['address', 'Grace United Methodist Church (13 Elm Avenue)'] as const,
    ['state', 'The supper has been called off on account of the furnace.'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    'Adults $14, children $6, under 5 free. Pies whole: $18. Quilt raffle $1.',
    'Worship is Sunday at 10. Choir practice Thursdays at 7. Office hours 9 to noon.',
    'The next supper is Saturday, December 5, from 5 to 7 p.m.: turkey.',
    'Parking at the bank, 50 Elm Avenue, and at Bethlehem Library.',
    'Take-outs from 4:30. Seatings at 5 and 6. Clean-up crew till 8.',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})

describe('Climate Conference', () => {
  const event: EventFields = {
    title: 'Climate Conference',
    startsLocal: '2026-10-03T09:00',
    endsLocal: '2026-10-03T17:00',
    zone: 'America/Chicago',
    placeName: 'Student Union',
    city: 'Ames',
    price: '$25',
    website: 'https://climate.example.edu/2026',
  }

  test.each([
    [
      'time',
      'Climate Conference\nSaturday, October 3, 8:30 a.m. to 5 p.m.\nStudent Union',
    ] as const,
    [
      'end-time',
      'Climate Conference\nSaturday, October 3, 9 a.m. to 4 p.m.\nStudent Union',
    ] as const,
    ['price', 'Registration: $35 (students free).'] as const,
    ['link', 'Register at https://climate.example.edu/2025'] as const,
    ['date', 'Save the date: October 10!'] as const,
    ['place', 'Location: Scheman Building, Iowa State Center'] as const,
    ['city', 'The conference takes place in Des Moines this year.'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    '8:15 Registration and coffee\n9:00 Welcome\n9:15 Keynote\n10:30 Sessions A\n12:00 Lunch\n1:00 Sessions B\n3:30 Plenary\n5:00 Close',
    'Registration: $25 (students free). After Sept. 15: $40. Hotel block $129 a night. Banquet $30.',
    'Last year’s slides: https://climate.example.edu/2025',
    'Abstracts due August 1. Early registration ends September 15. Refunds until September 25.',
    'Sessions are in the Gold Room, the Pioneer Room and the Great Hall of the Student Union.',
    'Shuttles leave Memorial Lutheran Church at 8:20 and 8:40.',
    'Speakers come from Des Moines, Lincoln and Minneapolis.',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})

describe('Vigil for Immigrant Families', () => {
  const event: EventFields = {
    title: 'Vigil for Immigrant Families',
    startsLocal: '2026-06-19T19:00',
    endsLocal: '2026-06-19T20:00',
    zone: 'America/Chicago',
    placeName: 'Federal Building',
    address: '219 S. Dearborn Street',
    city: 'Chicago',
    price: 'Free',
  }

  test.each([
    ['place', 'Gather with us at Daley Plaza on Friday, June 19, 7 p.m.'] as const,
    ['time', 'Friday, June 19, 2026, 6:30 – 8 p.m.'] as const,
    ['date', 'Come on Friday, June 26, at 7 in the evening.'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    'Clergy from St. Pius Church and Temple Sholom will speak. Candles provided.',
    'Families have been held in Broadview since March 12. On June 19, 2018 we stood here too.',
    'After the vigil, walk with us to Daley Plaza.',
    'The detention center in Kankakee closed. We stand in solidarity with Joliet.',
    'We will be outside from 7 to 8, whatever the weather.',
    'Immigration court: 55 E. Monroe. Call 855-435-7693 if taken. Bond is $1,500 at least.',
    'Our weekly vigil in Broadview is every Friday at 7 a.m.',
    'Interfaith service first: 6 p.m., Old St. Mary’s, 1500 S. Michigan.',
    'Read more in the Sun-Times of May 3. Next vigil: July 17.',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})

describe('Plant Sale at the Arboretum', () => {
  const event: EventFields = {
    title: 'Plant Sale at the Arboretum',
    startsLocal: '2027-05-01T08:00',
    endsLocal: '2027-05-01T13:00',
    zone: 'America/New_York',
    placeName: 'Stonehill Arboretum',
    address: '60 Old Post Road',
    city: 'Easton',
    price: 'Free admission',
  }

  test.each([
    ['price', 'Admission is $5.'] as const,
    ['end-time', 'Saturday, May 1, 8 a.m. to 2 p.m.'] as const,
    ['city', 'Stonehill Arboretum is in Bridgeport, off Route 58.'] as const,
    ['address', 'Stonehill Arboretum, 600 Old Post Road, Easton'] as const,
    ['state', 'The plant sale is postponed because of frost.'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    'Members shop early, 7 to 8. Everyone else from 8.',
    'Perennials from $6, shrubs from $18, tomatoes $4. Members take 10% off.',
    'Heirloom tomatoes from Brandywine to Green Zebra; sages from Greece, irises from Siberia.',
    'Docent walk at 10. Pruning demonstration 11 to 11:45. Leftovers half price at noon.',
    'Volunteers dig in Bridgeport on April 24.',
    'Overflow parking at Helen Keller School, 360 Sport Hill Road.',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})

describe('Author Talk: Maria Delgado', () => {
  const event: EventFields = {
    title: 'Author Talk: Maria Delgado',
    startsLocal: '2026-09-30T18:30',
    zone: 'America/Denver',
    placeName: 'Salida Regional Library',
    address: '405 E Street',
    city: 'Salida',
    onlineUrl: 'https://salidalibrary.example.org/live/delgado',
  }

  test.each([
    ['time', 'Maria Delgado reads and signs at 7 p.m. on Wednesday, September 30.'] as const,
    ['weekday', 'Maria Delgado reads Tuesday, September 30, at 6:30 p.m.'] as const,
    ['link', 'Watch online: https://salidalibrary.example.org/live/delgado-2'] as const,
    ['place', 'The talk is in the Steam Plant Theater, doors at 6.'] as const,
    ['city', 'Join us in Buena Vista for an evening with Maria Delgado.'] as const,
  ])('another %s: %s', (kind, text) => expect(kinds(event, text)).toEqual([kind]))

  test.each([
    'She was born in Pueblo in 1961, lived in Taos and teaches in Boulder.',
    'Her novel opens on October 3, 1979, at 4 in the morning in Trinidad, Colorado.',
    'Catalog: https://salidalibrary.example.org/catalog. Other talks: https://salidalibrary.example.org/events',
    'Copies at The Book Haven, 135 F Street, $18.',
    'On October 1 she reads at Tattered Cover in Denver at 7.',
    'The library closes at 8; story hour moves to 10 on Thursday.',
  ])('nothing else in: %s', text => expect(kinds(event, text)).toEqual([]))
})
