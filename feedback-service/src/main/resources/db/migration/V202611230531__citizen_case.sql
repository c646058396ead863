-- Texts and senders are sealed (AES-256-GCM) before they come here; only what the public register
-- shows, checked by a person, is plain.
create table citizen_case (
  id                uuid        not null,
  revision          bigint      not null,
  tracking_hash     bytea       not null,
  tracking_sealed   bytea       not null,
  kind              text        not null,
  agency            text        not null,
  previous_agency   text,
  channel           text        not null,
  category          text        not null,
  state             text        not null,
  timeliness        text        not null,
  received_at       timestamptz not null,
  clock_started_at  timestamptz not null,
  changed_at        timestamptz not null,
  refuse_by         date        not null,
  due_on            date        not null,
  publish_by        date,
  answered_at       timestamptz,
  published_at      timestamptz,
  satisfied         boolean,
  reopenings        integer     not null,
  submission_sealed bytea       not null,
  answer_sealed     bytea,
  refusal_sealed    bytea,
  comment_sealed    bytea,
  public_subject    text,
  public_answer     text,
  constraint pk_citizen_case primary key (id),
  constraint uq_citizen_case_tracking_hash unique (tracking_hash)
);

create index ix_citizen_case_received_at on citizen_case (received_at desc, id desc);
create index ix_citizen_case_agency_received_at on citizen_case (agency, received_at desc, id desc);
create index ix_citizen_case_due_on on citizen_case (due_on, id)
  where timeliness = 'PENDING' and state in ('RECEIVED', 'IN_PROGRESS');
create index ix_citizen_case_published_at on citizen_case (published_at desc, id desc)
  where state = 'PUBLISHED';
