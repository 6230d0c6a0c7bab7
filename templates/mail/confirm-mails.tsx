// Draws the mails that ask a person to confirm what was done in their name, one a purpose. Anybody can
// cause them, so no stranger's word is in a subject, and of a reader's message none at all. Must not know
// tokens.

import type { DigestPeriod } from '../../src/domain/digest.ts'
import { digestWords } from '../../src/domain/digest-words.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { allFacts, shortFacts } from './event-facts.ts'
import { type Block, clip, oneLine, type RenderedMail } from './mail-document.ts'
import { quoted, quotedEvent, quotedWords } from './quoted-event.ts'
import { renderDocument } from './render-document.ts'
import { wayBackBlocks } from './way-back.ts'

type Question = 'publish' | 'review' | 'endorse' | 'follow' | 'digest' | 'contact' | 'ask'

type Asking = {
  language: Language
  calendarName: string
  /** Whole address of the page with the button. */
  link: string
  /** When the link ends, in words of the language: "Friday, January 13, 2023, 11:00 AM (PST)". */
  expires: string
  /** The page about all mail, when their reader had stopped it; see `wayBackBlocks`. */
  wayBack?: string | null
}

type AboutEvent = Asking & { event: Snapshot }

/** The organizer: the event whole, so that a mistake is seen before it is public. */
export function confirmPublishMail(
  mail: AboutEvent & {
    terms: Terms
    /** The contact address in clear, null when none was given. */
    contact: string | null
    /** A moderator looks at it once it is confirmed. */
    moderated?: boolean
  },
): RenderedMail {
  const { event, language } = mail
  const say = wordsOf(language).confirmMails
  const ask = mail.moderated ? 'review' : 'publish'
  return confirmation(mail, ask, [
    ...quotedEvent(event, allFacts(event, mail), language),
    ...descriptionBlocks(event, language),
    { kind: 'say', words: say[ask].next },
  ])
}

/** An organization: what it puts its name to, and what that brings. */
export function confirmEndorseMail(
  mail: AboutEvent & {
    organization: string
    statement: string
    website: string
    /** An organizer is asked before it is shown. */
    asksToShow: boolean
  },
): RenderedMail {
  const { event, language, organization, statement, website } = mail
  const { mails, fields, confirmMails: say } = wordsOf(language)
  return confirmation(mail, 'endorse', [
    ...quotedEvent(event, shortFacts(event, language), language),
    { kind: 'heading', words: say.asShown },
    {
      kind: 'facts',
      facts: [
        { label: mails.organization, words: [quoted(organization, 200, language)] },
        ...(website
          ? [{ label: fields.website.label, words: [quoted(website, 200, language)] }]
          : []),
      ],
    },
    ...quotedWords(statement, language),
    { kind: 'say', words: mail.asksToShow ? say.endorseAsking : say.endorse.next },
  ])
}

/** A person who wants to hear of one event's changes. */
export function confirmFollowMail(mail: AboutEvent): RenderedMail {
  const { event, language } = mail
  const say = wordsOf(language).confirmMails
  return confirmation(mail, 'follow', [
    ...quotedEvent(event, shortFacts(event, language), language),
    { kind: 'say', words: say.follow.next },
  ])
}

/** A reader of one filter of the calendar. */
export function confirmDigestMail(
  mail: Asking & { period: DigestPeriod; query: string; terms: Terms },
): RenderedMail {
  return confirmation(mail, 'digest', [
    { kind: 'title', words: digestWords(mail, mail) },
    { kind: 'say', words: wordsOf(mail.language).confirmMails.digest.next },
  ])
}

/** A person in whose name a message to an organizer was written. */
export function confirmContactMail(mail: AboutEvent): RenderedMail {
  const { event, language } = mail
  return confirmation(mail, 'contact', [
    ...quotedEvent(event, shortFacts(event, language), language),
    { kind: 'say', words: wordsOf(language).confirmMails.contact.next },
  ])
}

/** A person in whose name an organizer was asked in public. */
export function confirmAskMail(mail: AboutEvent): RenderedMail {
  const { event, language } = mail
  return confirmation(mail, 'ask', [
    ...quotedEvent(event, shortFacts(event, language), language),
    { kind: 'say', words: wordsOf(language).questions.confirmMail.next },
  ])
}

function confirmation(
  { language, calendarName, link, expires, wayBack }: Asking,
  ask: Question,
  body: readonly Block[],
): RenderedMail {
  const { mails, confirmMails, confirmation: pages, questions } = wordsOf(language)
  const say = { ...confirmMails, ask: questions.confirmMail }
  const page = { ...pages, ask: questions.confirm }
  const ignore = ask === 'contact' || ask === 'ask' ? say.ignoreContact : mails.ignoreUnasked
  return renderDocument({
    subject: say[ask].subject(clip(oneLine(calendarName), 80)),
    language,
    blocks: [
      { kind: 'say', words: say[ask === 'review' ? 'publish' : ask].lead(calendarName) },
      ...body,
      { kind: 'link', words: page[ask].button, url: link, action: true, shown: true },
      { kind: 'say', words: `${mails.linkWorksUntil(expires)} ${ignore}` },
      ...wayBackBlocks(wayBack ?? null, language),
      { kind: 'say', words: calendarName },
    ],
  })
}

function descriptionBlocks({ description }: Snapshot, language: Language): Block[] {
  const begun = quotedWords(description, language)
  if (begun.length === 0) return []
  const say = wordsOf(language).confirmMails
  return [
    { kind: 'heading', words: say.description },
    ...begun,
    { kind: 'say', words: say.shortened },
  ]
}
