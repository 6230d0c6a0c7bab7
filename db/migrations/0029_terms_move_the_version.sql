-- Why: terms are edited by hand, and pages and feeds that name them are kept under the calendar's version or a mark: an
-- edit must move both, or they show the old names until the next change of an event.

-- moves with every change of a term; what is kept for one event goes by it
ALTER TABLE calendar ADD COLUMN terms_version INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER new_term_moves_version AFTER INSERT ON terms
BEGIN
  UPDATE calendar SET version = version + 1, terms_version = terms_version + 1,
    changed_at = max(changed_at, strftime('%Y-%m-%dT%H:%M:%fZ'));
END;
CREATE TRIGGER changed_term_moves_version AFTER UPDATE ON terms
BEGIN
  UPDATE calendar SET version = version + 1, terms_version = terms_version + 1,
    changed_at = max(changed_at, strftime('%Y-%m-%dT%H:%M:%fZ'));
END;
CREATE TRIGGER dropped_term_moves_version AFTER DELETE ON terms
BEGIN
  UPDATE calendar SET version = version + 1, terms_version = terms_version + 1,
    changed_at = max(changed_at, strftime('%Y-%m-%dT%H:%M:%fZ'));
END;
