// Fills in what differs from one recipient to the next, so that a letter to ten thousand watchers
// is drawn once. Must not know events.

import { isolated } from '../../src/domain/direction.ts'
import { wrapLine } from './document-text.ts'
import {
  type Audience,
  audienceTokens,
  clip,
  oneLine,
  type RenderedMail,
  slotTokens,
} from './mail-document.ts'

/** One recipient. `organization` is the endorser's name, null for somebody who only follows. */
export type Recipient = { watchUrl: string; stopUrl: string; organization: string | null }

/** The letter as this recipient gets it. */
export function personalise(rendered: RenderedMail, recipient: Recipient): RenderedMail {
  const { lines, html } = cutFor(
    rendered,
    recipient.organization === null ? 'follower' : 'endorser',
  )
  const values = new Map([
    [slotTokens.organization, isolated(clip(oneLine(recipient.organization ?? ''), 200))],
    [slotTokens.watchUrl, oneLine(recipient.watchUrl)],
    [slotTokens.stopUrl, oneLine(recipient.stopUrl)],
  ])
  const fill = (drawn: string, written: (value: string) => string) =>
    drawn.replace(tokens, token => written(values.get(token) ?? ''))
  return {
    subject: rendered.subject,
    text: lines.map(line => (line.slots ? wrapLine(fill(line.text, same)) : line.text)).join(''),
    html: fill(html, escapeHtml),
    language: rendered.language,
  }
}

type Cut = { lines: { text: string; slots: boolean }[]; html: string }

/** Parts of a mail for each audience, worked out once for all of its recipients. */
const cuts = new WeakMap<RenderedMail, Map<Audience, Cut>>()

function cutFor(rendered: RenderedMail, audience: Audience): Cut {
  const known = cuts.get(rendered)?.get(audience)
  if (known) return known
  const other: Audience = audience === 'endorser' ? 'follower' : 'endorser'
  const text = withoutPart(rendered.text, other)
    .replace(/[\uE003-\uE006]/g, '')
    .replace(/\n{3,}/g, '\n\n')
  const cut = {
    // runs of lines without a slot are one piece
    lines: text
      .split(/(^.*[\uE000-\uE002].*$)/m)
      .map(piece => ({ text: piece, slots: piece.search(tokens) >= 0 })),
    html: withoutPart(rendered.html, other).replace(/[\uE003-\uE006]/g, ''),
  }
  cuts.set(rendered, (cuts.get(rendered) ?? new Map()).set(audience, cut))
  return cut
}

const same = (value: string): string => value
const tokens = /[\uE000-\uE002]/g

function withoutPart(drawn: string, whom: Audience): string {
  const [open, close] = audienceTokens[whom]
  return drawn.replace(new RegExp(`${open}[^${close}]*${close}`, 'g'), '')
}

const escapeHtml = (value: string): string =>
  value.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
