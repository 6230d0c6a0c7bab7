// The words of the organizer's page.

import type { Phrases } from '../../src/domain/language.ts'

const en = {
  title: 'Your event',
  keep: 'The address of this page is the key to the event. Keep it, and keep it to yourself.',
  publicPage: 'The public page',
  history: 'The public history',
  sections: 'On this page',
  edit: 'Edit',
  state: 'Cancel or postpone',
  stateAgain: 'Is it on again?',
  endorsements: 'Who endorses it',
  told: 'Who has been told',
  organizers: 'Who can edit it',
  stateLead: 'The event stays on the page and in every calendar, marked so, and everyone is told.',
  cancel: 'Cancel the event',
  cancelReason: 'Why is it cancelled?',
  postpone: 'Postpone the event',
  postponeReason: 'Why is it postponed, and what is known of the new date?',
  reasonHelp: 'People read this on the page and in the mail.',
  reinstate: 'It is on again',
  reinstateNote: 'Note',
  reinstateHelp: 'The sentence that people will read: “Back on, same time and place”.',
  noEndorsements: 'Nobody endorses it yet. Pass on the address of the public page.',
  hide: (name: string) => `Hide ${name}`,
  show: (name: string) => `Show ${name} again`,
  hidden: 'hidden: not on the public page',
  nobodyTold: 'Nobody follows or endorses this event yet, so there is nobody to tell.',
  summary: (told: number, all: number, newest: number) =>
    `${told} of ${all} have been told of revision ${newest}, the newest.`,
  acknowledged: (count: number) =>
    count === 1
      ? '1 has confirmed that its copies are right.'
      : `${count} have confirmed that their copies are right.`,
  progress: 'Told of the newest revision',
  tellNow: (waiting: number) =>
    waiting === 1 ? 'Tell 1 person now' : `Tell ${waiting} people now`,
  who: 'Who',
  kind: 'Relies on it as',
  knows: 'Was told',
  standing: 'Now',
  aFollower: 'a follower',
  kinds: { endorser: 'endorser', follower: 'follower' },
  confirmedOn: (revision: number) => `revision ${revision}`,
  standings: {
    waiting: 'will be told',
    told: 'told',
    acknowledged: 'told, copies are right',
    bounced: 'mail comes back',
    stopped: 'wants no mail',
  },
  you: 'you',
  organizersLead: 'Each has a private link of their own.',
  withdraw: (name: string) => `Take the link of ${name} away`,
  invite: 'Give another person a link',
  name: 'Name',
  nameHelp: 'So that you can tell the links apart.',
  emailHelp: 'The private link is sent there.',
  add: 'Send a private link',
}

type Words = typeof en

const es: Words = {
  title: 'Su evento',
  keep: 'La dirección de esta página es la llave del evento. Guárdela, y no la comparta.',
  publicPage: 'La página pública',
  history: 'El historial público',
  sections: 'En esta página',
  edit: 'Corregir',
  state: 'Cancelar o aplazar',
  stateAgain: '¿Vuelve a estar en pie?',
  endorsements: 'Quiénes adhieren',
  told: 'A quién se avisó',
  organizers: 'Quién puede corregirlo',
  stateLead:
    'El evento sigue en la página y en todos los calendarios, marcado así, y se avisa a todos.',
  cancel: 'Cancelar el evento',
  cancelReason: '¿Por qué se cancela?',
  postpone: 'Aplazar el evento',
  postponeReason: '¿Por qué se aplaza, y qué se sabe de la nueva fecha?',
  reasonHelp: 'La gente lo leerá en la página y en el correo.',
  reinstate: 'Vuelve a estar en pie',
  reinstateNote: 'Nota',
  reinstateHelp: 'La frase que la gente leerá: «Sí se hace, a la misma hora y en el mismo lugar».',
  noEndorsements: 'Todavía nadie adhiere. Difunda la dirección de la página pública.',
  hide: name => `Ocultar a ${name}`,
  show: name => `Mostrar de nuevo a ${name}`,
  hidden: 'oculta: no aparece en la página pública',
  nobodyTold: 'Todavía nadie sigue este evento ni adhiere, así que no hay a quién avisar.',
  summary: (told, all, newest) =>
    `Se avisó a ${told} de ${all} sobre la revisión ${newest}, la más reciente.`,
  acknowledged: count =>
    count === 1
      ? '1 confirmó que sus copias están al día.'
      : `${count} confirmaron que sus copias están al día.`,
  progress: 'Avisados de la revisión más reciente',
  tellNow: waiting =>
    waiting === 1 ? 'Avisar a 1 persona ahora' : `Avisar a ${waiting} personas ahora`,
  who: 'Quién',
  kind: 'Cómo participa',
  knows: 'Se le avisó',
  standing: 'Ahora',
  aFollower: 'alguien que lo sigue',
  kinds: { endorser: 'adhiere', follower: 'lo sigue' },
  confirmedOn: revision => `revisión ${revision}`,
  standings: {
    waiting: 'se le avisará',
    told: 'avisado',
    acknowledged: 'avisado, copias al día',
    bounced: 'el correo vuelve',
    stopped: 'no quiere correos',
  },
  you: 'usted',
  organizersLead: 'Cada persona tiene su propio enlace privado.',
  withdraw: name => `Retirar el enlace de ${name}`,
  invite: 'Dar un enlace a otra persona',
  name: 'Nombre',
  nameHelp: 'Para que usted distinga los enlaces.',
  emailHelp: 'Ahí se envía el enlace privado.',
  add: 'Enviar un enlace privado',
}

export const manageWords: Phrases<Words> = { en, es }
