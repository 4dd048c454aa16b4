import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appealOf } from '../../src/appeals/service.ts';
import { sendChunk } from '../../src/delivery/chunk.ts';
import { planDispatch } from '../../src/delivery/plan.ts';
import {
  allot,
  bucketsFor,
  holds,
  type Rates,
  ratesInWords,
  ratesOf,
  refilled,
} from '../../src/delivery/rates.ts';
import { dispatchOf, dropFullBuckets, openDispatch, waitingParts } from '../../src/delivery/service.ts';
import { importSubscribers } from '../../src/lists/service.ts';
import { decide } from '../../src/moderation/service.ts';
import { type House, openHouse, running } from '../support/house.ts';
import { aHeldAppeal, aList } from '../support/rows.ts';
import { aSender } from './a-sender.ts';

const rates = (all: number | undefined, byDomain?: string): Rates => ratesOf(all, byDomain) as Rates;
const to = (...addresses: string[]) => addresses.map((address) => ({ address }));

describe('rates', () => {
  it('are none where nothing is limited', () => {
    expect(ratesOf(undefined, undefined)).toBeNull();
  });

  it('join domains into one bucket, and give every other domain its own', () => {
    const { all, of } = rates(undefined, 'gmail.com+Googlemail.com:600,*:30');
    expect(all).toBeNull();
    expect([of('gmail.com'), of('GOOGLEMAIL.com'), of('union.example')]).toEqual([
      { key: 'gmail.com', perMinute: 600 },
      { key: 'gmail.com', perMinute: 600 },
      { key: 'union.example', perMinute: 30 },
    ]);
    expect(rates(60, 'gmail.com:6').of('union.example')).toBeNull();
    expect(rates(undefined, 'bücher.example:6').of('xn--bcher-kva.example')?.perMinute).toBe(6);
  });

  it('are said in words', () => {
    expect(ratesInWords(undefined, undefined)).toBeNull();
    expect(ratesInWords(6_000, 'gmail.com+googlemail.com:600,*:300')).toBe(
      '6,000 copies a minute in all; 600 to gmail.com and googlemail.com; 300 to every other domain',
    );
    expect(ratesInWords(undefined, 'gmail.com:60')).toBe('60 copies a minute to gmail.com');
  });

  it('hold back a domain that had its share, and no other', () => {
    const copies = to('a@x.example', 'b@x.example', 'c@y.example', 'd@x.example');
    const { now, left, waitMs } = allot(
      copies,
      rates(undefined, 'x.example:60'),
      new Map([['x.example', 1.5]]),
    );
    expect(now).toEqual(to('a@x.example', 'c@y.example'));
    expect(left.get('x.example')).toBe(0.5);
    // Two more are wanted, one a second comes.
    expect(waitMs).toBe(1_500);
  });

  it('take a copy out of both buckets or out of none', () => {
    const inside = new Map([
      ['*', 1],
      ['x.example', 5],
    ]);
    const { now, left } = allot(to('a@x.example', 'b@x.example'), rates(60, 'x.example:60'), inside);
    expect(now).toHaveLength(1);
    expect([...left]).toEqual([
      ['*', 0],
      ['x.example', 4],
    ]);
  });

  it('let through what they say in any time, whoever asks how often, and what a bucket holds at most', () => {
    const asks = fc.array(
      fc.record({ ms: fc.integer({ min: 0, max: 30_000 }), copies: fc.integer({ min: 0, max: 80 }) }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(asks, fc.integer({ min: 1, max: 900 }), (all, perMinute) => {
        const limit = rates(undefined, `x.example:${perMinute}`);
        const bucket = limit.of('x.example');
        if (bucket === null) throw new Error('no bucket');
        let left = holds(bucket);
        const sent: { at: number; copies: number }[] = [];
        let at = 0;
        for (const { ms, copies } of all) {
          at += ms;
          left = refilled(bucket, left, ms);
          const given = allot(to(...Array(copies).fill('a@x.example')), limit, new Map([[bucket.key, left]]));
          left = given.left.get(bucket.key) as number;
          expect(given.waitMs > 0).toBe(given.now.length < copies);
          sent.push({ at, copies: given.now.length });
        }
        for (const [from, first] of sent.entries()) {
          let sum = 0;
          for (const one of sent.slice(from)) {
            sum += one.copies;
            const most = holds(bucket) + ((one.at - first.at) * perMinute) / 60_000;
            expect(sum).toBeLessThanOrEqual(most + 1e-6);
          }
        }
      }),
    );
  });

  it('name each bucket once', () => {
    const found = bucketsFor(['a@x.example', 'b@X.example', 'c@y.example'], rates(6, '*:3'));
    expect(found.map(({ key }) => key)).toEqual(['*', 'x.example', 'y.example']);
  });
});

describe('a dispatch under rates', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  async function aDispatch(name: string, addresses: string[]): Promise<number> {
    house.time = new Date('2001-03-22T12:00:00Z');
    const list = await aList(house.deps, 0, name);
    await importSubscribers(
      house.deps,
      list,
      addresses.map((address) => ({ address })),
    );
    const appeal = await aHeldAppeal(house.deps, list);
    await decide(
      house.deps,
      appeal.id,
      { decision: 'approve' },
      { address: 'vera@moderators.example', name: 'Vera', via: 'page' },
    );
    const id = await openDispatch(house.deps.db, await appealOf(house.deps.db, { id: appeal.id }));
    await planDispatch(house.deps, id, running);
    return id;
  }

  const process = (limits: Rates) => aSender(house, limits);

  const at = (domain: string, count: number) => Array.from({ length: count }, (_, i) => `r${i}@${domain}`);

  it('sends to other domains while one has had its share, and to that one as its rate allows', async () => {
    const id = await aDispatch('RATES-1', [...at('big.example', 40), ...at('small.example', 20)]);
    const { sender, got } = process(rates(undefined, 'big.example:60'));
    const to = (domain: string) => got.filter((address) => address.endsWith(domain)).length;
    expect(await sendChunk(sender, id, 0)).toEqual({
      is: 'retry',
      why: 'the rates of its domains',
      afterMs: 10_000,
    });
    expect([to('@big.example'), to('@small.example')]).toEqual([10, 20]);
    expect(await waitingParts(house.deps.db, house.time, 100)).not.toContainEqual({ dispatch: id, chunk: 0 });
    house.time = new Date(house.time.getTime() + 10_000);
    expect(await waitingParts(house.deps.db, house.time, 100)).toContainEqual({ dispatch: id, chunk: 0 });
    await sendChunk(sender, id, 0);
    expect(to('@big.example')).toBe(20);
    house.time = new Date(house.time.getTime() + 3_600_000);
    await sendChunk(sender, id, 0);
    house.time = new Date(house.time.getTime() + 10_000);
    expect(await sendChunk(sender, id, 0)).toEqual({ is: 'done' });
    expect((await dispatchOf(house.deps, id)).counts).toMatchObject({ sent: 60, planned: 0 });
    expect(new Set(got).size).toBe(60);
  });

  it('keeps to the rate for all, however many processes and dispatches there are', async () => {
    const ids = [
      await aDispatch('RATES-2', at('one.example', 60)),
      await aDispatch('RATES-3', at('two.example', 60)),
    ];
    const processes = [process(rates(120)), process(rates(120))];
    const sent = () => processes.reduce((sum, { got }) => sum + got.length, 0);
    const begin = house.time.getTime();
    for (let second = 0; second <= 40; second += 1) {
      house.time = new Date(begin + second * 1_000);
      await Promise.all(processes.flatMap(({ sender }, n) => [sendChunk(sender, ids[n] as number, 0)]));
      expect(sent()).toBeLessThanOrEqual(20 + 2 * second);
    }
    expect(sent()).toBe(100);
  });

  it('forgets buckets that nobody used for a day', async () => {
    await dropFullBuckets(house.deps.db, new Date(house.time.getTime() + 3 * 86_400_000));
    const rows = await house.deps.db.selectFrom('send_rates').selectAll().execute();
    expect(rows).toEqual([]);
  });
});
