-- Who has read the name of a sender, and when: append only, and asked for by whoever answers for
-- personal data.
create table sender_read (
  id       bigint generated always as identity,
  case_id  uuid        not null,
  account  text        not null,
  at       timestamptz not null,
  constraint pk_sender_read primary key (id),
  constraint fk_sender_read_citizen_case foreign key (case_id) references citizen_case (id)
);
create index ix_sender_read_case_id on sender_read (case_id, at);

create function sender_read_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'sender_read is append only';
end $$;

create trigger sender_read_append_only before update or delete on sender_read
  for each row execute function sender_read_is_append_only();
