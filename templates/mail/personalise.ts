// Fills in what differs from one recipient to the next, so that a letter to ten thousand watchers
// is drawn once. Knows nothing of events.

import {
  type Audience,
  audienceTokens,
  clip,
  oneLine,
  type Rendered,
  slotTokens,
} from './letter.ts'
import { wrapLine } from './letter-text.ts'

/** One recipient. `organization` is the endorser's name, null for somebody who only follows. */
export type Recipient = { watchUrl: string; stopUrl: string; organization: string | null }

/** The letter as this recipient gets it. */
export function personalise(rendered: Rendered, recipient: Recipient): Rendered {
  const other: Audience = recipient.organization === null ? 'endorser' : 'follower'
  const values = new Map([
    [slotTokens.organization, clip(oneLine(recipient.organization ?? ''), 200)],
    [slotTokens.watchUrl, oneLine(recipient.watchUrl)],
    [slotTokens.stopUrl, oneLine(recipient.stopUrl)],
  ])
  const fill = (drawn: string, written: (value: string) => string) =>
    drawn.replace(tokens, token => written(values.get(token) ?? ''))
  return {
    subject: rendered.subject,
    text: withoutPart(rendered.text, other)
      .split('\n')
      .map(line => (line.search(tokens) < 0 ? line : wrapLine(fill(line, value => value))))
      .join('\n')
      .replace(/\n{3,}/g, '\n\n'),
    html: fill(withoutPart(rendered.html, other), escapeHtml),
  }
}

const tokens = /[\uE000-\uE006]/g

function withoutPart(drawn: string, whom: Audience): string {
  const [open, close] = audienceTokens[whom]
  return drawn.replace(new RegExp(`${open}[^${close}]*${close}`, 'g'), '')
}

const escapeHtml = (value: string): string =>
  value.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
