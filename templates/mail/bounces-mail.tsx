// The mail to an organizer about addresses that take no mail: who does not hear of changes, and where
// else they can be reached. Must not know any address.

import type { Snapshot } from '../../src/domain/event/event.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { shortFacts } from './event-facts.ts'
import { type Block, clip, type Rendered, subjectLine } from './letter.ts'
import { renderLetter } from './render-letter.ts'

export type BouncesMail = {
  event: Snapshot
  /** Endorsers, each with what they showed in public or told the organizer. */
  endorsers: readonly { organization: string; contactName: string; website: string }[]
  /** How many people who only follow. */
  followers: number
  /** Whole address of the organizer's page. */
  link: string
  language: Language
  calendarName: string
}

export function bouncesMail(mail: BouncesMail): Rendered {
  const { event, endorsers, followers, link, language, calendarName } = mail
  const say = phrases[language]
  const shown = endorsers.slice(0, 50)
  const rest = endorsers.length - shown.length
  return renderLetter({
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
      { kind: 'link', words: say.page, url: link, action: true, shown: true },
      { kind: 'say', words: calendarName },
    ],
  })
}

const english = {
  subject: 'Mail does not arrive',
  lead: 'Mail about your event does not reach everybody. These addresses refuse it, or have put it off for two days:',
  endorsers: 'Organizations that endorse it:',
  noContact: 'no public contact was given',
  more: (count: number) => `And ${count} more organizations.`,
  followers: (count: number) =>
    count === 1 ? 'One person who follows it.' : `${count} people who follow it.`,
  next: 'No more mail is sent to these addresses. If it matters that they hear of a change, reach them another way; with their own link, or by asking anew on the event’s page, they can turn the mail on again.',
  page: 'Who has been told',
}

const phrases: Phrases<typeof english> = {
  en: english,
  es: {
    subject: 'Hay correos que no llegan',
    lead: 'Los correos sobre su evento no llegan a todos. Estas direcciones los rechazan, o los han aplazado durante dos días:',
    endorsers: 'Organizaciones que lo apoyan:',
    noContact: 'no dieron un contacto público',
    more: count => `Y ${count} organizaciones más.`,
    followers: count =>
      count === 1 ? 'Una persona que lo sigue.' : `${count} personas que lo siguen.`,
    next: 'Ya no se envían correos a estas direcciones. Si importa que se enteren de un cambio, avíseles por otro medio; con su propio enlace, o pidiéndolo de nuevo en la página del evento, pueden volver a recibirlos.',
    page: 'A quién se avisó',
  },
}
