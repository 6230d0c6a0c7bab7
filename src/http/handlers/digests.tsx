// Answers GET and POST /digests: a reader asks for a digest by mail.

import { DigestsPage } from '../../../templates/pages/digests-page.tsx'
import type { Filters } from '../../../templates/parts/filters-form.tsx'
import { askForDigest, type DigestFilter } from '../../actions/subscribe-digest.ts'
import { type ChosenValues, choiceFilters } from '../../domain/event/choice-filters.ts'
import type { Language } from '../../domain/language.ts'
import type { App } from '../../ports.ts'
import { identitiesNamed } from '../../store/organizer-identities.ts'
import { listTerms } from '../../store/terms.ts'
import type { Handler } from '../context.ts'
import { readFilter, wordlessSearch } from '../event-filter.ts'
import { digestSchema } from '../form-schemas.ts'
import { takeForm } from '../public-form.tsx'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { showSent } from './sent.tsx'

/** With the filters of the list that its reader comes from. */
export const showDigestForm: Handler = async (app, c) => {
  const terms = await listTerms(app.db)
  const read = await readWanted(app, new URL(c.req.url).searchParams, languageOf(app, c))
  if ('unknown' in read) return refuse(app, c, 'unknown-filter', read.unknown)
  const form = { email: '', language: '', period: 'weekly', ...read.filters }
  return showPage(app, c, <DigestsPage terms={terms} form={form} errors={[]} />)
}

export const postDigest = takeForm({
  schema: digestSchema,
  act: async (app, c, form) => {
    const wanted = await readWanted(app, queryOf(form), languageOf(app, c))
    return 'unknown' in wanted
      ? refuse(app, c, 'unknown-filter', wanted.unknown)
      : withinSourceLimit(app, c, 'form', () => askForDigest(app, form, wanted))
  },
  next: 'confirm by mail',
  sent: () => '/digests/sent',
  limitField: 'email',
  page: async (app, _, typed) => <DigestsPage terms={await listTerms(app.db)} {...typed} />,
})

export const showDigestSent: Handler = (app, c) => showSent(app, c, 'digest')

/** The filter of a form or an address: as typed, as the store asks it, and as a list's address has it. */
export async function readWanted(
  app: App,
  query: URLSearchParams,
  language: Language,
): Promise<(DigestFilter & { filters: WantedFilters }) | { unknown: string }> {
  const asked = new URLSearchParams(
    [...query].filter(([name, value]) => value && names.some(one => one === name)),
  )
  // the name was typed over, and the first organizer of that name is meant
  if (asked.has('by') && !(await isOneOf(app, asked))) asked.delete('by')
  const terms = await listTerms(app.db)
  const read = readFilter(asked, { terms, language, forPeople: true })
  if ('unknown' in read) return read
  const wordless = wordlessSearch(read, language)
  if (wordless) return wordless
  const { words: _, ...kept } = read.filter
  const filter = { ...kept, q: read.filters.q }
  return { filter, filters: read.filters, query: asked.toString() }
}

async function isOneOf({ db }: App, asked: URLSearchParams): Promise<boolean> {
  const by = asked.get('by') ?? ''
  const named = await identitiesNamed(db, { name: asked.get('organizer') ?? '', by })
  return named.some(one => one.id === by)
}

/** A digest is about what is to come, so it has no days. */
export type WantedFilters = ChosenValues &
  Pick<Filters, 'region' | 'type' | 'topic' | 'q' | 'organizer' | 'by'>

const names = ['region', 'type', 'topic', ...choiceFilters, 'q', 'organizer', 'by'] as const

/** The filter fields of a form as the address of a list. */
export const queryOf = (form: WantedFilters): URLSearchParams =>
  new URLSearchParams(names.flatMap(name => [form[name] ?? []].flat().map(value => [name, value])))
