-- Which campaigns feed which index: decided by people. The newest row of an index and a campaign stands.
create table campaign_admission (
  number     bigint generated always as identity constraint pk_campaign_admission primary key,
  id         uuid        not null constraint uq_campaign_admission_id unique,
  index_code text        not null,
  campaign   text        not null, -- '*' for every campaign that nothing was decided on
  admitted   boolean     not null,
  from_month int,                  -- 202611; null from the beginning
  to_month   int,                  -- null without end
  reason     text        not null,
  decided_by text        not null,
  decided_at timestamptz not null,
  constraint ck_campaign_admission_months check (from_month <= to_month)
);
create index ix_campaign_admission_newest on campaign_admission (index_code, campaign, number desc);
create trigger tr_campaign_admission_append_only before update or delete on campaign_admission
  for each row execute function refuse_to_change_history();

-- The newest decision that moved an index in a period: its scores name it.
create table index_admission (
  index_code text   not null,
  period     text   not null,
  number     bigint not null,
  constraint pk_index_admission primary key (index_code, period)
);

alter table score add column admission bigint not null default 0;

-- Until now every campaign counted by existing. Where there are scores they stay as they are, by a decision that can be ended.
insert into campaign_admission (id, index_code, campaign, admitted, reason, decided_by, decided_at)
select gen_random_uuid(), index_code, '*', true,
       'Trước khi có quyết định, mọi đợt khảo sát đều được tính. / Before there were decisions every campaign was counted.',
       'upgrade', now()
  from (select distinct index_code from score) as known;
