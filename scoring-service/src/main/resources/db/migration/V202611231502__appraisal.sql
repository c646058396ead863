-- A round of self-scoring and appraisal: one index, one year. Its deadlines are rows; an extension is one more row.
create table appraisal_round (
  index_code text        not null,
  period     text        not null,
  opened_at  timestamptz not null,
  opened_by  text        not null,
  constraint pk_appraisal_round primary key (index_code, period)
);

create table appraisal_deadline (
  id         bigint generated always as identity constraint pk_appraisal_deadline primary key,
  index_code text        not null,
  period     text        not null,
  agency     text        not null, -- '' for all agencies
  stage      text        not null,
  due        date        not null, -- last day, in Việt Nam
  reason     text        not null,
  set_at     timestamptz not null,
  set_by     text        not null,
  constraint fk_appraisal_deadline_round foreign key (index_code, period)
    references appraisal_round (index_code, period)
);
create index ix_appraisal_deadline_round on appraisal_deadline (index_code, period, id);

-- Everything that anybody ever said or did, in its order. The truth; the table appraisal below is made from it.
create table appraisal_entry (
  id         bigint generated always as identity constraint pk_appraisal_entry primary key,
  index_code text        not null,
  period     text        not null,
  agency     text        not null,
  stage      text        not null, -- in which it was said
  kind       text        not null,
  criterion  text        not null, -- '' for a move of the whole file
  content    jsonb       not null,
  entered_at timestamptz not null,
  entered_by text        not null,
  constraint ck_appraisal_entry_kind check (kind in ('SELF', 'APPRAISED', 'EXPLAINED', 'MOVED'))
);
create index ix_appraisal_entry_file on appraisal_entry (index_code, period, agency, id);

-- Evidence is a file kept here, or a link with the hash of what it pointed to.
create table appraisal_evidence (
  id         uuid        not null constraint pk_appraisal_evidence primary key,
  index_code text        not null,
  period     text        not null,
  agency     text        not null,
  criterion  text        not null,
  name       text        not null,
  media_type text        not null,
  sha256     bytea       not null,
  size       bigint      not null,
  link       text,
  content    bytea,
  added_at   timestamptz not null,
  added_by   text        not null,
  constraint ck_appraisal_evidence_kept check (num_nonnulls(link, content) = 1),
  constraint uq_appraisal_evidence unique (index_code, period, agency, criterion, sha256)
);
-- Pictures and PDF are compressed already.
alter table appraisal_evidence alter column content set storage external;

-- Where a file stands, and what its published claims are: one row per agency, read by every evaluation.
create table appraisal (
  index_code text        not null,
  period     text        not null,
  agency     text        not null,
  stage      text        not null,
  filed_on   date,                 -- day of the agency's approval; null: nothing was filed (yet)
  self       jsonb       not null default '{}',
  appraised  jsonb       not null default '{}',
  judged_at  timestamptz,          -- newest change of the two, null before the first
  constraint pk_appraisal primary key (index_code, period, agency)
);
create index ix_appraisal_agency on appraisal (agency, period);

create function refuse_to_change_history() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever inserted', tg_table_name;
end $$;
create trigger tr_appraisal_entry_append_only before update or delete on appraisal_entry
  for each row execute function refuse_to_change_history();
create trigger tr_appraisal_deadline_append_only before update or delete on appraisal_deadline
  for each row execute function refuse_to_change_history();
create trigger tr_appraisal_evidence_append_only before update or delete on appraisal_evidence
  for each row execute function refuse_to_change_history();
