// Counts the writes of this process by the event whose pages may show them, in triggers of its connection
// alone, so that a commit about one event asks nothing of the pages of others.

import type SQLite from 'better-sqlite3'

/** Tables that store/page-marks.ts reads of one event, by the column that holds its id. */
const tables = {
  events: 'id',
  revisions: 'event_id',
  publications: 'event_id',
  dismissals: 'event_id',
  contradictions: 'event_id',
  organizers: 'event_id',
  questions: 'event_id',
  answers: 'event_id',
  endorsements: 'event_id',
  watchers: 'event_id',
}

/** Columns that pages show, of a row that is often written for another reason (a lease, a time to tell). */
const shownOfWatchers = 'event_id, told_revision, bounced_at, acknowledged_revision, withdrawn_at'

/** Ids that are counted apart; beyond it all count as written. */
const mostIds = 10_000

export type RowStamps = {
  /** A number that differs once this process wrote anything of these events, or an event of these organizers. */
  last(ids: readonly string[]): number
}

/** Needs the tables: open it after migrations. Writes of other processes are not counted. */
export function openRowStamps(raw: SQLite.Database): RowStamps {
  const stamps = new Map<string, number>()
  let writes = 0
  /** Of ids that are not in `stamps`. */
  let ofOthers = 0

  function everything() {
    writes += 1
    stamps.clear()
    ofOthers = writes
  }
  raw.function('row_written', id => {
    writes += 1
    stamps.set(String(id), writes)
    if (stamps.size > mostIds) everything()
    return null
  })
  raw.function('any_row_written', () => {
    everything()
    return null
  })
  raw.exec(triggers())
  return { last: ids => Math.max(...ids.map(id => stamps.get(id) ?? ofOthers)) }
}

const triggers = (): string =>
  [
    ...Object.entries(tables).flatMap(([table, id]) => [
      ...ofRows(table, id),
      ...(table === 'events' ? ofRows(table, 'organizer_identity') : []),
    ]),
    // a name that is confirmed tells other events of that name which address had it first
    ...['INSERT', 'DELETE', 'UPDATE'].map(act =>
      trigger('organizer_identities', act, 'any_row_written()'),
    ),
    trigger('calendar', 'UPDATE OF terms_version', 'any_row_written()'),
  ].join('\n')

/** An id may move from one row to another: both are written. */
const ofRows = (table: string, id: string): string[] => [
  trigger(table, 'INSERT', `row_written(NEW.${id})`),
  trigger(table, 'DELETE', `row_written(OLD.${id})`),
  trigger(
    table,
    table === 'watchers' ? `UPDATE OF ${shownOfWatchers}` : 'UPDATE',
    `row_written(OLD.${id}), row_written(NEW.${id})`,
  ),
]

const trigger = (table: string, act: string, call: string): string => {
  const name = `${table} ${act} ${call}`
  return `CREATE TEMP TRIGGER "${name}" AFTER ${act} ON main.${table} BEGIN SELECT ${call}; END;`
}
