// The words of the moderators' queue.

import type { Phrases } from '../../src/domain/language.ts'

const en = {
  title: 'Moderation',
  lead: 'The oldest come first. Answer as many as you have time for.',
  empty: 'Nothing waits for you. Thank you for looking.',
  keep: 'The address of this page is your key. It is good for a week; keep it to yourself.',
  waiting: 'Waiting to be published',
  waitingLead:
    'Their posters have confirmed them by mail. Nobody else sees them until you publish them; later changes are not asked about again.',
  noneWaiting: 'No event waits.',
  waitsSince: 'Waits since',
  nobodyNamed: 'Its poster has not said who organizes it.',
  text: 'The whole text',
  textSays: 'The text says something else',
  publish: 'Publish the event',
  decline: 'Do not publish it like this',
  reason: 'Why not, and what would have to change?',
  reasonHelp:
    'Mailed to the poster in your words, without your name. They can change the event and send it again.',
  declineButton: 'Do not publish, and mail the reason',
  contradicted: 'Published, and the text says something else',
  contradictedLead:
    'The organizers see this on their own page. You cannot change their words: remind them, or say that a sentence is right.',
  noneContradicted: 'No text contradicts its event.',
  since: 'Since',
  dismiss: 'It is right as it is',
  remind: 'Remind the organizers by mail',
  reminded: 'The organizers were reminded on',
  more: (count: number) => `And ${count} more: they show up here once these are answered.`,
}

type Words = typeof en

const es: Words = {
  title: 'Moderación',
  lead: 'Primero lo más antiguo. Responda lo que le permita su tiempo.',
  empty: 'No hay nada pendiente. Gracias por mirar.',
  keep: 'La dirección de esta página es su llave. Vale una semana; no la comparta.',
  waiting: 'En espera de publicarse',
  waitingLead:
    'Quienes los enviaron los confirmaron por correo. Nadie más los ve hasta que usted los publique; los cambios posteriores ya no pasan por aquí.',
  noneWaiting: 'Ningún evento espera.',
  waitsSince: 'Espera desde el',
  nobodyNamed: 'Quien lo envió no dijo quién lo organiza.',
  text: 'El texto completo',
  textSays: 'El texto dice otra cosa',
  publish: 'Publicar el evento',
  decline: 'No publicarlo así',
  reason: '¿Por qué no, y qué habría que cambiar?',
  reasonHelp:
    'Se envía por correo a quien lo publicó, con las palabras de usted y sin su nombre. Podrá corregir el evento y enviarlo otra vez.',
  declineButton: 'No publicar y enviar el motivo',
  contradicted: 'Publicados, y el texto dice otra cosa',
  contradictedLead:
    'Quienes los organizan lo ven en su propia página. Usted no puede cambiar sus palabras: recuérdeselo, o diga que una frase está bien.',
  noneContradicted: 'Ningún texto contradice su evento.',
  since: 'Desde el',
  dismiss: 'Está bien como está',
  remind: 'Recordárselo por correo a quienes organizan',
  reminded: 'Se les recordó el',
  more: count => `Y ${count} más: aparecerán aquí cuando estos tengan respuesta.`,
}

export const moderationWords: Phrases<Words> = { en, es }
