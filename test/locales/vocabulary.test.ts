// One name for one thing, in mails, refusals, changes and feeds: no word stands in a catalogue whose thing has another name.

import { expect, test } from 'vitest'
import { en, type Words } from '../../locales/en.ts'
import { es } from '../../locales/es.ts'

const groups = [
  'dates',
  'names',
  'standing',
  'changes',
  'contradictions',
  'dateQuestions',
  'formErrors',
  'organizerNames',
  'digests',
  'feeds',
  'mails',
  'changeSubject',
  'changeMail',
  'confirmMails',
  'contactMail',
  'digestMail',
  'endorsementsMail',
  'bouncesMail',
  'lostLinksMail',
  'manageLinkMail',
  'moderationMails',
  'reminderMails',
  'reviewMails',
  'stillSaysMail',
  'takedownMails',
  'wayBack',
  'refusals',
  'refusedUntil',
  'takedown',
] as const satisfies readonly (keyof Words)[]

/** Of email, announcements, the person who posted, correcting, checking, a version. */
const english = /\b(e-mails?|mails?(?! server)|letters?|copies|posters?|mend\w*|ticks?|revision)\b/i
/** Of correos, anuncios, respaldar, posponer, llenar, presionar, agregar, zona horaria, novedades. */
const spanish =
  /[«»]|\b(cartas?|copias|adh[ie]\w*|apoya\w*|aplaz\w*|rellen\w*|puls[ae]\w*|husos?|res[uú]men\w*|detalles?|revisi[oó]n)\b|\bañad/i

test.each(groups)('%s', group => {
  for (const text of textsOf(en[group])) expect(text).not.toMatch(english)
  for (const text of textsOf(es[group])) expect(text).not.toMatch(spanish)
})

/** Of tú: its pronouns, and verbs of pages and mails as they are said to a friend. */
const familiar =
  /(?<!\p{L})(?:tú|te|ti|tuyo|tus?|contigo|tienes|tengas|puedes|quieres|debes|eres|estás|sabes|recibes|recibiste|abriste|escribes|escribiste|pediste|enviaste|inténtalo|escríbelo|mándalo|confírmalo|corrígelo)(?!\p{L})/iu

test('Spanish says usted everywhere', () => {
  for (const text of textsOf(es)) expect(text).not.toMatch(familiar)
})

/** Every message; a sentence with parts as it is written. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'function' || typeof words === 'string') return [String(words)]
  return Object.values(words as object).flatMap(textsOf)
}
