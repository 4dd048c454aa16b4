import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepLink } from '../../src/appeals/same/store.ts';
import { CHUNK_SIZE } from '../../src/delivery/dispatch.ts';
import { FIRST_STEP, planDispatch } from '../../src/delivery/plan.ts';
import { countSkipped, dispatchOf, openDispatch, waitingDispatches } from '../../src/delivery/service.ts';
import { openDeliveries, settleChunk, skipLapsed } from '../../src/delivery/store/chunks.ts';
import { recordOutcomes } from '../../src/delivery/store/deliveries.ts';
import { findDispatch, finishDispatch } from '../../src/delivery/store/dispatches.ts';
import { coverDispatch } from '../../src/delivery/store/partitions.ts';
import { insertStep, type PlanStep, planStep, steadyPlans } from '../../src/delivery/store/plan.ts';
import type { Store } from '../../src/deps.ts';
import { importSubscribers } from '../../src/lists/service.ts';
import { addressHash } from '../../src/mail/address-hash.ts';
import { type House, openHouse, running } from '../support/house.ts';
import { aHeldAppeal, aList } from '../support/rows.ts';

const AT = new Date('2001-03-22T12:00:00Z');
const LANGUAGES = ['en', 'de', 'ru'];

let house: House;
let lists = 0;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** How many subscribers a domain has, and what they read. */
interface Domain {
  readonly readers: number;
  readonly language: string;
}

/** A list whose subscribers were imported domain by domain, and its dispatch, still to be planned. */
async function sorted(domains: readonly Domain[]) {
  lists += 1;
  const list = await aList(house.deps, 0, `PLAN-${lists}`);
  const addresses = domains.flatMap(({ readers, language }, d) =>
    Array.from({ length: readers }, (_, i) => `r${i}@${language}${d}.l${lists}.example`),
  );
  await importSubscribers(
    house.deps,
    list,
    addresses.map((address) => ({ address })),
  );
  await sql`update subscribers set language = substring(address_key from '@(..)')
    where address_key like ${`%.l${lists}.example`}`.execute(house.deps.db);
  const appeal = await aHeldAppeal(house.deps, list);
  const id = await openDispatch(house.deps.db, appeal);
  await coverDispatch(house.deps.db, id);
  return { list, appeal, id, addresses };
}

const step = (id: number, size: number): Promise<PlanStep | null> =>
  house.deps.db.transaction().execute((tx) => planStep(tx, id, size, house.deps.now));

interface Copy {
  readonly chunk: number;
  readonly place: number;
  readonly language: string;
  readonly domain: string;
}

/** In the order they are sent. */
async function copiesOf(id: number): Promise<Copy[]> {
  const { rows } = await sql<Copy>`
    select d.chunk, d.place, p.language, split_part(p.address_key, '@', 2) as domain
    from deliveries d join subscribers p on p.id = d.subscriber_id
    where d.dispatch_id = ${id} and d.state = 'planned' order by d.chunk, d.place`.execute(house.deps.db);
  return rows;
}

/** Pure: by how much the copies to one domain ever exceed its share, over every window of the order. */
function mostAboveShare(order: readonly string[]): number {
  let most = 0;
  for (const domain of new Set(order)) {
    const share = order.filter((one) => one === domain).length / order.length;
    let [above, least] = [0, 0];
    for (const one of order) {
      above += (one === domain ? 1 : 0) - share;
      least = Math.min(least, above);
      most = Math.max(most, above - least);
    }
  }
  return most;
}

/** What a window may hold beyond the share, however long it is. */
const GIVE_OR_TAKE = 6;

const someDomains = fc.array(
  fc.record({
    readers: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 100, max: 600 })),
    language: fc.constantFrom(...LANGUAGES),
  }),
  { minLength: 1, maxLength: 40 },
);

describe('the turns that copies take', () => {
  it('tells a burst from a share', () => {
    expect(mostAboveShare(['a', 'b', 'a', 'b', 'a', 'b'])).toBeLessThan(1);
    expect(mostAboveShare([...Array(50).fill('a'), ...Array(50).fill('b')])).toBe(25);
  });

  it('give no domain more than its share of any window, in chunks of one language', async () => {
    await fc.assert(
      fc.asyncProperty(someDomains, async (domains) => {
        const { id, addresses } = await sorted(domains);
        await step(id, 100_000);
        const copies = await copiesOf(id);
        expect(copies.length).toBe(addresses.length);
        for (const language of LANGUAGES) {
          const order = copies.filter((copy) => copy.language === language).map(({ domain }) => domain);
          expect(mostAboveShare(order)).toBeLessThan(GIVE_OR_TAKE);
        }
        const chunks = [...new Set(copies.map(({ chunk }) => chunk))];
        expect(chunks).toEqual(chunks.map((_, i) => i));
        for (const chunk of chunks) {
          const some = copies.filter((copy) => copy.chunk === chunk);
          expect(new Set(some.map(({ language }) => language)).size).toBe(1);
          expect(some.map(({ place }) => place)).toEqual(some.map((_, i) => i));
          expect(some.length).toBeLessThanOrEqual(CHUNK_SIZE);
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('give each step its share of what was imported together', async () => {
    const { id } = await sorted([
      { readers: 2_000, language: 'en' },
      { readers: 1_000, language: 'en' },
      ...Array.from({ length: 2_000 }, () => ({ readers: 1, language: 'en' })),
    ]);
    const steps = 5;
    for (let i = 0; i < steps; i += 1) await step(id, FIRST_STEP);
    const copies = await copiesOf(id);
    for (let i = 0; i < steps; i += 1) {
      const some = copies.slice(i * FIRST_STEP, (i + 1) * FIRST_STEP);
      const share = (start: string): number =>
        some.filter(({ domain }) => domain.startsWith(start)).length / some.length;
      expect(Math.abs(share('en0.') - 0.4)).toBeLessThan(0.06);
      expect(Math.abs(share('en1.') - 0.2)).toBeLessThan(0.06);
    }
  });

  it('let languages take turns by chunks', async () => {
    const { id } = await sorted([
      { readers: 4 * CHUNK_SIZE, language: 'en' },
      { readers: 2 * CHUNK_SIZE, language: 'de' },
    ]);
    await step(id, 100_000);
    const chunks = new Map((await copiesOf(id)).map(({ chunk, language }) => [chunk, language]));
    expect([...chunks.values()].join(' ')).toBe('en de en en de en');
  });
});

describe('planning in steps', () => {
  it('plans everybody once, whatever is cut off and whoever else plans', async () => {
    const happening = fc.record({
      size: fc.integer({ min: 1, max: 120 }),
      is: fc.constantFrom('kept', 'cut', 'twice'),
    });
    await fc.assert(
      fc.asyncProperty(
        someDomains,
        fc.array(happening, { minLength: 1, maxLength: 12 }),
        async (domains, story) => {
          const { id, addresses } = await sorted(domains);
          for (const { size, is } of story) {
            if (is === 'twice') await Promise.all([step(id, size), step(id, size)]);
            else if (is === 'kept') await step(id, size);
            else await cutOff(id, size);
          }
          await planDispatch(house.deps, id, running);
          const copies = await copiesOf(id);
          expect(copies.length).toBe(addresses.length);
          expect((await dispatchOf(house.deps, id)).dispatch.plannedAt).not.toBeNull();
          const chunks = [...new Set(copies.map(({ chunk }) => chunk))];
          expect(chunks).toEqual(chunks.map((_, i) => i));
          const { rows } = await sql<{ chunk: number }>`
            select chunk from dispatch_chunks where dispatch_id = ${id} order by chunk`.execute(
            house.deps.db,
          );
          expect(rows.map(({ chunk }) => chunk)).toEqual(chunks);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  /** A step whose transaction is lost before it is committed. */
  async function cutOff(id: number, size: number): Promise<void> {
    const lost = house.deps.db.transaction().execute(async (tx) => {
      await planStep(tx, id, size, house.deps.now);
      throw new Error('killed');
    });
    await expect(lost).rejects.toThrow('killed');
  }

  it('lets the first step be sent while the rest is planned, and is done after both', async () => {
    const { id } = await sorted([{ readers: 30, language: 'en' }]);
    const { db } = house.deps;
    expect(await step(id, 20)).toEqual({ chunks: [0], looked: 20 });
    expect(await dispatchOf(house.deps, id)).toMatchObject({
      dispatch: { state: 'sending', plannedAt: null },
      progress: { is: 'sending', total: 20 },
    });
    await sendAll(id, 0);
    expect(await finishDispatch(db, id, AT)).toBe(false);
    expect(await waitingDispatches(db, AT, 10)).toContain(id);
    expect(await step(id, 20)).toEqual({ chunks: [1], looked: 10 });
    expect(await step(id, 20)).toBeNull();
    expect(await finishDispatch(db, id, AT)).toBe(false);
    await sendAll(id, 1);
    // Whoever settled the last chunk was killed before closing: the sweep rings for planning again.
    expect(await waitingDispatches(db, AT, 10)).toContain(id);
    expect(await planDispatch(house.deps, id, running)).toMatchObject({ note: 'planned already' });
    expect((await findDispatch(db, id))?.state).toBe('done');
    expect(await waitingDispatches(db, AT, 10)).not.toContain(id);
  });

  async function sendAll(id: number, chunk: number): Promise<void> {
    const { open } = await openDeliveries(house.deps.db, id, chunk);
    const sent = { state: 'sent', replyCode: 250, replyText: 'ok', at: AT } as const;
    await recordOutcomes(
      house.deps.db,
      { dispatch: id, chunk },
      open.map(({ subscriber }) => ({ ...sent, subscriber })),
    );
    expect(await settleChunk(house.deps.db, id, chunk, AT)).toBe(true);
  }

  it('looks at the rows of one chunk alone for whatever it asks of it, in tables nobody has counted', async () => {
    const { id } = await sorted([{ readers: FIRST_STEP * 3, language: 'en' }]);
    await planDispatch(house.deps, id, running);
    const part = { dispatch: id, chunk: 1 };
    const { open } = await openDeliveries(house.deps.db, id, 1);
    const sent = { state: 'sent', replyCode: 250, replyText: 'ok', at: AT } as const;
    const some = open.slice(0, 20).map(({ subscriber }) => ({ ...sent, subscriber }));
    const read = [
      await rowsRead((tx) => openDeliveries(tx, id, 1)),
      await rowsRead((tx) =>
        skipLapsed(tx, part, [{ subscriber: open[20]?.subscriber ?? 0, because: 'ended' }]),
      ),
      await rowsRead((tx) => settleChunk(tx, id, 1, AT)),
      await rowsRead((tx) => recordOutcomes(tx, part, some)),
    ];
    expect(Math.max(...read), read.join(', ')).toBeLessThanOrEqual(2 * CHUNK_SIZE);
  });

  /** Rows of deliveries that a statement read, by PostgreSQL's own count. */
  function rowsRead(statement: (tx: Store) => Promise<unknown>): Promise<number> {
    return house.deps.db.transaction().execute(async (tx) => {
      const before = await rowsSeen(tx);
      await statement(tx);
      return (await rowsSeen(tx)) - before;
    });
  }

  async function rowsSeen(tx: Store): Promise<number> {
    const { rows } = await sql<{ seen: number }>`
      select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as seen
      from pg_stat_xact_user_tables where relname like 'deliveries%'`.execute(tx);
    return rows[0]?.seen ?? 0;
  }

  it('puts the rest off where the process is to stop', async () => {
    const { id } = await sorted([{ readers: FIRST_STEP + 5, language: 'en' }]);
    expect(await planDispatch(house.deps, id, AbortSignal.abort())).toMatchObject({ is: 'retry' });
    expect((await dispatchOf(house.deps, id)).counts.planned).toBe(FIRST_STEP);
    house.rings.length = 0;
    expect(await planDispatch(house.deps, id, running)).toEqual({ is: 'done' });
    expect((await dispatchOf(house.deps, id)).counts.planned).toBe(FIRST_STEP + 5);
    expect(house.rings).toEqual([
      { name: 'send-chunk', payload: { dispatch: id, chunk: FIRST_STEP / CHUNK_SIZE } },
    ]);
  });

  it('walks along the index and looks people up, also where nothing has been analyzed', async () => {
    const { list, id, appeal } = await sorted([{ readers: 3_000, language: 'en' }]);
    const lines = await house.deps.db.transaction().execute(async (tx) => {
      await steadyPlans(tx);
      const dispatch = { id, list_id: list.id, planned_to: 5 };
      const given = { appeals: [appeal.id], others: [1], size: 500, now: AT };
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${insertStep(dispatch, given)}`.execute(
        tx,
      );
      return rows.map((row) => row['QUERY PLAN']);
    });
    const scans = lines.filter((line) => / Scan /.test(line)).join('\n');
    expect(scans).toContain('Index Scan using subscriptions_spread');
    expect(scans).toContain('using subscribers_pkey');
    expect(scans).not.toMatch(/Seq Scan|Bitmap/);
    expect(lines.join('\n')).not.toMatch(/Sort Key: s\.spread/);
  });
});

describe('who gets no copy', () => {
  it('is whom a friend has sent the same appeal on, unless that mail failed', async () => {
    const { db, salt } = house.deps;
    const first = await sorted([{ readers: 1, language: 'en' }]);
    const second = await sorted([{ readers: 4, language: 'en' }]);
    await keepLink(db, second.appeal.id, first.appeal.id, { kind: 'same', similarity: 1 });
    const forward = await db
      .insertInto('forwards')
      .values({ appeal_id: first.appeal.id, via: 'form' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const friend = async (address = '', state: 'sent' | 'bounced' = 'sent'): Promise<void> => {
      const hash = addressHash(salt, address);
      const row = { appeal_id: first.appeal.id, forward_id: forward.id, generation: 1, address_hash: hash };
      const { id } = await db.insertInto('referrals').values(row).returning('id').executeTakeFirstOrThrow();
      const notice = { kind: 'friend', to_masked: '…', envelope_from: '', message_id: `<${address}>` };
      await db
        .insertInto('notices')
        .values({ ...notice, referral_id: id, state })
        .execute();
    };
    await friend(second.addresses[0]);
    await friend(second.addresses[1], 'bounced');
    await planDispatch(house.deps, second.id, running);
    expect(await countSkipped(db, second.id)).toEqual({ forwarded: 1 });
    expect((await dispatchOf(house.deps, second.id)).counts).toMatchObject({ planned: 3, skipped: 1 });
    expect((await copiesOf(second.id)).length).toBe(3);
  });
});
