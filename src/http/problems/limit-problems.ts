// The words of limits, and of when each has a place again.

import type { Phrases } from '../../domain/language.ts'
import type { LimitName } from '../../domain/refusal.ts'
import type { Problems } from './problem.ts'

export const limitProblems = {
  'too-much-mail': {
    status: 429,
    en: {
      title: 'Enough letters for today',
      detail:
        'So that nobody can be flooded, an address gets only a few letters in a day that nobody answers, whoever asks for them. Nothing was saved; what you typed is still in the form.',
      whatToDo: 'If the address is yours, use a link that is in its inbox already.',
    },
    es: {
      title: 'Suficientes cartas por hoy',
      detail:
        'Para que no se pueda inundar a nadie, una dirección recibe al día solo unas pocas cartas sin respuesta, las pida quien las pida. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo: 'Si la dirección es suya, use un enlace que ya esté en su buzón.',
    },
  },
  'too-many-reports': {
    status: 429,
    en: {
      title: 'Enough reports for today',
      detail:
        'The moderators have more to read than a day holds. Nothing was saved; what you typed is still in the form.',
      whatToDo: 'Send it again then. If people are in danger, do not wait for this calendar.',
    },
    es: {
      title: 'Suficientes avisos por hoy',
      detail:
        'La moderación tiene más por leer de lo que cabe en un día. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo:
        'Envíelo entonces de nuevo. Si hay personas en peligro, no espere a este calendario.',
    },
  },
  'too-many-forms': {
    status: 429,
    en: {
      title: 'Enough forms from here for now',
      detail:
        'So that nobody can flood the calendar, only so many forms are taken from one network in an hour and a day. Nothing was saved; what you typed is still in the form.',
      whatToDo: 'Send it again then, or from another network.',
    },
    es: {
      title: 'Suficientes formularios desde aquí por ahora',
      detail:
        'Para que nadie pueda inundar el calendario, desde una misma red se aceptan solo unos cuantos formularios por hora y por día. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo: 'Envíelo entonces de nuevo, o desde otra red.',
    },
  },
} satisfies Problems

/** When a limit has a place again, in words. */
export const againWords: Phrases<Record<LimitName, (moment: string) => string>> = {
  en: {
    'too-much-mail': moment => `The next letter can be asked for from ${moment}.`,
    'too-many-forms': moment => `The next form is taken from ${moment}.`,
    'too-many-reports': moment => `The next report is taken from ${moment}.`,
  },
  es: {
    'too-much-mail': moment => `La próxima carta se puede pedir a partir de: ${moment}.`,
    'too-many-forms': moment => `El próximo formulario se acepta a partir de: ${moment}.`,
    'too-many-reports': moment => `El próximo aviso se acepta a partir de: ${moment}.`,
  },
}
