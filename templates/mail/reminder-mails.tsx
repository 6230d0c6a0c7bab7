// The mails before an event: to whoever asked to be reminded of it, and to endorsers who have not
// confirmed a change that sends people elsewhere. Drawn once for many, like the mail about a change.

import { dayParts } from '../../src/domain/date-words.ts'
import type { Change } from '../../src/domain/event/differences.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { changeFacts } from './change-mail.tsx'
import { standingFacts } from './event-facts.ts'
import { type Block, clip, type Rendered, subjectLine } from './letter.ts'
import { renderLetter } from './render-letter.ts'

type Reminder = {
  event: Snapshot
  language: Language
  calendarName: string
  /** Whole addresses. */
  links: { event: string; history: string }
}

/** A day before the start; never for an event that is off. */
export function startReminderMail({ event, language, calendarName, links }: Reminder): Rendered {
  const say = phrases[language]
  const { weekday, time } = dayParts(event.startsLocal, language)
  return renderLetter({
    subject: subjectLine(say.start(weekday, event.allDay ? null : time), event.title),
    language,
    blocks: [
      { kind: 'say', words: say.startLead },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: standingFacts(event, language) },
      { kind: 'link', words: say.page, url: links.event },
      { kind: 'link', words: say.watchPage, url: [{ slot: 'watchUrl' }] },
      ...closing(language, calendarName),
    ],
  })
}

/** @param mail.changes what differs from the last revision that they confirmed; never empty. */
export function copiesReminderMail(
  mail: Reminder & { changes: readonly Change[]; terms: Terms },
): Rendered {
  const { event, language, calendarName, links } = mail
  const say = phrases[language]
  return renderLetter({
    subject: subjectLine(say.copies, event.title),
    language,
    blocks: [
      { kind: 'say', words: [{ slot: 'organization' }, ` ${say.copiesLead}`] },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: changeFacts(mail) },
      { kind: 'heading', words: say.asItStands },
      { kind: 'facts', facts: standingFacts(event, language) },
      { kind: 'say', words: say.ask },
      { kind: 'link', words: say.haveChanged, url: [{ slot: 'watchUrl' }], action: true },
      { kind: 'link', words: say.page, url: links.event },
      { kind: 'link', words: say.history, url: links.history },
      ...closing(language, calendarName),
    ],
  })
}

const closing = (language: Language, calendarName: string): Block[] => [
  { kind: 'link', words: phrases[language].stop, url: [{ slot: 'stopUrl' }] },
  { kind: 'say', words: calendarName },
]

const english = {
  start: (weekday: string, time: string | null) =>
    time === null ? `Reminder, ${weekday}` : `Reminder, ${weekday} ${time}`,
  startLead: 'You asked to be reminded of this event a day before it starts:',
  copies: 'Please confirm your copies',
  copiesLead:
    'endorses this event, which changed. It has not been confirmed yet that your own copies (flyer, newsletter, web pages) say so:',
  asItStands: 'The event as it stands now:',
  ask: 'If they do, please confirm it here; nobody has to telephone then. If not, there is still time.',
  haveChanged: 'We have changed our copies',
  page: 'The event’s page',
  watchPage: 'Your own page for this event',
  history: 'Every change to this event, in words',
  stop: 'Stop mail about this event',
}

const phrases: Phrases<typeof english> = {
  en: english,
  es: {
    start: (weekday, time) =>
      time === null ? `Recordatorio, ${weekday}` : `Recordatorio, ${weekday} ${time}`,
    startLead: 'Usted pidió que le recordáramos este evento un día antes:',
    copies: 'Confirmen sus copias, por favor',
    copiesLead:
      'apoya este evento, que ha cambiado. Todavía no nos consta que sus propias copias (volante, boletín, páginas web) lo digan:',
    asItStands: 'El evento, como queda ahora:',
    ask: 'Si ya lo dicen, confírmenlo aquí, por favor, y nadie tendrá que llamarles. Si no, aún hay tiempo.',
    haveChanged: 'Ya cambiamos nuestras copias',
    page: 'La página del evento',
    watchPage: 'Su propia página para este evento',
    history: 'Todos los cambios de este evento, en palabras',
    stop: 'No recibir más correos sobre este evento',
  },
}
