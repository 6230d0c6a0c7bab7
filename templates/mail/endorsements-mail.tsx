// Draws the mail to an organizer about endorsements that wait: what would be shown, and the page to show
// it from. Must not know any address; a name in it proves nothing, and it says so.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { shortFacts } from './event-facts.ts'
import { type Block, clip, type RenderedMail, subjectLine } from './mail-document.ts'
import { renderDocument } from './render-document.ts'

export type WaitingEndorsement = {
  organization: string
  /** Given for the organizers' eyes only; '' when it was not. */
  contactName: string
  website: string
  statement: string
  /** Domain of the confirmed address, where the website is there; '' where it is not. */
  confirmedDomain: string
}

export type EndorsementsMail = {
  event: Snapshot
  endorsements: readonly WaitingEndorsement[]
  /** Whole address of the page with the buttons. */
  link: string
  language: Language
  calendarName: string
}

const shownAtMost = 20

export function endorsementsMail(mail: EndorsementsMail): RenderedMail {
  const { event, endorsements, link, language, calendarName } = mail
  const say = wordsOf(language).endorsementsMail
  const shown = endorsements.slice(0, shownAtMost)
  const rest = endorsements.length - shown.length
  return renderDocument({
    subject: subjectLine(say.subject(endorsements.length), event.title),
    language,
    blocks: [
      { kind: 'say', words: say.lead(endorsements.length) },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: shortFacts(event, language) },
      { kind: 'heading', words: say.asShown },
      ...shown.flatMap(one => endorsementBlocks(one, language)),
      ...(rest > 0 ? [{ kind: 'say', words: say.more(rest) } as const] : []),
      { kind: 'say', words: say.next },
      { kind: 'link', words: say.open, url: link, action: true, shown: true },
      { kind: 'say', words: say.setting },
      { kind: 'say', words: calendarName },
    ],
  })
}

function endorsementBlocks(one: WaitingEndorsement, language: Language): Block[] {
  const { organization, contactName, website, confirmedDomain } = one
  const { mails, fields, endorsementsMail: say } = wordsOf(language)
  const statement = clip(one.statement.trim(), 1000)
  const about = [
    confirmedDomain && wordsOf(language).endorsements.confirmedFor(confirmedDomain),
    website && clip(website, 300),
  ].filter(Boolean)
  return [
    {
      kind: 'facts',
      facts: [
        { label: mails.organization, words: [clip(organization, 200)] },
        ...(about.length > 0 ? [{ label: fields.website.label, words: about.reverse() }] : []),
        ...(contactName ? [{ label: say.contactName, words: [clip(contactName, 200)] }] : []),
      ],
    },
    ...(statement ? [{ kind: 'quote', words: statement } as const] : []),
  ]
}
