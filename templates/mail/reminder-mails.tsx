// Draws the mails before an event: to watchers who asked to be reminded of it, and to endorsers who have
// not confirmed a change that sends people elsewhere. Drawn once for many, like the mail about a change.

import { dayParts } from '../../src/domain/date-words.ts'
import type { Change } from '../../src/domain/event/differences.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { changeFacts } from './change-mail.tsx'
import { dayFacts } from './event-facts.ts'
import { type Block, clip, type RenderedMail, subjectLine } from './mail-document.ts'
import { renderDocument } from './render-document.ts'

type Reminder = {
  event: Snapshot
  language: Language
  calendarName: string
  /** Whole addresses. */
  links: { event: string; history: string }
}

/** A day before the start; never for an event that is off. */
export function startReminderMail({
  event,
  language,
  calendarName,
  links,
}: Reminder): RenderedMail {
  const { mails, reminderMails: say } = wordsOf(language)
  const { weekday, time } = dayParts(event.startsLocal, language)
  return renderDocument({
    subject: subjectLine(say.start(weekday, event.allDay ? null : time), event.title),
    language,
    blocks: [
      { kind: 'say', words: say.startLead },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: dayFacts(event, language) },
      { kind: 'link', words: mails.eventPage, url: links.event },
      { kind: 'link', words: mails.updates, url: [{ slot: 'watchUrl' }] },
      ...closing(language, calendarName),
    ],
  })
}

/** @param mail.changes what differs from the last revision that they confirmed; never empty. */
export function copiesReminderMail(
  mail: Reminder & { changes: readonly Change[]; terms: Terms },
): RenderedMail {
  const { event, language, calendarName, links } = mail
  const { mails, reminderMails: say } = wordsOf(language)
  return renderDocument({
    subject: subjectLine(say.announcements, event.title),
    language,
    blocks: [
      { kind: 'say', words: [{ slot: 'organization' }, ` ${say.announcementsLead}`] },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: changeFacts(mail) },
      { kind: 'heading', words: mails.asItStands },
      { kind: 'facts', facts: dayFacts(event, language) },
      { kind: 'say', words: say.ask },
      {
        kind: 'link',
        words: mails.announcementsUpToDate,
        url: [{ slot: 'watchUrl' }],
        action: true,
      },
      { kind: 'link', words: mails.eventPage, url: links.event },
      { kind: 'link', words: mails.history, url: links.history },
      ...closing(language, calendarName),
    ],
  })
}

const closing = (language: Language, calendarName: string): Block[] => [
  { kind: 'link', words: wordsOf(language).mails.stopEvent, url: [{ slot: 'stopUrl' }] },
  { kind: 'say', words: calendarName },
]
