-- The newest published version of each score; the tree itself travels on the topic.
create table score (
  index_code text    not null,
  agency     text    not null,
  period     text    not null,
  version    bigint  not null,
  hash       bytea   not null,
  value      numeric,
  constraint pk_score primary key (index_code, agency, period)
);

-- What was last announced or evaluated with: rubric definitions by index, and the day and rubrics of the last evaluation.
create table announced (
  subject text  not null constraint pk_announced primary key,
  hash    bytea not null
);
