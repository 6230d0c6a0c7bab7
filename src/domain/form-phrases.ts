// What the form says when it cannot take something: what is wrong and what to do.

import { dateWords, timeWords, zoneWords } from './date-words.ts'
import { isolated } from './direction.ts'
import type { Instant, WallTime } from './event/event.ts'
import type { Language, Phrases } from './language.ts'
import { namedAtMost } from './named-at-most.ts'

export type FormPhrases = {
  titleMissing: string
  tooLong(most: number): string
  notAnAddress: string
  /** A few unknown values, and the names of all known ones, in words. */
  unknownTerms(written: readonly string[], known: readonly string[]): string
  /** Of a field that a program named, and the names that there are. */
  unknownField(known: readonly string[]): string
  mustBeText: string
  mustBeTexts: string
  tooManyValues(most: number): string
  mustBeTrueOrFalse: string
  mustBeNumber: string
  mustBeWholeNumber: string
  baseRevisionMissing: string
  unknownTell: string
  unknownRule: string
  /** Of a name with a web address in it. */
  linkInName: string
  contactMissing: string
  notAnEmail: string
  unknownZone(written: string): string
  startMissing: string
  notATime: string
  dateOutOfRange: string
  endBeforeStart: string
  skippedHour(local: WallTime, zone: string, before: WallTime, after: WallTime): string
  repeatedHour(local: WallTime, zone: string, taken: Instant): string
  organizationMissing: string
  nameMissing: string
  /** Whoever posted an event without a name, to its other organizers. */
  poster: string
  unknownLanguage(known: string): string
  unknownPeriod: string
  writerMissing: string
  messageMissing: string
  reasonMissing: string
  /** Of a moderator who does not publish. */
  whyNotPublished: string
  whyTakenDown: string
  reportReasonMissing: string
  unknownReportReason(known: string): string
}

const at = (local: WallTime, language: Language) =>
  `${timeWords(local, language)} (${dateWords(local, language)})`

export const formPhrases: Phrases<FormPhrases> = {
  en: {
    titleMissing: 'Give the event a title.',
    tooLong: most => `This is longer than ${most} characters. Shorten it; nothing was cut off.`,
    notAnAddress:
      'This is not one web address. It should look like https://example.org/page, with nothing behind it: a passcode or a second link belongs into the description.',
    unknownTerms: (written, known) => {
      const typed = written.map(one => `“${isolated(one)}”`)
      return `Not known: ${namedAtMost(typed, { most: 3, language: 'en' })}. There are: ${namedAtMost(known, { language: 'en' })}.`
    },
    unknownField: known =>
      `There is no field of this name, and nothing was saved. There are: ${namedAtMost(known, { most: 30, language: 'en' })}.`,
    mustBeText: 'This must be text.',
    mustBeTexts: 'This must be text, or a list of texts.',
    tooManyValues: most => `Choose ${most} at most.`,
    mustBeTrueOrFalse: 'This must be true or false.',
    mustBeNumber: 'This must be a number.',
    mustBeWholeNumber: 'This must be a whole number.',
    baseRevisionMissing: 'Say which revision was edited: its number, as the event gives it.',
    unknownTell: 'Choose everyone, nobody or now.',
    unknownRule: 'Choose ask or show.',
    linkInName: 'A name cannot hold a web address. Write the name alone.',
    contactMissing: 'Give an e-mail address: the private link to your event is sent there.',
    notAnEmail: 'This is not an e-mail address. It should look like name@example.org.',
    unknownZone: written =>
      `“${isolated(written)}” is not a time zone. Use a name such as America/Los_Angeles.`,
    startMissing: 'Say when the event starts.',
    notATime: 'This is not a date and time. Write it like 2027-01-13T11:00.',
    dateOutOfRange: 'Give a date from January 1, 1970 to December 31, 2100.',
    endBeforeStart: 'The end is before the start. Mend one of them, or leave the end empty.',
    skippedHour: (local, zone, before, after) =>
      `${at(local, 'en')} does not exist in ${zone}: the clocks go forward over it. Did you mean ${timeWords(before, 'en')} or ${timeWords(after, 'en')}?`,
    repeatedHour: (local, zone, taken) =>
      `${at(local, 'en')} happens twice in ${zone}, since the clocks go back. The first one is taken (${zoneWords(taken, zone, 'en')}).`,
    organizationMissing: 'Give the name of the organization that endorses.',
    nameMissing: 'Give a name, so that the other organizers know whose link it is.',
    poster: 'Whoever posted it',
    unknownLanguage: known => `Choose one of: ${known}.`,
    unknownPeriod: 'Choose daily or weekly.',
    writerMissing: 'Give a name, so that the organizer knows who writes.',
    messageMissing: 'Write what the organizer is to read.',
    reasonMissing: 'Say why, in one sentence: people read it on the page and in the mail.',
    reportReasonMissing: 'Choose what is wrong.',
    unknownReportReason: known => `This reason is not known. There are: ${known}.`,
    whyTakenDown: 'Say why: people read it in place of the event.',
    whyNotPublished: 'Say why, and what would have to change: the poster reads it.',
  },
  es: {
    titleMissing: 'Ponga un título al evento.',
    tooLong: most => `Tiene más de ${most} caracteres. Acórtelo; no se ha cortado nada.`,
    notAnAddress:
      'Esto no es una sola dirección web. Debe ser como https://example.org/pagina, sin nada detrás: una clave u otro enlace van en la descripción.',
    unknownTerms: (written, known) => {
      const typed = written.map(one => `«${isolated(one)}»`)
      return `No se conoce: ${namedAtMost(typed, { most: 3, language: 'es' })}. Hay: ${namedAtMost(known, { language: 'es' })}.`
    },
    unknownField: known =>
      `No hay ningún campo con este nombre, y no se guardó nada. Hay: ${namedAtMost(known, { most: 30, language: 'es' })}.`,
    mustBeText: 'Esto debe ser un texto.',
    mustBeTexts: 'Esto debe ser un texto o una lista de textos.',
    tooManyValues: most => `Elija ${most} como mucho.`,
    mustBeTrueOrFalse: 'Esto debe ser true (sí) o false (no).',
    mustBeNumber: 'Esto debe ser un número.',
    mustBeWholeNumber: 'Esto debe ser un número entero.',
    baseRevisionMissing: 'Indique qué revisión se corrigió: su número, como lo da el evento.',
    unknownTell: 'Elija everyone, nobody o now.',
    unknownRule: 'Elija ask o show.',
    linkInName: 'Un nombre no puede llevar una dirección web. Escriba solo el nombre.',
    contactMissing: 'Indique un correo electrónico: allí se envía el enlace privado de su evento.',
    notAnEmail: 'Esto no es un correo electrónico. Debe ser como nombre@example.org.',
    unknownZone: written =>
      `«${isolated(written)}» no es una zona horaria. Use un nombre como America/Los_Angeles.`,
    startMissing: 'Indique cuándo empieza el evento.',
    notATime: 'Esto no es una fecha con hora. Escríbala así: 2027-01-13T11:00.',
    dateOutOfRange: 'Indique una fecha del 1 de enero de 1970 al 31 de diciembre de 2100.',
    endBeforeStart:
      'El final es anterior al comienzo. Corrija uno de los dos o deje vacío el final.',
    skippedHour: (local, zone, before, after) =>
      `${at(local, 'es')} no existe en ${zone}: esa noche se adelanta el reloj. ¿Quería decir ${timeWords(before, 'es')} o ${timeWords(after, 'es')}?`,
    repeatedHour: (local, zone, taken) =>
      `${at(local, 'es')} ocurre dos veces en ${zone}, porque se atrasa el reloj. Se toma la primera (${zoneWords(taken, zone, 'es')}).`,
    organizationMissing: 'Indique el nombre de la organización que adhiere.',
    nameMissing: 'Indique un nombre, para que los demás organizadores sepan de quién es el enlace.',
    poster: 'Quien lo publicó',
    unknownLanguage: known => `Elija uno de estos: ${known}.`,
    unknownPeriod: 'Elija cada día o cada semana.',
    writerMissing: 'Indique un nombre, para que quien organiza sepa quién escribe.',
    messageMissing: 'Escriba lo que quien organiza debe leer.',
    reasonMissing: 'Diga por qué, en una frase: la gente lo lee en la página y en el correo.',
    reportReasonMissing: 'Elija qué pasa.',
    unknownReportReason: known => `Este motivo no existe. Hay: ${known}.`,
    whyTakenDown: 'Diga por qué: la gente lo lee en lugar del evento.',
    whyNotPublished: 'Diga por qué, y qué habría que cambiar: quien lo envió lo lee.',
  },
}
