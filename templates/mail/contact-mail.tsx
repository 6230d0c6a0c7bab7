// Draws the mail that brings a reader's message to the organizer.

import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { clip, oneLine, type RenderedMail, subjectLine } from './mail-document.ts'
import { renderDocument } from './render-document.ts'

type About = { event: Snapshot; language: Language; calendarName: string }

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
