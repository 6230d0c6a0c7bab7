// Answers with a page, in the language of its reader where that is known.

import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { InPageContext } from '../../templates/page-context.ts'
import type { Language } from '../domain/language.ts'
import type { App } from '../ports.ts'

/** @param language of a reader who chose one when they asked for mail; else the calendar's. */
export const showPage = (
  app: App,
  c: Context,
  page: Child,
  status: ContentfulStatusCode = 200,
  language: Language = app.config.calendarLanguage,
): Response | Promise<Response> =>
  c.html(
    <InPageContext value={{ language, calendarName: app.config.calendarName }}>
      {page}
    </InPageContext>,
    status,
  )
