// Plain contradictions, in texts of a line or two, that must always be found whatever the weights were learned from.

import { describe, expect, test } from 'vitest'
import {
  type EventFields,
  findContradictions,
  type Kind,
} from '../../../src/domain/contradiction/contradiction.ts'
import type { Language } from '../../../src/domain/language.ts'

const rally: EventFields = {
  title: 'SF rally: US hands off Peru',
  startsLocal: '2023-01-13T12:00',
  endsLocal: null,
  zone: 'America/Los_Angeles',
  placeName: 'Peru Consulate',
  address: '870 Market St.',
  city: 'San Francisco',
  price: '',
}
const supper: EventFields = {
  title: 'Harvest supper',
  startsLocal: '2027-10-16T17:30',
  endsLocal: '2027-10-16T20:00',
  zone: 'America/Chicago',
  placeName: 'Grace Lutheran Church',
  address: '411 Walnut Street',
  city: 'Decorah',
  price: '$12',
}
const meeting: EventFields = {
  title: 'General meeting',
  startsLocal: '2026-12-02T19:00',
  endsLocal: '2026-12-02T21:00',
  zone: 'America/New_York',
  placeName: 'Union Hall',
  address: '75 Grand Avenue',
  city: 'Albany',
  price: 'Free',
}
const marcha: EventFields = {
  title: 'Marcha por la vivienda',
  startsLocal: '2027-03-13T18:00',
  endsLocal: '2027-03-13T20:00',
  zone: 'Europe/Madrid',
  placeName: 'Plaza Mayor',
  address: 'Calle Mayor 10',
  city: 'Salamanca',
  price: '5 €',
}
const feria: EventFields = {
  title: 'Feria del libro',
  startsLocal: '2026-11-07T11:00',
  endsLocal: '2026-11-07T19:00',
  zone: 'America/Mexico_City',
  placeName: 'Casa de la Cultura',
  address: 'Avenida Juárez 210',
  city: 'Puebla',
  price: 'Gratis',
}

function kinds(event: EventFields, description: string, language: Language): Kind[] {
  const { contradictions } = findContradictions({ event: { ...event, description }, language })
  return contradictions.filter(one => one.in === 'description').map(one => one.kind)
}

type Row = readonly [EventFields, string]
const english: Partial<Record<Kind, readonly Row[]>> = {
  time: [
    [rally, 'Friday January 13, 2023 3:00 PM'],
    [rally, 'Friday January 13, 2023 11:00 AM'],
    [rally, 'Friday, January 13, 3 PM, Peru Consulate'],
    [rally, 'Solidarity with the people of Peru. Friday January 13, 2023 3:00 PM, 870 Market St.'],
    [rally, 'We meet Friday at 3 pm.'],
    [supper, 'Harvest supper, October 16 at 6:30 pm'],
    [supper, 'Supper is at 6 pm.'],
    [supper, 'Time: 5:00 PM'],
    [supper, 'Saturday October 16, 4:30 pm, Grace Lutheran Church'],
    [supper, 'Come hungry! Saturday, October 16, at 7.'],
    [meeting, 'Wednesday, December 2, 6:30 PM'],
    [meeting, 'The meeting starts at 8 PM.'],
    [meeting, 'Wed 12/2, 6pm, Union Hall'],
    [meeting, 'When: December 2, 7:30 pm'],
    [meeting, '6 PM at Union Hall'],
  ],
  'end-time': [
    [supper, 'Saturday, October 16, 5:30 to 9 pm'],
    [meeting, 'December 2, 7 PM - 8:30 PM'],
  ],
  date: [
    [rally, 'Saturday January 14, 2023 12:00 PM'],
    [rally, 'Friday, January 20, noon'],
    [rally, 'Date: January 14'],
    [supper, 'Harvest supper: Saturday, October 23'],
    [supper, 'October 17, 5:30 pm'],
    [supper, 'Save the date: October 9!'],
    [meeting, 'Thursday, December 3, 7 PM, Union Hall'],
    [meeting, 'When: December 9'],
    [rally, 'Friday January 13, 2022 12:00 PM'],
    [supper, 'Saturday, October 17, 2026, 5:30 pm'],
    [supper, 'October 16, 2026'],
    [meeting, 'Wednesday, December 3, 2025, 7 PM'],
  ],
  weekday: [
    [rally, 'Saturday January 13, 12:00 PM'],
    [supper, 'Friday, October 16, 5:30 pm'],
    [meeting, 'Tuesday, December 2, 7 PM'],
    [meeting, 'Join us this Thursday at 7 PM!'],
  ],
  address: [
    [rally, '790 Market St.'],
    [rally, 'Peru Consulate, 780 Market St., San Francisco'],
    [supper, 'Grace Lutheran Church, 141 Walnut Street'],
    [supper, 'Where: 411 Chestnut Street'],
    [meeting, 'We meet at 57 Grand Avenue.'],
    [meeting, 'Union Hall, 75 Grand Street'],
  ],
  city: [
    [rally, 'Peru Consulate, 870 Market St., Oakland'],
    [supper, 'Grace Lutheran Church, Cresco'],
    [meeting, 'Where: Union Hall, Troy'],
    [meeting, 'Union Hall, 75 Grand Avenue, Schenectady, NY'],
  ],
  price: [
    [supper, 'Tickets are $15.'],
    [supper, 'Admission: $10'],
    [supper, 'Saturday, October 16, 5:30 pm, $20'],
    [meeting, 'Admission $5'],
  ],
}
const spanish: Partial<Record<Kind, readonly Row[]>> = {
  time: [
    [marcha, 'Sábado 13 de marzo de 2027, 19:00'],
    [marcha, 'Sábado 13 de marzo a las 5 de la tarde'],
    [marcha, 'La marcha empieza a las 19:30.'],
    [marcha, 'Hora: 17:00'],
    [feria, '7 de noviembre, 10 am'],
    [feria, 'Sábado 7 de noviembre, 12:00 h, Casa de la Cultura'],
    [feria, 'La feria abre a las 9:00.'],
  ],
  'end-time': [[marcha, 'Sábado 13 de marzo, de 18:00 a 21:00']],
  date: [
    [marcha, 'Domingo 14 de marzo a las 18:00'],
    [marcha, 'Fecha: 20 de marzo'],
    [feria, 'Feria del libro, 8 de noviembre'],
    [feria, 'Sábado 14 de noviembre, 11:00'],
    [marcha, '13 de marzo de 2026'],
    [feria, 'Sábado 8 de noviembre de 2025, 11:00'],
  ],
  weekday: [
    [marcha, 'Viernes 13 de marzo, 18:00'],
    [feria, 'Te esperamos este domingo a las 11:00.'],
  ],
  address: [
    [marcha, 'Plaza Mayor, Calle Mayor 16'],
    [marcha, 'Lugar: Calle Toro 22'],
    [feria, 'Casa de la Cultura, Avenida Juárez 120'],
  ],
  city: [
    [marcha, 'Plaza Mayor, Valladolid'],
    [feria, 'Casa de la Cultura, Avenida Juárez 210, Cholula'],
  ],
  price: [
    [marcha, 'Entrada: 8 €'],
    [feria, 'Entrada: $50'],
  ],
}

const rows = (table: Partial<Record<Kind, readonly Row[]>>) =>
  Object.entries(table).flatMap(([kind, all]) =>
    all.map(([event, text]) => ({ kind, event, text })),
  )

describe('a plain contradiction in English is found', () => {
  test.each(rows(english))('$kind: $text', ({ kind, event, text }) =>
    expect(kinds(event, text, 'en')).toContain(kind),
  )
})
describe('a plain contradiction in Spanish is found', () => {
  test.each(rows(spanish))('$kind: $text', ({ kind, event, text }) =>
    expect(kinds(event, text, 'es')).toContain(kind),
  )
})

describe('what plainly says the same, or speaks of something else, is left alone', () => {
  test.each([
    [rally, 'Friday January 13, 2023 12:00 PM Noon, Peru Consulate, 870 Market St.'],
    [supper, 'Saturday, October 16, 5:30 to 8 pm, Grace Lutheran Church, 411 Walnut Street, $12'],
    [supper, 'Rain date: Sunday, October 17, 5:30 pm.'],
    [supper, 'Set-up starts at 3 pm. Please RSVP by October 9.'],
    [supper, 'Parking at 310 Broadway. Aprons $20.'],
    [meeting, 'Wed. Dec 2, 7-9pm, Union Hall, 75 Grand Ave., Albany. Free.'],
    [meeting, 'Doors at 6:30, meeting at 7. The next one is January 6.'],
    [meeting, "Last year's, on December 3, 2025, drew ninety people."],
  ] as const)('%#: %s', (event, text) => expect(kinds(event, text, 'en')).toEqual([]))

  test.each([
    [marcha, 'Sábado 13 de marzo de 2027, 18:00, Plaza Mayor, Salamanca. 5 €'],
    [marcha, 'Si llueve, será el domingo 14 de marzo.'],
    [feria, 'Montaje desde las 8:00. Inscripciones hasta el 30 de octubre.'],
    [feria, 'Estacionamiento en Calle Reforma 45.'],
  ] as const)('%#: %s', (event, text) => expect(kinds(event, text, 'es')).toEqual([]))
})
