/** Every noun of the house. Times are UTC; addresses are kept as written beside a key to compare them by. */
export const sql = `
-- Facts about this installation: the salt of address hashes, the fingerprint of the signing key.
create table installation (
  key text primary key,
  value text not null
);

create table admins (
  id bigint generated always as identity primary key,
  address text not null,
  address_key text not null unique,
  name text,
  created_at timestamptz not null default now()
);

-- One-time links: to make the first admin, to sign in. Only a hash of the token is kept.
create table sign_ins (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('first-admin', 'sign-in')),
  address text,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table sessions (
  token_hash bytea primary key,
  address_key text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on sessions (expires_at);

create table lists (
  id bigint generated always as identity primary key,
  name text not null,
  name_key text not null unique,
  title text not null,
  description text not null default '',
  language text not null default 'en',
  -- Where the list lives elsewhere, such as LABOR-L@YORKU.CA, when posts are taken in from there.
  origin_address text,
  forwards_by_service boolean not null default true,
  bounce_limit real not null default 2,
  created_at timestamptz not null default now()
);

create table moderators (
  id bigint generated always as identity primary key,
  list_id bigint not null references lists on delete cascade,
  address text not null,
  address_key text not null,
  name text,
  created_at timestamptz not null default now(),
  unique (list_id, address_key)
);

create table subscribers (
  id bigint generated always as identity primary key,
  address text not null,
  address_key text not null unique,
  address_hash bytea not null unique,
  name text,
  language text not null default 'en',
  created_at timestamptz not null default now()
);

create table subscriptions (
  id bigint generated always as identity primary key,
  list_id bigint not null references lists on delete cascade,
  subscriber_id bigint not null references subscribers on delete cascade,
  state text not null check (state in ('pending', 'active', 'paused', 'bouncing', 'ended')),
  -- Why it is in this state, in a stable word: 'asked', 'bounces', 'complaint', 'admin'.
  reason text,
  source text not null default 'web',
  bounce_score real not null default 0,
  -- What the day of bounced_at has added to the score: a day's bounces count once, by the gravest.
  bounce_added real not null default 0,
  bounced_at timestamptz,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (list_id, subscriber_id)
);
create index on subscriptions (subscriber_id);

-- Addresses never to be mailed again, kept as a salted hash.
create table suppressions (
  address_hash bytea primary key,
  reason text not null check (reason in ('asked', 'complaint', 'bounces', 'admin')),
  created_at timestamptz not null default now()
);

-- What came in: the bytes once, and one arrival for each address here that they were sent to.
create table messages (
  id text primary key,
  sha256 bytea not null unique,
  raw bytea not null,
  size integer not null,
  received_at timestamptz not null default now()
);
alter table messages alter column raw set storage external;

create table arrivals (
  id bigint generated always as identity primary key,
  message_id text not null references messages on delete cascade,
  recipient text not null,
  recipient_key text not null,
  envelope_from text not null,
  state text not null default 'received' check (state in ('received', 'handled', 'unreadable', 'failed')),
  kind text,
  -- What it came to, in words, for an admin.
  outcome text,
  warnings text[] not null default '{}',
  attempts integer not null default 0,
  next_try_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  handled_at timestamptz,
  unique (message_id, recipient_key)
);
create index arrivals_waiting on arrivals (next_try_at) where state = 'received';
create index arrivals_troubled on arrivals (id) where state in ('unreadable', 'failed');

create table posts (
  id bigint generated always as identity primary key,
  list_id bigint not null references lists on delete cascade,
  arrival_id bigint not null references arrivals on delete cascade,
  position integer not null,
  subject text not null,
  from_name text,
  from_address text,
  -- As the sender wrote it, RFC 3339 with the offset.
  date text,
  message_id text,
  text text not null,
  created_at timestamptz not null default now(),
  unique (arrival_id, position)
);

create table appeals (
  id bigint generated always as identity primary key,
  list_id bigint not null references lists on delete cascade,
  post_id bigint not null unique references posts on delete cascade,
  -- The message it came in, to follow it by.
  trace text not null,
  slug text not null unique,
  state text not null default 'held' check (state in ('held', 'approved', 'rejected')),
  title text not null,
  language text not null,
  -- The Appeal as read, without evidence and confidence, which are beside it.
  reading jsonb not null,
  evidence jsonb not null default '{}',
  confidence real not null default 0,
  created_at timestamptz not null default now()
);
create index on appeals (list_id, state);

create table decisions (
  id bigint generated always as identity primary key,
  appeal_id bigint not null unique references appeals on delete cascade,
  decision text not null check (decision in ('approve', 'reject')),
  by_address text not null,
  by_name text,
  via text not null check (via in ('mail', 'link', 'page', 'command')),
  reason text,
  created_at timestamptz not null default now()
);

create table dispatches (
  id bigint generated always as identity primary key,
  appeal_id bigint not null references appeals on delete cascade,
  list_id bigint not null references lists on delete cascade,
  trace text not null,
  state text not null default 'planning' check (state in ('planning', 'sending', 'done', 'cancelled')),
  created_at timestamptz not null default now(),
  planned_at timestamptz,
  finished_at timestamptz,
  unique (appeal_id, list_id)
);
create index dispatches_open on dispatches (id) where state in ('planning', 'sending');

create table dispatch_chunks (
  dispatch_id bigint not null references dispatches on delete cascade,
  chunk integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'done')),
  next_try_at timestamptz not null default now(),
  primary key (dispatch_id, chunk)
);
create index dispatch_chunks_waiting on dispatch_chunks (next_try_at) where state = 'waiting';

create table deliveries (
  dispatch_id bigint not null references dispatches on delete cascade,
  subscriber_id bigint not null,
  subscription_id bigint not null,
  chunk integer not null,
  state text not null default 'planned'
    check (state in ('planned', 'sent', 'deferred', 'failed', 'unknown', 'skipped', 'bounced')),
  -- Why it was skipped: 'suppressed', 'paused', 'no-address'.
  skipped_because text,
  attempts integer not null default 0,
  reply_code integer,
  reply_text text,
  sent_at timestamptz,
  complained_at timestamptz,
  primary key (dispatch_id, subscriber_id)
);
create index deliveries_open on deliveries (dispatch_id, chunk) where state in ('planned', 'deferred', 'unknown');

-- Single mails of the service's own: composed and stored with the fact they tell of, then sent.
create table notices (
  id bigint generated always as identity primary key,
  kind text not null,
  -- Erased once a mail to a friend is sent.
  to_address text,
  to_masked text not null,
  envelope_from text not null,
  message_id text not null unique,
  message bytea,
  list_id bigint references lists on delete set null,
  appeal_id bigint references appeals on delete set null,
  referral_id bigint,
  trace text,
  -- A notice that must go out once has a key here.
  once text unique,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'bounced')),
  attempts integer not null default 0,
  next_try_at timestamptz not null default now(),
  reply_code integer,
  reply_text text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index notices_waiting on notices (next_try_at) where state = 'queued';

-- One reader's act of passing an appeal on. The reader is a subscriber or a friend (a referral).
create table forwards (
  id bigint generated always as identity primary key,
  appeal_id bigint not null references appeals on delete cascade,
  by_subscriber_id bigint references subscribers on delete set null,
  by_referral_id bigint,
  via text not null check (via in ('form', 'mail', 'link')),
  note text,
  trace text,
  created_at timestamptz not null default now(),
  check (num_nonnulls(by_subscriber_id, by_referral_id) <= 1)
);
create index on forwards (appeal_id, by_subscriber_id);
create index on forwards (by_referral_id) where by_referral_id is not null;
create unique index forwards_by_link_subscriber on forwards (appeal_id, by_subscriber_id) where via = 'link';
create unique index forwards_by_link_referral on forwards (appeal_id, by_referral_id) where via = 'link';

-- One edge of the chain: who brought whom to an appeal. The friend is kept as a hash and a mask.
create table referrals (
  id bigint generated always as identity primary key,
  appeal_id bigint not null references appeals on delete cascade,
  forward_id bigint not null references forwards on delete cascade,
  parent_id bigint references referrals on delete cascade,
  root_subscriber_id bigint references subscribers on delete set null,
  -- 1 for a friend of a subscriber, 2 for a friend of that friend.
  generation integer not null check (generation > 0),
  address_hash bytea,
  masked text,
  name text,
  acted_at timestamptz,
  subscribed_at timestamptz,
  refused_at timestamptz,
  created_at timestamptz not null default now(),
  unique (appeal_id, address_hash)
);
create index on referrals (appeal_id, generation, id);
create index on referrals (parent_id) where parent_id is not null;
create index on referrals (forward_id);
create index on referrals (address_hash, created_at);
alter table forwards add foreign key (by_referral_id) references referrals on delete cascade;
alter table notices add foreign key (referral_id) references referrals on delete set null;
create index on notices (referral_id) where referral_id is not null;

-- Letters written: told by a copy that reached the copy address, or by the reader.
create table letters (
  id bigint generated always as identity primary key,
  appeal_id bigint not null references appeals on delete cascade,
  subscriber_id bigint references subscribers on delete set null,
  referral_id bigint references referrals on delete set null,
  via text not null check (via in ('copy', 'reported')),
  trace text,
  created_at timestamptz not null default now(),
  unique (appeal_id, subscriber_id),
  unique (appeal_id, referral_id),
  check (num_nonnulls(subscriber_id, referral_id) <= 1)
);
create index on letters (referral_id) where referral_id is not null;

create table bounces (
  id bigint generated always as identity primary key,
  arrival_id bigint references arrivals on delete set null,
  -- What it was tied to: a delivery, a notice, or neither, and then it only fills the log.
  dispatch_id bigint,
  subscriber_id bigint,
  notice_id bigint references notices on delete set null,
  address_masked text not null,
  action text not null,
  status text,
  smtp_code integer,
  reason text not null,
  permanence text not null check (permanence in ('hard', 'soft', 'none')),
  diagnostic text,
  -- Whether it counted against the subscription, and why or why not.
  counted boolean not null default false,
  because text not null,
  trace text,
  created_at timestamptz not null default now(),
  unique (arrival_id, address_masked)
);
create index on bounces (dispatch_id, subscriber_id);

create table complaints (
  id bigint generated always as identity primary key,
  arrival_id bigint not null unique references arrivals on delete cascade,
  dispatch_id bigint,
  subscriber_id bigint,
  notice_id bigint references notices on delete set null,
  type text not null,
  because text not null,
  trace text,
  created_at timestamptz not null default now()
);

-- Mail that would have gone out, where no relay is set.
create table outbox (
  id bigint generated always as identity primary key,
  envelope_from text not null,
  envelope_to text not null,
  subject text not null,
  message bytea not null,
  kept_at timestamptz not null default now()
);
create index on outbox (envelope_to);
`;
