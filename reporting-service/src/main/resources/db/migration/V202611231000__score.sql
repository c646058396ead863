-- One row per index, agency and period: the newest version that was announced. `change` grows in the order of the
-- commits (writers take one advisory lock), so a reader that has seen a number has seen everything below it.
create sequence change_number;

create table score (
  index_code text not null,
  agency text not null,
  period text not null,
  version bigint not null,
  change bigint not null,
  summary text not null,
  document bytea not null,
  constraint pk_score primary key (index_code, agency, period)
);

-- The document arrives compressed.
alter table score alter column document set storage external;

create index ix_score_change on score (change);
create index ix_score_index_code_period on score (index_code, period);
