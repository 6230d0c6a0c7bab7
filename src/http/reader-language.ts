// Chooses the language of an answer: its address, then its reader's choice, then the browser, then the setting.
// Caches are keyed by the chosen language, never by the headers that it was read from.

import type { Context } from 'hono'
import { isLanguage, type Language } from '../domain/language.ts'
import type { App } from '../ports.ts'
import { weightsOf } from './accepted.ts'

/** The cookie that keeps a choice of language. */
export const languageCookie = 'language'

/** `Vary` of a page: its coding, and the headers that its language is read from. */
export const pageVary = 'accept-encoding, accept-language, cookie'

/** Languages that watchers chose for their mails, by the request to a page of their own. */
const watchersLanguage = new WeakMap<Request, Language>()

/** Gives a watcher's own pages the language of their mails, unless address or cookie say another. */
export const preferLanguage = (c: Context, language: Language): void =>
  void watchersLanguage.set(c.req.raw, language)

export const languageOf = ({ config }: App, c: Context): Language =>
  readerLanguage(c.req.raw, config.calendarLanguage)

/** The program as it acts for the reader of one request. */
export const forReader = (app: App, c: Context): App => ({ ...app, language: languageOf(app, c) })

/**
 * The language for one request. A feed and the API follow the address and the setting alone, because one
 * program fetches them for many readers.
 */
export function readerLanguage(request: Request, setting: Language): Language {
  const addressed = addressedLanguage(request.url)
  if (addressed || isForPrograms(request.url)) return addressed ?? setting
  return (
    chosenLanguage(request.headers) ??
    watchersLanguage.get(request) ??
    acceptedLanguage(request.headers) ??
    setting
  )
}

/** `?lang=es`; undefined where the address names none, or one that there is not. */
export function addressedLanguage(url: string): Language | undefined {
  if (!url.includes('lang=')) return undefined
  return known(URL.parse(url)?.searchParams.get('lang'))
}

const isForPrograms = (url: string): boolean =>
  /^[^?]*(?:\/api\/[^?]*|\.(?:ics|atom|json))(?:\?|$)/.test(url)

function chosenLanguage(headers: Headers): Language | undefined {
  const cookie = headers.get('cookie')
  return cookie ? known(/(?:^|;\s*)language=(\w+)/.exec(cookie)?.[1]) : undefined
}

const accepted = new Map<string, Language | undefined>()

/** The same few headers come again and again, on each hit of a kept page. */
function acceptedLanguage(headers: Headers): Language | undefined {
  const asked = headers.get('accept-language')
  if (!asked) return undefined
  if (accepted.has(asked)) return accepted.get(asked)
  const language = heaviestLanguage(asked)
  if (accepted.size < 1000) accepted.set(asked, language)
  return language
}

/** The language that weighs most, the first of equals; `es-MX` counts as `es`. */
function heaviestLanguage(asked: string): Language | undefined {
  let preferred: Language | undefined
  let most = 0
  for (const [range, weight] of weightsOf(asked)) {
    const language = known(range.split('-')[0])
    if (language && weight > most) [preferred, most] = [language, weight]
  }
  return preferred
}

const known = (written: string | null | undefined): Language | undefined =>
  written && isLanguage(written) ? written : undefined
