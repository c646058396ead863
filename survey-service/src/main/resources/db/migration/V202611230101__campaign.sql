create table campaign (
  code text not null,
  name_vi text not null,
  name_en text not null,
  questionnaire text not null,
  estimator text not null,
  agencies jsonb not null,
  channels jsonb not null,
  opens_on date not null,
  closes_on date not null,
  late_days integer not null,
  closed_at timestamptz,
  constraint pk_campaign primary key (code),
  constraint ck_campaign_days check (closes_on >= opens_on),
  constraint ck_campaign_late_days check (late_days between 0 and 366)
);
comment on column campaign.agencies is 'codes of the agencies that are judged; [] means all';
