-- Who looked at figures that were not released; a row is added before the answer is given, and none is ever changed.
create table live_read (
  id bigint generated always as identity,
  read_at timestamptz not null,
  account text not null,
  index_code text not null,
  agency text,
  parent text,
  period text not null,
  constraint pk_live_read primary key (id),
  constraint ck_live_read_tree_or_ranking check ((agency is null) <> (parent is null))
);
