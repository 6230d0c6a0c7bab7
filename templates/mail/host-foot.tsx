// Draws the foot of every mail: the people who run the calendar, and how to reach them. Must not know any
// one mail.

import { isolated } from '../../src/domain/direction.ts'
import { hostContactOf } from '../../src/domain/host-contact.ts'
import { wordsOf } from '../../src/domain/language.ts'
import { wrapLine } from './document-text.ts'
import { oneLine, type RenderedMail } from './mail-document.ts'

type Host = { hostName?: string | null; hostContact?: string | null }

/** Adds the foot; a mail stays as it is where the host gave neither name nor contact. */
export function withHostFoot(
  { text, html, language }: Pick<RenderedMail, 'text' | 'html' | 'language'>,
  { hostName = null, hostContact = null }: Host,
): { text: string; html: string } {
  if (hostName === null && hostContact === null) return { text, html }
  const words = wordsOf(language).house
  const name = hostName && words.runBy(isolated(oneLine(hostName)))
  const contact = hostContact && hostContactOf({ hostContact, mailFrom: '' })
  const lines = [name, contact && words.contact(contact.words)].filter(line => line !== null)
  const foot = (
    <p style="margin:24px 0 0">
      {name} {contact && <a href={contact.url}>{words.contact(contact.words)}</a>}
    </p>
  ).toString()
  // inside the column that the letter is set in, which closes last
  const end = html.lastIndexOf('</div>')
  return {
    text: `${text.trimEnd()}\n\n${lines.map(line => wrapLine(line)).join('\n')}\n`,
    html: end < 0 ? `${html}${foot}` : `${html.slice(0, end)}${foot}${html.slice(end)}`,
  }
}
