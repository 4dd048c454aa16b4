/** Archives of mail that are taken in: what they bring is marked, read apart from live mail, and told of once. */
export const sql = `
create table imports (
  id bigint generated always as identity primary key,
  list_id bigint not null references lists on delete cascade,
  started_at timestamptz not null default now(),
  -- When all of it was stored; null while it runs, and after an interruption until it is run again.
  finished_at timestamptz,
  -- When all of it was read, and the moderators were told of the appeals in it.
  told_at timestamptz
);
create index imports_open on imports (list_id) where told_at is null;

alter table arrivals add import_id bigint references imports on delete cascade;
-- Live mail is never looked for behind an archive.
drop index arrivals_waiting;
create index arrivals_waiting on arrivals (next_try_at) where state = 'received' and import_id is null;
create index arrivals_imported_waiting on arrivals (import_id, next_try_at) where state = 'received' and import_id is not null;
create index arrivals_imported on arrivals (import_id) where import_id is not null;

-- Found in an archive: held without a mail to anybody.
alter table appeals add archived boolean not null default false;
`;
