// Provides a page and its parts with the reader's language and the calendar, by one context a request.

import { createContext, useContext } from 'hono/jsx'
import type { Words } from '../locales/en.ts'
import { type Language, wordsOf } from '../src/domain/language.ts'

export type PageContext = {
  language: Language
  calendarName: string
  /** Language of the texts of an event that names no other; the page's own where it is left out. */
  calendarLanguage?: Language | undefined
  /** True where the host gave a colour, which /accent.css holds. */
  hasAccent?: boolean
  /** Addresses of static files that hold their hash, by their plain ones. */
  files?: Readonly<Record<string, string>>
  /** The events are made up. */
  isDemo?: boolean
  /** False where the host lets no page be read without a connection. */
  isKeptOffline?: boolean
  /** The host can keep pictures. */
  takesPictures?: boolean
  /** Its own absolute address; undefined for the answer to a form, which no link leads back to. */
  url?: string | undefined
}

const context = createContext<PageContext | null>(null)

/** Provides the context to a page: `<InPageContext value={…}>`. */
export const InPageContext = context.Provider

/** Throws outside a page, because a default language would be another reader's. */
export function usePage(): PageContext {
  const page = useContext(context)
  if (!page) throw new Error('a page is rendered outside its context')
  return page
}

export const useLanguage = (): Language => usePage().language

/** The address of a static file: the one that may be kept for a year, where the host has it. */
export const useFile = (plain: string): string => usePage().files?.[plain] ?? plain

/** The catalogue of the page's language. */
export const useWords = (): Words => wordsOf(usePage().language)
