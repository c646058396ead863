-- The newest published version of each pooled figure of predecessors; it stands beside the agency's own in score.
create table back_cast (
  index_code text   not null,
  agency     text   not null,
  period     text   not null,
  version    bigint not null,
  hash       bytea  not null,
  constraint pk_back_cast primary key (index_code, agency, period)
);
