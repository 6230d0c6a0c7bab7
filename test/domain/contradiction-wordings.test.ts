// Many ways of saying one thing, in English: each row is a sentence as somebody else might have put it.

import { describe, expect, test } from 'vitest'
import { type EventFields, findContradictions } from '../../src/domain/contradiction.ts'

const dance: EventFields = {
  title: 'Spring Contra Dance',
  startsLocal: '2026-04-18T19:30',
  endsLocal: '2026-04-18T22:30',
  zone: 'America/Chicago',
  placeName: 'Masonic Hall',
  address: '212 S. Main Street',
  city: 'Galena',
  price: '$12',
  website: 'https://contra.example.org/spring',
}

const found = (text: string, fields: Partial<EventFields> = {}) =>
  findContradictions({
    event: { ...dance, ...fields },
    texts: [{ in: 'description', text }],
    language: 'en',
  })
    .contradictions.map(one => `${one.kind}: ${one.text}`)
    .sort()

describe('another city', () => {
  test.each([
    'The dance is in Dubuque this year.',
    'This year’s dance goes down in Dubuque, and the floor is new.',
    'We dance in Dubuque this time.',
    'We’re back in Dubuque for one night.',
    'We are taking over the Masonic Hall again, in Dubuque, for a proper dance.',
    'It all happens in Dubuque, upstairs from the bakery.',
    'It’s at the Masonic Hall in Dubuque.',
    'This one’s held in Dubuque, at the extension office.',
    'The dance returns to Dubuque for its tenth year.',
    'Our spring dance comes to Dubuque!',
    'Join us in Dubuque for an evening of reels.',
    'See you in Dubuque!',
    'Come dance with us in Dubuque.',
    'This spring the dance moves to Dubuque.',
    'Masonic Hall (Dubuque), side door.',
    'Forty dancers and one fiddler meet in Dubuque, under the old roof.',
    'Masonic Hall, 212 S. Main Street, Dubuque, IL 61036',
    'Masonic Hall\n212 S. Main Street\nDubuque, IL',
    'The hall is in Dubuque, two blocks off the river.',
    'We’ll be in Dubuque at the Masonic Hall.',
    'All of it takes place in downtown Dubuque.',
    'The contra dance this month is in Dubuque, bring the kids.',
  ])('is heard in: %s', text => expect(found(text)).toEqual(['city: Dubuque']))

  test.each([
    'Our caller lives in Dubuque and drives over.',
    'The caller, who grew up in Dubuque, says hello.',
    'Carpools leave Dubuque at 6:15 from the mall.',
    'We danced in Dubuque last year.',
    'Our next dance is in Dubuque on May 16.',
    'The band is from Dubuque.',
    'We have friends in Dubuque, Freeport and Platteville.',
    'Masonic Hall is a half hour from Dubuque.',
    'See you in Galena! Dancers from Dubuque, carpool.',
    'In Dubuque they dance on Fridays.',
    'The after-party is in Dubuque.',
    'The dance is called in English and Spanish.',
    'Join us in April for an evening of reels.',
    'Join us in Prayer. We meet in Room 4.',
    'The dance is in Illinois’ oldest hall.',
    'We dance in Memory of Ruth.',
    'We dance in Solidarity with the strikers.',
    'The dance is in the Ballroom.',
    'The dance is in Hall B.',
    'We are in Lent, so no cake.',
    'The rent strike in Chicago was won in March.',
    'In 2019 we met in Chicago.',
    'It’s raining in Seattle, but not here.',
    'Every April the caravan rolls into Memphis; we stay home.',
    'Want to dance in Dubuque too? That’s the Elks, Thursdays.',
    'All proceeds go to the shelter in Dubuque.',
    'Musicians: Jim (Madison), Ann (Dubuque).',
    'The dance is in Black history’s oldest hall.',
    'Come in Costume. We meet in Person.',
  ])('is not heard in: %s', text => expect(found(text)).toEqual([]))
})

describe('another place', () => {
  test.each([
    ['We’ll be at Turner Hall.', 'Turner Hall'],
    ['The dance is at Turner Hall this year.', 'Turner Hall'],
    ['It’s at Turner Hall, upstairs.', 'Turner Hall'],
    ['Turner Hall hosts our dance on April 18.', 'Turner Hall'],
    ['Find us at Turner Hall, side door.', 'Turner Hall'],
    ['Saturday, April 18, 7:30 pm, Turner Hall', 'Turner Hall'],
    ['The dance will be held in Turner Hall, rain or shine.', 'Turner Hall'],
    ['We start dancing at 7:30 PM at Turner Hall.', 'Turner Hall'],
    ['Turner Hall, 212 S. Main Street', 'Turner Hall'],
    ['📍 Turner Hall', 'Turner Hall'],
    ['WHERE: TURNER HALL', 'TURNER HALL'],
    ['Location — Turner Hall', 'Turner Hall'],
    ['Turner Hall is where we’ll be dancing.', 'Turner Hall'],
    ['This month the dance moves to Turner Hall.', 'Turner Hall'],
    ['We gather in front of Turner Hall.', 'Turner Hall'],
    ['Our spring dance takes place inside Turner Hall.', 'Turner Hall'],
    ['Saturday the 18th at Turner Hall, doors 7.', 'Turner Hall'],
    ['Contra dance @ Turner Hall', 'Turner Hall'],
    ['Head to Turner Hall on Saturday, April 18.', 'Turner Hall'],
  ])('is heard in: %s', (text, name) => expect(found(text)).toEqual([`place: ${name}`]))

  test.each([
    'Park at Turner Hall and walk over.',
    'The after-party is at Turner Hall.',
    'Last year the dance was at Turner Hall.',
    'If it rains, we’ll be at Turner Hall.',
    'Carpools leave from Turner Hall at 6.',
    'Tickets at Turner Hall, weekdays 9 to 5.',
    'Next month’s dance is at Turner Hall.',
    'Turner Hall is across the street.',
    'We’ll be at the Masonic, not at Turner Hall.',
    'The dance is in the Fellowship Hall.',
    'Room: Great Hall, second floor',
    'The Green Line stops at the door.',
    'Bingo isn’t us. That’s the Legion, Wednesdays.',
    'Where: Main Ballroom & Stage 2, Masonic Hall',
    'Supper first? Miller’s Tavern, two doors down.',
    'Sponsored by Galena Public Library and Turner Hall.',
    'A lesson for children is at Turner Hall on Sunday.',
    'Our band, the Turner Hall Ramblers, plays.',
    'Where: the Masons’ upstairs',
    'Doors: the Bench Street side. Coat room: Lower Hall.',
    'Grants from the Park District made this possible.',
    'From Turner Hall it is a five-minute walk.',
    'Call the Turner Hall office for a ride.',
    'Turner Hall closes at 10.',
    'Food by Main Street Pub. Sound by Opera House Audio.',
  ])('is not heard in: %s', text => expect(found(text)).toEqual([]))

  test('is none where the text shortens the name', () => {
    expect(
      found('Chicken BBQ. Hose Co. No. 3. Fire House Rules apply.', {
        placeName: 'Hose Company No. 3',
      }),
    ).toEqual([])
    expect(
      found('WHERE\nWest High multi-purpose room (the Spenard side).', {
        placeName: 'West High School',
      }),
    ).toEqual([])
    expect(
      found('WHERE: Trap fields 3 & 4, Izaak Walton League', {
        placeName: 'Izaak Walton League',
      }),
    ).toEqual([])
    expect(
      found('Where: MLK Center', { placeName: 'Martin Luther King Community Center' }),
    ).toEqual([])
    expect(found('Where: the Y', { placeName: 'Northside YMCA' })).toEqual([])
    expect(found('Where: St. Mary’s', { placeName: 'Saint Mary Parish Hall' })).toEqual([])
    expect(found('Where: First Pres', { placeName: 'First Presbyterian Church' })).toEqual([])
    expect(found('Where: Ft. Worden', { placeName: 'Fort Worden State Park' })).toEqual([])
  })
})

describe('another address', () => {
  test.each([
    ['We’ll be at Joan’s this month: 221 S. Main Street, porch light on.', '221 S. Main Street'],
    ['Come to 212 N. Bench Street.', '212 N. Bench Street'],
    ['We dance at 55 Elm Street, up the stairs.', '55 Elm Street'],
    ['We’re taking over the hall at 55 Elm Street.', '55 Elm Street'],
    ['The dance is at 55 Elm Street.', '55 Elm Street'],
    ['Masonic Hall, 55 Elm Street', '55 Elm Street'],
    ['The Masonic Hall is at 55 Elm Street, by the bridge.', '55 Elm Street'],
    ['The hall (55 Elm Street) has a ramp.', '55 Elm Street'],
    ['Find us at 55 Elm Street.', '55 Elm Street'],
    ['Masonic Hall\n55 Elm Street\nGalena', '55 Elm Street'],
    ['Our address for the night: 55 Elm Street', '55 Elm Street'],
    ['It all happens at 55 Elm Street.', '55 Elm Street'],
  ])('is heard in: %s', (text, range) => expect(found(text)).toEqual([`address: ${range}`]))

  test.each([
    'Parking is behind the bank at 55 Elm Street.',
    'Overflow parking: 55 Elm Street.',
    'Drop off canned food at 55 Elm Street.',
    'RSVP to Ruth, 55 Elm Street, by April 10.',
    'The after-party is at 55 Elm Street.',
    'The bus stops at 55 Elm Street.',
    'Our caller was born at 55 Elm Street.',
    'We used to dance at 55 Elm Street.',
    'Next month we dance at 55 Elm Street.',
    'Not 55 Elm Street! That was last year.',
    'Fire at 55 Elm? We roll.',
    'Masonic Hall, 212 S. Main. The office at 55 Elm Street sells tickets.',
    'The library, 55 Elm Street, lends the shoes.',
  ])('is not heard in: %s', text => expect(found(text)).toEqual([]))
})

describe('another price', () => {
  test.each([
    ['It’s $9 to get in.', '$9'],
    ['$9 gets you in the door.', '$9'],
    ['All seats are $9.', '$9'],
    ['Every seat is $9.', '$9'],
    ['Tickets run $9.', '$9'],
    ['The fee is $9 a dancer.', '$9'],
    ['We ask $9 at the door, kids free.', '$9'],
    ['Pay $9 at the door.', '$9'],
    ['Bring nine dollars for the dance, cash.', 'nine dollars'],
    ['Your $9 covers the band and the hall.', '$9'],
    ['The cover is nine bucks.', 'nine bucks'],
    ['Admission, $9. Children free.', '$9'],
    ['Admission is just $9 this time.', '$9'],
    ['$9/person, shoes included', '$9'],
    ['$9 a head, pie included', '$9'],
    ['$9 each, all ages', '$9'],
    ['Suggested donation: $9', '$9'],
    ['The dance costs $9.', '$9'],
    ['A ticket is $9.', '$9'],
    ['A spot is $9.', '$9'],
    ['Price of admission: nine dollars.', 'nine dollars'],
    ['Entry will set you back $9.', '$9'],
    ['It costs $9, and members dance for that too.', '$9'],
    ['🎟️ $9', '$9'],
    ['Dance all night for $9.', '$9'],
    ['How much? $9.', '$9'],
    ['Tickets ($9) at the door.', '$9'],
    ['Everyone pays $9.', '$9'],
    ['The dance is free and open to all.', 'free'],
    ['Admission is free.', 'free'],
    ['No charge for the dance: it’s free.', 'free'],
    ['It’s free!', 'free'],
    ['FREE!', 'FREE'],
  ])('is heard in: %s', (text, range) => expect(found(text)).toEqual([`price: ${range}`]))

  test.each([
    'T-shirts are $9. Coffee $1, pie $3.',
    'Parking is $9.',
    'The USCIS fee is $710 online.',
    'First 50 dancers: a movie ticket worth $13.',
    'Students $9, kids $5.',
    'Members pay $9.',
    'The monthly dues are $9.',
    'A year of dances costs $90.',
    'Raffle tickets are $9.',
    'We raised $900 for the roof.',
    'The fine is $90.',
    'Gift cards of $9 for the best hat.',
    'The hall costs us $300 a night.',
    'It used to be $9.',
    'Beer $9, nachos $5.',
    'Save $9 if you sign up early.',
    'Prize: $90 for the best costume.',
    'Feel free to bring friends. Free parking. Smoke-free hall. Free lesson at 7.',
    'The kids’ corner is free.',
    'Free for members and volunteers.',
    'Childcare is free. First-timers get in free.',
    'Bring your $9 shoes.',
    'Minimum wage here is $9 an hour.',
  ])('is not heard in: %s', text => expect(found(text)).toEqual([]))

  test.each([
    'The USCIS fee is $710 online.',
    'First 50 donors: movie ticket worth $13.',
    'Filing costs $410.',
    'A ticket for expired tags is $60.',
    'Books are $15 at the table. Lunch $8.',
    'Pizza slice $2, water $1.',
    'They charge $1,200 for a two-bedroom.',
  ])('is not heard beside a free event in: %s', text =>
    expect(found(text, { price: 'Free' })).toEqual([]),
  )
})

describe('another state', () => {
  test.each([
    'This dance is cancelled.',
    'Tonight’s dance is canceled.',
    'Sorry, friends: the dance is called off.',
    'UPDATE: because of the storm the dance has been POSTPONED.',
    'Edit: dance cancelled, more soon',
    'We have had to cancel. The dance is cancelled!',
    'Regrettably, this evening is called off owing to the furnace.',
    '*** The Dance is POSTPONED, ice too thin. ***',
    'Saturday’s dance is postponed.',
    'The April 18 dance has been cancelled.',
    'CANCELLED: contra dance',
    'Cancelled due to flooding.',
    'We are sorry to say that Saturday’s dance has been cancelled.',
    'This event is postponed until further notice.',
    'The dance has been put off.',
    'The dance has been scrapped.',
    'Note: event cancelled',
  ])('is heard in: %s', text => expect(found(text)[0] ?? '').toMatch(/^state: /))

  test.each([
    'Last year’s dance was cancelled.',
    'If the roads ice up, the dance will be cancelled.',
    'The lesson is cancelled, but the dance goes on.',
    'The May dance is cancelled.',
    'Thursday’s rehearsal is cancelled.',
    'The dance is not cancelled!',
    'The 2020 dance was postponed twice.',
    'Refunds only if the dance is cancelled.',
    'A cancelled stamp is on the ticket.',
    'The potluck before the dance is cancelled.',
    'Cancelled checks are in the file.',
    'We were cancelled in 2020 and came back.',
    'This is no rehearsal; nothing is cancelled.',
    'The bus from Dubuque is cancelled.',
    'The Feb. 4 meeting was cancelled because of ice; its questions come first.',
  ])('is not heard in: %s', text => expect(found(text)).toEqual([]))
})

describe('another hour', () => {
  test.each([
    ['The dance starts at 8:00.', 'time: 8:00'],
    ['Program starts at 7:00 pm, when the light is soft.', 'time: 7:00 pm'],
    ['Music starts at 7 pm sharp.', 'time: 7 pm'],
    ['The fun begins at 8 pm.', 'time: 8 pm'],
    ['We kick off at 8.', 'time: 8'],
    ['It all starts at 8 p.m.', 'time: 8 p.m.'],
    ['Be there at 8 pm.', 'time: 8 pm'],
    ['Show time: 8 pm', 'time: 8 pm'],
    ['Come at 8 pm and bring a friend.', 'time: 8 pm'],
    ['The evening begins at 8 o’clock.', 'time: 8 o’clock'],
    ['Things get going at eight o’clock.', 'time: eight o’clock'],
    ['We meet at 8 in the evening.', 'time: 8 in the evening'],
    ['Dancing from 8 pm.', 'time: 8 pm'],
    ['Start time is 8 pm.', 'time: 8 pm'],
    ['Starting at 8 pm this year!', 'time: 8 pm'],
  ])('is heard in: %s', (text, expected) => expect(found(text)).toEqual([expected]))

  test.each([
    'Doors at 7. The lesson starts at 7:00.',
    'Dinner at 6, then walk over.',
    'The office is open until 5 pm.',
    'Call before 8 pm.',
    'The band arrives at 6:30 pm.',
    'The bus leaves at 6:45 pm.',
    'Last waltz at 10:15.',
    'Break at 9 pm (pie!).',
    'The museum closes at 5 pm.',
    'We rehearse Mondays at 8 pm.',
    'The 8:00 bus is the last.',
    'Grand march at 9 pm.',
  ])('is not heard in: %s', text => expect(found(text)).toEqual([]))
})

describe('another day', () => {
  test.each([
    ['The dance is on April 25.', 'date: April 25'],
    ['The dance is April 25 this year.', 'date: April 25'],
    ['Join us April 25 for reels.', 'date: April 25'],
    ['Mark your calendar for April 25!', 'date: April 25'],
    ['On Saturday, April 25 we dance.', 'date: Saturday, April 25'],
    ['See you on the 25th of April.', 'date: 25th of April'],
    ['April 25 — Masonic Hall.', 'date: April 25'],
    ['Come dance on April 25.', 'date: April 25'],
    ['Spring Contra Dance: April 25', 'date: April 25'],
    ['Save April 25 for dancing.', 'date: April 25'],
    ['It’s happening Saturday, April 25.', 'date: Saturday, April 25'],
  ])('is heard in: %s', (text, expected) => expect(found(text)).toEqual([expected]))

  test.each([
    'Rain? April 25.',
    'Snowed in? Then it’s April 25.',
    'Rain date April 25.',
    'Tickets go on sale April 2.',
    'Register by April 10.',
    'The next dance is May 16.',
    'Project boards come home Friday, April 3.',
    'Our hall opened on May 2, 1931.',
    'Refunds until April 11.',
    'The caller’s birthday is April 25.',
    'Also: the fish fry on April 10.',
  ])('is not heard in: %s', text => expect(found(text)).toEqual([]))
})

describe('another link', () => {
  const online = { onlineUrl: 'https://meet.contra.example/fourth-room', website: '' }
  test.each([
    'Room: https://meet.contra.example/circle-tuesday',
    'Join here: https://meet.contra.example/circle-tuesday',
    'Join us at https://meet.contra.example/circle-tuesday',
    'Zoom link: https://meet.contra.example/circle-tuesday',
    'Watch live: https://meet.contra.example/circle-tuesday',
    'Click to enter: https://meet.contra.example/circle-tuesday',
  ])('is heard in: %s', text =>
    expect(found(text, online)).toEqual(['link: https://meet.contra.example/circle-tuesday']),
  )
  test.each([
    'Reserve on contra.exampel.org/spring or take your chances.',
    'Tickets: https://contra.example.com/spring',
    'Tickets: https://contra.example.org/fall',
    'Details: https://www.contras.example.org/spring',
  ])('is heard, mistyped, in: %s', text => expect(found(text)).toHaveLength(1))
  test.each([
    'Book list: https://contra.example.org/library',
    'Donate: https://contra.example.org/give',
    'Last year’s photos: https://contra.example.org/photos/2025',
    'Directions: https://contra.example.org/map',
    'Our band: https://ramblers.example.net/spring',
    'Membership: https://contra.example.org/join',
  ])('is not heard in: %s', text => expect(found(text)).toEqual([]))
})

describe('another end', () => {
  test.each([
    'Saturday, April 18, 7:30 to 10 pm.',
    'Saturday, April 18\n7:30–10 p.m.\nMasonic Hall',
    'We dance from 7:30 until 10.',
    'The dance ends at 10 pm.',
    'Starts 7:30, ends 10.',
    'We wrap up at 10 pm.',
    'It’s all over by 10 pm.',
    'The last waltz is over and the hall dark by 10 pm; the dance ends at 10 pm.',
    'Begins 7:30 pm. Ends 10 pm.',
    'The dance runs until 10 p.m.',
    'Time: 7:30 - 10:00 PM',
    'Music goes till 10.',
    'We’ll be done by 10 pm.',
    'Doors 7. Dance 7:30–10. Bring water.',
    'The evening concludes at 10 p.m.',
    'We finish at ten o’clock.',
    'Dancing goes on until 10 p.m., with a break for pie.',
    'The party goes from 7:30 to 10 pm.',
    'Home by 10 pm, promise. The dance ends at 10 pm.',
  ])('is heard in: %s', text =>
    expect(found(text).map(one => one.split(':')[0])).toContain('end-time'),
  )

  test.each([
    'Saturday, April 18. 7:30–8:00 lesson, 8:00–10:30 dance.',
    '7:30–8 lesson for beginners, then the dance until 10:30.',
    'The kids’ corner is open 7:30–9.',
    'Pie from 7:30 to 9 in the kitchen.',
    'The bar is open until 11:30 pm.',
    'Street parking is free until 8 pm.',
    'First half 7:30–9:00, second half 9:15–10:30.',
    'Silent auction 7:30 to 9:30 pm.',
    'Hall rental ends at 11 pm.',
    'Quiet hours begin at 11 pm.',
    'The break is over at 9:15.',
    'Call Ruth until 9 pm.',
    'The Thursday class runs until 9 pm.',
    'Childcare is there from 7:30 to 9.',
    'Volunteers: shift A 7:30–9, shift B 9–10:30.',
    'Last year we went until 1 a.m.',
    'Buses run until midnight.',
    'Registration 7:30-7:45.',
    'The box office closes at 9 pm.',
    'Beginners 7:30-8:30; everybody 8:30-10:30.',
    '7:30-8:15 waltz workshop\n8:15-10:30 contras and squares',
    'The caller is here 7:30 to 9:30, then open floor.',
    'Grand march from 7:30 to 7:40.',
    'The snack table is up 7:30-9.',
  ])('is not heard in: %s', text => expect(found(text)).toEqual([]))
})

describe('another weekday', () => {
  test.each([
    'Join us this Friday!',
    'See you Friday at 7:30.',
    'FRIDAY AT 7:30 PM',
    'Friday, April 18',
    'It’s this Friday, and the floor is waxed.',
    'The dance is on Friday this time.',
    'Our dance is Friday night at 7:30.',
    'Come dance with us Friday.',
    'Friday night we dance.',
    'Friday, 7:30 pm, Masonic Hall',
    'Friday the 18th at 7:30',
    'When: Friday, 7:30 pm',
    'Dancing Friday 7:30 to 10:30.',
    'Reminder: dance is Friday.',
  ])('is heard in: %s', text =>
    expect(found(text).map(one => one.split(':')[0])).toContain('weekday'),
  )

  test.each([
    'Set-up is Friday at 6.',
    'The office is open Monday to Friday.',
    'Tickets until Friday.',
    'RSVP by Friday.',
    'We met on Friday to plan.',
    'Rehearsal Friday at 7:30.',
    'The second Friday is the jam.',
    'Fridays we sing.',
    'The band plays Friday in Dubuque and Saturday here.',
    'If you can, help on Friday with the chairs.',
    'Good Friday service is at noon.',
    'Friday’s forecast is rain; Saturday’s is sun.',
    'Office closed Friday.',
    'Call Ruth before Friday.',
    'On Friday the caller flies in.',
    'Saturday, not Friday!',
    'Black Friday prices on shoes.',
  ])('is not heard in: %s', text => expect(found(text)).toEqual([]))
})

describe('another hour, as it is told', () => {
  test.each([
    ['Saturday, April 18 at 8.', 'time: Saturday, April 18 at 8'],
    ['Sat 4/18, 8pm', 'time: Sat 4/18, 8pm'],
    ['8 pm Saturday, April 18', 'time: 8 pm Saturday, April 18'],
    ['Saturday, April 18 | 8:00 PM | Masonic Hall', 'time: 8:00 PM'],
    ['When: Saturday at 8', 'time: Saturday at 8'],
    ['Saturday at 8, wear soft shoes.', 'time: Saturday at 8'],
    ['The band strikes up at 8 and the caller calls. The dance is at 8.', 'time: 8'],
    ['Time: 8pm', 'time: 8pm'],
    ['⏰ 8 PM', 'time: 8 PM'],
    [
      'Join us Saturday, April 18th, at eight o’clock.',
      'time: Saturday, April 18th, at eight o’clock',
    ],
    ['contra dance sat april 18 8pm masonic hall', 'time: sat april 18 8pm'],
    ['Dance begins promptly at 8 p.m.', 'time: 8 p.m.'],
    ['Our dance kicks off at 8 PM on April 18.', 'time: 8 PM on April 18'],
  ])('is heard in: %s', (text, expected) => expect(found(text)).toEqual([expected]))

  test.each([
    'Saturday, April 18, 7:30 pm (doors 7).',
    'Saturday, April 18. Doors at 7, dance at 7:30.',
    'Kids nap at 8.',
    'Babysitter until 11? Ask Ann, 8 pm is fine for pick-up.',
    'Moonrise is at 8:04.',
    'Sunset: 7:52 pm.',
    'The grocery store across the street closes at 8 pm.',
    'The lesson is at 7 and the dance at half past.',
    'We eat at 6:30; the dance follows.',
    'Text Ruth after 8 pm.',
    'Our Thursday class starts at 8 pm.',
    'Church on Sunday is at 9.',
    'Trains leave at 8:05 and 9:05.',
    'Second set around 9:15.',
    'The dance used to start at 8 pm.',
    'Not 8 as before, but 7:30.',
    'Load-in for the band is at 5.',
    'Arrive by 7 for good parking.',
    'Raffle drawing at 9 pm.',
    'Radio: WGAL at 8 pm on Friday.',
  ])('is not heard in: %s', text => expect(found(text)).toEqual([]))
})
