-- Why: a UID and an atom:id never change, so their host part must be the calendar's own and not its address;
-- and the links in stored VEVENTs must follow the address.

-- '' until the first start
ALTER TABLE calendar ADD COLUMN calendar_id TEXT NOT NULL DEFAULT '';
-- BASE_URL that the links in all stored VEVENTs begin with; '' when it is not known
ALTER TABLE calendar ADD COLUMN linked_to TEXT NOT NULL DEFAULT '';
-- BASE_URL that they are being written anew for, and the last event (seq) that has been
ALTER TABLE calendar ADD COLUMN linking_to TEXT NOT NULL DEFAULT '';
ALTER TABLE calendar ADD COLUMN linking_after INTEGER NOT NULL DEFAULT 0;
