// Renders what was written before descriptions were kept rendered, a bounded batch at a time.

import type { Contradiction } from '../domain/contradiction/contradiction.ts'
import { renderDescription } from '../domain/description-html.ts'
import type { TextField } from '../domain/event/read-texts.ts'
import type { App } from '../ports.ts'
import { touchCalendar } from '../store/calendar.ts'
import { keepRendered, listUnrendered } from '../store/descriptions.ts'

/** A text takes a tenth of a second at most (docs/descriptions.md). */
const batchSize = 20

/** Answers whether more are left. */
export async function renderDescriptions({ db, clock }: App): Promise<'more' | 'done'> {
  const unrendered = await listUnrendered(db, batchSize)
  if (unrendered.length === 0) return 'done'
  await db.commit([
    ...unrendered.map(one =>
      keepRendered(db, one, renderDescription(one.description ?? '', remarkable(one.findings))),
    ),
    ...(unrendered.some(one => one.shown) ? [touchCalendar(db, clock.now())] : []),
  ])
  return unrendered.length < batchSize ? 'done' : 'more'
}

/** Behind which offsets of a description a page may have a remark. */
export const remarkable = (
  found: readonly Contradiction[],
  name: TextField = 'description',
): number[] => found.filter(one => one.in === name).map(({ end }) => end)
