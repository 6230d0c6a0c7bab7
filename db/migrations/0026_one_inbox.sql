-- Why: a stop of all mail must hold for every spelling of an address that reaches the same inbox.

-- keyed hash of the folded address; '' until the program has folded a row that came before this
ALTER TABLE watchers ADD COLUMN inbox_key TEXT NOT NULL DEFAULT '';
ALTER TABLE digests ADD COLUMN inbox_key TEXT NOT NULL DEFAULT '';
CREATE INDEX watchers_by_inbox ON watchers (inbox_key);
CREATE INDEX digests_by_inbox ON digests (inbox_key);
CREATE INDEX watchers_by_address ON watchers (address_key);

-- Older rows hold the hash of one spelling. Both are looked for, and are the same for most addresses.
ALTER TABLE suppressions RENAME COLUMN address_key TO inbox_key;
