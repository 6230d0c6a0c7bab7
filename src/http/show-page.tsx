// Answers with a page, in the language of its reader.

import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { InPageContext, type PageContext } from '../../templates/page-context.ts'
import type { App } from '../ports.ts'
import { linksKept } from './kept-language.ts'
import { addressedLanguage, languageOf, pageVary } from './reader-language.ts'

export async function showPage(
  app: App,
  c: Context,
  page: Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const html = String(await (<InPageContext value={pageContext(app, c)}>{page}</InPageContext>))
  const language = addressedLanguage(c.req.url)
  c.header('vary', pageVary)
  return c.html(language ? linksKept(html, language) : html, status)
}

const pageContext = (app: App, c: Context): PageContext => ({
  language: languageOf(app, c),
  calendarName: app.config.calendarName,
  calendarLanguage: app.config.calendarLanguage,
  hasAccent: app.config.accent !== null,
  isDemo: app.config.demo,
  files: app.config.files,
  takesPictures: app.pictures !== undefined,
  isKeptOffline: app.config.offline,
  url: ['GET', 'HEAD'].includes(c.req.method) ? urlOf(app, c) : undefined,
})

/** Characters of an address that a page repeats; beyond them an answer would grow with what was asked. */
const mostRepeated = 2000

/** The address of the page under the calendar's own name; undefined for one too long to repeat. */
function urlOf({ config }: App, c: Context): string | undefined {
  const { pathname, search } = new URL(c.req.url)
  return pathname.length + search.length > mostRepeated
    ? undefined
    : `${config.baseUrl}${pathname}${search}`
}
