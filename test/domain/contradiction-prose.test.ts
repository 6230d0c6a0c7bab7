// What Turnout hears in flowing prose: whose hours, days, places and prices the sentences tell of.

import { describe, expect, test } from 'vitest'
import { type EventFields, findContradictions } from '../../src/domain/contradiction.ts'
import type { Language } from '../../src/domain/language.ts'

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
const taller: EventFields = {
  title: 'Taller de bordado',
  startsLocal: '2026-11-14T11:00',
  endsLocal: '2026-11-14T13:30',
  zone: 'America/Mexico_City',
  placeName: 'Casa Azul',
  address: 'Calle 5 de Mayo 32',
  city: 'Oaxaca',
  price: '$200',
}

function found(event: EventFields, text: string, language: Language): string[] {
  return findContradictions({ event, texts: [{ in: 'description', text }], language })
    .contradictions.map(one => `${one.kind}: ${one.text} → ${one.suggestion}`)
    .sort()
}
const inEnglish = (text: string, fields: Partial<EventFields> = {}) =>
  found({ ...dance, ...fields }, text, 'en')
const inSpanish = (text: string, fields: Partial<EventFields> = {}) =>
  found({ ...taller, ...fields }, text, 'es')

describe('hours', () => {
  test('are those of the event’s own name, not of a part of it', () => {
    expect(
      inEnglish('A lesson for beginners starts at 7:00 and the dance itself at 8:00.'),
    ).toEqual(['time: 8:00 → 7:30'])
  })

  test('are what the writers say they do then, while no right hour stands beside', () => {
    expect(inEnglish('We get rolling at 8 on Saturday.')).toEqual([
      'time: 8 on Saturday → 7:30 on Saturday',
    ])
    expect(inEnglish('We get rolling at 7:30, swap partners at 8.')).toEqual([])
  })

  test('of the same length as the event are its own', () => {
    expect(inEnglish('7-10 pm, bring water')).toHaveLength(2)
    expect(inEnglish('Main Street is closed 7-10 pm.')).toEqual([])
  })

  test('of sessions that follow each other end with the last', () => {
    expect(inEnglish('Families: 7:30 to 9. Grown-ups: 9:15 to 10:30.')).toEqual([])
  })

  test('until which one may call are no end', () => {
    expect(inEnglish('Saturday, 7:30 pm. Interviews: 815-555-0133, until 6 p.m.')).toEqual([])
  })

  test('that follow a day of the month are not a span with it', () => {
    expect(inSpanish('Nos vemos el sábado 14 a las 11:00 en la Casa Azul.')).toEqual([])
    expect(inSpanish('Nos vemos el sábado 14 a las 12:00 en la Casa Azul.')).toEqual([
      'time: sábado 14 a las 12:00 → sábado 14 a las 11:00',
    ])
  })

  test('stand behind a question too', () => {
    expect(inSpanish('¿Cuándo? El sábado, a las doce del día.')).toEqual([
      'time: sábado, a las doce del día → sábado, a las once de la mañana',
    ])
  })

  test('lose their zeros beside a bare hour', () => {
    const fields = { startsLocal: '2026-04-18T09:00', endsLocal: '2026-04-18T14:30' }
    expect(inEnglish('Hours: 8:30–3', fields)).toEqual([
      'end-time: 8:30–3 → 9–2:30',
      'time: 8:30–3 → 9–2:30',
    ])
  })
})

describe('days', () => {
  test('are the event’s where a text names one only', () => {
    expect(inEnglish('Saturday, April 25 we dance again.')).toEqual([
      'date: Saturday, April 25 → Saturday, April 18',
    ])
    expect(inSpanish('El sábado 7 de noviembre sacamos los bastidores.')).toEqual([
      'date: sábado 7 de noviembre → sábado 14 de noviembre',
    ])
  })

  test.each([
    'Forays leave on Sunday the 19th at 8:30.',
    'The vote is on April 25.',
    'Next Guild Day is April 25.',
    'There is no dance on Good Friday, April 3.',
    'St. Mark’s sings theirs on April 25 at 7.',
    'The common pantry is open the second Friday.',
  ])('leaves to its own subject: %s', text => expect(inEnglish(text)).toEqual([]))

  test.each([
    'El taller de abono es el sábado 21 en la sala B.',
    'La procesión es el domingo 15 a las 16:30.',
    'El reparto común es el segundo viernes.',
  ])('deja a otros lo suyo: %s', text =>
    expect(inSpanish(text, { title: 'Vigilia en el muro' })).toEqual([]),
  )

  test('of the first of several days alone has the start', () => {
    const fields = { startsLocal: '2026-04-18T16:00', endsLocal: '2026-04-19T12:00' }
    expect(inEnglish('Saturday at 4. Checkout Sunday at noon.', fields)).toEqual([])
  })
})

describe('places', () => {
  test.each([
    [
      'Meet at Lincoln Park Bandstand. Bring water.',
      'place: Lincoln Park Bandstand → Masonic Hall',
    ],
    ['Dance! Turner Hall. Bring a friend.', 'place: Turner Hall → Masonic Hall'],
    ['Our spring contra dance at Turner Hall on April 18.', 'place: Turner Hall → Masonic Hall'],
    ['No partner needed. 221 S. Main Street.', 'address: 221 S. Main Street → 212 S. Main Street'],
    ['We’re in Dubuque, above the bike shop.', 'city: Dubuque → Galena'],
    ['Masonic Hall, Dubuque. Bring water.', 'city: Dubuque → Galena'],
  ])('mends %s', (text, expected) => expect(inEnglish(text)).toEqual([expected]))

  test('reads the street grids of Colombia', () => {
    const fields = { address: 'Carrera 13 # 52-08' }
    expect(inSpanish('Dirección: Carrera 7 # 45-10', fields)).toEqual([
      'address: Carrera 7 # 45-10 → Carrera 13 # 52-08',
    ])
  })

  test('knows parking and neighbours by the words before their brackets', () => {
    expect(inEnglish('Park at the school (221 S. Main Street).')).toEqual([])
    expect(inEnglish('Next door (Lou’s, 214 S. Main Street) has soup.')).toEqual([])
  })
})

describe('states, prices and links', () => {
  test.each([
    'La asamblea de la colonia Morelos se aplazó.',
    'El taller de octubre se suspendió por falta de quórum.',
    'Se suspende la zona azul.',
    'Marchamos por los 140 suspendidos.',
  ])('hears of others: %s', text => expect(inSpanish(text)).toEqual([]))

  test('hears of the event', () => {
    expect(inEnglish('Because of the storm the April dance has been called off.')).toEqual([
      'state: called off → ',
    ])
    expect(inEnglish('*** POSTPONED TO A LATER DATE ***')).toEqual(['state: POSTPONED → '])
  })

  test('reads thousands and other currencies', () => {
    expect(inSpanish('Valor: $1.500', { price: '$1.200' })).toEqual(['price: $1.500 → $1.200'])
    expect(inSpanish('Cuota: ₡15.000', { price: '₡10.000' })).toEqual(['price: ₡15.000 → ₡10.000'])
    expect(inSpanish('Rifa (boletos de $10). Cuota anual: $90.')).toEqual([])
  })

  test('knows last season’s page', () => {
    expect(inEnglish('Sign up: contra.example.org/spring-2025')).toEqual([
      'link: contra.example.org/spring-2025 → contra.example.org/spring',
    ])
  })
})
