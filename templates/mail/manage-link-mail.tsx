// The mail that gives an organizer their private link. The link is the key, so the letter says to
// keep it. Must not know how the link is made.

import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { shortFacts } from './event-facts.ts'
import { type Block, clip, oneLine, type Rendered, subjectLine } from './letter.ts'
import { quoted, quotedEvent } from './quoted-event.ts'
import { renderLetter } from './render-letter.ts'

export type ManageLinkMail = {
  /** The organizer's own name, '' when unknown. */
  name: string
  /** Null while it is hidden: nothing of it goes to an address that others name. */
  event: Snapshot | null
  /** Whole address of the private page. */
  link: string
  /** The organizer who added this one; null for the poster. */
  invitedBy: string | null
  /** The address has confirmed before; in a letter to any other, strangers' words are short and marked. */
  proved: boolean
  /** True when the event has just been published; false when a link is given again. */
  first: boolean
  language: Language
  calendarName: string
  /** Whole addresses of the public page and of the page that sends a lost link again. */
  links: { event: string; lostLink: string }
}

export function manageLinkMail(mail: ManageLinkMail): Rendered {
  const { event, link, language, calendarName, links } = mail
  const say = phrases[language]
  const calendar = clip(oneLine(calendarName), 80)
  const name = isolated(quoted(mail.name, 80, language))
  const inviter = mail.invitedBy === null ? '' : isolated(quoted(mail.invitedBy, 80, language))
  const [head, lead] =
    mail.invitedBy !== null
      ? [say.invitedSubject, say.invited(inviter, calendarName)]
      : mail.first
        ? [say.publishedSubject, say.published(calendarName)]
        : [say.againSubject, say.again(calendarName)]
  return renderLetter({
    subject: mail.proved && event ? subjectLine(head, event.title) : say.on(head, calendar),
    language,
    blocks: [
      { kind: 'say', words: say.greeting(name) },
      { kind: 'say', words: lead },
      ...(event ? eventBlocks(event, mail) : []),
      { kind: 'say', words: say.key },
      { kind: 'link', words: say.manage, url: link, action: true, shown: true },
      { kind: 'say', words: say.whenYouSave },
      { kind: 'link', words: say.publicPage, url: links.event, shown: true },
      { kind: 'link', words: say.lost, url: links.lostLink, shown: true },
      { kind: 'say', words: calendarName },
    ],
  })
}

const eventBlocks = (event: Snapshot, { proved, language }: ManageLinkMail): Block[] =>
  proved
    ? [
        { kind: 'title', words: clip(event.title, 300) },
        { kind: 'facts', facts: shortFacts(event, language) },
      ]
    : quotedEvent(event, shortFacts(event, language), language)

type Say = {
  greeting: (name: string) => string
  /** A subject without the event's title. */
  on: (head: string, calendarName: string) => string
  publishedSubject: string
  published: (calendarName: string) => string
  invitedSubject: string
  invited: (inviter: string, calendarName: string) => string
  againSubject: string
  again: (calendarName: string) => string
  key: string
  manage: string
  whenYouSave: string
  publicPage: string
  lost: string
}

const phrases: Phrases<Say> = {
  en: {
    greeting: name => (name ? `Hello ${name},` : 'Hello,'),
    on: (head, name) => `${head}: an event on ${name}`,
    publishedSubject: 'Published, keep this link',
    published: name => `Your event is now public on ${name}:`,
    invitedSubject: 'You can now edit',
    invited: (inviter, name) =>
      inviter
        ? `An organizer by the name of “${inviter}” made you an organizer of this event on ${name}:`
        : `You were made an organizer of this event on ${name}:`,
    againSubject: 'Your link to edit',
    again: name => `Here is your link to the event that you organize on ${name}:`,
    key: 'Please keep this letter. The link in it is your key: it opens the page where you correct, postpone or cancel the event. Whoever has the link can do the same, so do not pass it on.',
    manage: 'Open your page for this event',
    whenYouSave:
      'When you save a change, everyone who endorses or follows the event is told what it was and what it is now.',
    publicPage: 'The page to share with others',
    lost: 'If you ever lose this link, we send it again from here',
  },
  es: {
    greeting: name => (name ? `Hola, ${name}:` : 'Hola:'),
    on: (head, name) => `${head}: un evento en ${name}`,
    publishedSubject: 'Publicado, guarde este enlace',
    published: name => `Su evento ya es público en ${name}:`,
    invitedSubject: 'Ya puede editar',
    invited: (inviter, name) =>
      inviter
        ? `Alguien con el nombre «${inviter}» le ha dado acceso para organizar este evento en ${name}:`
        : `Usted tiene ahora acceso para organizar este evento en ${name}:`,
    againSubject: 'Su enlace para editar',
    again: name => `Este es su enlace al evento que usted organiza en ${name}:`,
    key: 'Por favor, guarde esta carta. El enlace es su llave: abre la página donde puede corregir, aplazar o cancelar el evento. Quien tenga el enlace puede hacer lo mismo, así que no lo comparta.',
    manage: 'Abrir su página de este evento',
    whenYouSave:
      'Cuando guarde un cambio, quienes adhieren al evento o lo siguen recibirán un aviso de cómo era antes y cómo es ahora.',
    publicPage: 'La página para compartir',
    lost: 'Si algún día pierde este enlace, se lo enviamos de nuevo desde aquí',
  },
}
