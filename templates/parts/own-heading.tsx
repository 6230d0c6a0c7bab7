// Draws the heading of a page of one region, topic, kind of event or organizer, with the regions around it.

import type { PageFilter } from '../../src/domain/list-address.ts'
import { useWords } from '../page-context.ts'
import type { Filters } from './filters-form.tsx'
import { StructuredData } from './structured-data.tsx'

type Link = { label: string; href: string }

export type OwnHeading = {
  /** The filter that the page is of. */
  page: PageFilter
  title: string
  description: string
  /** Regions that the region is part of, the widest first. */
  partOf: readonly Link[]
  parts: readonly Link[]
  /** An organizer that no event names. */
  isEmpty: boolean
  /** schema.org/BreadcrumbList */
  data: object
}

export function OwnHeadingPart({ title, partOf, parts }: OwnHeading) {
  const words = useWords().places
  return (
    <header class="own-heading">
      <h1 dir="auto">{title}</h1>
      {(partOf.length > 0 || parts.length > 0) && (
        <nav class="kin" aria-label={words.kin}>
          <Kin label={words.partOf} links={partOf} />
          <Kin label={words.parts} links={parts} />
        </nav>
      )}
    </header>
  )
}

function Kin({ label, links }: { label: string; links: readonly Link[] }) {
  if (links.length === 0) return null
  return (
    <p>
      {`${label}: `}
      {links.map(({ label, href }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href}>{label}</a>
        </>
      ))}
    </p>
  )
}

/** Draws the head of its page for programs; an empty page is not to be found. */
export function OwnHead({ data, isEmpty }: OwnHeading) {
  return isEmpty ? <meta name="robots" content="noindex" /> : <StructuredData data={data} />
}

/** The filters that the page's heading does not say. */
export const withoutOwn = (filters: Filters, { page }: OwnHeading): Filters =>
  page === 'organizer' ? { ...filters, organizer: '', by: '' } : { ...filters, [page]: [] }
