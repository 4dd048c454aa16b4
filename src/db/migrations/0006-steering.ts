/** What lists want of their sendings; dispatches that wait for their time, are paused, slowed down or cancelled; who said so; and what pauses one by itself. */
export const sql = `
alter table dispatches
  -- Nothing is planned before; null for at once.
  add starts_at timestamptz,
  add paused_at timestamptz,
  add paused_because text,
  -- Copies a minute at most, by all processes together; null for as fast as the relay takes them.
  add per_minute integer check (per_minute > 0),
  -- When the next may go, under per_minute.
  add pace_at timestamptz;

-- Every order about a dispatch, never changed itself.
create table dispatch_orders (
  id bigint generated always as identity primary key,
  dispatch_id bigint not null references dispatches on delete cascade,
  what text not null check (what in ('schedule', 'pause', 'resume', 'cancel', 'slow', 'settle')),
  -- The time of a schedule, the copies a minute of a slowing, 'sent' or 'again' of a settling; null for at once, and for
  -- full speed.
  value text,
  why text,
  -- Null for the service itself.
  by_address text,
  by_name text,
  via text not null check (via in ('mail', 'link', 'page', 'command', 'service')),
  created_at timestamptz not null
);
create index on dispatch_orders (dispatch_id, id);

-- Shares of the copies sent, 0 to 1, past which a dispatch pauses by itself.
alter table lists
  add bounce_rate_limit real not null default 0.1 check (bounce_rate_limit between 0 and 1),
  add complaint_rate_limit real not null default 0.003 check (complaint_rate_limit between 0 and 1),
  -- Whether copies bring the dated events as a calendar.
  add calendar boolean not null default false,
  -- Copies go out from one hour until another, on the clock of a time zone; at any hour where it is null.
  add hours_from smallint check (hours_from between 0 and 23),
  add hours_to smallint check (hours_to between 0 and 24),
  add time_zone text,
  add check (num_nulls(hours_from, hours_to, time_zone) in (0, 3));
`;
