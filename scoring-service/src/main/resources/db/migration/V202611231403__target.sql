-- What is to be reached, with validity and source; the newest words for a code stand.
create table target (
  code       text    not null constraint pk_target primary key,
  index_code text    not null,
  part       text,
  agency     text,
  level      text,
  threshold  numeric not null,
  valid_from date    not null,
  valid_to   date,
  name_vi    text    not null,
  name_en    text    not null,
  source     text    not null
);
create index ix_target_index_code on target (index_code);
