// Draws the document of a page for frames of other sites: no masthead, form or script, and links that leave the frame.

import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { isolated } from '../../src/domain/direction.ts'
import { useFile, usePage } from '../page-context.ts'
import { DemoLine } from './demo-line.tsx'

type EmbedFrameProps = {
  title: string
  /** The absolute address of the page that it shows a part of; none for a refusal. */
  canonical?: string | undefined
  /** A style sheet beside the one of every page. */
  sheet?: '/calendar.css' | undefined
  children?: Child
}

/** A whole HTML document. */
export function EmbedFrame({ title, canonical, sheet, children }: EmbedFrameProps) {
  const { language, calendarName, hasAccent } = usePage()
  return html`<!doctype html>${(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${isolated(title)} · ${calendarName}`}</title>
        <base target="_top" />
        {canonical && <link rel="canonical" href={canonical} />}
        <link rel="stylesheet" href={useFile('/turnout.css')} />
        {sheet && <link rel="stylesheet" href={useFile(sheet)} />}
        {hasAccent && <link rel="stylesheet" href="/accent.css" />}
      </head>
      <body>
        <DemoLine />
        <main id="main" class="embedded">
          {children}
        </main>
      </body>
    </html>
  )}`
}
