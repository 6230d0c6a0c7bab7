// What Turnout says of texts that disagree with their event, and what it must leave alone.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type EventFields,
  findContradictions,
} from '../../src/domain/contradiction/contradiction.ts'
import type { Language } from '../../src/domain/language.ts'

const rally: EventFields = {
  title: 'Rally for the library',
  startsLocal: '2026-03-14T18:00',
  endsLocal: '2026-03-14T20:00',
  zone: 'America/New_York',
  placeName: 'City Hall',
  address: '100 Main St.',
  city: 'Albany',
  price: 'Free',
  website: 'https://example.org/rally',
}
const marcha: EventFields = {
  title: 'Marcha por la vivienda',
  startsLocal: '2026-03-14T18:00',
  endsLocal: '2026-03-14T20:00',
  zone: 'Europe/Madrid',
  placeName: 'Plaza Mayor',
  address: 'Calle Mayor 10',
  city: 'Salamanca',
  price: '5 €',
  onlineUrl: 'https://us02web.zoom.us/j/11122233344',
}

/** Lists the findings in one text, as `kind: passage → suggestion`. */
function found(event: EventFields, text: string, language: Language = 'en'): string[] {
  return findContradictions({ event, texts: [{ in: 'description', text }], language })
    .contradictions.map(one => `${one.kind}: ${one.text} → ${one.suggestion}`)
    .sort()
}
const inEnglish = (text: string, fields: Partial<EventFields> = {}) =>
  found({ ...rally, ...fields }, text)
const inSpanish = (text: string, fields: Partial<EventFields> = {}) =>
  found({ ...marcha, ...fields }, text, 'es')

describe('the consulate rally', () => {
  const story = JSON.parse(
    readFileSync(new URL('../../db/demo/consulate-rally.json', import.meta.url), 'utf8'),
  )
  const moved: EventFields = Object.assign(
    { ...story.posted, zone: story.zone },
    ...story.changes.map((change: { set: Partial<EventFields> }) => change.set),
  )

  test('has exactly the two contradictions that were left in its description', () => {
    const { contradictions } = findContradictions({ event: moved, language: 'en' })
    expect(
      contradictions.map(({ in: field, text, says, event }) => ({ in: field, text, says, event })),
    ).toEqual(story.expected.contradictionsAfterTheLastChange)
    expect(contradictions.map(one => one.suggestion)).toEqual([
      'Friday January 13, 2023 11:00 AM',
      '790 Market St.',
    ])
  })

  test('agrees with itself before it was moved', () => {
    expect(
      findContradictions({ event: { ...story.posted, zone: story.zone } }).contradictions,
    ).toEqual([])
  })
})

describe('times', () => {
  test.each([
    [
      'Join us Saturday, March 14 at 7 PM at City Hall!',
      'time: Saturday, March 14 at 7 PM → Saturday, March 14 at 6 PM',
    ],
    ['The rally starts at 7:00 P.M. sharp.', 'time: 7:00 P.M. → 6:00 P.M.'],
    ['The rally begins at 18:30.', 'time: 18:30 → 18:00'],
    ['We begin at half past six.', "time: half past six → six o'clock"],
    ['Sat 3/14 @ 5pm // City Hall steps', 'time: Sat 3/14 @ 5pm → Sat 3/14 @ 6pm'],
    ['Saturday the 14th at noon', 'time: Saturday the 14th at noon → Saturday the 14th at 6:00 PM'],
    ['Saturday March 14, 6pm. Ends 9pm.', 'end-time: 9pm → 8pm'],
    ['Saturday March 14, 6pm until 9pm.', 'end-time: 9pm → 8pm'],
  ])('mends %s', (text, expected) => expect(inEnglish(text)).toEqual([expected]))

  test('mends both ends of a range that moved, in one passage', () => {
    const range = 'Saturday, March 14 from 7-9 PM → Saturday, March 14 from 6-8 PM'
    expect(inEnglish('Join us Saturday, March 14 from 7-9 PM at City Hall!')).toEqual([
      `end-time: ${range}`,
      `time: ${range}`,
    ])
  })

  test('writes both halves of the day when a range comes to cross noon', () => {
    const fields = { startsLocal: '2026-03-14T11:00', endsLocal: '2026-03-14T12:30' }
    expect(inEnglish('Time: 1-2:30 PM', fields)).toContain('time: 1-2:30 PM → 11 AM-12:30 PM')
  })

  test.each([
    ['doors and show', 'Doors 5:30, show 6. The 7 PM news will be there. March at 6:45.'],
    ['meeting before the march', 'Meet at 6, march at 7.'],
    [
      'deadlines and office hours',
      'Please RSVP by March 10 at 5 pm. The office is open 9-5 on weekdays. Call 518-555-0122.',
    ],
    ['a timetable', '3:00 PM set-up\n5:30 PM doors\n6:00 PM speakers\n7:15 PM music\n8:00 PM end'],
    ['another time zone', '6 pm ET / 3 pm PT on Saturday March 14'],
    ['volunteers', 'Volunteers meet at 4:30 pm on Saturday.'],
    ['a change that is told', 'The time changed from 5 PM to 6 PM.'],
    [
      'verses, scores and raffles',
      'John 3:16 and the score of 3:2; 24/7 hotline; 9/11; 50/50 raffle.',
    ],
    [
      'the lines of a forwarded mail',
      'From: Ann <ann@example.org>\nDate: Tue, Mar 3, 2026 at 9:15 PM\nSubject: rally\n\nSee you on Saturday at 6!',
    ],
  ])('leaves %s alone', (_, text) => expect(inEnglish(text)).toEqual([]))

  test('has no time to contradict for an all-day event', () => {
    expect(inEnglish('Saturday March 14, doors at 9, lunch at noon.', { allDay: true })).toEqual([])
  })
})

describe('dates and weekdays', () => {
  test.each([
    [
      'Join us Sunday, March 15 at 6 PM at City Hall!',
      'date: Sunday, March 15 at 6 PM → Saturday, March 14 at 6 PM',
    ],
    ['Date: March 13\nTime: 6:00 PM', 'date: March 13 → March 14'],
    ['Save the date: March 21!', 'date: March 21 → March 14'],
    [
      'Friday, March 14, 6 PM, City Hall',
      'weekday: Friday, March 14, 6 PM → Saturday, March 14, 6 PM',
    ],
    ['Come this Sunday at 6 pm to City Hall', 'weekday: Sunday at 6 pm → Saturday at 6 pm'],
    ['Join us on Sunday for the rally!', 'weekday: Sunday → Saturday'],
  ])('mends %s', (text, expected) => expect(inEnglish(text)).toEqual([expected]))

  test.each([
    [
      'history',
      'On March 2, 2025 a fire closed the library. The council voted on January 12. Since then, 400 people have signed.',
    ],
    ['the next meeting', 'The next meeting is Tuesday, March 24, at 7 pm. See you Saturday!'],
    ['a rain date', 'Rain date: Sunday, March 15, 6 PM.'],
    [
      'what happens every week',
      "Sunday school and Friday's fish fry go on. Every Tuesday we meet at 7.",
    ],
    ['another event', 'Early voting runs March 2-13, 8 am to 7 pm, at 200 Oak Street.'],
  ])('leaves %s alone', (_, text) => expect(inEnglish(text)).toEqual([]))

  test('reads 04/07 as the readers of each language do', () => {
    const fields = { startsLocal: '2026-04-07T18:00', endsLocal: '2026-04-07T20:00' }
    expect(inEnglish('Date: 04/07/2026', fields)).toEqual([])
    expect(inSpanish('Fecha: 07/04/2026', fields)).toEqual([])
    expect(inSpanish('Fecha: 15/04/2026', fields)).toEqual(['date: 15/04/2026 → 07/04/2026'])
  })
})

describe('places, addresses and cities', () => {
  test.each([
    ['Where: Washington Park Lakehouse, Albany', 'place: Washington Park Lakehouse → City Hall'],
    ['📅 March 14\n📍 Washington Park', 'place: Washington Park → City Hall'],
    ['Meet at City Hall, 120 Main St.', 'address: 120 Main St. → 100 Main St.'],
    ['Location: 55 Elm Street\nSaturday at 6', 'address: 55 Elm Street → 100 Main St.'],
    ['Where: City Hall, Troy', 'city: Troy → Albany'],
    ['Meet at City Hall, 100 Main St., Troy, NY 12180.', 'city: Troy → Albany'],
  ])('mends %s', (text, expected) => expect(inEnglish(text)).toEqual([expected]))

  test('shouts where the text shouts', () => {
    expect(inEnglish('WHEN: SATURDAY 3/14\nWHERE: WASHINGTON PARK')).toEqual([
      'place: WASHINGTON PARK → CITY HALL',
    ])
  })

  test.each([
    [
      'parking and where the march ends',
      'Park in the garage at 55 Elm Street. The march ends at 300 State Street.',
    ],
    [
      'postal addresses and offices',
      'Mail checks to 55 Elm Street, Troy, NY 12180. Our office is at 12 Oak Ave.',
    ],
    [
      'the after-party',
      "See you at 6 p.m. on March 14. After-party at Joe's Tavern, 12 Pearl St., from 9 pm.",
    ],
    ['the short name of the place', 'Where: the hall'],
  ])('leaves %s alone', (_, text) => expect(inEnglish(text)).toEqual([]))
})

describe('states, prices and links', () => {
  test.each([
    ['The rally has been cancelled.', 'state: cancelled → '],
    ['**POSTPONED** until further notice', 'state: POSTPONED → '],
    ['Admission: $10', 'price: $10 → Free'],
    ['Suggested donation $10. T-shirts $20.', 'price: $10 → Free'],
    [
      'More info: https://example.org/rally-2025',
      'link: https://example.org/rally-2025 → https://example.org/rally',
    ],
  ])('mends %s', (text, expected) => expect(inEnglish(text)).toEqual([expected]))

  test('says so when a text promises free admission to an event that costs', () => {
    expect(inEnglish('Free and open to the public!', { price: '$10' })).toEqual([
      'price: Free → $10',
    ])
    expect(inEnglish('Free parking. Free snacks for kids.', { price: '$10' })).toEqual([])
  })

  test.each([
    [
      'what might be cancelled or was',
      "If it rains the rally will be cancelled. Last year's rally was cancelled. Cancel student debt!",
    ],
    [
      'what others cancelled',
      'The city cancelled its contract with the library. Classes are cancelled on Friday.',
    ],
    ['sums of money', 'We raised $500 last year. Minimum wage is $15. Books cost $12.'],
    ['other pages', 'Donate: https://example.org/donate and read https://news.example.com/rally'],
  ])('leaves %s alone', (_, text) => expect(inEnglish(text)).toEqual([]))

  test('takes nobody at their word that a cancelled event is announced', () => {
    expect(inEnglish('The rally has been cancelled.', { state: 'cancelled' })).toEqual([])
  })
})

describe('Spanish', () => {
  test.each([
    [
      'Sábado 14 de marzo, 7 de la tarde, Plaza Mayor',
      'time: Sábado 14 de marzo, 7 de la tarde → Sábado 14 de marzo, 6 de la tarde',
    ],
    [
      'La marcha empieza a las siete y media de la tarde.',
      'time: siete y media de la tarde → seis de la tarde',
    ],
    ['Hora: 19h', 'time: 19h → 18h'],
    [
      'Cuándo: domingo 15 de marzo, 18:00',
      'date: domingo 15 de marzo, 18:00 → sábado 14 de marzo, 18:00',
    ],
    ['Te esperamos este viernes a las 18 h.', 'weekday: viernes a las 18 h → sábado a las 18 h'],
    ['Lugar: Plaza de España', 'place: Plaza de España → Plaza Mayor'],
    ['Dirección: Calle Toro 22', 'address: Calle Toro 22 → Calle Mayor 10'],
    ['Ciudad: Valladolid', 'city: Valladolid → Salamanca'],
    ['La marcha queda suspendida hasta nuevo aviso.', 'state: suspendida → '],
    ['Entrada: 8 €', 'price: 8 € → 5 €'],
    [
      'Enlace: https://us02web.zoom.us/j/99988877766',
      'link: https://us02web.zoom.us/j/99988877766 → https://us02web.zoom.us/j/11122233344',
    ],
  ])('mends %s', (text, expected) => expect(inSpanish(text)).toEqual([expected]))

  test('turns midday into an hour of the morning', () => {
    const fields = { startsLocal: '2026-03-14T11:00', endsLocal: null }
    expect(inSpanish('sábado 14 de marzo, 12 del día', fields)).toEqual([
      'time: sábado 14 de marzo, 12 del día → sábado 14 de marzo, 11 de la mañana',
    ])
  })

  test.each([
    [
      'la lluvia y el año pasado',
      'Si llueve, se cancela. El año pasado se suspendió por la lluvia.',
    ],
    [
      'otras reuniones y plazos',
      'La reunión de vecinos se aplazó al 20 de abril. Inscripciones hasta el 10 de marzo.',
    ],
    [
      'la historia y la oficina',
      'El 8 de marzo de 2020 salimos 5.000. La oficina abre de lunes a viernes de 9 a 14.',
    ],
    [
      'las puertas y la cena',
      'Apertura de puertas a las 17:30. Comienza a las 18:00. Cena a las 21:00.',
    ],
    ['otros precios', 'Aparcamiento en calle Toro 22 (2 € la hora). Camisetas a 10 €.'],
  ])('deja en paz %s', (_, text) => expect(inSpanish(text)).toEqual([]))
})

describe('what an event said earlier', () => {
  const texts = [
    { in: 'flyer', text: 'Rally with the Riverside Choir in Dana Court. $7, bring friends.' },
  ]

  test('is out of date wherever a text still says it', () => {
    const earlier = [{ placeName: 'Dana Court', price: '$7' }]
    const { contradictions } = findContradictions({ event: rally, earlier, texts })
    expect(contradictions.map(one => [one.in, one.kind, one.says, one.event])).toEqual([
      ['flyer', 'place', 'Dana Court', 'City Hall'],
      ['flyer', 'price', '$7', 'Free'],
    ])
  })

  test('is no contradiction where the text tells of the move', () => {
    const earlier = [{ placeName: 'Dana Court' }]
    const moved = [{ in: 'update', text: 'We moved from Dana Court to City Hall.' }]
    expect(findContradictions({ event: rally, earlier, texts: moved }).contradictions).toEqual([])
  })
})

describe('any text at all', () => {
  test('gives offsets that hold in the original, through accents and emoji', () => {
    const text = '🎉🎉 ¡ÁNIMO! İstanbul — **Saturday, March 14 at 7 PM**'
    const [one] = findContradictions({
      event: rally,
      texts: [{ in: 'summary', text }],
    }).contradictions
    expect(text.slice(one?.start, one?.end)).toBe('Saturday, March 14 at 7 PM')
  })

  test('is read in part when it is very long, and says from where it was not', () => {
    const { unread } = findContradictions({
      event: rally,
      texts: [{ in: 'description', text: 'word '.repeat(200_000) }],
    })
    expect(unread).toEqual([{ in: 'description', from: 48_000 }])
  })

  test('says from where its dates were too many to look at', () => {
    const text = 'March 2, 2020. '.repeat(300)
    const { unread } = findContradictions({ event: rally, texts: [{ in: 'update', text }] })
    expect(unread).toEqual([{ in: 'update', from: 250 * 15 }])
  })

  test('is read when a field is unknown', () => {
    const bareEvent: EventFields = { startsLocal: '2026-03-14T18:00' }
    expect(
      found(bareEvent, 'Where: Dana Court, 5 Elm St., Troy. $5. Cost: free. https://a.example/b'),
    ).toEqual([])
  })
})
