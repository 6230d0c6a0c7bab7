// What the one letter says that may still go to an address which stopped all mail.

import type { Language, Phrases } from '../../src/domain/language.ts'
import type { Block } from './letter.ts'

/** @param url the page about all mail to this address; null for anybody who did not stop it. */
export function wayBackBlocks(url: string | null, language: Language): Block[] {
  if (url === null) return []
  const say = phrases[language]
  return [
    { kind: 'say', words: say.once },
    { kind: 'link', words: say.page, url },
  ]
}

const english = {
  once: 'You stopped all mail from this calendar before, and now somebody, perhaps you, has filled in a form with your address. This letter is the only one: if you do nothing, no further mail comes, whoever asks for it.',
  page: 'All mail from this calendar: let it come again, or leave it stopped',
}

const phrases: Phrases<typeof english> = {
  en: english,
  es: {
    once: 'Usted dejó de recibir todo el correo de este calendario, y ahora alguien, quizá usted, ha rellenado un formulario con su dirección. Esta carta es la única: si no hace nada, no le llegará ningún otro correo, lo pida quien lo pida.',
    page: 'Todo el correo de este calendario: recibirlo de nuevo o dejarlo como está',
  },
}
