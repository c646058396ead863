-- The catalogue's truth: one row per agency with its dated spells. Revisions only grow.
create table agency (
  code      text   constraint pk_agency primary key,
  revision  bigint not null,
  described jsonb  not null
);
