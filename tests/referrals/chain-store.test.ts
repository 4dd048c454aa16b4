import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suppress } from '../../src/bounces/suppression.ts';
import { coverDispatch } from '../../src/delivery/store/partitions.ts';
import { letterReported } from '../../src/letters/service.ts';
import { confirmSubscription, subscribe } from '../../src/lists/joining.ts';
import type { List } from '../../src/lists/list.ts';
import { addressHash } from '../../src/mail/address-hash.ts';
import type { ChainNode } from '../../src/referrals/chain.ts';
import { forwardByForm } from '../../src/referrals/forwarding.ts';
import { chainOf, refuse, takePart } from '../../src/referrals/service.ts';
import { type House, openHouse } from '../support/house.ts';
import { notices } from '../support/notices.ts';
import { appealIn, listWith, referralsOf, shareOfSubscriber } from '../support/readers.ts';

let house: House;
let list: List;
beforeAll(async () => {
  house = await openHouse();
  list = await listWith(house.deps, ['r0@x.org', 'r1@x.org', 'r2@x.org']);
});
afterAll(() => house.close());

/** What a chain should be, in the plainest terms. */
interface Model {
  readonly id: number;
  readonly parent: Model | null;
  readonly generation: number;
  readonly token: string;
  wrote: boolean;
  refused: boolean;
}

type Step = {
  readonly who: number;
  readonly does: 'form' | 'link' | 'letter' | 'refuse';
  readonly friends: number;
};
const steps = fc.array(
  fc.record({
    who: fc.nat(),
    does: fc.constantFrom('form' as const, 'link' as const, 'letter' as const, 'refuse' as const),
    friends: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 25 },
);

/** Lives a chain through the services and keeps a naive account of it beside. */
async function live(appeal: number, plan: readonly Step[]): Promise<Model[]> {
  const { deps } = house;
  const people: Model[] = [];
  for (const i of [0, 1, 2]) {
    const token = await shareOfSubscriber(deps, appeal, `r${i}@x.org`);
    people.push({ id: -i, parent: null, generation: 0, token, wrote: false, refused: false });
  }
  const named = new Map<Model, number>();
  let sequence = 0;
  for (const { who, does, friends } of plan) {
    const person = people[who % people.length] as Model;
    const { token } = person;
    if (does === 'letter') {
      await letterReported(deps, { token });
      person.wrote = true;
    } else if (does === 'refuse' && person.generation > 0) {
      await refuse(deps, deps.tokens.sign({ kind: 'refuse', referral: person.id }));
      person.refused = true;
    } else {
      const before = (await referralsOf(deps, appeal)).map(({ id }) => id);
      const addresses = Array.from({ length: friends }, () => `a${appeal}-${++sequence}@x.org`);
      if (does === 'form') await forwardByForm(deps, { token, name: 'A', friends: addresses });
      else await takePart(deps, { token, address: addresses[0] ?? '' });
      const added = (await referralsOf(deps, appeal)).filter(({ id }) => !before.includes(id));
      const room = 3 - (named.get(person) ?? 0);
      expect(added).toHaveLength(does === 'form' ? Math.min(friends, room) : 1);
      if (does === 'form') named.set(person, (named.get(person) ?? 0) + added.length);
      for (const { id } of added) {
        const own = deps.tokens.sign({ kind: 'share', appeal, by: { referral: id } });
        const generation = person.generation + 1;
        people.push({ id, parent: person, generation, token: own, wrote: false, refused: false });
      }
    }
  }
  return people;
}

describe('the chain of an appeal', () => {
  it('has the figures and the tree of a naive account, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const appeal = await appealIn(house.deps, list);
        const people = await live(appeal, plan);
        const { figures, roots, drawn } = await chainOf(house.deps, appeal);
        const friends = people.filter(({ generation }) => generation > 0);
        const forwarders = new Set(friends.map(({ parent }) => parent));
        const last = Math.max(0, ...friends.map(({ generation }) => generation));
        const inGeneration = (g: number): Model[] => friends.filter(({ generation }) => generation === g);
        expect(drawn).toBe(friends.length);
        expect(figures).toMatchObject({
          people: friends.length,
          forwarders: forwarders.size,
          generations: last,
          sizes: Array.from({ length: last }, (_, g) => inGeneration(g + 1).length),
          letters: people.filter(({ wrote }) => wrote).length,
          refused: friends.filter(({ refused }) => refused).length,
        });
        for (const { generation, letters, forwarders: count } of figures.byGeneration) {
          const mine = people.filter((person) => person.generation === generation);
          expect(letters).toBe(mine.filter(({ wrote }) => wrote).length);
          expect(count).toBe(mine.filter((person) => forwarders.has(person)).length);
        }
        const parents = new Map<number, number | null>();
        const walk = (node: ChainNode, parent: number | null): void => {
          parents.set(node.id, parent);
          for (const child of node.children) walk(child, node.id);
        };
        for (const root of roots) for (const node of root.children) walk(node, null);
        expect(parents).toEqual(
          new Map(friends.map(({ id, parent }) => [id, parent && parent.generation > 0 ? parent.id : null])),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('counts as reached the subscribers whose copy was sent', async () => {
    const { deps } = house;
    const appeal = await appealIn(deps, list);
    const dispatch = await deps.db
      .insertInto('dispatches')
      .values({ appeal_id: appeal, list_id: list.id, trace: 't' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await coverDispatch(deps.db, dispatch.id);
    const copy = { dispatch_id: dispatch.id, subscription_id: 1, chunk: 0 };
    await deps.db
      .insertInto('deliveries')
      .values([
        { ...copy, subscriber_id: 1, state: 'sent' },
        { ...copy, subscriber_id: 2, state: 'sent' },
        { ...copy, subscriber_id: 3, state: 'bounced' },
      ])
      .execute();
    const token = await shareOfSubscriber(deps, appeal, 'r0@x.org');
    await takePart(deps, { token });
    const { figures } = await chainOf(deps, appeal);
    expect(figures.byGeneration.map(({ people, brought }) => [people, brought])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(figures.reproduction).toBe(1 / 3);
  });

  it('draws what comes nearest to the list first, and counts all', async () => {
    const { deps } = house;
    const appeal = await appealIn(deps, list);
    const token = await shareOfSubscriber(deps, appeal, 'r0@x.org');
    const deep = await takePart(deps, { token });
    await takePart(deps, { token: deep.share ?? '' });
    await takePart(deps, { token });
    const { figures, roots, drawn } = await chainOf(deps, appeal, 2);
    expect([figures.people, drawn]).toEqual([3, 2]);
    expect(roots[0]?.children.map(({ generation, children }) => [generation, children.length])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('notes that a friend joined the list', async () => {
    const { deps } = house;
    const appeal = await appealIn(deps, list);
    const token = await shareOfSubscriber(deps, appeal, 'r0@x.org');
    await takePart(deps, { token, address: 'joiner@x.org' });
    await subscribe(deps, list, { address: 'joiner@x.org', source: 'web' });
    expect((await chainOf(deps, appeal)).figures.subscribed).toBe(0);
    const ask = (await notices(deps, 'confirm')).at(-1);
    await confirmSubscription(deps, /confirm\/([a-z0-9]+)/.exec(ask?.text ?? '')?.[1] ?? '');
    const { figures, roots } = await chainOf(deps, appeal);
    expect(figures.subscribed).toBe(1);
    expect(roots[0]?.children[0]?.subscribedAt).toEqual(house.time);
  });

  it('outlives its subscriber', async () => {
    const { deps } = house;
    const other = await listWith(deps, ['leaver@x.org'], { name: 'other' });
    const appeal = await appealIn(deps, other);
    const token = await shareOfSubscriber(deps, appeal, 'leaver@x.org');
    await suppress(deps.db, addressHash(deps.salt, 'nobody@x.org'), 'admin');
    const friend = await takePart(deps, { token, name: 'Zoe' });
    await takePart(deps, { token: friend.share ?? '' });
    await deps.db.deleteFrom('subscribers').where('address', '=', 'leaver@x.org').execute();
    const { roots, figures } = await chainOf(deps, appeal);
    expect(roots.map(({ subscriber, children }) => [subscriber, children.length])).toEqual([[null, 1]]);
    expect(figures.people).toBe(2);
  });
});
