-- Sessions of people and forms that wait for a sign-in. What an entry holds is sealed with a secret that only a cookie knows (ADR 0088).
create table sealed_entry (
  id         text primary key,
  topic      text        not null,
  sealed     bytea       not null,
  expires_at timestamptz not null
);
create index sealed_entry_topic on sealed_entry (topic);
create index sealed_entry_expires_at on sealed_entry (expires_at);
