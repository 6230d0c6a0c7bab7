// Answers GET /language/:language: keeps a reader's choice of language in a cookie, and leads back to
// their page.

import { setCookie } from 'hono/cookie'
import { isLanguage } from '../../domain/language.ts'
import { type Handler, param } from '../context.ts'
import { languageCookie } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'

const keptSeconds = 365 * 24 * 60 * 60

export const chooseLanguage: Handler = (app, c) => {
  const language = param(c, 'language')
  if (!isLanguage(language)) return refuse(app, c, 'page-not-found')
  const { baseUrl } = app.config
  setCookie(c, languageCookie, language, {
    path: '/',
    maxAge: keptSeconds,
    sameSite: 'Lax',
    httpOnly: true,
    secure: baseUrl.startsWith('https:'),
  })
  return c.redirect(pathBack(c.req.query('to') ?? '/', baseUrl), 303)
}

/** A path of our own, without the language that its address may name; `/` for any other address. */
function pathBack(written: string, baseUrl: string): string {
  const url = URL.parse(written, baseUrl)
  // two slashes would begin the name of another host
  if (url?.origin !== new URL(baseUrl).origin || url.pathname.startsWith('//')) return '/'
  url.searchParams.delete('lang')
  return `${url.pathname}${url.search}`
}
