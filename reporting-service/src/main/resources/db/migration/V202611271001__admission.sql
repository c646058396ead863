-- Scores that a decision on campaigns moved, until all of their index and period have come: then they are shown together.
create table held_score (
  view text not null,
  index_code text not null,
  agency text not null,
  period text not null,
  version bigint not null,
  admission bigint not null,
  announced_at timestamptz not null,
  document bytea not null,
  constraint pk_held_score primary key (view, index_code, period, agency)
);
alter table held_score alter column document set storage external;

-- The newest decision that was announced of an index and period, the agencies whose scores it moved, and the newest one
-- whose scores are shown.
create table admission (
  view text not null,
  index_code text not null,
  period text not null,
  announced bigint not null,
  agencies text[] not null,
  shown bigint not null default 0,
  constraint pk_admission primary key (view, index_code, period)
);
