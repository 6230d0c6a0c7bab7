// Declares the parts that each row of the table of event fields must have, and the values of each kind of
// field.

import type { Language } from '../language.ts'
import type { SealedAddress, State, WallTime } from './event.ts'
import type { TermKind } from './terms.ts'

/** A value of each kind: as a snapshot keeps it, and as a form holds it while it is typed. */
type Values = {
  line: { kept: string; typed: string }
  /** The name of a group or person: a line without a web address in it. */
  name: { kept: string; typed: string }
  /** Paragraphs of CommonMark; raw HTML in them is shown as text. */
  text: { kept: string; typed: string }
  url: { kept: string; typed: string }
  'wall-time': { kept: WallTime; typed: string }
  /** IANA name, such as `America/Los_Angeles`. */
  zone: { kept: string; typed: string }
  /** Slug of a term. */
  term: { kept: string; typed: string }
  /** Slugs of terms, sorted. */
  terms: { kept: string[]; typed: string[] }
  flag: { kept: boolean; typed: boolean }
  /** A language that the program speaks, '' while none is stated. */
  language: { kept: string; typed: string }
  /** One of a few values, '' while none is stated. */
  choice: { kept: string; typed: string }
  /** Latitude and longitude. */
  point: { kept: string; typed: string }
  /** Rows of the day, a line each. */
  timetable: { kept: string; typed: string }
  contact: { kept: SealedAddress; typed: string }
  /** The name of a picture (domain/picture); a form holds it with a signature once it was sent. */
  picture: { kept: string; typed: string }
}

export type Kind = keyof Values
export type Kept<K extends Kind> = Values[K]['kept']
export type Typed<K extends Kind> = Values[K]['typed']

/** Values that fields offer to choose; each has its word in the catalogues (`choices`). */
export type Choice = 'yes' | 'no'

/** `limit`: UTF-16 units. `default`: the value in snapshots that are older than the field. */
export type FieldValue =
  | { kind: 'line' | 'name' | 'text' | 'url' | 'zone'; limit: number; default: string }
  | { kind: 'timetable'; limit: number; default: string }
  | { kind: 'point'; limit: number; default: string }
  | { kind: 'wall-time'; limit: number; default: WallTime | null }
  | { kind: 'term'; of: TermKind; limit: number; default: string }
  | TermsValue
  | { kind: 'flag'; default: boolean }
  | { kind: 'language'; limit: number; default: '' }
  | { kind: 'choice'; of: readonly Choice[]; default: Choice | '' }
  /** `typedAs`: its name in the form, where the address is not sealed yet. */
  | { kind: 'picture'; typedAs: string; limit: number; default: '' }
  | { kind: 'contact'; typedAs: string; limit: number; default: SealedAddress }

/**
 * `most`: of terms that the form takes, each chosen from a list. `plural`: the name under which JSON has them all, where
 * under the field's own it has the first, for programs that were written for a single one.
 */
type TermsValue = { kind: 'terms'; of: TermKind; limit: number; default: readonly string[] } & (
  | { most: number; plural: string }
  | { most?: undefined; plural?: undefined }
)

/** The parts of the form, in the order in which people think of an event; `more` is folded. */
export const sections = ['what', 'when', 'where', 'who', 'text', 'more'] as const
export type Section = (typeof sections)[number]

/** Fields of a part that are folded and shown together, under a heading of their own. */
export type Group = 'access'

/** `list`: a row of a list of events. `page`: its facts on the event's page. `mail`: those in mail. */
export type Surface = 'list' | 'page' | 'mail' | 'json'

/**
 * Part of an event that a search looks into. `text`: read, and not suggested while a search is typed. `term`: found by
 * the names of its terms.
 */
export type SearchPart = 'title' | 'place' | 'organizer' | 'text' | 'term'

/** Texts of an event that may be given in other languages. */
export const translatedFields = ['title', 'summary', 'description'] as const
export type TranslatedField = (typeof translatedFields)[number]

export type FieldRow<Aspect extends string> = {
  value: FieldValue
  /**
   * `aspect`: whose change it is. `told`: whether the change must be told, even when it is marked as a correction of
   * spelling: always, unless it is one (a place that people go to), or never.
   */
  change: { aspect: Aspect; told: 'always' | 'unless-respelled' | 'unless-quiet' }
  /**
   * A text of the event in another language: which text, which language. Left out of snapshots and JSON while it is
   * empty, as is all of `sparse`, so that an event without it is not changed by a byte.
   */
  translation?: { of: TranslatedField; into: Language }
  sparse?: true
  /** `required`: refused when it is missing. `rows`: of a larger box. */
  form: { section: Section; group?: Group; required?: true; rows?: number }
  shows: readonly Surface[]
  /** `contradictions`: its text is read for them, or it is one of the facts that texts are compared with. */
  reading: { search: SearchPart | null; contradictions: 'read' | 'compared' | null }
}

export type StateRow<Aspect extends string> = { aspect: Aspect } & (
  | { kind: 'state'; default: State }
  | { kind: 'line'; default: string }
)
