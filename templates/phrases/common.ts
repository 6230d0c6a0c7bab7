// Words that several pages share. A text that Spanish lacks is a compile error.

import type { Author } from '../../src/domain/event/event.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'

const en = {
  skip: 'Skip to the content',
  postEvent: 'Post an event',
  subscribe: 'Subscribe',
  whatIsOn: 'What is on',
  lostLink: 'Lost your link?',
  footer: 'Anyone can post here. Each organizer answers for their own event.',
  menu: 'Main',
  changed: 'Changed',
  was: 'was',
  now: 'now',
  rewritten: 'rewritten',
  note: 'The organizer’s note',
  allDay: 'All day',
  online: 'Online',
  where: 'Where',
  email: 'E-mail address',
  language: 'Language of the mails',
  history: 'Everything that changed',
  eventPage: 'The event’s page',
  allMail: 'All mail from this calendar',
  digest: 'Digest by mail',
  revision: (number: number) => `Revision ${number}`,
}

type Words = typeof en

const es: Words = {
  skip: 'Ir al contenido',
  postEvent: 'Publicar un evento',
  subscribe: 'Suscribirse',
  whatIsOn: 'Qué hay',
  lostLink: '¿Perdió su enlace?',
  footer: 'Cualquiera puede publicar aquí. Cada organizador responde por su propio evento.',
  menu: 'Principal',
  changed: 'Cambió',
  was: 'antes',
  now: 'ahora',
  rewritten: 'texto nuevo',
  note: 'Nota de quien organiza',
  allDay: 'Todo el día',
  online: 'En línea',
  where: 'Dónde',
  email: 'Correo electrónico',
  language: 'Idioma de los correos',
  history: 'Todo lo que cambió',
  eventPage: 'La página del evento',
  allMail: 'Todo el correo de este calendario',
  digest: 'Resumen por correo',
  revision: number => `Revisión ${number}`,
}

export const common: Phrases<Words> = { en, es }

/** Who made a revision, in a word or two. */
export const authorWords: Phrases<Record<Author, string>> = {
  en: {
    organizer: 'the organizer',
    moderator: 'a moderator',
    import: 'an import',
    'time-zone law': 'a change of time-zone law',
  },
  es: {
    organizer: 'quien organiza',
    moderator: 'una persona moderadora',
    import: 'una importación',
    'time-zone law': 'un cambio en la ley de husos horarios',
  },
}

/** The names of the languages, each in itself. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' }
