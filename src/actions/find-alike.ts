// Finds published events that may be the one that somebody posts.

import type { CalendarEvent } from '../domain/event/event.ts'
import {
  askPoints,
  type Comparable,
  type Likeness,
  likenessOf,
  prepareLikeness,
} from '../domain/likeness/likeness.ts'
import type { App } from '../ports.ts'
import { publishedAround } from '../store/likenesses.ts'

export type Alike = Likeness & { event: CalendarEvent }

/** Named at most: who has to read more than that finds nothing. */
const namedAtMost = 3

/** The likest first. What is not public is never among them. */
export async function findAlike(
  { db }: Pick<App, 'db'>,
  event: Comparable,
  except: ReadonlySet<string>,
): Promise<Alike[]> {
  const posted = prepareLikeness(event)
  return (
    (await publishedAround(db, event.startsLocal))
      .filter(other => !except.has(other.event.id))
      .map(({ event: other, startsLocal }) => ({
        event: other,
        ...likenessOf(posted, prepareLikeness({ ...other.revision.snapshot, startsLocal })),
      }))
      .filter(({ points }) => points >= askPoints)
      .sort((a, b) => b.points - a.points)
      // two dates of a series may both be near
      .filter(({ event: { id } }, at, all) => all.findIndex(one => one.event.id === id) === at)
      .slice(0, namedAtMost)
  )
}
