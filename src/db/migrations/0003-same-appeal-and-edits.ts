/** The same appeal found again, updates linked to what they update, and what moderators change before they decide. */
export const sql = `
-- 'repeated': the same as an appeal that came to this list before; nothing goes out.
alter table appeals drop constraint appeals_state_check;
alter table appeals add constraint appeals_state_check check (state in ('held', 'approved', 'rejected', 'repeated'));

alter table appeals
  -- The reading as it came out of the post, once a moderator has changed it; null while it is as it was read.
  add column as_read jsonb,
  -- Counts the edits, so that nobody saves over what another saved meanwhile.
  add column version integer not null default 1,
  -- Bands of the MinHash signature of its words: two appeals that share one may be the same.
  add column likeness integer[] not null default '{}',
  -- Whom it has readers write to, as keys to compare by.
  add column address_keys text[] not null default '{}';
create index appeals_likeness on appeals using gin (likeness);
create index appeals_address_keys on appeals using gin (address_keys);
create index posts_message_id on posts (message_id) where message_id is not null;

-- From an appeal to an earlier one. 'same' leads to the first of all that are the same, on whatever list.
create table appeal_links (
  appeal_id bigint not null references appeals on delete cascade,
  earlier_id bigint not null references appeals on delete cascade,
  kind text not null check (kind in ('same', 'update')),
  -- 0 to 1: how much of their words the two share.
  similarity real not null,
  created_at timestamptz not null default now(),
  primary key (appeal_id, earlier_id),
  check (earlier_id < appeal_id)
);
create unique index appeal_links_same on appeal_links (appeal_id) where kind = 'same';
create index on appeal_links (earlier_id, kind);

-- What a moderator changed of an appeal before it was decided on: one row a field, never changed itself.
create table appeal_changes (
  id bigint generated always as identity primary key,
  appeal_id bigint not null references appeals on delete cascade,
  -- The version of the appeal that the change made.
  version integer not null,
  field text not null,
  before jsonb,
  after jsonb,
  by_address text not null,
  by_name text,
  via text not null check (via in ('mail', 'link', 'page', 'command')),
  created_at timestamptz not null default now(),
  unique (appeal_id, version, field)
);
`;
