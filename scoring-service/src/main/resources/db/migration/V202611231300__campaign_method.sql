-- By which method a campaign's answers are made into estimates; a row is never changed, a new revision is added.
create table campaign_method (
  campaign    text        not null,
  revision    int         not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  body        jsonb       not null,
  constraint pk_campaign_method primary key (campaign, revision)
);
