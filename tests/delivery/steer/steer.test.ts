import { once } from 'node:events';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appealOf } from '../../../src/appeals/service.ts';
import { type Sender, sendChunk } from '../../../src/delivery/chunk.ts';
import { CHUNK_SIZE } from '../../../src/delivery/dispatch.ts';
import { planDispatch } from '../../../src/delivery/plan.ts';
import {
  dispatchOf,
  liveOf,
  openDispatch,
  waitingDispatches,
  waitingParts,
} from '../../../src/delivery/service.ts';
import { helm } from '../../../src/delivery/steer/helm.ts';
import type { Order, Orderer } from '../../../src/delivery/steer/order.ts';
import { ordersOf, pauseTheIll, steer } from '../../../src/delivery/steer/service.ts';
import { importSubscribers, listOf, setList } from '../../../src/lists/service.ts';
import { decide } from '../../../src/moderation/service.ts';
import { type House, openHouse, running } from '../../support/house.ts';
import { aHeldAppeal, aList } from '../../support/rows.ts';
import { aSender } from '../a-sender.ts';

const VERA: Orderer = { address: 'vera@moderators.example', name: 'Vera', via: 'page' };
const BEGIN = new Date('2001-03-22T12:00:00Z');

let house: House;
let lists = 0;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A dispatch to so many readers, planned or still to be. */
async function aDispatch(readers: number, plan = true, startsAt: Date | null = null): Promise<number> {
  house.time = BEGIN;
  lists += 1;
  const list = await aList(house.deps, 0, `STEER-${lists}`);
  await importSubscribers(
    house.deps,
    list,
    Array.from({ length: readers }, (_, i) => ({ address: `r${i}@l${lists}.example` })),
  );
  const appeal = await aHeldAppeal(house.deps, list);
  await decide(
    house.deps,
    appeal.id,
    { decision: 'approve', ...(startsAt ? { at: startsAt } : {}) },
    { address: 'vera@moderators.example', name: 'Vera', via: 'page' },
  );
  const id = await openDispatch(house.deps.db, await appealOf(house.deps.db, { id: appeal.id }), startsAt);
  if (plan) await planDispatch(house.deps, id, running);
  house.rings.length = 0;
  return id;
}

const sending = () => aSender(house);

const order = (id: number, given: Order, why?: string) => steer(house.deps, id, given, VERA, why);
const countsOf = async (id: number) => (await dispatchOf(house.deps, id)).counts;

describe('a dispatch under way', () => {
  it('stops within a moment when it is paused, and goes on where it stopped, to each once', async () => {
    const id = await aDispatch(60);
    const { sender, got } = sending();
    let begun = 0;
    // From the ninth on, copies are under way until the order has been seen.
    let seen: Promise<unknown> = Promise.resolve();
    const watching: Sender['helm'] = {
      watch(dispatch) {
        const watched = helm(house.deps, 5).watch(dispatch);
        seen = begun < 9 ? once(watched.changed, 'abort') : Promise.resolve();
        return watched;
      },
    };
    const send = async ({ to }: { to: string }) => {
      begun += 1;
      if (begun === 9) await order(id, { what: 'pause' }, 'a mistake in the letter');
      if (begun >= 9) await seen;
      got.push(to);
      return { is: 'accepted', reply: { code: 250, text: 'ok' } } as const;
    };
    Object.assign(sender, { helm: watching, transport: { ...sender.transport, send } });
    expect(await sendChunk(sender, id, 0)).toMatchObject({ is: 'retry' });
    const at = got.length;
    // Those that were handed over when the order came, and no more.
    expect(at).toBeLessThanOrEqual(8 + sender.transport.inHand);
    expect(await countsOf(id)).toMatchObject({ sent: at, planned: 60 - at });
    expect(await sendChunk(sender, id, 0)).toMatchObject({ note: 'paused' });
    expect(await waitingParts(house.deps.db, house.time, 100)).not.toContainEqual({ dispatch: id, chunk: 0 });
    house.rings.length = 0;
    await order(id, { what: 'resume' });
    expect(house.rings).toContainEqual({ name: 'send-chunk', payload: { dispatch: id, chunk: 0 } });
    expect(await sendChunk(sender, id, 0)).toEqual({ is: 'done' });
    expect(new Set(got).size).toBe(60);
    expect(got.length).toBe(60);
    const { dispatch } = await dispatchOf(house.deps, id);
    expect(dispatch.state).toBe('done');
    expect((await ordersOf(house.deps, id)).map(({ what, why, by }) => [what, why, by.name])).toEqual([
      ['pause', 'a mistake in the letter', 'Vera'],
      ['resume', null, 'Vera'],
    ]);
  });

  it('sends nothing more once it is cancelled, and says so of every copy', async () => {
    const id = await aDispatch(CHUNK_SIZE + 3);
    const { sender, got } = sending();
    expect(await sendChunk(sender, id, 1)).toEqual({ is: 'done' });
    await order(id, { what: 'cancel' }, 'sent to the wrong list');
    expect(await waitingParts(house.deps.db, house.time, 100)).toContainEqual({ dispatch: id, chunk: 0 });
    expect(await sendChunk(sender, id, 0)).toMatchObject({ note: 'cancelled' });
    expect(got.length).toBe(3);
    expect(await countsOf(id)).toMatchObject({ sent: 3, planned: 0, skipped: CHUNK_SIZE });
    expect((await dispatchOf(house.deps, id)).progress).toEqual({ is: 'cancelled' });
    expect(await waitingParts(house.deps.db, house.time, 100)).not.toContainEqual({ dispatch: id, chunk: 0 });
    await expect(order(id, { what: 'resume' })).rejects.toMatchObject({
      code: 'cannot-steer',
      found: 'it is cancelled; nothing more can be done with it',
    });
  });

  it('is not taken for one with another order when it was not asked about', async () => {
    const [first, second] = [await aDispatch(1), await aDispatch(1)];
    const watcher = helm(house.deps, 1);
    const of = async (id: number) => (await dispatchOf(house.deps, id)).dispatch;
    const [one, two] = [await of(first), await of(second)];
    const seen = await house.deps.db.transaction().execute(async (tx) => {
      await sql`lock table dispatches in access exclusive mode`.execute(tx);
      const watched = watcher.watch(one);
      await expect
        .poll(async () => {
          const { rows } = await sql`select from pg_locks where not granted
            and relation = 'dispatches'::regclass`.execute(tx);
          return rows.length;
        })
        .toBe(1);
      const later = watcher.watch(two);
      await sql`update dispatches set paused_at = now() where id = ${first}`.execute(tx);
      return { watched, later, heard: once(watched.changed, 'abort') };
    });
    await seen.heard;
    expect(seen.later.changed.aborted).toBe(false);
    for (const watch of [seen.watched, seen.later]) watch.leave();
  });

  it('keeps to its pace, whoever sends', async () => {
    const id = await aDispatch(70);
    await order(id, { what: 'slow', perMinute: 60 });
    const senders = [sending(), sending()];
    const sent = () => senders.reduce((sum, { got }) => sum + got.length, 0);
    const tenSeconds = async (): Promise<number> => {
      const before = sent();
      for (let second = 0; second < 10; second += 1) {
        house.time = new Date(house.time.getTime() + 1_000);
        for (const { sender } of senders) await sendChunk(sender, id, 0);
      }
      return sent() - before;
    };
    expect([await tenSeconds(), await tenSeconds(), await tenSeconds()]).toEqual([10, 10, 10]);
    // A turn that nobody took is caught up with, more are not.
    house.time = new Date(house.time.getTime() + 3_600_000);
    expect(await tenSeconds()).toBe(20);
    await order(id, { what: 'slow', perMinute: null });
    await sendChunk(senders[0]?.sender as Sender, id, 0);
    expect(await countsOf(id)).toMatchObject({ sent: 70, planned: 0 });
  });

  it('is put before the sweep by its first chunk alone while it is slowed', async () => {
    const id = await aDispatch(2 * CHUNK_SIZE);
    const mine = async () =>
      (await waitingParts(house.deps.db, house.time, 1_000)).filter((one) => one.dispatch === id);
    expect(await mine()).toHaveLength(2);
    await order(id, { what: 'slow', perMinute: 60 });
    expect(await mine()).toEqual([{ dispatch: id, chunk: 0 }]);
  });
});

describe('a list with hours', () => {
  it('has its copies wait for them, and go on then', async () => {
    const id = await aDispatch(5);
    const { dispatch } = await dispatchOf(house.deps, id);
    await setList(house.deps, dispatch.list, { hours: { from: 8, to: 20, zone: 'UTC' } });
    const { sender, got } = sending();
    house.time = new Date('2001-03-22T21:00:00Z');
    expect(await sendChunk(sender, id, 0)).toMatchObject({ note: 'outside the hours of its list' });
    expect((await liveOf(house.deps, id)).opensAt).toBe('2001-03-23T08:00:00.000Z');
    expect(await waitingParts(house.deps.db, house.time, 100)).not.toContainEqual({ dispatch: id, chunk: 0 });
    house.time = new Date('2001-03-23T08:00:00Z');
    expect(await waitingParts(house.deps.db, house.time, 100)).toContainEqual({ dispatch: id, chunk: 0 });
    expect(await sendChunk(sender, id, 0)).toEqual({ is: 'done' });
    expect(got).toHaveLength(5);
    await setList(house.deps, dispatch.list, { hours: null });
    expect((await listOf(house.deps, dispatch.list)).hours).toBeNull();
  });
});

describe('a dispatch that is scheduled', () => {
  it('is planned when its time comes, for those who are on the list then', async () => {
    const at = new Date('2001-03-23T09:00:00Z');
    const id = await aDispatch(5, false, at);
    expect(await planDispatch(house.deps, id, running)).toMatchObject({ note: 'its time has not come' });
    expect(await waitingDispatches(house.deps.db, house.time, 100)).not.toContain(id);
    house.time = at;
    expect(await waitingDispatches(house.deps.db, house.time, 100)).toContain(id);
    expect(await planDispatch(house.deps, id, running)).toEqual({ is: 'done' });
    expect(await countsOf(id)).toMatchObject({ planned: 5 });
    await expect(order(id, { what: 'schedule', at: null })).rejects.toMatchObject({ code: 'cannot-steer' });
  });

  it('can be given another time, or none', async () => {
    const id = await aDispatch(5, false, new Date('2001-03-23T09:00:00Z'));
    await order(id, { what: 'schedule', at: null });
    expect(house.rings).toContainEqual({ name: 'plan-dispatch', payload: { dispatch: id } });
    expect(await planDispatch(house.deps, id, running)).toEqual({ is: 'done' });
  });
});

describe('a dispatch that goes badly', () => {
  it('pauses by itself, says why, and not again once somebody let it go on', async () => {
    const id = await aDispatch(300);
    await sql`update deliveries set state = case when place % 5 = 0 then 'failed' else 'sent' end
      where dispatch_id = ${id} and place < 250`.execute(house.deps.db);
    const [paused] = (await pauseTheIll(house.deps)).filter((one) => one.id === id);
    expect(paused?.why).toBe('20 % of the copies bounced; the list allows 10 %');
    expect((await dispatchOf(house.deps, id)).dispatch.pausedBecause).toBe(paused?.why);
    expect((await ordersOf(house.deps, id)).at(-1)?.by).toEqual({
      address: null,
      name: null,
      via: 'service',
    });
    await order(id, { what: 'resume' });
    expect((await pauseTheIll(house.deps)).map((one) => one.id)).not.toContain(id);
  });
});

describe('two who steer at once', () => {
  it('are judged one after the other', async () => {
    const id = await aDispatch(5);
    const both = await Promise.allSettled([order(id, { what: 'pause' }), order(id, { what: 'pause' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ordersOf(house.deps, id)).toHaveLength(1);
  });
});
