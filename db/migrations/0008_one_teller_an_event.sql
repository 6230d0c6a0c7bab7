-- Why: on Workers a chain of queue messages tells an event's watchers; a sweep must not start a second one.

ALTER TABLE events ADD COLUMN telling_until TEXT;
