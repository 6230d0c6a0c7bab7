// Tables event_topics and event_search: filters and words find an event by them.

import type { Snapshot } from '../domain/event/event.ts'
import { type SearchColumn, searchColumns } from '../domain/event/field-row.ts'
import { fields } from '../domain/event/fields.ts'
import { searchedFields, searchText } from '../domain/event/search-text.ts'
import type { Db, Write } from '../ports.ts'

/** Replaces what an event is found by with what its newest snapshot says. */
export function indexEvent(db: Db, eventId: string, snapshot: Snapshot): Write[] {
  const seq = db.query.selectFrom('events').select('seq').where('id', '=', eventId)
  return [
    db.query.deleteFrom('event_topics').where('event_id', '=', eventId),
    ...snapshot.topics.map(topic =>
      db.query.insertInto('event_topics').values({ topic, event_id: eventId }),
    ),
    db.query.deleteFrom('event_search').where('rowid', '=', seq),
    db.query
      .insertInto('event_search')
      .columns(['rowid', ...searchColumns])
      .expression(
        db.query
          .selectFrom('events')
          .where('id', '=', eventId)
          .select(eb => [
            'seq',
            ...searchColumns.map(column => eb.val(searchText(snapshot, column)).as(column)),
          ]),
      ),
  ]
}

/** SQL for the text of a column of the index, worked out from a snapshot as it is kept. */
export const searchTextSql = (column: SearchColumn, snapshot = 'snapshot'): string =>
  searchedFields(column)
    .map(name => `coalesce(${snapshot} ->> '${name}', '${fields[name].value.default}')`)
    .join(` || ' ' || `)
