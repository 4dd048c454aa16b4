/** Dispatches planned in steps, and deliveries in partitions, so that old ones are dropped and not deleted. */
export const sql = `
-- The order a list is planned in. Blocks of 16 neighbours are strewn over the list by the golden ratio (41475559 / 2^26),
-- so that every stretch of it holds its share of whatever lies together, such as an import sorted by domain. One number
-- for each id and one id for each number.
alter table subscriptions add spread bigint not null generated always as
  ((id >> 30 << 30) | ((((id >> 4) & 67108863) * 41475559 & 67108863) << 4) | (id & 15)) stored;
create unique index subscriptions_spread on subscriptions (list_id, spread);

-- How far planning has come: the spread of the last subscription looked at. Planned to the end once planned_at is there.
alter table dispatches add planned_to bigint;

-- Whether a chunk of a dispatch waits is asked after each of them.
create index dispatch_chunks_left on dispatch_chunks (dispatch_id) where state = 'waiting';

-- What is left of a dispatch once its deliveries are dropped.
create table delivery_counts (
  dispatch_id bigint not null references dispatches on delete cascade,
  state text not null,
  skipped_because text,
  count bigint not null,
  unique nulls not distinct (dispatch_id, state, skipped_because)
);

-- No foreign key: a check for each row costs as much as the row, and a cascade would delete row by row.
alter table deliveries drop constraint deliveries_dispatch_id_fkey;
-- Null for a copy that was never to go out.
alter table deliveries alter chunk drop not null;
-- The turn of a copy within its chunk.
alter table deliveries add place smallint;
alter table deliveries rename to deliveries_before;
alter index deliveries_pkey rename to deliveries_before_pkey;
alter index deliveries_open rename to deliveries_before_open;

create table deliveries (like deliveries_before including defaults including constraints including storage)
  partition by range (dispatch_id);
alter table deliveries add primary key (dispatch_id, subscriber_id);
create index deliveries_open on deliveries (dispatch_id, chunk) where state in ('planned', 'deferred', 'unknown');

-- Rows of before are the first partition as they lie; planning makes the others.
do $$ begin
  if exists (select from deliveries_before) then
    execute format('alter table deliveries attach partition deliveries_before for values from (minvalue) to (%s)',
      (select max(id) + 1 from dispatches));
  else
    drop table deliveries_before;
  end if;
end $$;
`;
