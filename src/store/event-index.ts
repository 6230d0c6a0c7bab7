// Tables event_topics and event_search: what filters and words find an event by.

import type { Snapshot } from '../domain/event/event.ts'
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
      .columns(['rowid', 'title', 'summary', 'description', 'place', 'organizer'])
      .expression(
        db.query
          .selectFrom('events')
          .where('id', '=', eventId)
          .select(eb => [
            'seq',
            eb.val(snapshot.title).as('title'),
            eb.val(snapshot.summary).as('summary'),
            eb.val(snapshot.description).as('description'),
            eb.val([snapshot.placeName, snapshot.address, snapshot.city].join(' ')).as('place'),
            eb.val(snapshot.organizer).as('organizer'),
          ]),
      ),
  ]
}
