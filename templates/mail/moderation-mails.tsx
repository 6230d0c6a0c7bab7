// Draws the mails to a moderator: the link that signs them in, and that something is in the queue. Must
// not know how links are made.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { shortFacts } from './event-facts.ts'
import { type Block, clip, oneLine, type RenderedMail } from './mail-document.ts'
import { renderDocument } from './render-document.ts'
import { wayBackBlocks } from './way-back.ts'

type ToModerator = {
  /** Whole address of the queue, with the token. */
  link: string
  /** When the link ends, in words of the language. */
  expires: string
  language: Language
  calendarName: string
}

/** The answer to somebody who typed a moderator's address into the form. */
export function moderatorLinkMail(mail: ToModerator & { wayBack: string | null }): RenderedMail {
  const { link, expires, language, calendarName, wayBack } = mail
  const { mails, moderationMails: say } = wordsOf(language)
  const name = oneLine(calendarName)
  return renderDocument({
    subject: say.linkSubject(clip(name, 80)),
    language,
    blocks: [
      { kind: 'say', words: say.linkLead(name) },
      { kind: 'link', words: say.open, url: link, action: true, shown: true },
      { kind: 'say', words: `${mails.linkWorksUntil(expires)} ${say.keep}` },
      ...wayBackBlocks(wayBack, language),
      { kind: 'say', words: mails.ignoreUnasked },
      { kind: 'say', words: calendarName },
    ],
  })
}

/** Events of one kind: the first few in words, and how many there are in all. */
type Listed = { titles: readonly string[]; all: number }

/** A report calls an event harmful. The words of the report stand on the page alone. */
export function reportedMail(mail: ToModerator & { event: Snapshot }): RenderedMail {
  const { link, expires, language, calendarName, event } = mail
  const { mails, moderationMails: say } = wordsOf(language)
  return renderDocument({
    subject: say.harmfulSubject(clip(oneLine(calendarName), 60)),
    language,
    blocks: [
      { kind: 'say', words: say.harmful },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: shortFacts(event, language) },
      { kind: 'link', words: say.open, url: link, action: true, shown: true },
      { kind: 'say', words: `${mails.linkWorksUntil(expires)} ${say.keep}` },
      { kind: 'say', words: say.once },
      { kind: 'say', words: calendarName },
    ],
  })
}

/** Something is in the queue. At least one of the four holds something. */
export function moderationQueueMail(
  mail: ToModerator & Record<'waiting' | 'reported' | 'changed' | 'contradicted', Listed>,
): RenderedMail {
  const { link, expires, language, calendarName, waiting, contradicted, reported, changed } = mail
  const { mails, moderationMails: say } = wordsOf(language)
  const name = oneLine(calendarName)
  const counts = [
    ...(waiting.all > 0 ? [say.waitingSubject(waiting.all)] : []),
    ...(reported.all > 0 ? [say.reportedSubject(reported.all)] : []),
    ...(changed.all > 0 ? [say.changedSubject(changed.all)] : []),
    ...(contradicted.all > 0 ? [say.toCheckSubject(contradicted.all)] : []),
  ]
  return renderDocument({
    subject: `${clip(name, 60)}: ${counts.join(', ')}`,
    language,
    blocks: [
      ...listed(say.waiting, waiting, say.more),
      ...listed(say.reported, reported, say.more),
      ...listed(say.changed, changed, say.more),
      ...listed(say.toCheck, contradicted, say.more),
      { kind: 'link', words: say.open, url: link, action: true, shown: true },
      { kind: 'say', words: `${mails.linkWorksUntil(expires)} ${say.keep}` },
      { kind: 'say', words: say.daily },
      { kind: 'say', words: calendarName },
    ],
  })
}

function listed(
  heading: string,
  { titles, all }: Listed,
  more: (count: number) => string,
): Block[] {
  if (all === 0) return []
  const rest = all - titles.length
  const lines = [
    ...titles.map(title => clip(oneLine(title), 200)),
    ...(rest > 0 ? [more(rest)] : []),
  ]
  return [
    { kind: 'heading', words: heading },
    { kind: 'say', words: lines.join('\n') },
  ]
}
