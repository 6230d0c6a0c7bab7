// Draws the mails about a takedown. A watcher gets one sentence, which says nothing about whether the
// event takes place; its organizers are told why as well. Must not know moderators, nor addresses.

import { type Language, wordsOf } from '../../src/domain/language.ts'
import type { Role } from '../../src/domain/takedown.ts'
import { type Block, clip, oneLine, type RenderedMail } from './mail-document.ts'
import { renderDocument } from './render-document.ts'

type About = {
  /** Of the event; it stands in the mail and never in its subject. */
  title: string
  language: Language
  calendarName: string
}

type Act = { act: 'hidden' | 'shown' } | { act: 'removed'; by: Role }

/** To an endorser or a follower. */
export function takedownMail({ title, language, calendarName, ...how }: About & Act): RenderedMail {
  const say = wordsOf(language).takedownMails
  const name = oneLine(calendarName)
  return renderDocument({
    subject: say.subject[how.act],
    language,
    blocks: [
      { kind: 'say', words: say[sentenceOf(how)](clip(oneLine(title), 300), name) },
      { kind: 'say', words: calendarName },
    ],
  })
}

/** @param mail.link whole address of the organizer's page; null once there is none. */
export function takedownMailToOrganizer(
  mail: About & Act & { reason: string; link: string | null },
): RenderedMail {
  const { title, language, calendarName, reason, link, ...how } = mail
  const say = wordsOf(language).takedownMails
  const blocks: Block[] = [
    {
      kind: 'say',
      words: say[sentenceOf(how)](clip(oneLine(title), 300), oneLine(calendarName)),
    },
  ]
  if (reason) {
    blocks.push({ kind: 'heading', words: say.reason }, { kind: 'quote', words: reason })
  }
  if (how.act === 'hidden') blocks.push({ kind: 'say', words: say.stays })
  if (how.act === 'removed') blocks.push({ kind: 'say', words: say.gone })
  if (link)
    blocks.push({
      kind: 'link',
      words: wordsOf(language).mails.openYourPage,
      url: link,
      action: true,
      shown: true,
    })
  return renderDocument({
    subject: say.ownSubject[how.act],
    language,
    blocks: [...blocks, { kind: 'say', words: calendarName }],
  })
}

const sentenceOf = (how: Act) => (how.act === 'removed' ? how.by : how.act)
