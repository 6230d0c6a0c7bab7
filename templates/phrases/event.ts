// The words of an event's own page.

import type { Phrases } from '../../src/domain/language.ts'

const en = {
  where: 'Where',
  placeUnknown: 'The place is not told yet.',
  join: 'Join online',
  about: 'About it',
  details: 'Details',
  keep: 'Keep it',
  addToCalendar: 'Add to your calendar (.ics)',
  addHelp: 'A copy as it is now. A copy does not change by itself: follow the event or subscribe.',
  subscribe: 'Subscribe to the whole calendar',
  endorsers: 'Who endorses it',
  noEndorsers: 'No organization has put its name here yet.',
  caughtUp: (endorsers: number, told: number, acknowledged: number) =>
    `${told} of ${endorsers} endorsers have been told of the newest change; ${acknowledged} ${
      acknowledged === 1 ? 'has' : 'have'
    } confirmed that their copies are right.`,
  confirms: (says: string) => `confirms: ${says}`,
  endorse: 'Endorse it as an organization',
  endorseLead: 'Your name stands on this page, and you hear of every change.',
  endorseLeadAsking:
    'You hear of every change. Your name and statement stand on this page once an organizer shows them.',
  follow: 'Follow it by mail',
  followLead:
    'One mail when the time, the place or another detail changes. Stop whenever you like.',
  followCancelled: 'It is cancelled. You get a mail if it takes place after all.',
  history: 'History',
}

type Words = typeof en

const es: Words = {
  where: 'Dónde',
  placeUnknown: 'Todavía no se dijo el lugar.',
  join: 'Participar en línea',
  about: 'De qué se trata',
  details: 'Detalles',
  keep: 'Guárdelo',
  addToCalendar: 'Agregar a su calendario (.ics)',
  addHelp: 'Una copia de lo que vale ahora. La copia no cambia sola: siga el evento o suscríbase.',
  subscribe: 'Suscribirse a todo el calendario',
  endorsers: 'Quiénes adhieren',
  noEndorsers: 'Todavía ninguna organización puso aquí su nombre.',
  caughtUp: (endorsers, told, acknowledged) =>
    `Se avisó del último cambio a ${told} de ${endorsers} organizaciones adherentes; ${acknowledged} ${
      acknowledged === 1 ? 'confirmó' : 'confirmaron'
    } que sus copias están al día.`,
  confirms: says => `confirma: ${says}`,
  endorse: 'Adherir como organización',
  endorseLead: 'Su nombre aparece en esta página y se entera de cada cambio.',
  endorseLeadAsking:
    'Se entera de cada cambio. Su nombre y su declaración aparecen en esta página cuando quien organiza los muestra.',
  follow: 'Seguirlo por correo',
  followLead:
    'Un correo cuando cambie la hora, el lugar u otro detalle. Puede dejarlo cuando quiera.',
  followCancelled: 'Está cancelado. Recibirá un correo si finalmente se hace.',
  history: 'Historial',
}

export const eventWords: Phrases<Words> = { en, es }
