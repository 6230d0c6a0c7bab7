// Answers GET /sharing: the ways to subscribe to a list, and to show it, or one event, on other sites.

import { SharingPage } from '../../../templates/pages/sharing-page.tsx'
import { type SpanName, spanNames } from '../../domain/event/day-sections.ts'
import { wordsOf } from '../../domain/language.ts'
import { elementHtml, frameHtml } from '../../feeds/embed-html.ts'
import type { Handler } from '../context.ts'
import { addressedLanguage, languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { readWanted } from './digests.tsx'
import { publicEvent } from './event.tsx'

/** Pixels. */
const listHeight = 480
const eventHeight = 320

export const showSharing: Handler = async (app, c) => {
  const { baseUrl, calendarName } = app.config
  const query = new URL(c.req.url).searchParams
  const language = languageOf(app, c)
  const read = await readWanted(app, query, language)
  if ('unknown' in read) return refuse(app, c, 'unknown-filter', read.unknown)
  const id = query.get('event')
  const event = id ? await publicEvent(app, c, id) : null
  if (event instanceof Response) return event

  const addressed = addressedLanguage(c.req.url)
  const wanted = new URLSearchParams(read.query)
  const when = query.get('when')
  // a named span moves on with the days; two dates would be an empty frame when they are over
  if (spanNames.includes(when as SpanName)) wanted.set('when', `${when}`)
  const filtered = wanted.size > 0
  if (addressed) wanted.set('lang', addressed)
  const search = wanted.size > 0 ? `?${wanted}` : ''
  const title = `${wordsOf(language).homePage.title} · ${calendarName}`
  const pageUrl = `${baseUrl}/${search}`
  const framed = (path: string, title: string, height: number) => {
    const src = `${baseUrl}${path}`
    return { url: src, html: frameHtml({ src, title, width: '100%', height }) }
  }
  return showPage(
    app,
    c,
    <SharingPage
      feedUrl={`${baseUrl}/calendar.ics${search}`}
      search={search}
      digestUrl={`/digests${read.query && `?${read.query}`}`}
      filtered={filtered}
      pageUrl={pageUrl}
      frame={framed(`/embed${search}`, title, listHeight)}
      element={elementHtml({ scriptUrl: `${baseUrl}/embed.js`, pageUrl, title })}
      event={
        event && {
          title: event.revision.snapshot.title,
          url: `${baseUrl}/events/${event.id}`,
          frame: framed(
            `/embed/events/${event.id}${addressed ? `?lang=${addressed}` : ''}`,
            event.revision.snapshot.title,
            eventHeight,
          ),
        }
      }
    />,
  )
}
