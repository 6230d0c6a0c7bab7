// Holds the Spanish words about the calendar in other places: /embed, /embed.js, /sharing.

import type { elsewhereEn } from './elsewhere-en.ts'

export const elsewhereEs: typeof elsewhereEn = {
  sharing: 'Suscribirse e insertar',

  embed: {
    all: calendar => `Todos los eventos: ${calendar}`,
    event: calendar => `Más en ${calendar}`,
    none: 'Todavía no hay nada anunciado.',
  },

  script: {
    asOf: time => `Actualizado: ${time}`,
    all: 'Todos los eventos',
  },

  show: 'Mostrarlo en su sitio web',

  sharingPage: {
    title: 'Suscribirse e insertar',
    lead: 'Cada copia se mantiene al día por sí sola: si un evento cambia de hora o se cancela, también ahí se dice.',
    filtered: 'Estas direcciones llevan los filtros de la lista de la que usted viene.',
    subscribe: 'Suscribirse',
    calendar: 'En una aplicación de calendario:',
    feeds: 'En un lector de canales:',
    atom: 'eventos (Atom)',
    json: 'eventos (JSON Feed)',
    changes: 'solo los cambios (Atom)',
    mail: 'Por correo:',
    embed: 'Mostrar la lista en su sitio web',
    embedEvent: 'Mostrar un evento en su sitio web',
    everyEvent:
      'Para mostrar un solo evento, abra su página y elija «Mostrarlo en su sitio web» al final.',
    which:
      'Si tiene dudas, use el marco: funciona en casi todos los sitios. Use el elemento si la lista debe verse como el resto de su página y su sitio permite scripts de aquí. Donde no los permita, queda el enlace que el elemento lleva dentro.',
    frame: 'Marco',
    look: 'Ver el marco',
    element: 'Elemento',
    language:
      'El marco sigue el idioma de sus visitantes; el elemento, el de su página. Para elegir uno, agregue lang=es o lang=en a la dirección.',
    oembed: 'WordPress y otros programas',
    oembedHow:
      'Un programa que conoce oEmbed hace el marco por sí solo. Pegue esta dirección en una línea aparte:',
    api: 'Para programas',
    apiHow: 'Todos los eventos en JSON, con cada campo y cada versión, se describen en:',
  },
}
