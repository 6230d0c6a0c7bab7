// Compares an event with its first publication, and names its standing in one word.

import { isRespelled } from '../same-words.ts'
import { type Change, fieldsOfAspect, netDifference } from './differences.ts'
import type { Instant, Revision, Snapshot, State } from './event.ts'
import { type Aspect, type FieldName, fields } from './fields.ts'
import { endedAt } from './when.ts'

/** The word before a title in every output; an event that is on as announced has none. */
export type Standing = Exclude<State, 'announced'> | 'moved'

/** True where people can come as far as is known: announced, also where it is not certain yet. */
export const isOn = ({ state }: Pick<Snapshot, 'state'>): boolean =>
  state === 'announced' || state === 'tentative'

/** The most important word about an event; null when all is as announced. */
export function standingOf({ state, moved }: Pick<Snapshot, 'state' | 'moved'>): Standing | null {
  if (state !== 'announced') return state
  return moved ? 'moved' : null
}

/**
 * The revision, marked as moved when it starts at another instant or somewhere else than was first
 * published. Not moved by: a place that was told later, a place whose spelling was mended, a revision made
 * after the event's end (that mends the record). Depends on revisions alone, so that a feed is the same
 * at every poll.
 *
 * @param first the revision that was first published.
 * @param later every revision after it and before this one, oldest first.
 */
export function markMoved(
  revision: Revision,
  first: Revision,
  later: readonly Revision[],
): Revision {
  const { moved: _, ...snapshot } = revision.snapshot
  const isMoved =
    revision.at < endedAt(revision) &&
    netDifference([first], [...later, revision]).some(
      change =>
        hasOtherPlace(change) || (change.aspect === 'time' && revision.startsAt !== first.startsAt),
    )
  return { ...revision, snapshot: isMoved ? { ...snapshot, moved: true } : snapshot }
}

/** The revision that stood when the event was published. @param revisions oldest first. */
export const firstPublished = (
  revisions: readonly Revision[],
  publishedAt: Instant | null,
): Revision | undefined =>
  revisions.findLast(({ at }) => publishedAt !== null && at <= publishedAt) ?? revisions[0]

/** True when people come elsewhere than to a place that was named. */
export const hasOtherPlace = ({ aspect, was, now }: Change): boolean =>
  whereabouts.includes(aspect) &&
  fieldsOfAspect(aspect).some(name => was[name] !== '' && isMoreThanSpelling(name, was, now))

/** True when people come to another place than was told, on the ground and not online. */
export const isElsewhere = (change: Change): boolean =>
  change.aspect !== 'online' && hasOtherPlace(change)

/** Aspects that say where people come. */
const whereabouts: readonly Aspect[] = ['place', 'address', 'city', 'online']

/**
 * True when a change is more than spelling, of what people go by: where they come, the rows of the day. A value that was
 * not stated before is more.
 */
export const saysOtherwise = ({ aspect, was, now }: Change): boolean =>
  fieldsOfAspect(aspect)
    .filter(name => fields[name].change.told === 'unless-respelled')
    .some(name => isMoreThanSpelling(name, was, now))

function isMoreThanSpelling(name: FieldName, was: Snapshot, now: Snapshot): boolean {
  const [before, after] = [String(was[name]), String(now[name])]
  return fields[name].value.kind === 'url'
    ? bareUrl(before) !== bareUrl(after)
    : !isRespelled(before, after)
}

/** Any letter of an address leads elsewhere, apart from what servers take for the same. */
const bareUrl = (url: string): string =>
  url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
