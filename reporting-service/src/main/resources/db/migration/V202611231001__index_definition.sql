create table index_definition (
  index_code text not null,
  announced_at timestamptz not null,
  change bigint not null,
  definition text not null,
  constraint pk_index_definition primary key (index_code)
);
