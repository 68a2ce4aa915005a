-- What this case system keeps of what families share. Run as often as you like.

-- The opaque words this system puts into `case-ref` of a page, and whose they are. Made by chance, never from a number.
create table if not exists case_refs (
  ref text primary key,
  case_id bigint not null
);

create table if not exists shared_results (
  id uuid primary key,
  -- The record, exactly as it came. Null once it was withdrawn.
  body bytea,
  -- Null where the page had no reference, or one that this system did not give out. Not proof of who sent it.
  case_id bigint,
  receipt_hash text not null,
  arrived_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check ((body is null) = (withdrawn_at is not null))
);
create index if not exists shared_results_receipt on shared_results (receipt_hash);

-- One row for each answer, for the screens of this system. They go with their result.
create table if not exists shared_answers (
  result_id uuid not null references shared_results on delete cascade,
  position integer not null,
  theme text not null,
  voice text not null,
  asked text not null,
  said text not null,
  primary key (result_id, position)
);

-- Receipts that were handed back, for a result that arrives after it was withdrawn.
create table if not exists shared_withdrawals (
  receipt_hash text primary key,
  withdrawn_at timestamptz not null default now()
);
