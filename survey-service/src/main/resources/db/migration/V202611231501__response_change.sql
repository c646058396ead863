-- What was corrected or taken back after it had been sent. Append only, kept for ever, as is response: the row of
-- the highest revision is the current content of a response, and a response without a row here is as it was sent.
create table response_change (
  id uuid not null,
  revision integer not null,
  campaign text not null,
  state text not null,
  reason text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  agency text not null,
  channel text,
  occurred_at timestamptz,
  content_hash bytea,
  answers text,
  strata jsonb,
  constraint pk_response_change primary key (id, revision),
  constraint ck_response_change_revision check (revision >= 2),
  constraint ck_response_change_state check (state in ('SUPERSEDED', 'WITHDRAWN')),
  constraint ck_response_change_content check (
    num_nonnulls(channel, occurred_at, content_hash, answers, strata)
      = case state when 'SUPERSEDED' then 5 else 0 end)
);
comment on column response_change.revision is 'the first submission has revision 1 and lives in response';
comment on column response_change.agency is 'of the new content, or of the content that was taken back';
comment on column response_change.changed_by is 'account, never the respondent';

create index ix_response_change_campaign on response_change (campaign, id, revision);

create function refuse_to_change_history() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever inserted', tg_table_name;
end $$;
create trigger tr_response_append_only before update or delete on response
  for each row execute function refuse_to_change_history();
create trigger tr_response_change_append_only before update or delete on response_change
  for each row execute function refuse_to_change_history();
