// Draws the mail to an organizer whose text still says something else than the event, after a change.

import type { Contradiction } from '../../src/domain/contradiction/contradiction.ts'
import { contradictionWords } from '../../src/domain/contradiction-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { shortFacts } from './event-facts.ts'
import { clip, type RenderedMail, subjectLine } from './mail-document.ts'
import { renderDocument } from './render-document.ts'

export type StillSaysMail = {
  event: Snapshot
  /** At least one, in the order of the text. */
  contradictions: readonly Contradiction[]
  /** Whole address of the organizer's page. */
  link: string
  /** Source of the question: the change that made the text wrong, or a moderator who read it. */
  asks?: 'moderator'
  language: Language
  calendarName: string
}

export function stillSaysMail(mail: StillSaysMail): RenderedMail {
  const { event, contradictions, link, language, calendarName } = mail
  const say = wordsOf(language).stillSaysMail
  return renderDocument({
    subject: subjectLine(
      say.subject(isolated(clip(contradictions[0]?.text ?? '', 50))),
      event.title,
    ),
    language,
    blocks: [
      { kind: 'say', words: mail.asks ? say.asked(calendarName) : say.lead },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: shortFacts(event, language) },
      { kind: 'heading', words: say.heading },
      ...contradictions
        .slice(0, 20)
        .flatMap(found => [
          { kind: 'quote', words: clip(found.text, 300) } as const,
          { kind: 'say', words: sentence(contradictionWords(found, language)) } as const,
        ]),
      { kind: 'say', words: say.why },
      { kind: 'link', words: say.correct, url: link, action: true, shown: true },
      { kind: 'say', words: calendarName },
    ],
  })
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, '')}.`
