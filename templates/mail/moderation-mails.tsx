// The mails to a moderator: the link that signs them in, and that something is in the queue. Must not
// know how links are made.

import type { Snapshot } from '../../src/domain/event/event.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { shortFacts } from './event-facts.ts'
import { type Block, clip, oneLine, type Rendered } from './letter.ts'
import { renderLetter } from './render-letter.ts'
import { wayBackBlocks } from './way-back.ts'

type ToModerator = {
  /** Whole address of the queue, with the token. */
  link: string
  /** When the link ends, in words of the language. */
  expires: string
  language: Language
  calendarName: string
}

/** The answer to somebody who typed a moderator's address into the form. */
export function moderatorLinkMail(mail: ToModerator & { wayBack: string | null }): Rendered {
  const { link, expires, language, calendarName, wayBack } = mail
  const say = phrases[language]
  const name = oneLine(calendarName)
  return renderLetter({
    subject: say.linkSubject(clip(name, 80)),
    language,
    blocks: [
      { kind: 'say', words: say.linkLead(name) },
      { kind: 'link', words: say.open, url: link, action: true, shown: true },
      { kind: 'say', words: `${say.until(expires)} ${say.key}` },
      ...wayBackBlocks(wayBack, language),
      { kind: 'say', words: say.ignore },
      { kind: 'say', words: calendarName },
    ],
  })
}

/** Events of one kind: the first few in words, and how many there are in all. */
type Listed = { titles: readonly string[]; all: number }

/** A report calls an event harmful. The words of the report stand on the page alone. */
export function reportedMail(mail: ToModerator & { event: Snapshot }): Rendered {
  const { link, expires, language, calendarName, event } = mail
  const say = phrases[language]
  return renderLetter({
    subject: say.harmfulSubject(clip(oneLine(calendarName), 60)),
    language,
    blocks: [
      { kind: 'say', words: say.harmful },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: shortFacts(event, language) },
      { kind: 'link', words: say.open, url: link, action: true, shown: true },
      { kind: 'say', words: `${say.until(expires)} ${say.key}` },
      { kind: 'say', words: say.once },
      { kind: 'say', words: calendarName },
    ],
  })
}

/** Something is in the queue. At least one of the three holds something. */
export function moderationQueueMail(
  mail: ToModerator & { waiting: Listed; contradicted: Listed; reported: Listed },
): Rendered {
  const { link, expires, language, calendarName, waiting, contradicted, reported } = mail
  const say = phrases[language]
  const name = oneLine(calendarName)
  const counts = [
    ...(waiting.all > 0 ? [say.waitingSubject(waiting.all)] : []),
    ...(reported.all > 0 ? [say.reportedSubject(reported.all)] : []),
    ...(contradicted.all > 0 ? [say.contradictedSubject(contradicted.all)] : []),
  ]
  return renderLetter({
    subject: `${clip(name, 60)}: ${counts.join(', ')}`,
    language,
    blocks: [
      ...listed(say.waiting, waiting, say.more),
      ...listed(say.reported, reported, say.more),
      ...listed(say.contradicted, contradicted, say.more),
      { kind: 'link', words: say.open, url: link, action: true, shown: true },
      { kind: 'say', words: `${say.until(expires)} ${say.key}` },
      { kind: 'say', words: say.daily },
      { kind: 'say', words: calendarName },
    ],
  })
}

function listed(
  heading: string,
  { titles, all }: Listed,
  more: (count: number) => string,
): Block[] {
  if (all === 0) return []
  const rest = all - titles.length
  const lines = [
    ...titles.map(title => clip(oneLine(title), 200)),
    ...(rest > 0 ? [more(rest)] : []),
  ]
  return [
    { kind: 'heading', words: heading },
    { kind: 'say', words: lines.join('\n') },
  ]
}

const english = {
  linkSubject: (name: string) => `Your link to moderate ${name}`,
  linkLead: (name: string) =>
    `You moderate ${name}. This link opens what waits for you, without a password:`,
  open: 'Open the queue',
  until: (expires: string) => `The link works until ${expires}.`,
  key: 'Whoever has it can act as you, so do not pass it on.',
  ignore: 'If you did not ask for this, ignore this letter: nothing happens.',
  waitingSubject: (count: number) =>
    count === 1 ? '1 event waits for you' : `${count} events wait for you`,
  harmfulSubject: (name: string) => `${name}: an event was reported as harmful`,
  harmful: 'A reader has reported this event as harmful. It stays public unless you take it down:',
  once: 'Further reports of it bring no letter until you have answered these.',
  reportedSubject: (count: number) =>
    count === 1 ? '1 event was reported' : `${count} events were reported`,
  reported: 'Readers have reported these:',
  contradictedSubject: (count: number) =>
    count === 1 ? '1 text contradicts its event' : `${count} texts contradict their events`,
  waiting: 'These were posted and wait to be published:',
  contradicted: 'These are published, and their text says something else than their details do:',
  more: (count: number) => `and ${count} more`,
  daily:
    'This letter comes once a day at most, while an event waits or when a text newly contradicts its event.',
}

const phrases: Phrases<typeof english> = {
  en: english,
  es: {
    linkSubject: name => `Su enlace para moderar ${name}`,
    linkLead: name =>
      `Usted modera ${name}. Este enlace abre lo que espera su respuesta, sin contraseña:`,
    open: 'Abrir la cola',
    until: expires => `El enlace vale hasta el ${expires}.`,
    key: 'Quien lo tenga puede actuar en su nombre, así que no lo comparta.',
    ignore: 'Si usted no pidió esto, ignore esta carta: no pasa nada.',
    waitingSubject: count =>
      count === 1 ? '1 evento espera su respuesta' : `${count} eventos esperan su respuesta`,
    harmfulSubject: name => `${name}: hay un aviso de un evento dañino`,
    harmful:
      'Alguien avisó de que este evento es dañino. Sigue siendo público mientras usted no lo quite:',
    once: 'Los demás avisos sobre él no traen otra carta hasta que usted responda a estos.',
    reportedSubject: count => (count === 1 ? '1 evento con avisos' : `${count} eventos con avisos`),
    reported: 'Hay avisos sobre estos eventos:',
    contradictedSubject: count =>
      count === 1 ? '1 texto contradice su evento' : `${count} textos contradicen sus eventos`,
    waiting: 'Estos eventos esperan a que alguien los publique:',
    contradicted: 'Estos ya son públicos, y su texto dice otra cosa que sus datos:',
    more: count => `y ${count} más`,
    daily:
      'Esta carta llega como mucho una vez al día, mientras un evento espere o cuando un texto empiece a contradecir su evento.',
  },
}
