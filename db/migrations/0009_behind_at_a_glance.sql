-- Why: a claim must find the next fifty who are behind without passing those who have stopped.

DROP INDEX watchers_by_lag;
CREATE INDEX watchers_behind ON watchers (event_id, told_revision)
  WHERE confirmed_at IS NOT NULL AND stopped_at IS NULL AND bounced_at IS NULL;
