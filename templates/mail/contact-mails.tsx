// The mails of the contact relay: one asks a reader whether they wrote, one brings the message to the
// organizer. The first must not hold what was typed: anybody can type anything, to any address.

import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { shortFacts } from './event-facts.ts'
import { clip, oneLine, type RenderedMail, subjectLine } from './mail-document.ts'
import { quotedEvent } from './quoted-event.ts'
import { renderDocument } from './render-document.ts'
import { wayBackBlocks } from './way-back.ts'

type About = { event: Snapshot; language: Language; calendarName: string }

/** `link` is the whole address of the page with the button, `expires` when it ends, in words. */
export function confirmContactMail({
  event,
  language,
  calendarName,
  link,
  expires,
  wayBack,
}: About & { link: string; expires: string; wayBack: string | null }): RenderedMail {
  const say = phrases[language]
  return renderDocument({
    subject: say.confirm(clip(oneLine(calendarName), 80)),
    language,
    blocks: [
      { kind: 'say', words: say.asked(calendarName) },
      ...quotedEvent(event, shortFacts(event, language), language),
      { kind: 'say', words: say.next },
      { kind: 'link', words: say.press, url: link, action: true, shown: true },
      { kind: 'say', words: `${say.until(expires)} ${say.ignore}` },
      ...wayBackBlocks(wayBack, language),
      { kind: 'say', words: calendarName },
    ],
  })
}

/** To the organizer, word for word, as plain text. */
export function contactMail({
  event,
  language,
  calendarName,
  name,
  email,
  text,
  eventUrl,
  proved,
}: About & {
  name: string
  email: string
  text: string
  eventUrl: string
  /** The address has organized an event here; any other may be a stranger's, typed in. */
  proved: boolean
}): RenderedMail {
  const say = phrases[language]
  const who = clip(oneLine(name), 200)
  return renderDocument({
    subject: proved
      ? subjectLine(say.subject(isolated(clip(who, 60))), event.title)
      : say.unproved(clip(oneLine(calendarName), 80)),
    language,
    blocks: [
      { kind: 'say', words: say.wrote(calendarName) },
      { kind: 'title', words: clip(event.title, 300) },
      {
        kind: 'facts',
        facts: [
          ...(who ? [{ label: say.name, words: [who] }] : []),
          { label: say.email, words: [email] },
        ],
      },
      { kind: 'quote', words: text },
      { kind: 'say', words: say.reveals },
      { kind: 'link', words: say.page, url: eventUrl },
      { kind: 'say', words: calendarName },
    ],
  })
}

const english = {
  confirm: (calendar: string) => `Confirm your message to an organizer on ${calendar}`,
  asked: (calendar: string) =>
    `On ${calendar} a message to the organizer of this event was written in your name:`,
  next: 'If you wrote it, open this page, read it once more and press the button there. It then goes to the organizer, together with your address, so that they can answer you.',
  press: 'Send the message',
  until: (expires: string) => `The link works until ${expires}.`,
  ignore:
    'If you did not write anything, ignore this letter: nothing is sent, and the message is deleted.',
  subject: (name: string) => (name ? `Message from ${name}` : 'Message from a reader'),
  unproved: (calendar: string) => `A message from a reader of ${calendar}`,
  wrote: (calendar: string) =>
    `A reader of ${calendar} writes to you, the contact of this event. They have confirmed their address; they do not know yours.`,
  name: 'Name',
  email: 'Address',
  reveals:
    'If you reply to this mail, your answer goes straight to the reader, and they see the address that you send it from. If you do not want that, do not reply. The calendar keeps no copy of the message.',
  page: 'The event’s page',
}

const phrases: Phrases<typeof english> = {
  en: english,
  es: {
    confirm: calendar => `Confirme su mensaje a quien organiza en ${calendar}`,
    asked: calendar =>
      `En ${calendar} se escribió en su nombre un mensaje a quien organiza este evento:`,
    next: 'Si lo escribió usted, abra esta página, léalo una vez más y pulse el botón que verá en ella. Entonces llega a quien organiza, junto con su dirección, para que puedan responderle.',
    press: 'Enviar el mensaje',
    until: expires => `El enlace vale hasta el ${expires}.`,
    ignore: 'Si usted no escribió nada, ignore esta carta: no se envía nada y el mensaje se borra.',
    subject: name => (name ? `Mensaje de ${name}` : 'Mensaje de una persona'),
    unproved: calendar => `Un mensaje de una persona que lee ${calendar}`,
    wrote: calendar =>
      `Una persona que lee ${calendar} le escribe a usted, el contacto de este evento. Ha confirmado su dirección; no conoce la de usted.`,
    name: 'Nombre',
    email: 'Dirección',
    reveals:
      'Si responde a este correo, su respuesta va directamente a esa persona, que verá la dirección desde la que usted la envía. Si no lo desea, no responda. El calendario no guarda copia del mensaje.',
    page: 'La página del evento',
  },
}
