import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepLink } from '../../src/appeals/same/store.ts';
import { suppress } from '../../src/bounces/suppression.ts';
import { CHUNK_SIZE, progressOf, retryDelayMs } from '../../src/delivery/dispatch.ts';
import { outcomeOf } from '../../src/delivery/outcome.ts';
import { planDispatch } from '../../src/delivery/plan.ts';
import { countReached, countSkipped, dispatchOf, openDispatch } from '../../src/delivery/service.ts';
import { openDeliveries, settleChunk, skipLapsed } from '../../src/delivery/store/chunks.ts';
import { recordOutcomes } from '../../src/delivery/store/deliveries.ts';
import { finishDispatch } from '../../src/delivery/store/dispatches.ts';
import { addressHash } from '../../src/mail/address-hash.ts';
import { type House, openHouse, running } from '../support/house.ts';
import { aHeldAppeal, aList } from '../support/rows.ts';

const AT = new Date('2001-03-22T12:00:00Z');

describe('outcomeOf', () => {
  const reply = { code: 250, text: 'ok' };

  it('records what the relay said', () => {
    expect(outcomeOf({ is: 'accepted', reply }, 1, 0, AT)).toMatchObject({ state: 'sent', replyCode: 250 });
    expect(outcomeOf({ is: 'refused', reply: { code: 550, text: 'no' } }, 1, 0, AT)).toMatchObject({
      state: 'failed',
    });
    expect(outcomeOf({ is: 'unknown', why: 'lost' }, 1, 0, AT)).toMatchObject({
      state: 'unknown',
      replyText: 'lost',
    });
    expect(outcomeOf({ is: 'unreachable', why: 'down' }, 1, 0, AT)).toBeNull();
  });

  it('gives a copy up that was put off too often', () => {
    expect(outcomeOf({ is: 'deferred', reply }, 1, 0, AT)?.state).toBe('deferred');
    expect(outcomeOf({ is: 'deferred', reply }, 1, 11, AT)?.state).toBe('failed');
  });
});

describe('progressOf', () => {
  it('never settles more than there is', () => {
    const count = fc.nat({ max: 1000 });
    const counts = fc.record({
      planned: count,
      sent: count,
      deferred: count,
      failed: count,
      unknown: count,
      skipped: count,
      bounced: count,
    });
    fc.assert(
      fc.property(counts, (figures) => {
        const progress = progressOf('sending', figures);
        return progress.is !== 'sending' || progress.settled <= progress.total;
      }),
    );
  });

  it('waits longer each time, and at most eight hours', () => {
    expect(retryDelayMs(1)).toBe(60_000);
    expect(retryDelayMs(2)).toBe(120_000);
    expect(retryDelayMs(40)).toBe(8 * 3_600_000);
  });
});

describe('a dispatch in the database', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  async function planned(count: number, name: string) {
    const list = await aList(house.deps, count, name);
    const appeal = await aHeldAppeal(house.deps, list);
    const id = await openDispatch(house.deps.db, appeal);
    return { list, appeal, id };
  }

  it('plans each subscriber once, in chunks, and skips with a reason', async () => {
    const { list, appeal, id } = await planned(CHUNK_SIZE + 2, 'PLAN-L');
    const { db, salt } = house.deps;
    await suppress(db, addressHash(salt, 'reader1@readers.example'), 'asked');
    await db
      .updateTable('subscriptions')
      .set({ state: 'paused' })
      .where('list_id', '=', list.id)
      .where('subscriber_id', '=', (eb) =>
        eb.selectFrom('subscribers').select('id').where('address_key', '=', 'reader2@readers.example'),
      )
      .execute();
    house.rings.length = 0;
    expect(await planDispatch(house.deps, id, running)).toEqual({ is: 'done' });
    expect(await planDispatch(house.deps, id, running)).toMatchObject({
      is: 'done',
      note: 'planned already',
    });
    const { counts, progress } = await dispatchOf(house.deps, id);
    expect(counts).toMatchObject({ planned: CHUNK_SIZE, skipped: 2 });
    expect(progress).toEqual({ is: 'sending', total: CHUNK_SIZE, settled: 0 });
    expect(house.rings).toEqual([{ name: 'send-chunk', payload: { dispatch: id, chunk: 0 } }]);
    const reasons = await db
      .selectFrom('deliveries')
      .select('skipped_because')
      .where('dispatch_id', '=', id)
      .where('state', '=', 'skipped')
      .orderBy('subscriber_id')
      .execute();
    expect(reasons.map((row) => row.skipped_because)).toEqual(['suppressed', 'paused']);
    expect(await openDispatch(db, appeal)).toBe(id);
    await db.deleteFrom('suppressions').execute();
  });

  it('skips who had the same appeal through another list, and nobody else', async () => {
    const { db } = house.deps;
    const first = await planned(4, 'FIRST-L');
    await planDispatch(house.deps, first.id, running);
    const [a, b, c] = (await openDeliveries(db, first.id, 0)).open;
    const base = { replyCode: 250, replyText: 'ok', at: AT };
    await recordOutcomes(db, { dispatch: first.id, chunk: 0 }, [
      { ...base, subscriber: a?.subscriber ?? 0, state: 'sent' },
      { ...base, subscriber: b?.subscriber ?? 0, state: 'failed' },
      { ...base, subscriber: c?.subscriber ?? 0, state: 'deferred' },
    ]);
    const second = await planned(6, 'SECOND-L');
    const other = await planned(6, 'OTHER-L');
    await keepLink(db, second.appeal.id, first.appeal.id, { kind: 'same', similarity: 1 });
    await keepLink(db, other.appeal.id, first.appeal.id, { kind: 'update', similarity: 1 });
    expect(await countReached(db, second.appeal.id, second.list.id)).toBe(3);
    for (const { id } of [second, other]) await planDispatch(house.deps, id, running);
    // The one whose copy failed gets another; two more are on the second list alone.
    expect((await dispatchOf(house.deps, second.id)).counts).toMatchObject({ planned: 3, skipped: 3 });
    expect(await countSkipped(db, second.id)).toEqual({ reached: 3 });
    expect((await openDeliveries(db, second.id, 0)).open.map(({ subscriber }) => subscriber)).toContain(
      b?.subscriber,
    );
    expect((await dispatchOf(house.deps, other.id)).counts).toMatchObject({ planned: 6, skipped: 0 });
  });

  it('plans one copy for whoever is on two lists that are planned at once', async () => {
    const { db } = house.deps;
    const [one, two] = [await planned(5, 'AT-ONCE-1'), await planned(5, 'AT-ONCE-2')];
    await keepLink(db, two.appeal.id, one.appeal.id, { kind: 'same', similarity: 1 });
    await Promise.all([one, two].map(({ id }) => planDispatch(house.deps, id, running)));
    const counts = await Promise.all(
      [one, two].map(async ({ id }) => (await dispatchOf(house.deps, id)).counts),
    );
    expect(counts.map(({ planned }) => planned).sort()).toEqual([0, 5]);
    expect(counts.map(({ skipped }) => skipped).sort()).toEqual([0, 5]);
  });

  it('records outcomes once, leaves settled rows alone, and is done with its last chunk', async () => {
    const { id } = await planned(3, 'RECORD-L');
    const { db } = house.deps;
    await planDispatch(house.deps, id, running);
    const [a, b, c] = (await openDeliveries(db, id, 0)).open;
    const base = { replyCode: 250, replyText: 'ok', at: AT };
    await recordOutcomes(db, { dispatch: id, chunk: 0 }, [
      { ...base, subscriber: a?.subscriber ?? 0, state: 'sent' },
      { ...base, subscriber: b?.subscriber ?? 0, state: 'deferred', replyCode: 451 },
    ]);
    await recordOutcomes(db, { dispatch: id, chunk: 0 }, [
      { ...base, subscriber: a?.subscriber ?? 0, state: 'failed' },
    ]);
    expect(
      (await openDeliveries(db, id, 0)).open.map((one) => [one.subscriber, one.state, one.attempts]),
    ).toEqual([
      [b?.subscriber, 'deferred', 1],
      [c?.subscriber, 'planned', 0],
    ]);
    expect(await settleChunk(db, id, 0, AT)).toBe(false);
    expect(await finishDispatch(db, id, AT)).toBe(false);
    await db
      .updateTable('subscriptions')
      .set({ state: 'ended' })
      .where('subscriber_id', '=', c?.subscriber ?? 0)
      .execute();
    const { lapsed } = await openDeliveries(db, id, 0);
    expect(lapsed).toEqual([{ subscriber: c?.subscriber, because: 'ended' }]);
    await skipLapsed(db, { dispatch: id, chunk: 0 }, lapsed);
    await recordOutcomes(db, { dispatch: id, chunk: 0 }, [
      { ...base, subscriber: b?.subscriber ?? 0, state: 'unknown' },
    ]);
    expect((await openDeliveries(db, id, 0)).open.length).toBe(0);
    expect(await settleChunk(db, id, 0, AT)).toBe(true);
    expect(await finishDispatch(db, id, AT)).toBe(true);
    expect(await finishDispatch(db, id, AT)).toBe(false);
    expect((await dispatchOf(house.deps, id)).counts).toMatchObject({ sent: 1, unknown: 1, skipped: 1 });
  });

  it('is done at once for a list without subscribers', async () => {
    const { id } = await planned(0, 'EMPTY-L');
    await planDispatch(house.deps, id, running);
    expect((await dispatchOf(house.deps, id)).progress).toEqual({ is: 'done', total: 0 });
  });
});
