-- How far each topic is contained in the facts: written in the transaction of the facts themselves, so that a replay can
-- stop exactly where the live state stands. Also the gate: who locks this table holds intake back.
create table consumed (
  topic       text   not null,
  partition   int    not null,
  next_offset bigint not null,
  constraint pk_consumed primary key (topic, partition)
) with (fillfactor = 50);
