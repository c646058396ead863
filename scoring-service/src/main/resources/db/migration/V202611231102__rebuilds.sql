-- Every rebuild and every audit by rebuild, for ever: who asked, how it went, what differed.
create table rebuild (
  id          uuid        constraint pk_rebuild primary key,
  mode        text        not null,
  state       text        not null,
  asked_by    text        not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  records     bigint      not null default 0,
  of_records  bigint      not null default 0,
  differences jsonb       not null default '[]',
  failure     text
);
