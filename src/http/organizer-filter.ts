// Finds the organizer of `organizer=`: which one of a name is asked for, others of it, and names alike when
// there is none.

import type { Language } from '../domain/language.ts'
import { organizerPath } from '../domain/list-address.ts'
import { organizerLabel, sharedNameWords } from '../domain/organizer-words.ts'
import type { App } from '../ports.ts'
import {
  type AskedOrganizer,
  identitiesNamed,
  type OrganizerIdentity,
  organizersLike,
} from '../store/organizer-identities.ts'
import { filterPhrases } from './filter-phrases.ts'

/** A name as a link to its page: `query` is what an address of a list says of it. */
export type OrganizerLink = { label: string; path: string; query: string }

export type FoundOrganizer = {
  /** Null when no event names it, or the name's first organizer is asked for and nobody confirmed it. */
  asked: OrganizerLink | null
  /** Others of the same name who have events. */
  others: readonly OrganizerLink[]
  /** When none is found. */
  alike: readonly OrganizerLink[]
}

export async function findOrganizerNamed(
  { db }: App,
  wanted: AskedOrganizer,
  language: Language,
): Promise<FoundOrganizer> {
  const { name, by } = wanted
  const link = (identity: OrganizerIdentity) => organizerLink(identity, language)
  const named = await identitiesNamed(db, wanted)
  const asked = named.find(one => (by ? one.id === by : one.place === 1))
  const others = named.filter(one => one !== asked && one.inUse)
  const alike = named.length > 0 ? [] : await organizersLike(db, name)
  return {
    asked: asked ? link(asked) : null,
    others: others.map(link),
    alike: alike.map(one => ({ label: one, ...linked({ name: one, by: '' }) })),
  }
}

/** The page of one organizer's events. */
export const organizerLink = (
  identity: Pick<OrganizerIdentity, 'id' | 'name' | 'place'>,
  language: Language,
): OrganizerLink => ({
  label: organizerLabel(identity, language),
  ...linked({ name: identity.name, by: identity.place === 1 ? '' : identity.id }),
})

type Filtered<Filters> = { filters: Filters; organizer?: FoundOrganizer }

/** The filters as a feed's name has them: with the organizer's place among those of the name. */
export const namedFilters = <Filters extends { organizer: string }>({
  filters,
  organizer,
}: Filtered<Filters>): Filters => ({
  ...filters,
  organizer: organizer?.asked?.label ?? filters.organizer,
})

/** A feed's sentence about others who use the name of its organizer; '' when there are none. */
export const organizerNote = (
  { filters, organizer }: Filtered<{ organizer: string }>,
  language: Language,
): string => sharedNameWords(filters.organizer, organizer?.others.length ?? 0, language)

const linked = ({ name, by }: AskedOrganizer) => ({
  path: organizerPath({ name, by }),
  query: new URLSearchParams({ organizer: name, ...(by && { by }) }).toString(),
})

/** Why a feed has no such organizer, and which there are. */
export function noSuchOrganizer(
  { organizer, by }: { organizer: string; by: string },
  { others, alike }: FoundOrganizer,
  language: Language,
): string {
  const say = filterPhrases(language)
  if (others.length === 0)
    return say.unknownOrganizer(
      organizer,
      alike.map(one => one.label),
    )
  const addresses = others.map(one => one.query)
  return by
    ? say.organizerIsOther(organizer, addresses)
    : say.organizerUnconfirmed(organizer, addresses)
}
