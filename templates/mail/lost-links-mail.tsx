// The mail that sends somebody their own private links again. Must not know how links are found.

import { isolated } from '../../src/domain/direction.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { type Block, clip, oneLine, type Rendered } from './letter.ts'
import { quoted } from './quoted-event.ts'
import { renderLetter } from './render-letter.ts'
import { wayBackBlocks } from './way-back.ts'

export type LostLinksMail = {
  /** What they organize; `when` in words of the language, `link` the whole private address,
   * or while it is `unconfirmed`, the one that confirms it; `in-review`: a moderator looks at it first,
   * `declined`: one has, and said why. */
  events: readonly {
    title: string
    when: string
    link: string
    standing: 'published' | 'unconfirmed' | 'in-review' | 'declined'
  }[]
  /** What they endorse or follow. At least one of the lists holds something. */
  watching: readonly { title: string; link: string }[]
  /** What they read by mail, in words. */
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
}: LostLinksMail): Rendered {
  const say = phrases[language]
  const name = oneLine(calendarName)
  return renderLetter({
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
      { kind: 'say', words: say.key },
      ...(allMail && wayBack === null
        ? [{ kind: 'link', words: say.allMail, url: allMail } as const]
        : []),
      ...wayBackBlocks(wayBack, language),
      { kind: 'say', words: say.ignore },
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

type Say = {
  subject: (calendarName: string) => string
  lead: (calendarName: string) => string
  organize: string
  unconfirmed: (event: string) => string
  'in-review': (event: string) => string
  declined: (event: string) => string
  watch: string
  read: string
  allMail: string
  key: string
  ignore: string
}

const phrases: Phrases<Say> = {
  en: {
    subject: name => `Your private links on ${name}`,
    lead: name => `You asked ${name} to send your private links again. Here they are.`,
    organize: 'Events that you organize:',
    unconfirmed: event => `${event} (not published yet: this link publishes it)`,
    'in-review': event => `${event} (not published yet: a moderator looks at it first)`,
    declined: event => `${event} (not published: the page says why)`,
    watch: 'Events that you endorse or follow:',
    read: 'Digests that you read:',
    allMail: 'All mail from this calendar to your address',
    key: 'Each link is a key to its page. Please keep this letter, and do not pass the links on.',
    ignore: 'If you did not ask for this, ignore this letter: nothing happens.',
  },
  es: {
    subject: name => `Sus enlaces privados en ${name}`,
    lead: name => `Usted pidió a ${name} que le enviara de nuevo sus enlaces privados. Aquí están.`,
    organize: 'Eventos que usted organiza:',
    unconfirmed: event => `${event} (aún sin publicar: este enlace lo publica)`,
    'in-review': event => `${event} (aún sin publicar: antes lo revisa la moderación)`,
    declined: event => `${event} (no publicado: la página dice por qué)`,
    watch: 'Eventos a los que adhiere o que sigue:',
    read: 'Resúmenes que usted recibe:',
    allMail: 'Todo el correo de este calendario a su dirección',
    key: 'Cada enlace es la llave de su página. Por favor, guarde esta carta y no comparta los enlaces.',
    ignore: 'Si usted no pidió esto, ignore esta carta: no pasa nada.',
  },
}
