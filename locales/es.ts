// The Spanish catalogue: usted, as Spanish is written in Mexico and California.

import type { Words } from './en.ts'
import { pluralOf } from './plural.ts'

const plural = pluralOf('es')

export const es: Words = {
  name: 'Español',

  counts: {
    people: count => plural(count, { one: `${count} persona`, other: `${count} personas` }),
    emails: count => plural(count, { one: `${count} correo`, other: `${count} correos` }),
  },

  lostLinkPage: {
    title: 'Recuperar sus enlaces',
    lead: 'A sus eventos, y a los que respalda o sigue, se llega por enlaces privados. Podemos enviarlos de nuevo al correo electrónico al que pertenecen.',
    help: 'El que dio al anunciar, respaldar o seguir.',
    send: 'Enviar mis enlaces',
  },
}
