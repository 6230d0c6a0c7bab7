-- Why: a claim goes by the turns of the domains, and must not sort ten thousand to find a hundred.

DROP INDEX watchers_behind;
CREATE INDEX watchers_behind ON watchers (event_id, told_revision, domain_turn)
  WHERE confirmed_at IS NOT NULL AND stopped_at IS NULL AND bounced_at IS NULL;
