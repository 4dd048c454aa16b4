import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordRefusal } from '../../src/bounces/refusal.ts';
import {
  recentBounces,
  recentComplaints,
  recordBounce,
  recordComplaint,
  returnsOf,
} from '../../src/bounces/service.ts';
import { isSuppressed } from '../../src/bounces/suppression.ts';
import { planDispatch } from '../../src/delivery/plan.ts';
import { dispatchOf, openDispatch } from '../../src/delivery/service.ts';
import { openDeliveries } from '../../src/delivery/store/chunks.ts';
import { recordOutcomes } from '../../src/delivery/store/deliveries.ts';
import { takeIn } from '../../src/inbound/service.ts';
import { addressHash } from '../../src/mail/address-hash.ts';
import type { BounceRecipient } from '../../src/posts/parsed.ts';
import { type House, openHouse, running } from '../support/house.ts';
import { aHeldAppeal, aList } from '../support/rows.ts';

let house: House;
let dispatch: number;
let people: { subscriber: number; subscription: number; address: string }[];

beforeAll(async () => {
  house = await openHouse();
  const list = await aList(house.deps, 8);
  dispatch = await openDispatch(house.deps.db, await aHeldAppeal(house.deps, list));
  await planDispatch(house.deps, dispatch, running);
  people = (await openDeliveries(house.deps.db, dispatch, 0)).open;
  const at = house.time;
  const sent = people.map(({ subscriber }) => ({
    subscriber,
    state: 'sent' as const,
    replyCode: 250,
    replyText: 'ok',
    at,
  }));
  await recordOutcomes(house.deps.db, { dispatch, chunk: 0 }, sent);
});
afterAll(() => house.close());

const failure = (address: string, more: Partial<BounceRecipient> = {}): BounceRecipient => ({
  address,
  action: 'failed',
  status: '5.1.1',
  smtpCode: 550,
  reason: 'userunknown',
  permanence: 'hard',
  diagnostic: '550 5.1.1 no such user',
  ...more,
});

let sequence = 0;

/** An arrival for a bounce to hang on. */
async function returned(over: { token?: string | null; originalMessageId?: string | null }) {
  sequence += 1;
  house.rings.length = 0;
  const raw = Buffer.from(`X-Bounce: ${sequence}\r\n\r\n`);
  const { id } = await takeIn(house.deps, { raw, from: '', to: ['labor-l@lists.example'] });
  const arrival = house.rings[0]?.payload.arrival ?? 0;
  return { arrival, trace: id, token: null, originalMessageId: null, ...over };
}

const person = (i: number) => people[i] as (typeof people)[number];
const copyToken = (i: number) =>
  house.deps.tokens.sign({ kind: 'delivery', dispatch, subscriber: person(i).subscriber });
const bounce = (...recipients: BounceRecipient[]) => ({
  reportingMta: null,
  originalMessageId: null,
  recipients,
});
const standing = (i: number) =>
  house.deps.db
    .selectFrom('subscriptions')
    .selectAll()
    .where('id', '=', person(i).subscription)
    .executeTakeFirstOrThrow();

describe('recordBounce', () => {
  it('ties a bounce by the token of its address, counts it, and logs it once', async () => {
    const back = await returned({ token: copyToken(0).toUpperCase() });
    for (const _ of [1, 2]) await recordBounce(house.deps, back, bounce(failure(person(0).address)));
    const logged = await recentBounces(house.deps.db, { dispatch, lists: null, limit: 10 });
    expect(logged.filter((row) => row.subscriber_id === person(0).subscriber)).toMatchObject([
      { reason: 'userunknown', permanence: 'hard', counted: true, address_masked: 'r…@readers.example' },
    ]);
    const { trace } = await house.deps.db.selectFrom('dispatches').select('trace').executeTakeFirstOrThrow();
    expect(logged[0]?.trace).toBe(trace);
    expect(await standing(0)).toMatchObject({ bounce_score: 1, state: 'active' });
  });

  it('ties it by the Message-ID of the copy where the address says nothing', async () => {
    const back = await returned({ originalMessageId: `${copyToken(1)}@lists.example` });
    await recordBounce(
      house.deps,
      back,
      bounce(failure(person(1).address, { status: '4.2.2', reason: 'mailboxfull', permanence: 'soft' })),
    );
    expect(await standing(1)).toMatchObject({ bounce_score: 0.25 });
  });

  it('counts nothing that is not tied, and no address in the text', async () => {
    for (const over of [
      {},
      { token: 'forged' },
      { originalMessageId: `${copyToken(2).slice(0, -1)}x@lists.example` },
    ]) {
      await recordBounce(house.deps, await returned(over), bounce(failure(person(2).address)));
    }
    expect(await standing(2)).toMatchObject({ bounce_score: 0 });
    const logged = await recentBounces(house.deps.db, { lists: null, limit: 50 });
    expect(logged.filter((row) => row.because === 'not tied to a copy').length).toBe(3);
  });

  it('counts no fault of the sending side, and no mere delay', async () => {
    await recordBounce(
      house.deps,
      await returned({ token: copyToken(3) }),
      bounce(failure(person(3).address, { reason: 'spamdetected', permanence: 'soft' })),
    );
    await recordBounce(
      house.deps,
      await returned({ token: copyToken(3) }),
      bounce(failure(person(3).address, { action: 'delayed', permanence: 'none', reason: 'expired' })),
    );
    expect(await standing(3)).toMatchObject({ bounce_score: 0, state: 'active' });
  });

  it('stops mail past the limit, and one day counts once', async () => {
    const start = house.time;
    await recordBounce(
      house.deps,
      await returned({ token: copyToken(4) }),
      bounce(failure(person(4).address)),
    );
    await recordBounce(
      house.deps,
      await returned({ token: copyToken(4) }),
      bounce(failure(person(4).address)),
    );
    expect(await standing(4)).toMatchObject({ bounce_score: 1, state: 'active' });
    house.time = new Date(start.getTime() + 86_400_000);
    await recordBounce(
      house.deps,
      await returned({ token: copyToken(4) }),
      bounce(failure(person(4).address)),
    );
    house.time = start;
    expect(await standing(4)).toMatchObject({ bounce_score: 2, state: 'bouncing', reason: 'bounces' });
  });

  it('marks the copy as bounced', async () => {
    const { counts } = await dispatchOf(house.deps, dispatch);
    expect(counts.bounced).toBe(4);
    expect(await returnsOf(house.deps.db, dispatch)).toMatchObject({ hard: 4, soft: 2 });
  });
});

describe('recordComplaint', () => {
  const complaint = { type: 'abuse', recipient: null, sourceIp: null, originalMessageId: null };

  it('ends all mail to one who complained, at once', async () => {
    await recordComplaint(
      house.deps,
      await returned({ originalMessageId: `${copyToken(5)}@lists.example` }),
      complaint,
    );
    expect(await standing(5)).toMatchObject({ state: 'ended', reason: 'complaint' });
    expect(await isSuppressed(house.deps.db, addressHash(house.deps.salt, person(5).address))).toBe(
      'complaint',
    );
  });

  it('stops nothing that a reader did not complain of, or that is tied to nobody', async () => {
    const notSpam = { ...complaint, type: 'not-spam' };
    await recordComplaint(
      house.deps,
      await returned({ originalMessageId: `${copyToken(6)}@lists.example` }),
      notSpam,
    );
    await recordComplaint(
      house.deps,
      await returned({ originalMessageId: 'someone@elsewhere.example' }),
      complaint,
    );
    expect(await standing(6)).toMatchObject({ state: 'active' });
    const logged = await recentComplaints(house.deps.db, { lists: null, limit: 10 });
    expect(logged.map((row) => row.because)).toEqual([
      'not tied to a copy',
      'no complaint of a reader’s, so nothing was stopped',
      'mail to this address has ended',
    ]);
  });
});

describe('recordRefusal', () => {
  it('judges what the relay refused in the session by the same rules', async () => {
    const outcome = {
      subscriber: person(7).subscriber,
      state: 'failed' as const,
      replyCode: 550,
      replyText: '5.1.1 The email account that you tried to reach does not exist',
      at: house.time,
    };
    await recordRefusal(house.deps, house.deps.db, { id: dispatch, trace: 'm1' }, person(7).address, outcome);
    expect(await standing(7)).toMatchObject({ bounce_score: 1 });
    const [logged] = await recentBounces(house.deps.db, { dispatch, lists: null, limit: 1 });
    expect(logged).toMatchObject({
      reason: 'userunknown',
      permanence: 'hard',
      status: '5.1.1',
      arrival_id: null,
    });
  });
});
