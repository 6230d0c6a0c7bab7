// Defines a mail as a subject and blocks, so that text and HTML cannot say different things. Must not know
// events or how a block is drawn.

import { isolated } from '../../src/domain/direction.ts'
import type { Language } from '../../src/domain/language.ts'

/** A mail as it goes out. The subject is one line. */
export type RenderedMail = { subject: string; text: string; html: string; language: Language }

/** Names the parts that differ from one recipient to the next; filled in by `personalise`. */
export type Slot = 'organization' | 'watchUrl' | 'stopUrl'

/** Whom a part of the letter is for: who endorses the event, or who only follows it. */
export type Audience = 'endorser' | 'follower'

type Piece = string | { slot: Slot }

/** Words of a letter: plain text that the renderers clean and escape, with slots between. */
export type Words = string | readonly Piece[]

/** `words` are joined by a semicolon, since a value may hold commas; the last of several is what holds now, and stands out. */
export type Fact = { label: string; words: readonly string[] }

export type Block =
  | { kind: 'say'; words: Words }
  /** The event's own title, the largest thing in the letter. */
  | { kind: 'title'; words: string }
  /** Introduces what follows; written with its colon. */
  | { kind: 'heading'; words: string }
  /** Words of a person, line by line, unchanged. */
  | { kind: 'quote'; words: string }
  | { kind: 'facts'; facts: readonly Fact[] }
  /** `action`: what the letter asks for. `shown`: the address is to be seen, kept or typed. */
  | { kind: 'link'; words: string; url: Words; action?: boolean; shown?: boolean }
  | { kind: 'only'; whom: Audience; blocks: readonly Block[] }

export type MailDocument = { subject: string; language: Language; blocks: readonly Block[] }

/**
 * Marks of slots in a rendered mail: private-use characters (U+E000 to U+E006), which `cleanText` takes
 * out of all that people write, so that no writer can make one.
 */
export const slotTokens: Record<Slot, string> = {
  organization: '\uE000',
  watchUrl: '\uE001',
  stopUrl: '\uE002',
}

/** Marks around a part that is for one audience only; from the same reserved characters. */
export const audienceTokens: Record<Audience, readonly [open: string, close: string]> = {
  endorser: ['\uE003', '\uE004'],
  follower: ['\uE005', '\uE006'],
}

/**
 * Text that people wrote, without what could be taken for something else: control characters,
 * direction overrides (not what `isolated` puts around words), our own tokens, halves of a character. Line ends become `\n`.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\uE000-\uE00F\u202A-\u202E\u2066\u2067]/g, '')
}

/** The same on one line; no-break spaces stay, so that an hour is not parted. */
export const oneLine = (text: string): string =>
  cleanText(text)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()

/** At most `length` UTF-16 units, cut after a word where there is one, and saying so by `…`. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text
  const room = text
    .slice(0, Math.max(1, length - 1))
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const space = room.search(/\s\S*$/)
  const cut = space > length / 2 ? room.slice(0, space) : room
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`
}

const subjectLength = 120

/** A subject that begins with what matters and shortens only the title. */
export function subjectLine(head: string, title: string): string {
  const start = clip(oneLine(head).replaceAll('\u00a0', ' '), subjectLength - 20)
  return `${start}: ${isolated(clip(oneLine(title), subjectLength - start.length - 2))}`
}

/** The words with every piece drawn by the renderer: `text` for what was written, a token for a slot. */
export function fillWords(words: Words, text: (piece: string) => string): string {
  const pieces = typeof words === 'string' ? [words] : words
  return pieces
    .map(piece => (typeof piece === 'string' ? text(piece) : slotTokens[piece.slot]))
    .join('')
}
