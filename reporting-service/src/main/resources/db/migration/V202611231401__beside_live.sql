-- What stands beside the live scores and must never mix with them: rankings, streams and bodies read the table score only.

-- Pooled from predecessors: the newest version that was announced.
create table back_cast (
  index_code text not null,
  agency text not null,
  period text not null,
  version bigint not null,
  summary text not null,
  constraint pk_back_cast primary key (index_code, agency, period)
);

-- Published for good: the first that arrives stays, whatever comes later under the same revision.
create table frozen_score (
  index_code text not null,
  period text not null,
  revision integer not null,
  agency text not null,
  announced_at timestamptz not null,
  summary text not null,
  document bytea not null,
  constraint pk_frozen_score primary key (index_code, period, revision, agency)
);
alter table frozen_score alter column document set storage external;
