-- The tree that was pooled from predecessors, compressed as it was announced, so that a change across a merger can be
-- explained. Null in rows that are older than this column until they are announced again.
alter table back_cast add column document bytea;
alter table back_cast alter column document set storage external;
