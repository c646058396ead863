-- The bytes of the newest version as they travel, so that a freeze copies what everybody has seen. Null until the score is
-- evaluated again, which happens at each start.
alter table score add column payload bytea;
