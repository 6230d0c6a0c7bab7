// Shows the ways to subscribe to the calendar and to show it elsewhere, with what is to be copied.

import { useWords } from '../page-context.ts'
import { Page } from '../parts/page.tsx'
import { Chapter } from '../parts/prose.tsx'

/** A frame's own absolute address, and its HTML to copy. */
type Frame = { url: string; html: string }

export type SharingPageProps = {
  /** The https (or http) address of the feed with the filters. */
  feedUrl: string
  /** The filters, `?topic=labor`; '' for none. */
  search: string
  /** The form for a digest with the same filters. */
  digestUrl: string
  filtered: boolean
  /** The absolute address of the list. */
  pageUrl: string
  frame: Frame
  /** HTML to copy. */
  element: string
  /** The event that its reader comes from. */
  event: { title: string; url: string; frame: Frame } | null
}

/** `GET /sharing`. */
export function SharingPage(props: SharingPageProps) {
  const { filtered, pageUrl, frame, element, event } = props
  const words = useWords().elsewhere.sharingPage
  return (
    <Page title={words.title} path="/sharing" description={words.lead}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {event && (
        <Chapter title={words.embedEvent}>
          <p dir="auto">
            <a href={event.url}>{event.title}</a>
          </p>
          <FrameSnippet frame={event.frame} />
          <p>{words.oembedHow}</p>
          <p class="address">{event.url}</p>
        </Chapter>
      )}
      <Subscribing {...props} />
      <Chapter title={words.embed}>
        {filtered && <p>{words.filtered}</p>}
        <p>{words.which}</p>
        <FrameSnippet frame={frame} />
        <Snippet label={words.element} text={element} />
        <p>{words.language}</p>
        {!event && <p>{words.everyEvent}</p>}
      </Chapter>
      <Chapter title={words.oembed}>
        <p>{words.oembedHow}</p>
        <p class="address">{pageUrl}</p>
      </Chapter>
      <Chapter title={words.api}>
        <p>
          {words.apiHow} <a href="/openapi.json">openapi.json</a>
        </p>
      </Chapter>
    </Page>
  )
}

function Subscribing({ feedUrl, search, digestUrl, filtered }: SharingPageProps) {
  const { elsewhere, common } = useWords()
  const words = elsewhere.sharingPage
  return (
    <Chapter title={words.subscribe}>
      {filtered && <p>{words.filtered}</p>}
      <p>
        {words.calendar} <a href={feedUrl.replace(/^https?:/, 'webcal:')}>{feedUrl}</a>
      </p>
      <p>
        {words.feeds} <a href={`/calendar.atom${search}`}>{words.atom}</a>,{' '}
        <a href={`/calendar.json${search}`}>{words.json}</a>,{' '}
        <a href="/changes.atom">{words.changes}</a>
      </p>
      <p>
        {words.mail} <a href={digestUrl}>{common.digest}</a>
      </p>
    </Chapter>
  )
}

function FrameSnippet({ frame }: { frame: Frame }) {
  const words = useWords().elsewhere.sharingPage
  return (
    <>
      <Snippet label={words.frame} text={frame.html} />
      <p>
        <a href={frame.url}>{words.look}</a>
      </p>
    </>
  )
}

/** Text to copy, which one press selects whole. */
function Snippet({ label, text }: { label: string; text: string }) {
  return (
    <figure class="snippet">
      <figcaption>{label}</figcaption>
      <pre dir="ltr">
        <code>{text}</code>
      </pre>
    </figure>
  )
}
