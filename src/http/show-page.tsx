// Answers with a page, in the language of its reader.

import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { InPageContext, type PageContext } from '../../templates/page-context.ts'
import type { App } from '../ports.ts'

export const showPage = (
  app: App,
  c: Context,
  page: Child,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> =>
  c.html(<InPageContext value={pageContext(app)}>{page}</InPageContext>, status)

const pageContext = ({ config }: App): PageContext => ({
  language: config.calendarLanguage,
  calendarName: config.calendarName,
})
