// Draws the mail that sends somebody their own private links again. Must not know how links are found.

import { isolated } from '../../src/domain/direction.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { type Block, clip, oneLine, type RenderedMail } from './mail-document.ts'
import { quoted } from './quoted-event.ts'
import { renderDocument } from './render-document.ts'
import { wayBackBlocks } from './way-back.ts'

export type LostLinksMail = {
  /**
   * Events that they organize; `when` in words of the language, `link` the whole private address, or
   * while it is `unconfirmed`, the one that confirms it; `in-review`: a moderator looks at it first,
   * `declined`: one has, and said why.
   */
  events: readonly {
    title: string
    when: string
    link: string
    standing: 'published' | 'unconfirmed' | 'in-review' | 'declined'
  }[]
  /** Events that they endorse or follow. At least one of the lists holds something. */
  watching: readonly { title: string; link: string }[]
  /** Digests that they get, in words. */
  digests?: readonly { title: string; link: string }[]
  /** The page about all mail to this address. */
  allMail?: string
  /** The same, when their reader had stopped it; see `wayBackBlocks`. */
  wayBack?: string | null
  language: Language
  calendarName: string
}

export function lostLinksMail({
  events,
  watching,
  digests = [],
  allMail,
  wayBack = null,
  language,
  calendarName,
}: LostLinksMail): RenderedMail {
  const { mails, lostLinksMail: say } = wordsOf(language)
  const name = oneLine(calendarName)
  return renderDocument({
    subject: say.subject(clip(name, 80)),
    language,
    blocks: [
      { kind: 'say', words: say.lead(name) },
      ...listed(
        say.organize,
        events.map(({ title, when, link, standing }) => {
          const known = standing === 'unconfirmed' ? quoted(title, 120, language) : clip(title, 200)
          const words = `${isolated(known)}, ${when}`
          if (standing === 'published') return { words, link }
          return { words: say[standing](words), link }
        }),
      ),
      ...listed(
        say.watch,
        watching.map(({ title, link }) => ({ words: clip(title, 200), link })),
      ),
      ...listed(
        say.read,
        digests.map(({ title, link }) => ({ words: clip(title, 200), link })),
      ),
      { kind: 'say', words: say.keep },
      ...(allMail && wayBack === null
        ? [{ kind: 'link', words: say.allMail, url: allMail } as const]
        : []),
      ...wayBackBlocks(wayBack, language),
      { kind: 'say', words: mails.ignoreUnasked },
      { kind: 'say', words: calendarName },
    ],
  })
}

function listed(heading: string, entries: readonly { words: string; link: string }[]): Block[] {
  if (entries.length === 0) return []
  return [
    { kind: 'heading', words: heading },
    ...entries.map(({ words, link }): Block => ({ kind: 'link', words, url: link, shown: true })),
  ]
}
