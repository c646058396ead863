create table case_history (
  id           bigint generated always as identity,
  case_id      uuid        not null,
  revision     bigint      not null,
  change       text        not null,
  state        text        not null,
  agency       text        not null,
  actor        text        not null,
  at           timestamptz not null,
  note_sealed  bytea,
  constraint pk_case_history primary key (id),
  constraint uq_case_history_case_id_revision unique (case_id, revision),
  constraint fk_case_history_citizen_case foreign key (case_id) references citizen_case (id)
);

-- Append only. The one change that is allowed blanks a note, because the law on personal data may
-- demand it; that something happened, when and by whom stays.
create function case_history_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.note_sealed is null
     and (new.id, new.case_id, new.revision, new.change, new.state, new.agency, new.actor, new.at)
       = (old.id, old.case_id, old.revision, old.change, old.state, old.agency, old.actor, old.at) then
    return new;
  end if;
  raise exception 'case_history is append only';
end $$;

create trigger case_history_append_only before update or delete on case_history
  for each row execute function case_history_is_append_only();
