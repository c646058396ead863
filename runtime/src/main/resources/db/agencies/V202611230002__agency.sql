-- What this service knows of agencies: the newest revision that the topic has told.
create table agency (
  code text not null,
  revision bigint not null,
  described jsonb not null,
  constraint pk_agency primary key (code)
);
