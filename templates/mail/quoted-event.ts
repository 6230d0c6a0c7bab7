// Quotes an event in a mail to an address that has not confirmed: short, marked as others' words, and
// without a link, because anybody can type anything and have it sent to anybody.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { withoutLinks } from '../../src/domain/links-in-words.ts'
import { type Block, clip, type Fact, oneLine } from './mail-document.ts'

const most = { title: 120, fact: 200, words: 400 }

/** @param facts what of the event the letter says. */
export function quotedEvent(event: Snapshot, facts: readonly Fact[], language: Language): Block[] {
  return [
    { kind: 'heading', words: wordsOf(language).quotedEvent.typed },
    { kind: 'title', words: quoted(event.title, most.title, language) },
    {
      kind: 'facts',
      facts: facts.map(({ label, words }) => ({
        label,
        words: words.map(one => quoted(one, most.fact, language)),
      })),
    },
  ]
}

/** A longer text, as much of it as is needed to know it again. */
export function quotedWords(text: string, language: Language): Block[] {
  const whole = text.trim()
  if (whole === '') return []
  const words = clip(withoutLinks(whole, wordsOf(language).quotedEvent.link), most.words)
  return [{ kind: 'quote', words }]
}

/** A name or another line. */
export const quoted = (text: string, length: number, language: Language): string =>
  clip(withoutLinks(oneLine(text), wordsOf(language).quotedEvent.link), length)
