-- Positions of a questionnaire's items in the arrays of answers and counts: given once, never moved.
create table questionnaire_item (
  questionnaire text not null,
  position      int  not null,
  item          text not null,
  constraint pk_questionnaire_item primary key (questionnaire, position),
  constraint uq_questionnaire_item_item unique (questionnaire, item)
);

-- Leaf cells: one row per agency, questionnaire, estimator and month; six counts (no experience, 1..5) per item position.
create table survey_cell (
  agency           text        not null,
  questionnaire    text        not null,
  estimator        text        not null,
  month            int         not null,
  counts           bigint[]    not null,
  responses        bigint      not null,
  last_received_at timestamptz not null,
  constraint pk_survey_cell primary key (agency, questionnaire, estimator, month)
) with (fillfactor = 50);

create function add_counts(a bigint[], b bigint[]) returns bigint[]
  language sql immutable parallel safe
  return (select array_agg(coalesce(x, 0) + coalesce(y, 0) order by i) from unnest(a, b) with ordinality as t (x, y, i));

-- Append-only: intake never waits for the evaluator. A period is the shortest one that the fact touches; the longer ones follow.
create table dirty (
  id     bigint generated always as identity constraint pk_dirty primary key,
  agency text not null,
  period text not null
) with (
  -- Short and churning, like the outbox: vacuum by count of dead rows, at full speed.
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_cost_delay = 0,
  vacuum_truncate = false
);
