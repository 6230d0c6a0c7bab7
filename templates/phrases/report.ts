// The words of reporting an event, for readers and for moderators.

import type { Phrases } from '../../src/domain/language.ts'

const en = {
  report: 'Report this event',
  writeInstead: 'Something is wrong with it? Write to the organizer',
  title: 'Report this event to the moderators',
  lead: 'The moderators read what you write; nobody else does. A report hides nothing by itself.',
  wrongDetails:
    'If a detail is wrong or has changed, its organizer can correct it at once, and everybody is told:',
  write: 'Write to the organizer',
  reason: 'What is wrong?',
  choose: 'Please choose',
  reasons: {
    spam: 'It is advertising or spam',
    wrong: 'A detail is wrong',
    cancelled: 'It does not take place',
    harmful: 'It is harmful: it threatens, exposes or deceives people',
    duplicate: 'The same event is here twice',
    other: 'Something else',
  },
  words: 'What should the moderators know? (not required)',
  wordsHelp: 'For instance, where you have it from. 2,000 characters at most.',
  email: 'Your e-mail address (not required)',
  emailHelp:
    'Only if the moderators may ask you something. Nothing is sent to it by itself; it is deleted with your words 30 days after they have answered, at the latest.',
  send: 'Send the report',
  sentTitle: 'Thank you: the moderators have your report',
  sent: 'They look at it when they have time. The event stays public until they decide otherwise.',
  reported: 'Reported by readers',
  reportedLead:
    'A report hides nothing. Hide or remove the event, or say that it stays as it is: either answers all of its reports.',
  since: 'First reported on',
  times: (reason: string, count: number) => (count === 1 ? reason : `${reason} (${count} times)`),
  noWords: 'no words',
  dismiss: 'It stays as it is',
}

type Words = typeof en

const es: Words = {
  report: 'Avisar sobre este evento',
  writeInstead: '¿Hay algo mal? Escriba a quien organiza',
  title: 'Avisar a la moderación sobre este evento',
  lead: 'Lo que escriba lo lee la moderación y nadie más. Un aviso no oculta nada por sí solo.',
  wrongDetails:
    'Si un dato está mal o cambió, quien organiza puede corregirlo enseguida, y se avisa a todos:',
  write: 'Escribir a quien organiza',
  reason: '¿Qué pasa?',
  choose: 'Elija, por favor',
  reasons: {
    spam: 'Es publicidad o correo basura',
    wrong: 'Un dato está mal',
    cancelled: 'No se celebra',
    harmful: 'Hace daño: amenaza, expone o engaña a personas',
    duplicate: 'El mismo evento está dos veces',
    other: 'Otra cosa',
  },
  words: '¿Qué debería saber la moderación? (no es obligatorio)',
  wordsHelp: 'Por ejemplo, de dónde lo sabe. Como mucho 2000 caracteres.',
  email: 'Su correo electrónico (no es obligatorio)',
  emailHelp:
    'Solo si la moderación puede preguntarle algo. Por sí solo no se envía nada; se borra con sus palabras a más tardar 30 días después de la respuesta.',
  send: 'Enviar el aviso',
  sentTitle: 'Gracias: la moderación tiene su aviso',
  sent: 'Lo mirará cuando tenga tiempo. El evento sigue siendo público mientras no decida otra cosa.',
  reported: 'Con avisos de lectores',
  reportedLead:
    'Un aviso no oculta nada. Oculte o retire el evento, o diga que queda como está: así responde a todos sus avisos.',
  since: 'Primer aviso el',
  times: (reason, count) => (count === 1 ? reason : `${reason} (${count} veces)`),
  noWords: 'sin palabras',
  dismiss: 'Queda como está',
}

export const reportWords: Phrases<Words> = { en, es }
