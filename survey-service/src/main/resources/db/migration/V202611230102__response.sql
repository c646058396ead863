-- No foreign key to campaign: campaigns are never deleted, and the key would lock one hot row per answer.
-- Answers are only ever inserted. No free text and no identity of the respondent.
create table response (
  id uuid not null,
  campaign text not null,
  agency text not null,
  channel text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  content_hash bytea not null,
  answers text not null,
  strata jsonb not null,
  collector text not null,
  constraint pk_response primary key (id)
);
comment on column response.answers is
  'one character per item in the order of the questionnaire: 1..5, - no experience, . not answered';
comment on column response.content_hash is 'SHA-256 of the canonical content: tells a repeat from a conflict';
comment on column response.collector is 'account that sent it, never the respondent';

create index ix_response_campaign_agency on response (campaign, agency, received_at);
