// The language of a page: which one a request gets, and the headers that the choice is made from.

import type { Language } from '../domain/language.ts'
import type { Config } from '../ports.ts'

/** Chooses the language of a request's page. Kept pages have it in their key, so it is asked on each hit. */
export const pageLanguage = ({ calendarLanguage }: Config, _request: Request): Language =>
  calendarLanguage

/** `Vary` of a page: its coding, and the headers that {@link pageLanguage} reads. */
export const pageVary = 'accept-encoding'
