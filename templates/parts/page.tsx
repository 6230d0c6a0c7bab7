// Draws the frame of every HTML page: head, header, main, footer. Must not know what stands inside.

import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { isolated } from '../../src/domain/direction.ts'
import { type Language, languages, wordsOf } from '../../src/domain/language.ts'
import { useFile, usePage, useWords } from '../page-context.ts'
import { DemoLine } from './demo-line.tsx'

/** A feed of the same content, for `<link rel="alternate">`. */
export type Alternate = { type: string; title: string; href: string }

/** Shown beside a link to the page; `url` is absolute. */
export type PreviewPicture = { url: string; width: number; height: number; alt: string }

export type PageProps = {
  /** The page's own title; the calendar's name is put behind it. */
  title: string
  /** The path, to mark where one is in the header. */
  path?: string | undefined
  /** True for addresses that hold a token: no referrer, not in search engines. */
  secret?: boolean | undefined
  description?: string | undefined
  /** Its absolute address for search engines, where it is not the one that it was asked at. */
  canonical?: string | undefined
  alternates?: readonly Alternate[] | undefined
  /** In place of the calendar's sign, which stands for pages without one. */
  preview?: PreviewPicture | null | undefined
  /** A style sheet beside the one of every page. */
  sheet?: '/calendar.css' | '/handbill.css' | undefined
  /** A part further down that a second skip link leads to. */
  skipTo?: { href: string; label: string } | undefined
  /** Navigation of the page itself, above its content, so that the skip link leads past it. */
  above?: Child
  /** Further elements of the head, such as structured data. */
  head?: Child
  children?: Child
}

/** A whole HTML document. */
export function Page(props: PageProps) {
  const { language, calendarName, isKeptOffline = true } = usePage()
  const { common: words, elsewhere, house } = useWords()
  return html`<!doctype html>${(
    <html lang={language} data-offline={isKeptOffline ? undefined : 'off'}>
      <Head {...props} />
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        {props.skipTo && (
          <a class="skip" href={props.skipTo.href}>
            {props.skipTo.label}
          </a>
        )}
        <DemoLine />
        <header class="masthead">
          <a class="masthead-name" href="/" dir="auto">
            {calendarName}
          </a>
          <nav aria-label={words.menu}>
            <Languages />
            <a
              class="post"
              href="/events/new"
              aria-current={props.path === '/events/new' ? 'page' : undefined}
            >
              {words.post}
            </a>
          </nav>
        </header>
        {props.above}
        <main id="main">{props.children}</main>
        <footer class="colophon">
          <p>{words.footer}</p>
          <p class="links">
            <a href="/">{words.whatIsOn}</a>
            <a href="/sharing">{elsewhere.sharing}</a>
            <a href="/digests">{words.digest}</a>
            <a href="/lost-link">{words.lostLink}</a>
            <a href="/about">{house.about}</a>
            <a href="/rules">{house.rules}</a>
            <a href="/privacy">{house.privacy}</a>
          </p>
        </footer>
      </body>
    </html>
  )}`
}

function Head(props: PageProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${isolated(props.title)} · ${usePage().calendarName}`}</title>
      {props.description && <meta name="description" content={props.description} />}
      {props.secret && <meta name="referrer" content="no-referrer" />}
      {props.secret && <meta name="robots" content="noindex, nofollow" />}
      <link rel="stylesheet" href={useFile('/turnout.css')} />
      {props.sheet && <link rel="stylesheet" href={useFile(props.sheet)} />}
      {usePage().hasAccent && <link rel="stylesheet" href="/accent.css" />}
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="apple-touch-icon" href="/sign.png" />
      <script type="module" src={useFile('/turnout.js')} />
      {!props.secret && (
        <Canonical url={props.canonical ?? usePage().url} preview={props.preview} />
      )}
      {!props.secret && <Translations url={props.canonical ?? usePage().url} />}
      {props.alternates?.map(({ type, title, href }) => (
        <link rel="alternate" type={type} title={title} href={href} />
      ))}
      {props.head}
    </head>
  )
}

/** The same page in each other language, by a choice that is kept. */
function Languages() {
  const { language, url } = usePage()
  if (!url) return null
  const { pathname, search } = new URL(url)
  const to = encodeURIComponent(`${pathname}${search}`)
  return (
    <>
      {languages
        .filter(other => other !== language)
        .map(other => (
          <a href={`/language/${other}?to=${to}`} rel="nofollow" lang={other} hreflang={other}>
            {wordsOf(other).name}
          </a>
        ))}
    </>
  )
}

/** The page's own absolute address, with the language that it names, and the picture for previews. */
function Canonical({ url, preview }: { url: string | undefined } & Pick<PageProps, 'preview'>) {
  if (!url) return null
  return (
    <>
      <link rel="canonical" href={url} />
      <meta property="og:image" content={preview?.url ?? new URL('/sign.png', url).href} />
      {preview && (
        <>
          <meta property="og:image:width" content={`${preview.width}`} />
          <meta property="og:image:height" content={`${preview.height}`} />
          <meta property="og:image:alt" content={preview.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  )
}

/** The page's address in each language, for search engines. */
function Translations({ url }: { url: string | undefined }) {
  if (!url) return null
  const address = (language: Language | null): string => {
    const one = new URL(url)
    one.searchParams.delete('lang')
    if (language) one.searchParams.set('lang', language)
    return one.href
  }
  return (
    <>
      {languages.map(language => (
        <link rel="alternate" hreflang={language} href={address(language)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={address(null)} />
    </>
  )
}
