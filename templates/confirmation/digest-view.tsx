// Asks an address whether it wants a digest.

import { type Language, wordsOf } from '../../src/domain/language.ts'
import type { ConfirmView } from '../pages/confirm-page.tsx'

export type DigestProps = {
  language: Language
  isOpen: boolean
  /** In words: "Weekly: San Francisco; Labor". */
  wanted: string
}

export function digestView({ language, isOpen, wanted }: DigestProps): ConfirmView {
  const words = wordsOf(language).confirmation
  const { title, lead, button, used } = words.digest
  const { whatIsOn, lostLink } = wordsOf(language).common
  const home = { href: '/', words: whatIsOn }
  return isOpen
    ? { title, lead: wanted, body: <p>{lead}</p>, press: { button }, links: [home] }
    : {
        title: words.usedTitle,
        lead: wanted,
        body: <p>{used}</p>,
        press: null,
        links: [{ href: '/lost-link', words: lostLink }, home],
      }
}
