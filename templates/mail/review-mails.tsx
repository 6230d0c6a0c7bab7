// The mails to a poster whose event a moderator looks at first: it waits, or it was not published.
// That it is published is said by the mail with the private link. Must not know moderators.

import type { Snapshot } from '../../src/domain/event/event.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { shortFacts } from './event-facts.ts'
import { clip, type Rendered, subjectLine } from './letter.ts'
import { renderLetter } from './render-letter.ts'

type ToPoster = {
  event: Snapshot
  /** Whole address of the organizer's page. */
  link: string
  language: Language
  calendarName: string
}

/** They have confirmed; until a moderator answers, this is their key. */
export function inReviewMail({ event, link, language, calendarName }: ToPoster): Rendered {
  const say = phrases[language]
  return renderLetter({
    subject: subjectLine(say.waitsSubject, event.title),
    language,
    blocks: [
      { kind: 'say', words: say.waits(calendarName) },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: shortFacts(event, language) },
      { kind: 'say', words: say.next },
      { kind: 'say', words: say.key },
      { kind: 'link', words: say.edit, url: link, action: true, shown: true },
      { kind: 'say', words: calendarName },
    ],
  })
}

/** @param mail.reason the moderator's own words. */
export function notPublishedMail(mail: ToPoster & { reason: string }): Rendered {
  const { event, link, language, calendarName, reason } = mail
  const say = phrases[language]
  return renderLetter({
    subject: subjectLine(say.declinedSubject, event.title),
    language,
    blocks: [
      { kind: 'say', words: say.declined(calendarName) },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: shortFacts(event, language) },
      { kind: 'heading', words: say.reason },
      { kind: 'quote', words: reason },
      { kind: 'say', words: say.comesBack },
      { kind: 'link', words: say.edit, url: link, action: true, shown: true },
      { kind: 'say', words: calendarName },
    ],
  })
}

const english = {
  waitsSubject: 'Waiting for a moderator',
  waits: (name: string) =>
    `Thank you: you have confirmed your event. On ${name} a moderator looks at each event before it is public, and this one waits for them now:`,
  next: 'You get a letter once it is published, or if it is not, with the reason.',
  key: 'Please keep this letter. The link in it is your key: it opens the page where you correct the event, now and after it is published. Do not pass it on.',
  edit: 'Open your page for this event',
  declinedSubject: 'Not published',
  declined: (name: string) =>
    `A moderator of ${name} has looked at your event and did not publish it:`,
  reason: 'The reason, in the moderator’s words:',
  comesBack:
    'Everything you typed is kept. Change it on your page and save: then it goes back to the moderators.',
}

const phrases: Phrases<typeof english> = {
  en: english,
  es: {
    waitsSubject: 'En espera de moderación',
    waits: name =>
      `Gracias: usted confirmó su evento. En ${name} la moderación revisa cada evento antes de que sea público, y este ya espera su turno:`,
    next: 'Recibirá una carta cuando se publique o, si no se publica, con el motivo.',
    key: 'Por favor, guarde esta carta. El enlace es su llave: abre la página donde puede corregir el evento, ahora y cuando ya esté publicado. No lo comparta.',
    edit: 'Abrir su página de este evento',
    declinedSubject: 'No publicado',
    declined: name => `La moderación de ${name} revisó su evento y no lo publicó:`,
    reason: 'El motivo, en palabras de quien modera:',
    comesBack:
      'Todo lo que escribió sigue guardado. Corríjalo en su página y guarde: así vuelve a la moderación.',
  },
}
