-- The newest revision of a response is the truth; a withdrawn one keeps its row, without content, so that an older revision
-- that arrives later changes nothing.
alter table survey_fact
  add column revision bigint not null default 1,
  add column segment int, -- of a sample only
  alter column questionnaire drop not null,
  alter column estimator drop not null,
  alter column month drop not null,
  alter column received_at drop not null,
  alter column answers drop not null,
  add constraint ck_survey_fact_whole check (num_nulls(questionnaire, estimator, month, received_at, answers) in (0, 5));

-- Who is alike for the weights: respondents of one campaign with the same strata.
create table segment (
  id       int   generated always as identity constraint pk_segment primary key,
  campaign text  not null,
  strata   jsonb not null,
  constraint uq_segment unique (campaign, strata)
);

-- Sums over respondents, see the moments in vn.langnghe.scoring.facts.Moments.
alter table survey_cell add column moments bigint[] not null default '{}';

-- The same counts by segment, for samples only: what weights are put on.
create table survey_segment_cell (
  agency        text     not null,
  questionnaire text     not null,
  month         int      not null,
  segment       int      not null,
  counts        bigint[] not null,
  moments       bigint[] not null,
  responses     bigint   not null,
  constraint pk_survey_segment_cell primary key (agency, questionnaire, month, segment)
) with (fillfactor = 50);
