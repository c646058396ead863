-- Facts by their own identity: a second delivery is a primary-key hit and changes nothing.
create table survey_fact (
  response_id   uuid        not null constraint pk_survey_fact primary key,
  agency        text        not null,
  questionnaire text        not null,
  estimator     text        not null,
  month         int         not null, -- 202611
  received_at   timestamptz not null,
  answers       bytea       not null  -- one byte per item in the questionnaire's positions: 0 no experience, 1..5, 255 not answered
);
create index ix_survey_fact_agency_month on survey_fact (agency, month);

create table case_fact (
  case_id     uuid        not null constraint pk_case_fact primary key,
  revision    bigint      not null,
  agency      text        not null,
  month       int         not null,
  kind        text        not null,
  state       text        not null,
  timeliness  text        not null,
  satisfied   boolean,
  reopenings  int         not null,
  received_at timestamptz not null,
  changed_at  timestamptz not null
);
create index ix_case_fact_agency_month on case_fact (agency, month);

create table dossier_total (
  agency    text        not null,
  period    text        not null,
  measure   text        not null,
  value     bigint      not null,
  as_of     timestamptz not null,
  report_id uuid        not null,
  constraint pk_dossier_total primary key (agency, period, measure)
);

-- What REST clients reported, to answer a repeat with the same receipt and to refuse another content under the same id.
create table dossier_report (
  id           uuid        not null constraint pk_dossier_report primary key,
  agency       text        not null,
  period       text        not null,
  as_of        timestamptz not null,
  received_at  timestamptz not null,
  content_hash bytea       not null
);

create table official_value (
  index_code   text    not null,
  agency       text    not null,
  period       text    not null,
  value        numeric not null,
  parts        jsonb   not null,
  source       text    not null,
  published_on date    not null,
  constraint pk_official_value primary key (index_code, agency, period)
);
