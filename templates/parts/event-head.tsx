// Renders an event's metadata for machines: OpenGraph, schema.org.

import { whenWords } from '../../src/domain/date-words.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import { wordsOf } from '../../src/domain/language.ts'
import { titleWords } from '../../src/domain/title-words.ts'
import { useLanguage } from '../page-context.ts'
import { placeWords } from './event-in-words.tsx'
import { StructuredData } from './structured-data.tsx'

type EventHeadProps = {
  url: string
  revision: Revision
  calendarName: string
  /** schema.org/Event */
  data: object
}

export function EventHead({ url, revision, calendarName, data }: EventHeadProps) {
  const language = useLanguage()
  const { snapshot, at } = revision
  const about = [whenWords(snapshot, language), placeWords(snapshot) || snapshot.onlineUrl]
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={calendarName} />
      <meta property="og:locale" content={wordsOf(language).locale} />
      <meta property="og:title" content={titleWords(snapshot, language)} />
      <meta property="og:description" content={about.filter(Boolean).join('. ')} />
      <meta property="og:updated_time" content={at} />
      <StructuredData data={data} />
    </>
  )
}
