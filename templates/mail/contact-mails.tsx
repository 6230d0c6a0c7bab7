// The mails of the contact relay: one asks a reader whether they wrote, one brings the message to the
// organizer. The first must not hold what was typed: anybody can type anything, to any address.

import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
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
  const { mails, confirmMails, confirmation } = wordsOf(language)
  const say = confirmMails.contact
  return renderDocument({
    subject: say.subject(clip(oneLine(calendarName), 80)),
    language,
    blocks: [
      { kind: 'say', words: say.lead(calendarName) },
      ...quotedEvent(event, shortFacts(event, language), language),
      { kind: 'say', words: say.next },
      { kind: 'link', words: confirmation.contact.button, url: link, action: true, shown: true },
      { kind: 'say', words: `${mails.linkWorksUntil(expires)} ${confirmMails.ignoreContact}` },
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
  const { mails, contactMail: say } = wordsOf(language)
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
      { kind: 'link', words: mails.eventPage, url: eventUrl },
      { kind: 'say', words: calendarName },
    ],
  })
}
