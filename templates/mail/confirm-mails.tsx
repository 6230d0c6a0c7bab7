// The mails that ask a person to confirm what was done in their name: publish, endorse, follow.
// Anybody can cause them, so no stranger's word is in a subject. Must not know tokens or addresses.

import type { Snapshot } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { allFacts, shortFacts } from './event-facts.ts'
import { type Block, clip, oneLine, type RenderedMail } from './mail-document.ts'
import { quoted, quotedEvent, quotedWords } from './quoted-event.ts'
import { renderDocument } from './render-document.ts'
import { wayBackBlocks } from './way-back.ts'

type Confirmation = {
  event: Snapshot
  language: Language
  calendarName: string
  /** Whole address of the page with the button. */
  link: string
  /** When the link ends, in words of the language: "Friday, January 13, 2023, 11:00 AM (PST)". */
  expires: string
  /** The page about all mail, when their reader had stopped it; see `wayBackBlocks`. */
  wayBack?: string | null
}

/** The organizer: the event whole, so that a mistake is seen before it is public. */
export function confirmPublishMail(
  mail: Confirmation & {
    terms: Terms
    /** The contact address in clear, null when none was given. */
    contact: string | null
    /** A moderator looks at it once it is confirmed. */
    moderated?: boolean
  },
): RenderedMail {
  const { event, language } = mail
  const say = phrases[language]
  const ask = mail.moderated ? say.review : say.publish
  return confirmation(mail, ask, [
    ...quotedEvent(event, allFacts(event, mail), language),
    ...descriptionBlocks(event, language),
    { kind: 'say', words: ask.next },
  ])
}

/** An organization: what it puts its name to, and what that brings. */
export function confirmEndorseMail(
  mail: Confirmation & {
    organization: string
    statement: string
    website: string
    /** An organizer is asked before it is shown. */
    asksToShow: boolean
  },
): RenderedMail {
  const { event, language, organization, statement, website } = mail
  const say = phrases[language]
  return confirmation(mail, say.endorse, [
    ...quotedEvent(event, shortFacts(event, language), language),
    { kind: 'heading', words: say.asShown },
    {
      kind: 'facts',
      facts: [
        { label: say.organization, words: [quoted(organization, 200, language)] },
        ...(website ? [{ label: say.website, words: [quoted(website, 200, language)] }] : []),
      ],
    },
    ...quotedWords(statement, language),
    { kind: 'say', words: mail.asksToShow ? say.endorseAsking : say.endorse.next },
  ])
}

/** A person who wants to hear of one event's changes. */
export function confirmFollowMail(mail: Confirmation): RenderedMail {
  const { event, language } = mail
  const say = phrases[language]
  return confirmation(mail, say.follow, [
    ...quotedEvent(event, shortFacts(event, language), language),
    { kind: 'say', words: say.follow.next },
  ])
}

function confirmation(
  { language, calendarName, link, expires, wayBack }: Confirmation,
  ask: Ask,
  body: readonly Block[],
): RenderedMail {
  const say = phrases[language]
  return renderDocument({
    subject: ask.subject(clip(oneLine(calendarName), 80)),
    language,
    blocks: [
      { kind: 'say', words: ask.lead(calendarName) },
      ...body,
      { kind: 'link', words: ask.press, url: link, action: true, shown: true },
      { kind: 'say', words: `${say.until(expires)} ${say.ignore}` },
      ...wayBackBlocks(wayBack ?? null, language),
      { kind: 'say', words: calendarName },
    ],
  })
}

function descriptionBlocks({ description }: Snapshot, language: Language): Block[] {
  const begun = quotedWords(description, language)
  if (begun.length === 0) return []
  const say = phrases[language]
  return [
    { kind: 'heading', words: say.description },
    ...begun,
    { kind: 'say', words: say.shortened },
  ]
}

type Ask = {
  subject: (calendarName: string) => string
  lead: (calendarName: string) => string
  next: string
  press: string
}

type Say = {
  publish: Ask
  /** To publish, where a moderator looks at it first. */
  review: Ask
  endorse: Ask
  /** The next step where an organizer is asked first. */
  endorseAsking: string
  follow: Ask
  description: string
  shortened: string
  asShown: string
  organization: string
  website: string
  until: (expires: string) => string
  ignore: string
}

const phrases: Phrases<Say> = {
  en: {
    publish: {
      subject: name => `Confirm to publish your event on ${name}`,
      lead: name =>
        `Thank you for posting an event on ${name}. Nobody else can see it yet. Please check the details:`,
      next: 'If all of this is right, open this page and press the button there. The event is public from then on, and you get a private link to correct it later.',
      press: 'Publish the event',
    },
    review: {
      subject: name => `Confirm your event on ${name}`,
      lead: name =>
        `Thank you for posting an event on ${name}. Nobody else can see it yet. Please check the details:`,
      next: 'If all of this is right, open this page and press the button there. A moderator then looks at it before it is public, and you get a private link to correct it in the meantime.',
      press: 'Send the event to the moderators',
    },
    endorse: {
      subject: name => `Confirm your endorsement on ${name}`,
      lead: name => `Your organization was entered on ${name} as endorsing this event:`,
      next: 'If you speak for the organization, open this page and press the button there. Its name then stands on the event’s page, and we write to you whenever a detail changes, so that you can correct your own copies.',
      press: 'Endorse the event',
    },
    endorseAsking:
      'If you speak for the organization, open this page and press the button there. We then write to you whenever a detail changes, so that you can correct your own copies. Its name and statement stand on the event’s page once an organizer of the event shows them.',
    follow: {
      subject: name => `Confirm to follow an event on ${name}`,
      lead: name => `You asked ${name} to tell you when a detail of this event changes:`,
      next: 'Open this page and press the button there. We then write only when something changes, and every mail has a link to stop.',
      press: 'Follow the event',
    },
    description: 'Description:',
    shortened: 'The page shows the whole description, with its links.',
    asShown: 'This is what people will read:',
    organization: 'Organization',
    website: 'Website',
    until: expires => `The link works until ${expires}.`,
    ignore: 'If you did not ask for this, ignore this letter: nothing happens.',
  },
  es: {
    publish: {
      subject: name => `Confirme para publicar su evento en ${name}`,
      lead: name =>
        `Gracias por anunciar un evento en ${name}. Todavía no lo puede ver nadie más. Por favor, revise los datos:`,
      next: 'Si todo está bien, abra esta página y pulse el botón que verá en ella. Desde ese momento el evento es público, y usted recibe un enlace privado para corregirlo después.',
      press: 'Publicar el evento',
    },
    review: {
      subject: name => `Confirme su evento en ${name}`,
      lead: name =>
        `Gracias por anunciar un evento en ${name}. Todavía no lo puede ver nadie más. Por favor, revise los datos:`,
      next: 'Si todo está bien, abra esta página y pulse el botón que verá en ella. Después la moderación lo revisa antes de que sea público, y usted recibe un enlace privado para corregirlo mientras tanto.',
      press: 'Enviar el evento a moderación',
    },
    endorse: {
      subject: name => `Confirme su adhesión en ${name}`,
      lead: name => `Su organización figura en ${name} entre las que adhieren a este evento:`,
      next: 'Si usted habla en nombre de la organización, abra esta página y pulse el botón que verá en ella. Su nombre aparecerá en la página del evento, y le escribiremos cada vez que cambie un dato, para que puedan corregir sus propias copias.',
      press: 'Adherir al evento',
    },
    endorseAsking:
      'Si usted habla en nombre de la organización, abra esta página y pulse el botón que verá en ella. Después le escribiremos cada vez que cambie un dato, para que puedan corregir sus propias copias. Su nombre y su declaración aparecerán en la página del evento cuando quien lo organiza los muestre.',
    follow: {
      subject: name => `Confirme para seguir un evento en ${name}`,
      lead: name => `Usted pidió a ${name} que le avise cuando cambie algún dato de este evento:`,
      next: 'Abra esta página y pulse el botón que verá en ella. Después le escribiremos solo cuando algo cambie, y cada correo lleva un enlace para no recibir más.',
      press: 'Seguir el evento',
    },
    description: 'Descripción:',
    shortened: 'La página muestra la descripción entera, con sus enlaces.',
    asShown: 'Esto es lo que se leerá:',
    organization: 'Organización',
    website: 'Sitio web',
    until: expires => `El enlace vale hasta el ${expires}.`,
    ignore: 'Si usted no pidió esto, ignore esta carta: no pasa nada.',
  },
}
