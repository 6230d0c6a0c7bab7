// Little Spanish notices of all kinds, most with a twin that is right: what contradicts each event, and no more.

import { describe, expect, test } from 'vitest'
import { type EventFields, findContradictions } from '../../src/domain/contradiction.ts'

/** Each event with its notices: the words, and `kind:passage` of what contradicts it. */
const notices: [EventFields, [string, string[]][]][] = [
  [
    {
      title: 'Rodada nocturna',
      startsLocal: '2027-03-12T20:30',
      endsLocal: '2027-03-12T23:00',
      zone: 'America/Mexico_City',
      placeName: 'Parque México',
      city: 'Ciudad de México',
      price: 'Gratis',
    },
    [
      [
        'Este viernes rodamos. Punto de salida: Parque México, junto al reloj. Salimos a las 9 en punto, no esperamos a nadie. Regresamos como a las 11. La rodada de febrero juntó a 140. Renta de bici: $150.',
        ['time:9 en punto'],
      ],
      [
        'Este viernes rodamos. Nos juntamos desde las 8 y salimos a las 8:30 del Parque México hacia Coyoacán. Regresamos a las 11. Llantas, casco y luces. Renta de bici: $150 (taller Ciclos, Orizaba 87).',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Taller de cerámica para principiantes',
      startsLocal: '2027-05-08T10:00',
      endsLocal: '2027-05-08T13:00',
      zone: 'America/Bogota',
      placeName: 'Casa Barro',
      address: 'Carrera 9 #71-32',
      city: 'Bogotá',
      price: '$85.000',
    },
    [
      [
        'Ven a ensuciarte las manos. Sábado 8 de mayo, de 10 a. m. a 1 p. m. El taller tiene un valor de $70.000 e incluye arcilla, esmaltes y quema. Trae delantal. Dirección: Carrera 9 #71-32. Las piezas se recogen el 22 de mayo.',
        ['price:$70.000'],
      ],
      [
        'Sábado 8 de mayo, de 10 a. m. a 1 p. m., en Casa Barro (Cra. 9 # 71-32). Son $85.000 con materiales; quema extra, $12.000 por pieza. El curso de torno de junio cuesta $240.000 y ya está lleno. Parqueadero a $8.000 en la 72.',
        [],
      ],
      [
        'Sábado 8 de mayo, de 10 a. m. a 1 p. m. Casa Barro queda en la Carrera 9 #71-23, segundo piso, timbre 2. $85.000 todo incluido.',
        ['address:Carrera 9 #71-23'],
      ],
    ],
  ],
  [
    {
      title: 'Misa por los desaparecidos',
      startsLocal: '2027-08-30T18:00',
      zone: 'America/El_Salvador',
      placeName: 'Parroquia El Rosario',
      city: 'San Salvador',
    },
    [
      [
        'Hermanos y hermanas: el lunes 30 de agosto recordaremos a nuestros desaparecidos con una misa. La celebración comenzará a las 5:30 de la tarde en la Parroquia El Rosario. Confesiones desde las 4. El rosario de los martes sigue a las 6. Teléfono 2222-0199.',
        ['time:5:30 de la tarde'],
      ],
      [
        'El lunes 30 de agosto, a las seis de la tarde, en la Parroquia El Rosario. Antes, a las cinco, rezaremos el rosario. El despacho parroquial abre de 8 a 12. El domingo 29 la misa mayor es a las 10, como siempre. Isaías 49,15.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Torneo relámpago de ajedrez',
      startsLocal: '2027-10-16T16:00',
      zone: 'America/Montevideo',
      placeName: 'Club Banco República',
      address: 'Juan Benito Blanco 1289',
      city: 'Montevideo',
      price: '$ 300',
    },
    [
      [
        'TORNEO RELÁMPAGO. Sábado 16 de octubre, 16 h, siete rondas a 5 minutos. Club Banco República (Juan Benito Blanco 1298). Inscripción $ 300, menores de 18 la mitad. Premios: $ 5.000, $ 3.000 y un libro. Cierre de lista 15:45.',
        ['address:Juan Benito Blanco 1298'],
      ],
      [
        'Sábado 16 de octubre a las 16 en el Club Banco República. Anotarse cuesta $ 200. Última ronda hacia las 19. El torneo de setiembre lo ganó Pippo con 6,5 puntos. Consultas: 099 555 010.',
        ['price:$ 200'],
      ],
    ],
  ],
  [
    {
      title: 'Limpieza del río Manzanares',
      startsLocal: '2027-04-25T10:30',
      endsLocal: '2027-04-25T13:30',
      zone: 'Europe/Madrid',
      placeName: 'Puente de Toledo',
      city: 'Madrid',
      price: 'Gratis',
    },
    [
      [
        'El domingo 25 limpiamos el río. Quedamos a las 10:30 en el Puente de Segovia. Traed guantes. En 2026 sacamos 412 kilos. A las 13:30, vermú. Metro Pirámides.',
        ['place:Puente de Segovia'],
      ],
      [
        'El domingo 25 de abril, de 10:30 a 13:30, limpiamos el río desde el Puente de Toledo hasta el Puente de Segovia. Bolsas, de parte de la Junta de Distrito. Después comeremos en Casa Ricardo (10 €, quien quiera). Línea 5, Marqués de Vadillo.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Presentación del libro La hija del tiempo',
      startsLocal: '2027-11-04T19:30',
      zone: 'Europe/Madrid',
      placeName: 'Librería Traficantes',
      address: 'Calle Duque de Alba 13',
      city: 'Madrid',
      price: 'Entrada libre',
      website: 'https://traficantes.es/eventos/hija-del-tiempo',
    },
    [
      [
        'Jueves 4 de noviembre, 19:30, Librería Traficantes. Con la autora, nacida en Getafe en 1979. El libro cuesta 18 €. Entrada libre hasta completar aforo. El viernes 5 estaremos en Toledo, en la biblioteca del Alcázar, a las 20:00. Más: https://traficantes.es/eventos/hija-del-tiempo',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Presentación del libro La hija del tiempo',
      startsLocal: '2027-11-04T19:30',
      zone: 'Europe/Madrid',
      placeName: 'Librería Traficantes',
      address: 'Calle Duque de Alba 13',
      city: 'Madrid',
      price: 'Entrada libre',
    },
    [
      [
        'La presentación será el jueves 28 de octubre a las 19:30. Con la autora, nacida en Getafe en 1979. Aforo: 60. El libro cuesta 18 €.',
        ['date:jueves 28 de octubre a las 19:30'],
      ],
    ],
  ],
  [
    {
      title: 'Asado a beneficio de la escuela 14',
      startsLocal: '2027-06-20T12:30',
      zone: 'America/Argentina/Buenos_Aires',
      placeName: 'Club Atlético Sarmiento',
      city: 'Junín',
      price: '$18.000',
    },
    [
      [
        'che el asado es el domingo 20 al mediodia en el sarmiento, la tarjeta sale 15 mil pesos y los pibes hasta 10 pagan la mitad, bebida aparte, llevar cubiertos, vendimos 120 el año pasado',
        ['price:15 mil pesos'],
      ],
      [
        'che el asado es el domingo 20 a las 12 y media en el sarmiento, la tarjeta sale 18 mil, los pibes pagan 9 mil, el vino 4 lucas, bono de rifa $500 y sorteamos un lechon',
        [],
      ],
      [
        '⚠️ Les avisamos a todas las familias que el asado del domingo 20 queda postergado hasta nuevo aviso. Las tarjetas de $18.000 siguen valiendo.',
        ['state:postergado'],
      ],
    ],
  ],
  [
    {
      title: 'Vacunación antirrábica gratuita',
      startsLocal: '2027-09-25T08:00',
      endsLocal: '2027-09-25T13:00',
      zone: 'America/Lima',
      placeName: 'Loza deportiva Los Olivos',
      city: 'Lima',
      price: 'Gratis',
    },
    [
      [
        'Vecino, vecina: vacuna a tu engreído. Sábado 25 de setiembre, de 8 a. m. a 12 m. en la Loza deportiva Los Olivos. Cachorros desde 3 meses. Lleva DNI y cartilla. Desparasitación S/ 5. La campaña de Comas fue el 18.',
        ['end-time:12 m'],
      ],
      [
        'Sábado 25 de setiembre. Inicio: 8:00 a. m. Término: 1:00 p. m. La veterinaria de la Av. Antúnez de Mayolo 1150 atiende emergencias las 24 horas. El domingo 26 vamos a Independencia, de 9 a 12. Nuestro puesto no cobra; la desparasitación sí (S/ 5).',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Fiesta de San Roque',
      startsLocal: '2027-08-16T21:00',
      endsLocal: '2027-08-17T03:00',
      zone: 'Europe/Madrid',
      placeName: 'Plaza Mayor',
      city: 'Llanes',
      price: 'Gratis',
    },
    [
      [
        'PROGRAMA\nLunes 16 de agosto\n12:00 Misa y procesión\n14:00 Comida popular (8 €, tiques en el bar Uría hasta el 14)\n18:00 Juegos infantiles\n21:00 Verbena con la orquesta Tekila en la Plaza Mayor\n03:00 Fin de fiesta\nMartes 17: descanso, que falta hace',
        [],
      ],
      [
        'Este domingo 16 de agosto, fiesta de San Roque en la Plaza Mayor. A las nueve de la noche empieza la verbena. El 17 limpiamos.',
        ['weekday:domingo 16 de agosto'],
      ],
    ],
  ],
  [
    {
      title: 'Conferencia: El agua en disputa',
      startsLocal: '2027-02-25T18:30',
      zone: 'America/Santiago',
      placeName: 'Aula Magna',
      city: 'Valdivia',
      onlineUrl: 'https://uach.zoom.us/j/84512345678',
    },
    [
      [
        'Jueves 25 de febrero, 18:30 horas, Aula Magna. Transmisión: https://uach.zoom.us/j/91200011122. Expone la Dra. Paz Uribe, de la Universidad de Concepción. Inscripciones hasta el 22.',
        ['link:https://uach.zoom.us/j/91200011122'],
      ],
    ],
  ],
  [
    {
      title: 'Conferencia: El agua en disputa',
      startsLocal: '2027-02-25T18:30',
      zone: 'America/Santiago',
      placeName: 'Aula Magna',
      city: 'Valdivia',
    },
    [
      [
        'Invitamos a la comunidad a la conferencia que se dictará en Osorno este jueves 25 de febrero a las 18:30 horas. Expone la Dra. Paz Uribe, de la Universidad de Concepción.',
        ['city:Osorno'],
      ],
      [
        'Jueves 25 de febrero, 18:30 horas. La Dra. Paz Uribe estudió en Osorno y trabaja en Concepción desde 2004. En marzo repetirá la conferencia en Temuco. Buses desde La Unión a las 16:15.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Reunión de padres de sexto',
      startsLocal: '2027-09-14T17:00',
      zone: 'America/Costa_Rica',
      placeName: 'Comedor escolar',
      city: 'Heredia',
    },
    [
      [
        'Estimadas familias: la reunión de sexto grado queda para el martes 14 de setiembre a las 4:00 p.m. en el comedor. La de quinto es el miércoles 15 a la misma hora. Traer cuaderno de comunicaciones. Salida de estudiantes: 2:20 p.m.',
        ['time:martes 14 de setiembre a las 4:00 p.m.'],
      ],
      [
        'Estimadas familias: la reunión pasó de las 4 a las 5 p.m. del martes 14. La buseta de las 4:10 esperará. Quienes salgan de turno a las 6 pueden llegar tarde. Secretaría: 7 a 3.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Huelga de limpieza: concentración',
      startsLocal: '2027-03-03T11:00',
      zone: 'Europe/Madrid',
      placeName: 'Ayuntamiento',
      address: 'Plaza de España 1',
      city: 'Móstoles',
    },
    [
      [
        'COMUNICADO. Las trabajadoras de la limpieza nos concentramos el miércoles 3 de marzo, a las 12 del mediodía, ante el Ayuntamiento. Llevamos 41 días de huelga. El 10 de febrero la empresa ofreció un 1,5 %. Caja de resistencia: ES12 0000. Asamblea, los lunes a las 18 h en el local de Av. Portugal 20.',
        ['time:miércoles 3 de marzo, a las 12 del mediodía'],
      ],
      [
        'Concentración desconvocada: hay preacuerdo. Estaba llamada para el miércoles 3 de marzo a las 11. Gracias a todas.',
        ['state:desconvocada'],
      ],
      [
        'La huelga de basuras de Getafe fue desconvocada el lunes; la nuestra sigue. Miércoles 3 de marzo, 11 h, Ayuntamiento de Móstoles. Las clases de zumba del polideportivo quedan suspendidas ese día.',
        [],
      ],
    ],
  ],
  [
    {
      zone: 'Europe/Madrid',
      title: 'Ensayo abierto del coro Alborada',
      startsLocal: '2027-03-18T20:00',
      endsLocal: '2027-03-18T21:30',
      placeName: 'Iglesia de San Martín',
      address: 'Plaza de San Martín 2',
      city: 'Segovia',
      price: '3 €',
    },
    [
      [
        'Queridos amigos del coro: el jueves 18 de marzo abrimos las puertas de nuestro ensayo. Será en la iglesia de San Martín, de ocho a nueve y media. Sopranos a la izquierda. El concierto de Semana Santa es el 27, a las 21 h, y ese sí cuesta 10 €. Colaboración: 3 €.',
        [],
      ],
      [
        'Queridos amigos del coro: el jueves 18 de marzo abrimos las puertas de nuestro ensayo. Empezaremos a las siete y media, con vocalizaciones. Bufanda y agua. Colaboración: 3 €.',
        ['time:siete y media'],
      ],
      [
        'Jueves 18 de marzo, 20:00 h, Iglesia de San Millán. 3 € para la calefacción. El ensayo ordinario, los martes en los locales de la calle Ochoa Ondátegui.',
        ['place:Iglesia de San Millán'],
      ],
      [
        'La entrada al ensayo abierto será de 5 € (el año pasado fueron 2). Jueves 18 de marzo, 20:00. Los abonados a la temporada pagan 40 € al año.',
        ['price:5 €'],
      ],
      [
        'Iglesia de San Martín (Plaza de San Martín 12), jueves 18 de marzo, 20:00. El párroco recuerda: misa a las 19:15.',
        ['address:Plaza de San Martín 12'],
      ],
    ],
  ],
  [
    {
      zone: 'America/Mexico_City',
      title: 'Inauguración: Tejidos de Oaxaca',
      startsLocal: '2027-07-02T19:00',
      placeName: 'Museo Textil',
      address: 'Hidalgo 917',
      city: 'Oaxaca',
      price: 'Entrada libre',
      website: 'https://museotextil.mx/tejidos',
    },
    [
      [
        'El Museo Textil y el colectivo Grana invitan a la inauguración de la muestra Tejidos de Oaxaca, que tendrá lugar el viernes 2 de julio a las 19:00 horas en Hidalgo 917, colonia Centro. La exposición permanecerá hasta el 30 de septiembre, de martes a domingo de 10 a 20 horas. Brindis con mezcal. Visita guiada: sábado 3, 12 horas, $40.',
        [],
      ],
      [
        'El viernes 9 de julio a las 19:00 horas inauguramos Tejidos de Oaxaca. Palabras de la curadora, mezcal y tlayudas. La muestra sigue hasta el 30 de septiembre; los domingos no se paga.',
        ['date:viernes 9 de julio a las 19:00 horas'],
      ],
      [
        'Inauguración este sábado a las 19:00 en el Museo Textil. Mezcal hasta donde alcance. Más en https://museotextil.mx/tejidos',
        ['weekday:sábado a las 19:00'],
      ],
      [
        'Inauguración: 2 de julio, 19 h. Costo de entrada: $50. Mezcal y tlayudas a precio de amigos.',
        ['price:$50'],
      ],
      [
        'Te esperamos en Puebla el 2 de julio a las 19:00. La maestra Abigail Mendoza, de Teotitlán del Valle, dará la bienvenida. Textiles de 1890 a hoy.',
        ['city:Puebla'],
      ],
      [
        'La maestra Abigail Mendoza llega de Teotitlán del Valle para inaugurar, el 2 de julio a las 19:00, 63 huipiles. En noviembre la muestra viaja a Puebla y a Tlaxcala. Catálogo, $380.',
        [],
      ],
    ],
  ],
  [
    {
      zone: 'America/Santiago',
      title: 'Copa de barrio: final femenina',
      startsLocal: '2027-12-05T18:00',
      placeName: 'Cancha La Bandera',
      city: 'San Ramón',
      price: '$2.000',
    },
    [
      [
        'GRAN FINAL 🏆 domingo 5 de diciembre 18 hrs Cancha La Bandera. Entrada $1.500 niños gratis. Bebida $800 completo $1.200. Semifinal: ganamos 3-2. La masculina fue el 28.',
        ['price:$1.500'],
      ],
      [
        'Vecinas: la final quedó suspendida por el partido de la selección. Avisaremos nueva fecha.',
        ['state:suspendida'],
      ],
      [
        'La final masculina quedó suspendida; la nuestra va sí o sí: domingo 5 de diciembre, 18 hrs, Cancha La Bandera. Entrada $2.000. Lesionada: la Cony, tres semanas. Suspendida: la Pía, por doble amarilla.',
        [],
      ],
      [
        'La final es el domingo 5 de diciembre a las 17 hrs en La Bandera, $2.000 la entrada. La previa de las niñas parte a las 15.',
        ['time:domingo 5 de diciembre a las 17 hrs'],
      ],
    ],
  ],
  [
    {
      zone: 'Europe/Madrid',
      title: 'Taller de huertos urbanos',
      startsLocal: '2027-05-15T11:00',
      endsLocal: '2027-05-15T13:00',
      placeName: 'Casa Encendida del Barrio',
      address: 'Calle Embajadores 35',
      city: 'Madrid',
      price: 'Gratis',
    },
    [
      [
        '¿Tienes balcón? Sábado 15 de mayo, de 11 a 14 h, Casa Encendida del Barrio. Llévate tu plantón de tomate. Semillas: 1 €.',
        ['end-time:14 h'],
      ],
      [
        'Taller gratuito. Sábado 15 de mayo a las 11. Nos encontrarás en la Calle Embajadores 53, al lado de la farmacia. Terminamos a la una. Plazas: 20. Compost en la Calle Mesón de Paredes 12 los jueves.',
        ['address:Calle Embajadores 53'],
      ],
      [
        'Sábado 15 de mayo, de 11 a 13 h. Inscripción en la web o en la ventanilla de Calle Amparo 94 (L-V 9-14). El taller de riego del 22 cuesta 6 € y es en Arganzuela. Metro Embajadores. Trae un táper.',
        [],
      ],
      [
        'Cuota: 5 € por persona, con material. Sábado 15 de mayo, a las once de la mañana, Casa Encendida del Barrio.',
        ['price:5 €'],
      ],
    ],
  ],
  [
    {
      zone: 'America/Guayaquil',
      title: 'Marcha por el agua',
      startsLocal: '2027-03-22T10:00',
      placeName: 'Parque El Arbolito',
      city: 'Quito',
    },
    [
      [
        '¡El agua vale más que el oro! Lunes 22 de marzo, Día del Agua. Concentración: 10h00, Parque El Arbolito. Salimos hacia la Asamblea a las 11h00. Llegan compas de Cuenca, Azogues y Girón. En 2019 fuimos 8.000. Plantón en el Ministerio hasta las 15h00.',
        [],
      ],
      [
        '¡El agua vale más que el oro! Lunes 22 de marzo. Nos concentramos a las 09h00 en el Parque El Arbolito; a las 11h30 llegamos a la Asamblea. Llegan compas de Cuenca y Girón.',
        ['time:09h00'],
      ],
      [
        'Marcha por el agua, martes 22 de marzo, 10h00, Parque El Arbolito. El miércoles 24, rueda de prensa.',
        ['weekday:martes 22 de marzo, 10h00'],
      ],
      [
        'La marcha sale de El Ejido. Nos vemos el lunes 22 de marzo a las 10h00 en el Parque El Ejido. Llevar agua, gorra y dignidad.',
        ['place:Parque El Ejido'],
      ],
    ],
  ],
  [
    {
      zone: 'America/Bogota',
      title: 'Clase abierta de danza afro',
      startsLocal: '2027-08-07T16:00',
      endsLocal: '2027-08-07T18:00',
      placeName: 'Casa del Pacífico',
      address: 'Calle 13 # 9-45',
      city: 'Cali',
      price: '$20.000',
    },
    [
      [
        'Sábado 7 de agosto, 4 p. m. Aporte: $20.000. Dónde: Calle 13 # 9-54, San Antonio. Ropa cómoda. El tambor lo pone el maestro Baudilio, timbiquireño de 71 años.',
        ['address:Calle 13 # 9-54'],
      ],
      [
        'Sábado 7 de agosto, de 4 a 6 p. m., Casa del Pacífico (Calle 13 # 9-45). Bono de $20.000; estudiantes, $12.000. Clases regulares: martes y jueves, 7 p. m., $90.000 mensuales. Sancocho en la galería Alameda a $18.000.',
        [],
      ],
      [
        'La clase abierta va de 4 a 7 p. m. el sábado 7 de agosto. Aporte de veinte mil pesos. Llega temprano, el piso se llena.',
        ['end-time:7 p. m.'],
      ],
      [
        'Danza afro el sábado 7 de agosto a las 4 p. m. El aporte es de quince mil pesos y se paga en la puerta. Agua de panela gratis.',
        ['price:quince mil pesos'],
      ],
    ],
  ],
  [
    {
      zone: 'America/Asuncion',
      title: 'Bingo bailable de la cooperativa',
      startsLocal: '2027-06-12T19:30',
      endsLocal: '2027-06-13T01:00',
      placeName: 'Club 12 de Octubre',
      city: 'Luque',
      price: 'Gs. 25.000',
    },
    [
      [
        'BINGO BAILABLE ❤️ Sábado 12 de junio desde las 19:30 en el Club 12 de Octubre. Cartón: Gs. 25.000 las tres vueltas. Premios: moto 0 km, heladera y 30 chanchos. Baile con Los Ojeda hasta la 1. Mesas con la Ña Chiquita, Gs. 50.000.',
        [],
      ],
      [
        'El bingo bailable del sábado 12 de junio arranca a las 20:30. Cartón: Gs. 25.000. Primera vuelta a las 21:00. Baile hasta la 1.',
        ['time:20:30'],
      ],
    ],
  ],
  [
    {
      zone: 'America/Puerto_Rico',
      title: 'Club de lectura: Pedro Páramo',
      startsLocal: '2027-01-21T18:30',
      placeName: 'Librería Laberinto',
      address: 'Calle Sol 221',
      city: 'San Juan',
      onlineUrl: 'https://meet.google.com/qwe-rtyu-iop',
    },
    [
      [
        'Leemos Pedro Páramo. Jueves 21 de enero, 6:30 p.m., Librería Laberinto, Calle Sol 212, Viejo San Juan. Desde casa: https://meet.google.com/qwe-rtyu-iop. En febrero, Rosario Ferré (el 18). Páginas 1-64.',
        ['address:Calle Sol 212'],
      ],
      [
        'Leemos Pedro Páramo. Jueves 21 de enero, 6:30 p.m. Quien no pueda venir, que entre por https://meet.google.com/abc-defg-hij. En febrero, Rosario Ferré (el 18). Libro: $14.95.',
        ['link:https://meet.google.com/abc-defg-hij'],
      ],
      [
        'Jueves 21 de enero, 6:30 p.m., Librería Laberinto. Rulfo nació en 1917 y publicó la novela en 1955; murió el 7 de enero de 1986. Estacionamiento La Puntilla, $3 la hora. La T-5 pasa hasta las 8:40. La sesión de diciembre se canceló por el apagón.',
        [],
      ],
    ],
  ],
  [
    {
      zone: 'Europe/Madrid',
      title: 'Junta de propietarios',
      startsLocal: '2027-10-06T20:00',
      placeName: 'Portal 4',
      address: 'Calle Olmo 4',
      city: 'Getafe',
    },
    [
      [
        'Se convoca a los señores propietarios a Junta, que se celebrará el miércoles 6 de octubre a las 19:30 en primera convocatoria y a las 20:00 en segunda. Orden del día: 1. Lectura del acta. 2. Derrama de 240 € por vecino. 3. Ascensor. Delegaciones de voto hasta el martes 5 a las 14 h.',
        [],
      ],
      [
        'Se convoca a los señores propietarios a Junta el miércoles 13 de octubre a las 20:00 en el Portal 4. Orden del día: 1. Lectura del acta de 7 de abril. 2. Derrama de 240 €. 3. Ascensor (presupuesto de 61.000 €).',
        ['date:miércoles 13 de octubre a las 20:00'],
      ],
      [
        'AVISO. La junta del miércoles 6 de octubre ha sido aplazada. Disculpen las molestias. El administrador.',
        ['state:aplazada'],
      ],
    ],
  ],
  [
    {
      title: 'Carrera popular de San Antón',
      startsLocal: '2027-01-17T10:30',
      endsLocal: '2027-01-17T13:00',
      zone: 'Europe/Madrid',
      placeName: 'Polideportivo Municipal',
      address: 'Avenida del Deporte 3',
      city: 'Albacete',
      price: '12 €',
    },
    [
      [
        'Domingo 17 de enero. Salida y meta: Polideportivo Municipal. Dorsales: viernes 15 de 17 a 21 h y sábado 16 de 10 a 14 h en El Corte Inglés (Avenida de España 30). Salida infantil 9:30, adultos 10:30. Inscripción 12 €, federados 10 €, el día de la prueba no hay. Guardarropa solidario, 1 €. Entrega de premios hacia las 12:45. Línea 2. Récord: 31:04, 2019.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Pleno abierto sobre vivienda',
      startsLocal: '2027-09-30T19:00',
      zone: 'Europe/Madrid',
      placeName: 'Casa de Cultura',
      address: 'Calle Nueva 5',
      city: 'Getxo',
      price: 'Gratis',
    },
    [
      [
        'El jueves 30 de septiembre, a las siete de la tarde, la Casa de Cultura acoge un pleno abierto. El alquiler medio pasó de 640 € a 1.012 € en seis años. La oficina de vivienda (Calle Mayor 20) atiende de 9 a 14. Se puede seguir por el canal municipal. El siguiente será el 28 de octubre en Las Arenas. En 2025 hubo que suspender el pleno por un apagón.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Noche de boleros',
      startsLocal: '2027-02-13T21:00',
      zone: 'America/Havana',
      placeName: 'Centro Cultural Dulce María',
      address: 'Calle 19 no. 502',
      city: 'La Habana',
      price: '100 pesos',
    },
    [
      [
        'Sábado 13 de febrero, nueve de la noche. Centro Cultural Dulce María, Calle 19 no. 502 entre D y E, Vedado. Entrada: 100 pesos. Cantan Omara (84 años) y su nieta. El bolero nació en Santiago hacia 1883. Ron, 60 pesos el trago. La guagua P4 pasa hasta las 11:40. El domingo, la misma gente canta en Matanzas a las 5 p. m.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Taller: cómo leer tu recibo de luz',
      startsLocal: '2027-04-06T17:30',
      endsLocal: '2027-04-06T19:00',
      zone: 'America/Mexico_City',
      placeName: 'Biblioteca Vasconcelos',
      city: 'Ciudad de México',
      price: 'Entrada libre',
    },
    [
      [
        'Martes 6 de abril, 17:30 a 19:00. Biblioteca Vasconcelos, Buenavista. Trae tu recibo: si pagas más de $800 al bimestre, algo anda mal. Un foco prendido 24 horas cuesta $1.20. PROFECO atiende de 8:30 a 19:00 en el 55 5568 8722. El taller sobre agua será el 20 de abril. El año pasado recuperamos $14,300 para 31 familias.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Día de puertas abiertas de la huerta',
      startsLocal: '2027-05-30T10:00',
      endsLocal: '2027-05-30T14:00',
      zone: 'America/Argentina/Mendoza',
      placeName: 'Huerta La Acequia',
      city: 'Maipú',
      price: 'A la gorra',
    },
    [
      [
        'Domingo 30 de mayo, de 10 a 14. Visitas guiadas 10:30, 11:30 y 12:30. Plantines a $800, compost $1.500 la bolsa. Almuerzo a las 13 (anotarse antes del 27; $6.000). Salimos desde la plaza de Luján en bici a las 9. Los talleres de los jueves siguen a las 18. Nació en 2009 en un baldío de Godoy Cruz.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Homenaje a los maestros jubilados',
      startsLocal: '2027-05-15T12:00',
      zone: 'America/Mexico_City',
      placeName: 'Escuela Primaria Benito Juárez',
      city: 'Tepic',
      organizer: 'Supervisión 014',
    },
    [
      [
        'La Supervisión Escolar 014 invita al homenaje que se rendirá el sábado 15 de mayo a las 12:00 horas en la Escuela Primaria Benito Juárez. A las 9:00, misa de acción de gracias en Catedral. La maestra Elodia enseñó en Xalisco, Compostela y Ruiz de 1971 a 2006. Comida después en el Salón Las Palmas ($250 por persona, boletos con la maestra Lety hasta el lunes 10).',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Torneo de pádel benéfico',
      startsLocal: '2027-06-26T09:00',
      endsLocal: '2027-06-26T20:00',
      zone: 'Europe/Madrid',
      placeName: 'Club La Raqueta',
      city: 'Murcia',
      price: '20 € por pareja',
      website: 'https://laraqueta.es/torneo',
    },
    [
      [
        'Sábado 26 de junio, desde las 9 h. 20 € por pareja, a beneficio de AFACMUR. Cuadros: masculino 9:00, femenino 11:00, mixto 16:00. Final a las 19:00. Comida: 8 €. Plazo: lunes 21 a las 22:00. El bus 50 sale de la Redonda a las 8:20. Reserva de pista suelta: https://laraqueta.es/pistas. Camisetas a 6 €. La lluvia obligó a aplazar la edición de 2025.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Función de títeres',
      startsLocal: '2027-07-24T17:00',
      zone: 'America/Bogota',
      placeName: 'Teatrino El Parque',
      city: 'Bogotá',
      price: '$10.000',
    },
    [
      [
        'Sábado 24 de julio, 5 p. m. «El gato sin bigotes», para niños de 3 a 99. Boleta: $10.000; bebés en brazos no pagan. La compañía La Pepa del Mamoncillo, de Medellín, se presentó en Manizales en 2026 y ganó $5.000.000. Crispetas $4.000. El taller de la mañana (10 a. m., $25.000) está lleno. Transmilenio: Calle 39.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Concierto de órgano',
      startsLocal: '2027-12-18T20:30',
      zone: 'Europe/Madrid',
      placeName: 'Catedral',
      city: 'Tui',
      price: 'Entrada libre',
    },
    [
      [
        'Sábado 18 de diciembre, 20:30 horas, Catedral de Tui. Obras de 1610 a 1750. El órgano, de 1714, costó 22.000 reales. Organista: Marisol Mendive, de Vitoria, profesora en San Sebastián. Aparcamiento del Paseo, 1,20 € la hora. El mismo programa sonará el domingo 19 en Baiona a las 19:00. Disco: 15 €.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Cabildo abierto por el hospital',
      startsLocal: '2027-08-03T18:00',
      zone: 'America/Santiago',
      placeName: 'Sede vecinal Los Aromos',
      address: 'Los Aromos 455',
      city: 'Constitución',
    },
    [
      [
        'Martes 3 de agosto, 18:00, sede vecinal Los Aromos. El hospital cierra urgencias a las 20:00 y la ambulancia más cercana está en Talca, a 110 km. El consultorio de calle Freire 890 atiende hasta las 17. Firmas: 2.318. La reunión con el seremi, fijada para el 28 de julio, fue suspendida. Si llueve igual se hace. Traer sillas.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Mercado de trueque',
      startsLocal: '2027-10-10T09:00',
      endsLocal: '2027-10-10T13:00',
      zone: 'America/Lima',
      placeName: 'Plaza San Blas',
      city: 'Cusco',
      price: 'Gratis',
    },
    [
      [
        'Domingo 10 de octubre, 9 a. m. a 1 p. m., en la Plaza San Blas. Llegan comunidades de Pisac, Chinchero y Lares. No corre dinero: ni el caldo de S/ 8 del costado. A las 11 se elige la papa más rara (ganó una de 1,4 kg en 2026). El 17 el trueque es en Urubamba. Combis desde Av. Grau 525 a S/ 5.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Asamblea de la cooperativa de agua',
      startsLocal: '2027-03-27T14:00',
      zone: 'America/Guatemala',
      placeName: 'Salón comunal',
      city: 'San Marcos La Laguna',
    },
    [
      [
        'Se cita a los 312 usuarios el sábado 27 de marzo, a las 2 de la tarde, en el salón comunal. Quien falte paga Q50 de multa. Cuota mensual: Q15. Reconexión: Q100. La pila de 1987 se limpia el lunes 29 y habrá corte de 7 a 15 horas. La lancha de Panajachel cuesta Q25 y la última sale a las 5. Segunda lectura de padrón a las 2:45.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Cine fórum: Alcarràs',
      startsLocal: '2027-01-29T19:45',
      zone: 'Europe/Madrid',
      placeName: 'Ateneo Libertario',
      address: 'Calle Caldereros 8',
      city: 'Granada',
      price: '2 €',
    },
    [
      [
        'El viernes 29 de enero, a las 19:45, Alcarràs (2022, 120 min). Se abre a las 19:15, debate hasta las 23. 2 € (socias, gratis). La ganadora del Oso de Oro se rodó en Lleida. La biblioteca del Ateneo abre martes y jueves de 18 a 21. El viernes 5, As bestas. Palomitas 1 €. Antes estábamos en Calle Elvira 77.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Vigilia por la paz',
      startsLocal: '2027-11-02T18:30',
      zone: 'America/New_York',
      placeName: 'Iglesia San Patricio',
      address: '88 Academy St',
      city: 'Newark',
    },
    [
      [
        'Martes 2 de noviembre, 6:30 de la tarde, en los escalones de la iglesia San Patricio, 88 Academy St. Traigan velas y fotos. Misa en español los domingos a las 9 y a las 12:30. Despensa: miércoles 10 a 1, 31 Mulberry St. El tren de Nueva York tarda 20 minutos. El 20 de octubre murieron dos muchachos. Salmo 34,14.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Baile de la tercera edad',
      startsLocal: '2027-09-05T17:00',
      endsLocal: '2027-09-05T21:00',
      zone: 'America/Montevideo',
      placeName: 'Club Olimpia',
      city: 'Salto',
      price: '$ 150',
    },
    [
      [
        'Domingo 5 de setiembre, de 17 a 21. Orquesta de Donato, 12 músicos. Entrada $ 150 con merienda; mesas a $ 400 en el 4733 2210 de 15 a 18. Cupones de remís $ 80. El baile de agosto juntó 214 parejas. Mayores de 90, corona y copa. Después del baile, no antes, se sortea el lechón. Vuelta de los ómnibus: 21:15.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Charla sobre lactancia',
      startsLocal: '2027-02-09T10:00',
      zone: 'America/Santo_Domingo',
      placeName: 'Hospital Materno',
      city: 'Santiago',
      price: 'Gratis',
    },
    [
      [
        'Martes 9 de febrero, 10 a.m., salón 3 del Hospital Materno. Da la charla la licenciada Altagracia, que trabajó en Moca y La Vega. Consulta: lunes a viernes de 8 a 2, RD$300. La tanda de la tarde es para las embarazadas del 2do trimestre (3 p.m., salón 1). Parqueo en la Calle Sabana Larga 15.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Ruta de las norias',
      startsLocal: '2027-04-11T09:30',
      endsLocal: '2027-04-11T13:30',
      zone: 'Europe/Madrid',
      placeName: 'Puente Viejo',
      city: 'Abarán',
      price: 'Gratis',
    },
    [
      [
        'Salida: domingo 11 de abril a las 9:30 desde el Puente Viejo. Paramos en la noria de la Hoya (10:15) y en la Grande (11:00). 9 km, 140 m de desnivel. Almuerzo en el Bar Parque, 6 €. Volvemos a Abarán a la una y media. La ruta del 25 es en Blanca y sale a las 8. Tren desde Murcia 8:05.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Presentación del disco Aguas negras',
      startsLocal: '2027-05-21T20:00',
      zone: 'America/Argentina/Buenos_Aires',
      placeName: 'Teatro El Galpón',
      address: 'Belgrano 340',
      city: 'Bahía Blanca',
      price: '$9.000',
    },
    [
      [
        'Viernes 21 de mayo, 20 h. Teatro El Galpón (Belgrano 340). Anticipadas $7.500 hasta el 14, en puerta $9.000. El vinilo sale $32.000, el cd $8.000. El 22 tocamos en Punta Alta, el 29 en Tres Arroyos y el 5 de junio cerramos en La Plata. Grabado en Ingeniero White en 2026. Puertas 19:15.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Jornada de donación de libros',
      startsLocal: '2027-10-23T09:00',
      endsLocal: '2027-10-23T17:00',
      zone: 'America/Panama',
      placeName: 'Parque Omar',
      city: 'Ciudad de Panamá',
      price: 'Gratis',
    },
    [
      [
        'Sábado 23 de octubre, de 9 a 5 en el Parque Omar, entrada por la Biblioteca. Meta: 5,000 libros (en 2026 fueron 3,870). No se reciben enciclopedias. Lectura a las 11 con Rose Marie Tapia. Raspados a B/.1.50. Si no puede ese día, llévelos a Vía España 120, local 4, de lunes a viernes. Metro: San Miguelito, B/.0.35.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Fiesta de fin de curso',
      startsLocal: '2027-06-18T18:00',
      endsLocal: '2027-06-18T22:00',
      zone: 'Atlantic/Canary',
      placeName: 'CEIP Los Dragos',
      city: 'Arucas',
      price: 'Gratis',
    },
    [
      [
        'El viernes 18 de junio celebramos el fin de curso en el patio. Actuaciones a las 18:30, sexto se gradúa a las 19:30, y a las 22:00 a dormir. Pulsera de castillos hinchables: 3 €. Papas locas 2,50. Recogida de notas: martes 22 de 16 a 18. AMPA: cuota anual 15 €. El año pasado se suspendió por la calima.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Torneo de dominó',
      startsLocal: '2027-08-21T15:00',
      zone: 'America/Caracas',
      placeName: 'Cancha techada de La Vega',
      city: 'Caracas',
      price: '$2',
    },
    [
      [
        'sabado 21 de agosto 3 pm cancha techada de la vega, inscripcion 2 dolares o su equivalente en bolivares, premio 50 dolares y una botella, cerveza a dolar, traer silla, el torneo de truco lo corrieron pal 28, no nos confundan, los de antimano suben en el jeep de las 2 y cuarto',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Encuentro de tejedoras',
      startsLocal: '2027-07-10T15:00',
      zone: 'America/La_Paz',
      placeName: 'Casa Comunal',
      city: 'Tarabuco',
    },
    [
      [
        'Compañeras: ya no es el sábado 3, es el sábado 10 de julio, 3 de la tarde, Casa Comunal. Las de Candelaria salen a las 12.',
        [],
      ],
    ],
  ],
  [
    {
      title: 'Velada poética',
      startsLocal: '2027-11-12T20:00',
      zone: 'Europe/Madrid',
      placeName: 'Café Moderno',
      address: 'Plaza Nueva 3',
      city: 'Pontevedra',
      price: '5 €',
    },
    [
      [
        'Versos y vino el viernes 12 de noviembre. Comenzamos a las 20:30, con permiso de la cafetera, en el Café Moderno. 5 € con copa. El recital de octubre terminó a la 1:10.',
        ['time:20:30'],
      ],
      [
        'Versos y vino. Viernes 12 de noviembre, ocho de la tarde, Café Moderno (Plaza Nueva 3). Pagas 4 euros y te llevas una copa. El poemario, 12 €.',
        ['price:4 euros'],
      ],
    ],
  ],
  [
    {
      title: 'Feria de economía solidaria',
      startsLocal: '2027-05-22T11:00',
      endsLocal: '2027-05-22T20:00',
      zone: 'Europe/Madrid',
      placeName: 'Parque de la Granja',
      address: 'Calle del Prado 14',
      city: 'Tudela',
      price: 'Gratis',
    },
    [
      [
        'Sábado 22 de mayo, Parque de la Granja. La calle del Prado estará cortada; quedan suspendidas las paradas 3 y 4.',
        [],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. El servicio de bus lanzadera fue cancelado por el ayuntamiento.',
        [],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. El concierto de la banda, aplazado a septiembre por obras.',
        [],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. La feria de 2020 se suspendió por la pandemia y la de 2021 se aplazó dos veces.',
        [],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. Si hace viento, el hinchable queda suspendido.',
        [],
      ],
      ['Sábado 22 de mayo, Parque de la Granja. Suspendido el juicio contra los vecinos.', []],
      ['Sábado 22 de mayo, Parque de la Granja. La multa quedó anulada.', []],
      ['Sábado 22 de mayo, Parque de la Granja. La visita del consejero ha sido cancelada.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Las reservas canceladas no se devuelven.', []],
      ['Sábado 22 de mayo, Parque de la Granja. El pregón, cancelado; lo demás, como siempre.', []],
      ['Sábado 22 de mayo, Parque de la Granja. No, no está cancelada, es un bulo.', []],
      ['Sábado 22 de mayo, Parque de la Granja. ¿Cancelada? Ni hablar.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Este año se canceló la suelta de vaquillas.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Con un funambulista suspendido a 20 metros.', []],
      ['Sábado 22 de mayo, Parque de la Granja. El puente está suspendido sobre el Ebro.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Taller de puentes suspendidos.', []],
      [
        'Sábado 22 de mayo, Parque de la Granja. Los bomberos voluntarios tienen su puesto en la Avenida Zaragoza 30.',
        [],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. Si te pierdes, llama a la asociación, Calle Herrerías 5.',
        [],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. La carpa la presta la Peña Moskera, de la calle San Julián 8.',
        [],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. Mercado cubierto: Plaza de San Jaime 4, de 8 a 14.',
        [],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. Las pancartas se pintan en Calle Herrerías 5 el viernes.',
        [],
      ],
      ['Sábado 22 de mayo, Parque de la Granja. Duerme en el albergue de Camino Caritat 17.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Gasolinera más cercana: Avenida Zaragoza 62.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Cajero en la Calle Gaztambide 9.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Punto limpio en Calle Tejería 2.', []],
      ['Sábado 22 de mayo, Parque de la Granja. El pan es del horno de la calle Verjas 6.', []],
      [
        'Sábado 22 de mayo, Parque de la Granja. Los talleres de cerámica los da la Escuela de Artes.',
        [],
      ],
      ['Sábado 22 de mayo, Parque de la Granja. Parada de bus: Plaza Sancho el Fuerte.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Baños públicos en el Mercado de Abastos.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Frente al Palacio Decanal puedes ver la expo.', []],
      [
        'Sábado 22 de mayo, Parque de la Granja. La semana pasada estuvimos en la Plaza de los Fueros.',
        [],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. El Centro Castel Ruiz tiene otra exposición hasta junio.',
        [],
      ],
      ['Sábado 22 de mayo, Parque de la Granja. Con alumnado del Instituto Benjamín.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Cocina: Sociedad Gastronómica El Muro.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Sonido: Sala Azkena.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Coordina: Casa de Cultura de Corella.', []],
      ['Sábado 22 de mayo, Parque de la Granja. La orquesta llega del Teatro Arriaga.', []],
      ['Sábado 22 de mayo, Parque de la Granja. Más puestos en la Plaza Nueva el domingo.', []],
      [
        'Sábado 22 de mayo, Parque de la Granja. El hospital de campaña de Cruz Roja estará en el Paseo del Queiles.',
        [],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. La biblioteca Yanguas y Miranda cierra ese día.',
        [],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. De once de la mañana a nueve de la noche.',
        ['end-time:nueve de la noche'],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. Abre a las 11 y cierra a las 21 h.',
        ['end-time:21 h'],
      ],
      ['Sábado 22 de mayo, Parque de la Granja. Desde las 11 hasta las 21.', ['end-time:21']],
      [
        'Sábado 22 de mayo, Parque de la Granja. Horario: 11:00 – 19:00',
        ['end-time:11:00 – 19:00'],
      ],
      ['Sábado 22 de mayo, Parque de la Granja. Horario: de 10 a 20 h.', ['time:10']],
      [
        'Sábado 22 de mayo, Parque de la Granja. A partir de las diez de la mañana, puestos, música y talleres.',
        ['time:diez de la mañana'],
      ],
      [
        'Sábado 22 de mayo, Parque de la Granja. Se celebrará de 10:00 a 20:00 horas.',
        ['time:10:00'],
      ],
    ],
  ],
  [
    {
      title: 'Cena de la peña El Cencerro',
      startsLocal: '2027-05-22T21:00',
      zone: 'Europe/Madrid',
      placeName: 'Sidrería Ander',
      address: 'Calle del Prado 14',
      city: 'Tudela',
      price: '25 €',
    },
    [
      ['La cena es a las nueve y media en la Sidrería Ander.', ['time:nueve y media']],
      ['Sábado 22 de mayo. Menú cerrado: 30 €', ['price:30 €']],
      ['Sábado 22 de mayo. Menú a 30 euros, vino incluido.', ['price:30 euros']],
      ['Sábado 22 de mayo. El cubierto, 30 €.', ['price:30 €']],
      [
        'Sábado 22 de mayo. Hay que ingresar 30 € por persona en la cuenta de la peña.',
        ['price:30 €'],
      ],
      ['Sábado 22 de mayo. Precio del menú: 30 €', ['price:30 €']],
      ['Sábado 22 de mayo. La cena cuesta 30 € (socios).', []],
    ],
  ],
]

for (const [event, texts] of notices)
  describe(event.title ?? '', () => {
    test.each(texts)('%s', (description, wrong) => {
      const { contradictions } = findContradictions({
        event: { ...event, description },
        language: 'es',
      })
      expect(contradictions.map(found => `${found.kind}:${found.text}`)).toEqual(wrong)
    })
  })
