// Draws the mail that gives an organizer their private link. The link is the key, so the mail says to keep
// it. Must not know how the link is made.

import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { shortFacts } from './event-facts.ts'
import { type Block, clip, oneLine, type RenderedMail, subjectLine } from './mail-document.ts'
import { quoted, quotedEvent } from './quoted-event.ts'
import { renderDocument } from './render-document.ts'

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
  /**
   * Whole addresses of the public page, of the page that sends a lost link again, and of the form for another event
   * like this one.
   */
  links: { event: string; lostLink: string; another?: string | undefined }
}

export function manageLinkMail(mail: ManageLinkMail): RenderedMail {
  const { event, link, language, calendarName, links } = mail
  const { mails, manageLinkMail: say } = wordsOf(language)
  const calendar = clip(oneLine(calendarName), 80)
  const name = isolated(quoted(mail.name, 80, language))
  const inviter = mail.invitedBy === null ? '' : isolated(quoted(mail.invitedBy, 80, language))
  const [head, lead] =
    mail.invitedBy !== null
      ? [say.invitedSubject, say.invited(inviter, calendarName)]
      : mail.first
        ? [say.publishedSubject, say.published(calendarName)]
        : [say.againSubject, say.again(calendarName)]
  return renderDocument({
    subject: mail.proved && event ? subjectLine(head, event.title) : say.on(head, calendar),
    language,
    blocks: [
      { kind: 'say', words: say.greeting(name) },
      { kind: 'say', words: lead },
      ...(event ? eventBlocks(event, mail) : []),
      { kind: 'say', words: say.keep },
      { kind: 'link', words: mails.openYourPage, url: link, action: true, shown: true },
      { kind: 'say', words: say.whenYouSave },
      { kind: 'link', words: say.publicPage, url: links.event, shown: true },
      ...(links.another
        ? [{ kind: 'link' as const, words: say.anotherLike, url: links.another, shown: true }]
        : []),
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
