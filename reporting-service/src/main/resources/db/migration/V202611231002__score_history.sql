-- How a value moved. A later version in the same minute replaces the earlier one; older rows are thinned to one per hour
-- and one per day, so the table stays bounded. A row is filed under the minute in which it was announced.
create table score_history (
  index_code text not null,
  agency text not null,
  period text not null,
  minute timestamptz not null,
  version bigint not null,
  as_of timestamptz not null,
  value numeric,
  n bigint not null,
  constraint pk_score_history primary key (index_code, agency, period, minute)
);

create index ix_score_history_minute on score_history (minute);
