-- Why: lists are headed by an event's own dates, so they must be ordered and narrowed by them, and an event's end
-- is exclusive: an event that ended at midnight is not listed on the day that began then.

-- the start on the wall of the event's zone
ALTER TABLE events ADD COLUMN starts_local TEXT NOT NULL DEFAULT '';
-- the last date on that wall that the event stands on
ALTER TABLE events ADD COLUMN ends_on TEXT NOT NULL DEFAULT '';
-- when it is over; worked out where no end is known
ALTER TABLE events ADD COLUMN over_at TEXT NOT NULL DEFAULT '';

UPDATE events SET starts_local = substr(starts_at, 1, 16), ends_on = substr(ends_at, 1, 10)
  WHERE publication <> 'removed';
UPDATE events SET
  starts_local = newest.starts,
  ends_on = CASE
    WHEN newest.all_day = 0 AND newest.ends > newest.starts AND substr(newest.ends, 12) = '00:00'
    THEN date(substr(newest.ends, 1, 10), '-1 day')
    ELSE substr(newest.ends, 1, 10)
  END
FROM (
  SELECT event_id, number,
    snapshot ->> '$.startsLocal' AS starts,
    coalesce(snapshot ->> '$.endsLocal', snapshot ->> '$.startsLocal') AS ends,
    coalesce(snapshot ->> '$.allDay', 0) AS all_day
  FROM revisions WHERE json_valid(snapshot) AND snapshot ->> '$.startsLocal' IS NOT NULL
) AS newest
WHERE newest.event_id = events.id AND newest.number = events.revision;

-- Without an end: the midnight after the start, six hours after it at the earliest. An hour off where the clocks
-- change that night, until the event's next revision.
UPDATE events SET over_at = CASE WHEN ends_at > starts_at THEN ends_at ELSE max(
  strftime('%Y-%m-%dT%H:%M:%S.000Z', unixepoch(starts_at) + 6 * 3600, 'unixepoch'),
  strftime('%Y-%m-%dT%H:%M:%S.000Z',
    unixepoch(substr(starts_local, 1, 10), '+1 day') - unixepoch(starts_local) + unixepoch(starts_at),
    'unixepoch')
) END WHERE publication <> 'removed';

DROP INDEX events_by_end;
DROP INDEX events_long;
DROP INDEX events_by_organizer;
CREATE INDEX events_by_day ON events (publication, starts_local, id);
CREATE INDEX events_by_last_day ON events (publication, ends_on, starts_local, id);
CREATE INDEX events_long ON events (publication, ends_on)
  WHERE julianday(ends_on) - julianday(substr(starts_local, 1, 10)) > 3;
CREATE INDEX events_by_organizer ON events (organizer_identity, starts_local);
