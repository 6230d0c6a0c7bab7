// Draws the ways to pass an event on: its address, a mail that is begun, its QR code.

import { whenWords } from '../../src/domain/date-words.ts'
import { encodedWithin } from '../../src/domain/encoded-within.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { titleWords } from '../../src/domain/title-words.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { placeWords } from './event-in-words.tsx'
import { CopyButton } from './place.tsx'

type SharePanelProps = {
  id: string
  /** The event's public address, absolute. */
  url: string
  snapshot: Snapshot
}

/** UTF-16 units, encoded, that mail programs take of a subject and of the lines of a text. */
const mostOfSubject = 600
const mostOfMail = 1200

export function SharePanel({ id, url, snapshot }: SharePanelProps) {
  const language = useLanguage()
  const words = useWords().eventPage
  const title = titleWords(snapshot, language)
  const about = [title, whenWords(snapshot, language), placeWords(snapshot) || snapshot.onlineUrl]
  const subject = encodeURIComponent(encodedWithin(title, mostOfSubject))
  const lines = encodedWithin(about.filter(Boolean).join('\r\n'), mostOfMail)
  const body = encodeURIComponent(`${lines}\r\n\r\n${url}`)
  return (
    <>
      <p class="address">
        <a href={url}>{url}</a>
      </p>
      <p class="links">
        <CopyButton text={url} words={words.copyLink} />
        <a href={`mailto:?subject=${subject}&body=${body}`}>{words.sendByEmail}</a>
      </p>
      <p class="links">
        <a class="qr" href={`/events/${id}/qr.svg`}>
          {words.qr}
        </a>
        <a href={`/events/${id}/print`}>{useWords().handbill.print}</a>
      </p>
    </>
  )
}
