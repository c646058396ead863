-- The newest version that follows single answers, for the inner view alone: it has no history and no change number, so
-- nothing that tells the public of changes can meet it.
create table live_score (
  index_code text not null,
  agency text not null,
  period text not null,
  version bigint not null,
  summary text not null,
  document bytea not null,
  constraint pk_live_score primary key (index_code, agency, period)
);
alter table live_score alter column document set storage external;

create index ix_live_score_index_code_period on live_score (index_code, period);
