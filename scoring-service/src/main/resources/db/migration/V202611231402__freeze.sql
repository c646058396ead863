-- What was published for good. Rows are only added; the database refuses to change them.
create table frozen_revision (
  id              uuid        not null constraint pk_frozen_revision primary key,
  index_code      text        not null,
  period          text        not null,
  revision        int         not null,
  method          text        not null,
  agencies        int         not null,
  as_of           timestamptz,
  reason          text        not null,
  frozen_by       text        not null,
  frozen_at       timestamptz not null,
  manifest        bytea       not null,
  manifest_sha256 text        not null,
  signature       bytea       not null,
  key_fingerprint text        not null,
  constraint uq_frozen_revision_index_code_period_revision unique (index_code, period, revision)
);

create table frozen_score (
  index_code text  not null,
  period     text  not null,
  revision   int   not null,
  agency     text  not null,
  document   bytea not null, -- the exact bytes that were announced; their SHA-256 is in the manifest
  constraint pk_frozen_score primary key (index_code, period, revision, agency)
);

-- The pairs of keys that sign, the private half sealed with the configured secret. The newest signs.
create table signing_key (
  fingerprint    text        not null constraint pk_signing_key primary key,
  public_key     bytea       not null,
  sealed_private bytea       not null,
  made_at        timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'what is frozen stays frozen'; end $$;
create trigger tr_frozen_revision_stays before update or delete on frozen_revision for each row execute function refuse_change();
create trigger tr_frozen_score_stays before update or delete on frozen_score for each row execute function refuse_change();
