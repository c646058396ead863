-- Events that are committed but not yet on the topic. Every row is inserted once and deleted once.
create table outbox (
  id bigint generated always as identity,
  event_id uuid not null,
  type text not null,
  topic text not null,
  key text not null,
  payload bytea not null,
  time timestamptz not null,
  traceparent text,
  appended_at timestamptz not null default clock_timestamp(),
  constraint pk_outbox primary key (id)
) with (
  -- The table is short and churns: vacuum by count of dead rows, at full speed, and never take
  -- the exclusive lock that truncation needs.
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_scale_factor = 0,
  autovacuum_vacuum_insert_threshold = 100000,
  autovacuum_analyze_scale_factor = 0,
  autovacuum_analyze_threshold = 1000000,
  autovacuum_vacuum_cost_delay = 0,
  vacuum_truncate = false,
  toast.vacuum_truncate = false
);
-- Payloads are below the size at which PostgreSQL would compress them; do not try.
alter table outbox alter column payload set storage external;
