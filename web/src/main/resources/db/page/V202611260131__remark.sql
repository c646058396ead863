-- What signed-in people write to those who run the software.
create table remark (
  id      uuid primary key,
  account text        not null,
  text    text        not null,
  at      timestamptz not null
);
create index remark_at on remark (at desc, id);
