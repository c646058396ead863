-- Answers are kept by what becomes public together: campaign, agency, questionnaire, estimator and month. Facts of before do
-- not know their campaign, so they are made anew: without a row in "consumed" the topic is read from its beginning.
drop table survey_segment_cell;
drop table survey_cell;
drop table survey_fact;
delete from consumed where topic = 'survey-responses';

-- Numbers for units of release: given at first sight, never moved, so that facts and cells are small.
create table release_unit (
  id            int  generated always as identity constraint pk_release_unit primary key,
  campaign      text not null,
  agency        text not null,
  questionnaire text not null,
  estimator     text not null,
  month         int,  -- 202611
  pooled        text, -- a longer period, whose months had too few answers each to be public by themselves
  pool          int,  -- of a month: the unit in which it is public together with others, for ever
  constraint ck_release_unit_month_or_pooled check (num_nulls(month, pooled) = 1),
  constraint uq_release_unit unique nulls not distinct (agency, month, campaign, questionnaire, estimator, pooled)
);

-- The newest revision of a response is the truth. A withdrawn one keeps its row, without content, and its unit where that is
-- known: it is a change there.
create table survey_fact (
  response_id uuid        not null constraint pk_survey_fact primary key,
  revision    bigint      not null,
  unit        int,
  segment     int,         -- of a sample only
  received_at timestamptz,
  stored_at   timestamptz not null, -- of the newest revision: the order in which answers are released
  place       bigint      not null, -- tells those of one time apart, see ReleasedThrough
  answers     bytea,       -- one byte per item in the questionnaire's positions: 0 no experience, 1..5, 255 not answered
  constraint ck_survey_fact_whole check (num_nulls(received_at, answers) in (0, 2) and (answers is null or unit is not null))
);
create index ix_survey_fact_unit on survey_fact (unit, stored_at, place);

-- Six counts (no experience, 1..5) per item position, and sums over respondents.
create table survey_cell (
  unit             int         not null constraint pk_survey_cell primary key,
  counts           bigint[]    not null,
  moments          bigint[]    not null,
  responses        bigint      not null,
  last_received_at timestamptz not null
) with (fillfactor = 50);

-- The same counts by segment, for samples only: what weights are put on.
create table survey_segment_cell (
  unit      int      not null,
  segment   int      not null,
  counts    bigint[] not null,
  moments   bigint[] not null,
  responses bigint   not null,
  constraint pk_survey_segment_cell primary key (unit, segment)
) with (fillfactor = 50);

-- The least number of people whose answers may become public together. Never below five; it may rise at any time.
create table release_minimum (
  fact  text not null constraint pk_release_minimum primary key,
  least bigint not null constraint ck_release_minimum_least check (least >= 5)
);
insert into release_minimum (fact, least) values ('ANSWER', 5);
create function refuse_a_lower_minimum() returns trigger language plpgsql as
$$ begin
  if new.least < old.least then raise exception 'the least number of a release never falls'; end if;
  return new;
end $$;
create trigger tr_release_minimum_never_falls before update on release_minimum
  for each row execute function refuse_a_lower_minimum();

-- What is public of each unit: decided once, in the transaction of the answers that made it possible. Not derived: the topic
-- survey-releases holds the same, and a database that has lost it takes it from there before it reads any answer.
create table survey_release (
  unit          int         not null constraint pk_survey_release primary key,
  sequence      bigint      not null,
  through_at    timestamptz not null,
  through_place bigint      not null,
  n             bigint      not null,
  counts        bigint[]    not null,
  moments       bigint[]    not null,
  totals        bigint[]    not null, -- the counts with those of items that stay back
  changed       bigint      not null,
  cause         text        not null,
  released_at   timestamptz not null,
  stale         boolean     not null default false, -- a released answer was changed since: the next release counts all again
  late          bigint      not null default 0 -- answers that came behind the place up to which all are released
) with (fillfactor = 50);

-- A change that moves nothing public need not be evaluated for the public.
alter table dirty add column released boolean not null default true;

-- Two views of each score.
alter table score add column status text not null default 'live';
alter table score drop constraint pk_score;
alter table score add constraint pk_score primary key (status, index_code, agency, period);
