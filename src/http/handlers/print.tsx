// Answers GET /events/:id/print: the event as a handbill, whose code says which version it has.

import { type Paper, PrintPage, papers } from '../../../templates/pages/print-page.tsx'
import type { Handler } from '../context.ts'
import { showPage } from '../show-page.tsx'
import { eventPage, publicEvent } from './event.tsx'

const isPaper = (text: string | undefined): text is Paper => papers.some(one => one === text)

export const showPrint: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  const { id, url, revision } = await eventPage(app, c, event)
  const paper = c.req.query('paper')
  return showPage(
    app,
    c,
    <PrintPage
      id={id}
      url={url}
      revision={revision}
      version={event.revision.number}
      paper={isPaper(paper) ? paper : defaultPaper(app.config.calendarZone)}
      each={c.req.query('each') === '4' ? 4 : 1}
    />,
  )
}

/** Letter where North America prints (CLDR, paper size), A4 elsewhere. */
const defaultPaper = (zone: string): Paper => (zone.startsWith('America/') ? 'letter' : 'a4')
