// Spanish texts with nothing wrong in them, full of other places, prices and hours that once passed for the event's.

import { describe, expect, test } from 'vitest'
import { type EventFields, findContradictions } from '../../src/domain/contradiction.ts'

const events: [EventFields, string[]][] = [
  [
    {
      title: 'Milonga de los jueves',
      startsLocal: '2027-06-10T21:00',
      endsLocal: '2027-06-11T01:00',
      zone: 'America/Argentina/Buenos_Aires',
      placeName: 'Club Villa Malcolm',
      address: 'Av. Córdoba 5064',
      city: 'Buenos Aires',
      price: '$4.000',
    },
    [
      'Jueves 10 de junio, 21 horas. Los que salen del Teatro Colón llegan sin problema con el subte B hasta Malabia. A la 1, after en La Viruta, Armenia 1366, hasta las 5. Cover allá: $3.000.',
    ],
  ],
  [
    {
      title: 'Feria del Libro Independiente',
      startsLocal: '2027-09-18T10:00',
      endsLocal: '2027-09-18T20:00',
      zone: 'America/Mexico_City',
      placeName: 'Casa del Lago',
      address: 'Bosque de Chapultepec, Primera Sección',
      city: 'Ciudad de México',
      price: 'Entrada libre',
    },
    [
      'Sábado 18 de septiembre. Abrimos a las 10. Charla inaugural a las 11 en el Foro Abierto. A las 13 horas, mesa sobre traducción. La cafetería abre hasta las 19. Se suspende el ciclo de cine de ese día en la Sala Rosario Castellanos. Recorrido guiado por el Castillo de Chapultepec (boleto $95) a las 16.',
    ],
  ],
  [
    {
      title: 'Taller de huertos urbanos',
      startsLocal: '2027-03-20T11:00',
      endsLocal: '2027-03-20T14:00',
      zone: 'America/Santiago',
      placeName: 'Biblioteca Viva La Florida',
      address: 'Av. Vicuña Mackenna 6100',
      city: 'Santiago',
      price: '$5.000',
    },
    [
      'Sábado 20 de marzo. 11:00 teoría, 12:15 pausa, 12:30 práctica en el patio. Cierre 14:00. Al final, visita opcional al Huerto Las Niñas (a tres cuadras) y almuerzo en la Picada Don Lalo, $6.900 por persona.',
    ],
  ],
  [
    {
      title: 'Noche de stand-up',
      startsLocal: '2027-11-12T22:00',
      endsLocal: '2027-11-12T23:30',
      zone: 'America/Bogota',
      placeName: 'Casa Teatrova',
      address: 'Carrera 24 # 41-59',
      city: 'Bogotá',
      price: '$30.000',
    },
    [
      'Viernes 12 de noviembre, 10:00 p. m. Abre la noche Juan P., y hacia las 10:30 sube Laura. A las 11:30 terminamos y la fiesta sigue en Theatron, cover $40.000. Boletas también en Tornamesa (calle 70 # 5-23) de 10 a. m. a 7 p. m.',
    ],
  ],
  [
    {
      title: 'Concierto de Navidad del Coro Ziryab',
      startsLocal: '2027-12-18T20:00',
      endsLocal: '2027-12-18T21:30',
      zone: 'Europe/Madrid',
      placeName: 'Iglesia de San Hipólito',
      address: 'Plaza de San Ignacio de Loyola',
      city: 'Córdoba',
      price: '8 €',
    },
    [
      '📍 Junto al Bulevar del Gran Capitán\n📅 18 de diciembre\n⏰ 20:00\n🎟 8 €\n📍 Parking: El Corte Inglés',
      'Lugar: templo de los jesuitas, al lado del Gran Teatro.\nDía: sábado 18 de diciembre, 20 h.\nVenta de entradas: Librería Luque, calle Jesús y María 6.',
      'El coro canta el sábado 18 de diciembre a las 20 h el programa que estrenó en la Catedral de Sevilla. Al día siguiente lo repite en el Teatro Góngora de la capital, a las 12:30, con entrada a 15 €.',
      'Sábado 18 de diciembre a las 20:00. Los coralistas nos vemos en el Bar Correo a las 18:45 para calentar la voz. El público puede entrar desde las 19:30.',
      'Concierto de Navidad en memoria del maestro de capilla de la Catedral. 18 de diciembre, 20:00. Cerca del Gran Teatro. CD del coro, 12 €; con entrada, 18 €.',
      '¡Concierto de Navidad!\n\nSábado 18 de diciembre, 20 h\n\nOrganiza: Coro Ziryab\nColabora: Teatro Góngora · Librería Luque · Hotel Maciá',
    ],
  ],
  [
    {
      title: 'Marcha del 8 de marzo',
      startsLocal: '2027-03-08T17:00',
      zone: 'America/Mexico_City',
      placeName: 'Ángel de la Independencia',
      city: 'Ciudad de México',
    },
    [
      'Lunes 8 de marzo a las 17 horas. Las compañeras de Iztapalapa nos vemos en el Metro Hidalgo a las 16:15. Las de Neza, en la estación Pantitlán. Si te pierdes, nos vemos en la Alameda Central, junto al Kiosco Morisco. La batucada ensaya el domingo en el Parque México.',
    ],
  ],
  [
    {
      title: 'Club de lectura: Pedro Páramo',
      startsLocal: '2027-08-25T18:30',
      endsLocal: '2027-08-25T20:00',
      zone: 'America/Lima',
      placeName: 'El Virrey',
      address: 'Bolognesi 510',
      city: 'Lima',
      price: 'Gratis',
    },
    [
      'Vuelve el club. Empezamos a las 6:30 p. m. y leemos en voz alta hasta las 7:15; luego conversación. Martes 24: taller infantil en la Librería Sur, 4 p. m., S/ 20.',
    ],
  ],
  [
    {
      title: 'Recital de poesía: Voces del sur',
      startsLocal: '2027-10-21T20:00',
      zone: 'America/Argentina/Cordoba',
      placeName: 'Casa de Pepino',
      address: 'Fructuoso Rivera 287',
      city: 'Córdoba',
      price: 'A la gorra',
    },
    [
      'Voces del sur\n21 de octubre\n20 h\nPatio central\nEntrada a la gorra\n\nBiblioteca Popular Vélez Sarsfield\nEditorial Caballo Negro\nBar Dadá Mini',
    ],
  ],
  [
    {
      title: 'Torneo de pádel benéfico',
      startsLocal: '2027-07-03T09:00',
      endsLocal: '2027-07-03T20:00',
      zone: 'Europe/Madrid',
      placeName: 'Club de Campo El Soto',
      city: 'Salamanca',
      price: '20 € por pareja',
    },
    [
      'Sábado 3 de julio a las nueve. Vestuarios y bar de 8:30 a 22. Los sub-16 juegan el viernes 2 a las 18 h en Pistas Wurzburg, 6 € por jugador. Cena de clausura, 24 € por persona.',
    ],
  ],
  [
    {
      title: 'Mercado de trueque',
      startsLocal: '2027-11-20T10:00',
      endsLocal: '2027-11-20T14:00',
      zone: 'America/Guayaquil',
      placeName: 'Parque La Carolina',
      city: 'Quito',
      price: 'Gratis',
    },
    [
      'Sábado 20 de noviembre, 10:00 a 14:00. Estamos junto al Jardín Botánico (entrada $3,50) y frente al CCI. Nos vemos en la Cruz del Papa. Parqueo en Quicentro. A las 12, música; a las 13, yoga. Si trae muebles, descargue de 8 a 9 por la Av. Shyris.',
      'Trueque en La Carolina, sábado 20 de noviembre.\n\nQué traer:\n- Ropa\n- Libros\n\nDónde dejar lo que sobre:\n- Fundación Hermano Miguel\n- Casa Catapulta\n- Parroquia de La Floresta',
    ],
  ],
  [
    {
      title: 'Visita guiada: El Cabanyal modernista',
      startsLocal: '2027-05-29T11:00',
      endsLocal: '2027-05-29T13:00',
      zone: 'Europe/Madrid',
      placeName: 'Mercado del Cabanyal',
      city: 'Valencia',
      price: '7 €',
    },
    [
      'Sábado 29 de mayo, 11:00. La ruta pasa por la Casa dels Bous, el Teatro El Musical y la Lonja de Pescadores y termina en la Plaza de la Cruz del Canyamelar. Al final, vermú en Casa Montaña (no incluido, unos 12 €). Máximo 25 personas.',
    ],
  ],
  [
    {
      title: 'Taller de teatro del oprimido',
      startsLocal: '2027-10-09T10:00',
      endsLocal: '2027-10-09T18:00',
      zone: 'America/Bogota',
      placeName: 'Corporación Nuestra Gente',
      address: 'Calle 99 # 50C-38',
      city: 'Medellín',
      price: '$40.000',
    },
    [
      'Sábado 9 de octubre de 10 a. m. a 6 p. m. Almuerzo de 1 a 2 en el Restaurante Doña Luz ($14.000). Por la mañana estamos en la sala de ensayo; por la tarde salimos al Parque Juanes de la Paz. Metro Tricentenario. La muestra final es el domingo 10 a las 4 p. m. en la Casa de la Cultura Los Alcázares.',
    ],
  ],
  [
    {
      title: 'Vigilia por Gaza',
      startsLocal: '2027-02-19T20:00',
      endsLocal: '2027-02-19T21:00',
      zone: 'Europe/Madrid',
      placeName: 'Plaza Mayor',
      city: 'Cáceres',
    },
    [
      'Viernes 19 de febrero, 20 h. Nos vemos a las 19:15 en el Ateneo para preparar las velas. Otras convocatorias: Badajoz, Plaza de España, 19:30; Mérida, Templo de Diana, 20:00; Plasencia, Plaza del Ayuntamiento, 20:30.',
    ],
  ],
]

for (const [event, texts] of events)
  describe(event.title ?? '', () => {
    test.each(texts)('%s', description => {
      const { contradictions } = findContradictions({
        event: { ...event, description },
        language: 'es',
      })
      expect(contradictions.map(found => `${found.kind}:${found.text}`)).toEqual([])
    })
  })

test('a poster with one house by name is still heard', () => {
  const event = {
    title: 'Recital de poesía',
    startsLocal: '2027-10-21T20:00',
    placeName: 'Casa de Pepino',
    city: 'Córdoba',
  }
  const description =
    'Voces del sur\nPoesía de hoy\nBiblioteca Popular Vélez Sarsfield\nEntrada a la gorra'
  const { contradictions } = findContradictions({
    event: { ...event, description },
    language: 'es',
  })
  expect(contradictions.map(found => found.text)).toEqual(['Biblioteca Popular Vélez Sarsfield'])
})

test('the name of a square with a day behind it is no address', () => {
  const event = {
    title: 'Baile de salsa',
    startsLocal: '2027-08-14T21:00',
    zone: 'America/Puerto_Rico',
    address: 'Calle Capital 10',
    city: 'Santurce',
  }
  const description = 'Vente a la Plaza del Mercado el sábado 14 y sube por la calle Capital.'
  expect(
    findContradictions({ event: { ...event, description }, language: 'es' }).contradictions,
  ).toEqual([])
})
