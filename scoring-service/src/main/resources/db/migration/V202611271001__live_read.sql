-- Who looked at figures that were not released; a row is added before the answer is given, and none is ever changed.
create table live_read (
  id         bigint generated always as identity constraint pk_live_read primary key,
  read_at    timestamptz not null,
  account    text        not null,
  figure     text        not null,
  index_code text        not null,
  agency     text,
  parent     text,
  period     text        not null
);
create trigger tr_live_read_append_only before update or delete on live_read
  for each row execute function refuse_to_change_history();
