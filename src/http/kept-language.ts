// Carries a language that the address names (`?lang=es`) on to the links, forms and redirects of an answer. An
// address that names none leaves them as they are.

import type { MiddlewareHandler } from 'hono'
import type { Language } from '../domain/language.ts'
import { addressedLanguage } from './reader-language.ts'

/** Keeps it in redirects; pages keep it in what they are rendered to. */
export const keptLanguage = (): MiddlewareHandler => async (c, next) => {
  await next()
  const location = c.res.headers.get('location')
  if (!location?.startsWith('/')) return
  const language = addressedLanguage(c.req.url)
  if (language) c.res.headers.set('location', withLanguage(location, language, '&'))
}

/**
 * Rewrites the tags that lead to our own pages. What readers and posters typed stands in a page as text or in
 * escaped attributes, so no tag is theirs; links of descriptions are absolute.
 */
export function linksKept(page: string, language: Language): string {
  return page
    .replaceAll(
      /(<(?:a|form|button)\s(?:[^>]*\s)?(?:href|action|formaction)=")(\/(?!\/|language\/)[^"]*)/g,
      (_, tag: string, path: string) => `${tag}${withLanguage(path, language, '&amp;')}`,
    )
    .replaceAll(
      /<form [^>]*method="get"[^>]*>/g,
      form => `${form}<input type="hidden" name="lang" value="${language}"/>`,
    )
}

/** @param and how this place writes an ampersand. */
function withLanguage(path: string, language: Language, and: '&' | '&amp;'): string {
  const [, address = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(path) ?? []
  if (/[?&;]lang=/.test(address)) return path
  return `${address}${address.includes('?') ? and : '?'}lang=${language}${fragment}`
}
