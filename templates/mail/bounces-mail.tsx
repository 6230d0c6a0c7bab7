// Draws the mail to an organizer about addresses that take no mail: how many do not hear of changes, and
// where else they can be reached. Must not know any address.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { shortFacts } from './event-facts.ts'
import { type Block, clip, type RenderedMail, subjectLine } from './mail-document.ts'
import { renderDocument } from './render-document.ts'

export type BouncesMail = {
  event: Snapshot
  /** Endorsers, each with what they showed in public or told the organizer. */
  endorsers: readonly { organization: string; contactName: string; website: string }[]
  /** Number of people who only follow. */
  followers: number
  /** Whole address of the organizer's page. */
  link: string
  language: Language
  calendarName: string
}

export function bouncesMail(mail: BouncesMail): RenderedMail {
  const { event, endorsers, followers, link, language, calendarName } = mail
  const say = wordsOf(language).bouncesMail
  const shown = endorsers.slice(0, 50)
  const rest = endorsers.length - shown.length
  return renderDocument({
    subject: subjectLine(say.subject, event.title),
    language,
    blocks: [
      { kind: 'say', words: say.lead },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: shortFacts(event, language) },
      ...(shown.length > 0
        ? ([
            { kind: 'heading', words: say.endorsers },
            {
              kind: 'facts',
              facts: shown.map(one => ({
                label: clip(one.organization, 200),
                words: [[one.contactName, one.website].filter(Boolean).join(', ') || say.noContact],
              })),
            },
          ] satisfies Block[])
        : []),
      ...(rest > 0 ? [{ kind: 'say', words: say.more(rest) } as const] : []),
      ...(followers > 0 ? [{ kind: 'say', words: say.followers(followers) } as const] : []),
      { kind: 'say', words: say.next },
      {
        kind: 'link',
        words: wordsOf(language).managePage.told,
        url: link,
        action: true,
        shown: true,
      },
      { kind: 'say', words: calendarName },
    ],
  })
}
