-- Why: whoever lost the link to publish an event is sent it again, which finds it by organizer.

CREATE INDEX confirmations_by_organizer ON confirmations (organizer_id) WHERE organizer_id IS NOT NULL;
