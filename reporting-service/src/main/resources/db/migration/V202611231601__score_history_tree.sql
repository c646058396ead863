-- The whole tree of each kept version, compressed as it was announced, so that a change between two instants can be
-- explained. Null in rows that are older than this column.
alter table score_history add column document bytea;
alter table score_history alter column document set storage external;
