// Draws the mails to a poster whose event a moderator looks at first: it waits, or it was not published.
// That it is published is said by the mail with the private link. Must not know moderators.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { shortFacts } from './event-facts.ts'
import { clip, type RenderedMail, subjectLine } from './mail-document.ts'
import { renderDocument } from './render-document.ts'

type ToPoster = {
  event: Snapshot
  /** Whole address of the organizer's page. */
  link: string
  language: Language
  calendarName: string
}

/** They have confirmed; until a moderator answers, this is their key. */
export function inReviewMail({ event, link, language, calendarName }: ToPoster): RenderedMail {
  const { mails, reviewState, reviewMails: say } = wordsOf(language)
  return renderDocument({
    subject: subjectLine(reviewState.waiting, event.title),
    language,
    blocks: [
      { kind: 'say', words: say.waits(calendarName) },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: shortFacts(event, language) },
      { kind: 'say', words: say.next },
      { kind: 'say', words: say.keep },
      { kind: 'link', words: mails.openYourPage, url: link, action: true, shown: true },
      { kind: 'say', words: calendarName },
    ],
  })
}

/** @param mail.reason the moderator's own words. */
export function notPublishedMail(mail: ToPoster & { reason: string }): RenderedMail {
  const { event, link, language, calendarName, reason } = mail
  const { mails, reviewState, reviewMails: say } = wordsOf(language)
  return renderDocument({
    subject: subjectLine(reviewState.declined, event.title),
    language,
    blocks: [
      { kind: 'say', words: say.declined(calendarName) },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: shortFacts(event, language) },
      { kind: 'heading', words: reviewState.reason },
      { kind: 'quote', words: reason },
      { kind: 'say', words: say.comesBack },
      { kind: 'link', words: mails.openYourPage, url: link, action: true, shown: true },
      { kind: 'say', words: calendarName },
    ],
  })
}
